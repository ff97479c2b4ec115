import type {
  Append,
  AppendResult,
  EventLog,
  KnownCommand,
  LoggedEvent,
  StoredSnapshot,
} from '#server/ports/event-log.ts';
import type { ConferenceId, Instant } from '#shared/kernel/index.ts';

/** An event log in memory that keeps the same contract as the durable one. */
export class FakeEventLog implements EventLog {
  /** While set, every append answers `notStored` with it: the disk is full. */
  failing: string | null = null;
  readonly #eventsById = new Map<ConferenceId, LoggedEvent[]>();
  readonly #commandByKey = new Map<string, KnownCommand>();
  readonly #snapshotById = new Map<ConferenceId, StoredSnapshot>();
  readonly #heartbeatById = new Map<ConferenceId, Instant>();

  append({ conferenceId, expectedVersion, events, command }: Append): AppendResult {
    if (this.failing !== null) return { kind: 'notStored', reason: this.failing };
    const log = this.#eventsById.get(conferenceId) ?? [];
    const key = command && keyOf(conferenceId, command.actorKey, command.commandId);
    if (log.length !== expectedVersion || (key && this.#commandByKey.has(key))) return { kind: 'conflict' };
    refuseDisorder(log.at(-1)?.at ?? 0, events);
    const added = events.map((event, index) => ({ ...event, conferenceId, version: expectedVersion + index + 1 }));
    const version = expectedVersion + added.length;
    if (added.length > 0) this.#eventsById.set(conferenceId, [...log, ...added]);
    if (key && command) this.#commandByKey.set(key, { version, digest: command.digest });
    return { kind: 'appended', version };
  }

  read(conferenceId: ConferenceId, afterVersion: number, limit?: number): readonly LoggedEvent[] {
    const after = (this.#eventsById.get(conferenceId) ?? []).filter((event) => event.version > afterVersion);
    return limit === undefined ? after : after.slice(0, limit);
  }

  headVersion(conferenceId: ConferenceId): number {
    return this.#eventsById.get(conferenceId)?.length ?? 0;
  }

  conferenceIds(): readonly ConferenceId[] {
    return [...this.#eventsById].sort(([, a], [, b]) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0)).map(([id]) => id);
  }

  findCommand(conferenceId: ConferenceId, actorKey: string, commandId: string): KnownCommand | undefined {
    return this.#commandByKey.get(keyOf(conferenceId, actorKey, commandId));
  }

  readSnapshot(conferenceId: ConferenceId): StoredSnapshot | undefined {
    return this.#snapshotById.get(conferenceId);
  }

  writeSnapshot(conferenceId: ConferenceId, snapshot: StoredSnapshot): void {
    this.#snapshotById.set(conferenceId, snapshot);
  }

  writeHeartbeat(conferenceId: ConferenceId, at: Instant): void {
    this.#heartbeatById.set(conferenceId, at);
  }

  readHeartbeat(conferenceId: ConferenceId): Instant | undefined {
    return this.#heartbeatById.get(conferenceId);
  }
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function refuseDisorder(lastAt: number, added: Append['events']): void {
  let previous = lastAt;
  for (const { at } of added) {
    if (at < previous) throw new Error(`event at ${at} is before its predecessor at ${previous}`);
    previous = at;
  }
}
