import type { EventLog, LoggedEvent } from '#server/ports/event-log.ts';
import type { ConferenceState, NumberedEvent } from '#shared/conference/index.ts';
import { EVENT_SCHEMA_VERSION, evolve, liftBody } from '#shared/conference/index.ts';
import type { ConferenceId, Instant } from '#shared/kernel/index.ts';

/** Where a conference stands: its picture, and when the last event was. */
export type Standpoint = { readonly state: ConferenceState; readonly lastAt: Instant };

export type HistoryOptions = {
  readonly conferenceId: ConferenceId;
  readonly log: EventLog;
  /** Of all rules that fold: a snapshot of others is worth nothing. */
  readonly rulesHash: string;
};

/** Events kept in memory for those who come back after a short while. */
const RECENT_COUNT = 2_000;
const SNAPSHOT_EVERY = 500;

/** What happened in one conference: reads the log and folds it, with snapshots and the latest events at hand. */
export class History {
  readonly #options: HistoryOptions;
  #recent: NumberedEvent[] = [];
  #snapshotVersion = 0;

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  /** Folds the snapshot and what came after it. Undefined for an empty log. Throws when an event cannot be read. */
  load(): Standpoint | undefined {
    const snapshot = this.#readSnapshot();
    this.#snapshotVersion = snapshot?.state.version ?? 0;
    this.#recent = [];
    return this.advance(snapshot);
  }

  /** Folds what the log has beyond this point. */
  advance(from: Standpoint | undefined): Standpoint | undefined {
    const { log, conferenceId } = this.#options;
    const events = log.read(conferenceId, from?.state.version ?? 0).map(numberedEvent);
    const state = events.reduce<ConferenceState | null>(evolve, from?.state ?? null);
    const lastAt = events.at(-1)?.at ?? from?.lastAt;
    this.remember(events);
    return state && lastAt !== undefined ? { state, lastAt } : undefined;
  }

  /** Keeps events at hand, next to those kept before. */
  remember(events: readonly NumberedEvent[]): void {
    this.#recent.push(...events);
    if (this.#recent.length > 2 * RECENT_COUNT) this.#recent = this.#recent.slice(-RECENT_COUNT);
  }

  /** Events after a version, oldest first. */
  after(version: number): readonly NumberedEvent[] {
    const first = this.#recent[0]?.version;
    if (first !== undefined && version + 1 >= first) return this.#recent.slice(version + 1 - first);
    const { log, conferenceId } = this.#options;
    return log.read(conferenceId, version).map(numberedEvent);
  }

  /** Writes a snapshot when the last one is far behind, or now. */
  snapshot(standpoint: Standpoint, { now }: { now: boolean }): void {
    const { version } = standpoint.state;
    const behind = version - this.#snapshotVersion;
    if (behind === 0 || (!now && behind < SNAPSHOT_EVERY)) return;
    const { log, conferenceId, rulesHash } = this.#options;
    this.#snapshotVersion = version;
    log.writeSnapshot(conferenceId, { version, rulesHash, body: JSON.stringify(standpoint) });
  }

  #readSnapshot(): Standpoint | undefined {
    const { log, conferenceId, rulesHash } = this.#options;
    const stored = log.readSnapshot(conferenceId);
    if (stored?.rulesHash !== rulesHash || stored.version > log.headVersion(conferenceId)) return undefined;
    // Written by these very rules, as their hash says: a cache of our own is not parsed again.
    return JSON.parse(stored.body) as Standpoint;
  }
}

/** An event as it is stored. */
export function storedBody({ actor, actingAs, event }: Pick<NumberedEvent, 'actor' | 'actingAs' | 'event'>): string {
  return JSON.stringify({ schema: EVENT_SCHEMA_VERSION, actor, actingAs, event });
}

function numberedEvent({ version, at, body }: LoggedEvent): NumberedEvent {
  const { actor, actingAs, event } = liftBody(JSON.parse(body));
  return { version, at, actor, actingAs, event };
}
