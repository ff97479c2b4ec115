import type { Clock } from '#server/ports/clock.ts';
import type { Digest } from '#server/ports/digest.ts';
import type { AppendResult, Approval, EventLog } from '#server/ports/event-log.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Log } from '#server/ports/log.ts';
import type { PaperTexts } from '#server/ports/paper-texts.ts';
import type { Commit, Follower, OnStep, Publisher, Step } from '#server/ports/publisher.ts';
import type {
  Command,
  ConferenceState,
  NumberedEvent,
  PersonCommand,
  SystemCommand,
} from '#shared/conference/index.ts';
import { actingAs, decide, evolve } from '#shared/conference/index.ts';
import type { Actor, CommandId, ConferenceId, Facts, Instant, Refusal } from '#shared/kernel/index.ts';
import { actorKey, instant, later } from '#shared/kernel/index.ts';
import type { PaperText } from '#shared/minutes/index.ts';
import type { CommandAnswer } from '#shared/protocol/index.ts';
import { canonicalJson } from './canonical.ts';
import { History, type Standpoint, storedBody } from './history.ts';

export type HostOptions = {
  readonly conferenceId: ConferenceId;
  readonly log: EventLog;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  readonly rulesHash: string;
  readonly report: Log;
  /** Told after the sender. */
  readonly publisher: Publisher;
  /** Told last. */
  readonly follower: Follower;
  readonly onStep?: OnStep | undefined;
  /** None in tests of everything else. */
  readonly paperTexts?: PaperTexts | undefined;
  /** Reads what a command needs to know beside the conference, in its turn; null when nothing can be written. */
  readonly facts?: ((state: ConferenceState, command: Command) => Facts | null) | undefined;
  /** Why something is refused that the rules allow, by records outside the log. Asked within the turn. */
  readonly objection?: ((conferenceId: ConferenceId, command: Command) => Refusal | null) | undefined;
};

/** A command of a person, who is known from the session and never from the message. */
export type Asked = { readonly actor: Actor; readonly commandId: CommandId; readonly command: PersonCommand };

type CommandKey = { readonly actorKey: string; readonly commandId: string; readonly digest: string };
type Turn = {
  readonly actor: Actor;
  readonly command: Command;
  /** Null for the server's own commands. */
  readonly key: CommandKey | null;
  readonly acknowledge: (answer: CommandAnswer) => void;
};

const SYSTEM: Actor = { kind: 'system' };
const NO_FACTS: Facts = {};
/** How often a conference that cannot store tries whether it can again, when nobody asks for anything. */
const PROBE_MS = 5_000;
/** A conflict is met once by reading the log again; a second one in the same turn is not understood. */
const TRIES = 2;

/**
 * The only writer of one conference. Commands take their turn one at a time, and a turn awaits nothing: decide, append
 * and commit, acknowledge the sender, tell everybody, let media follow.
 */
export class Host {
  readonly conferenceId: ConferenceId;
  readonly #options: HostOptions;
  readonly #history: History;
  #standpoint: Standpoint;
  /** How far this clock is ahead of the machine's, which may have been set back between two runs. */
  #aheadMs: number;
  readonly #queue: Turn[] = [];
  #busy = false;
  #readOnly = false;
  /** What has to be recorded before anything else: an interruption that a full disk kept out. */
  #owed: SystemCommand | null = null;
  #cancelProbe: () => void = () => undefined;
  #closed = false;

  private constructor(options: HostOptions, history: History, standpoint: Standpoint) {
    this.#options = options;
    this.conferenceId = options.conferenceId;
    this.#history = history;
    this.#standpoint = standpoint;
    this.#aheadMs = Math.max(0, this.#lastSign() - options.clock.now());
  }

  /** Reads a conference from its log; undefined when the log has none. Throws when its events cannot be read. */
  static load(options: HostOptions): Host | undefined {
    const history = new History(options);
    const standpoint = history.load();
    return standpoint && new Host(options, history, standpoint);
  }

  get state(): ConferenceState {
    return this.#standpoint.state;
  }

  /** Whether the last write failed, so that nothing can be changed for now. */
  get readOnly(): boolean {
    return this.#readOnly;
  }

  /** The conference's time: never before its last event. */
  now(): Instant {
    return later(instant(this.#options.clock.now() + this.#aheadMs), this.#standpoint.lastAt);
  }

  /** Events after a version, oldest first. */
  eventsAfter(version: number): readonly NumberedEvent[] {
    return this.#history.after(version);
  }

  /** After a start: what was under way stopped at the last sign of life, and every device is gone. */
  recordInterruption(): void {
    const { kind } = this.state.phase;
    if (kind !== 'ready' && kind !== 'running' && kind !== 'break') return;
    this.#owed = { type: 'conference/recordInterruption', from: this.#lastSign() };
    this.#drain();
  }

  /** Takes a command of a person. The answer comes in its turn: before this returns, unless another turn is under way. */
  ask({ actor, commandId, command }: Asked, acknowledge: (answer: CommandAnswer) => void): void {
    const digest = this.#options.digest(canonicalJson(command));
    this.#take({ actor, command, key: { actorKey: actorKey(actor), commandId, digest }, acknowledge });
  }

  /** Takes a command of the server itself. */
  tell(command: SystemCommand, acknowledge: (answer: CommandAnswer) => void = () => undefined): void {
    this.#take({ actor: SYSTEM, command, key: null, acknowledge });
  }

  /** A sign of life, so that clocks stop in the right place if the process dies. Nothing unless clocks can run. */
  heartbeat(): void {
    const { kind } = this.state.phase;
    if (this.#owed || (kind !== 'running' && kind !== 'break')) return;
    this.#run(() => this.#options.log.writeHeartbeat(this.conferenceId, this.now()));
  }

  /** Leaves a last sign of life and a snapshot. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.heartbeat();
    this.#closed = true;
    this.#cancelProbe();
    this.#run(() => this.#history.snapshot(this.#standpoint, { now: true }));
  }

  #take(turn: Turn): void {
    if (this.#closed) return turn.acknowledge(refusal({ code: 'protocol/notFound' }));
    this.#queue.push(turn);
    this.#drain();
  }

  /** Whoever asks during a turn waits for its end. */
  #drain(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#run(() => this.#settle());
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#serve(next);
    this.#busy = false;
  }

  #serve(turn: Turn): void {
    try {
      this.#settle();
      if (this.#owed) turn.acknowledge(refusal({ code: 'storage/notStored' }));
      else this.#turn(turn, TRIES);
    } catch (error) {
      // A bug in the rules or a log that cannot be read: this command fails, the conference goes on.
      this.#options.report.error({ error, conferenceId: this.conferenceId, type: turn.command.type }, 'turn failed');
      this.#run(() => turn.acknowledge(refusal({ code: 'server/failed' })));
    }
  }

  #turn(turn: Turn, tries: number): void {
    const known = this.#answerOfKnown(turn.key);
    if (known) return this.#run(() => turn.acknowledge(known));
    const { state } = this;
    const { facts: read = () => NO_FACTS } = this.#options;
    const facts = read(state, turn.command);
    if (facts === null) return this.#notStored(turn, 'facts');
    const paperText = this.#paperTextFor(turn.command);
    const context = { at: this.now(), actor: turn.actor, seed: this.#options.ids.draw(), facts, paperText };
    const decision = decide(state, turn.command, context);
    if (decision.kind === 'refusal') return this.#run(() => turn.acknowledge(refusal(decision.refusal)));
    const objection = this.#options.objection?.(this.conferenceId, turn.command) ?? null;
    if (objection) return this.#run(() => turn.acknowledge(refusal(objection)));
    const role = actingAs(state, turn.actor, turn.command);
    const events = decision.events.map((event, index) => ({
      version: state.version + index + 1,
      at: context.at,
      actor: turn.actor,
      actingAs: role,
      event,
    }));
    if (events.length === 0 && turn.key === null) {
      return this.#run(() => turn.acknowledge({ ok: true, version: state.version }));
    }
    // Folded before it is stored: rules that cannot fold what they decided store nothing.
    const next = { state: events.reduce<ConferenceState>(evolve, state), lastAt: context.at };
    const result = this.#append(events, turn.key);
    if (result.kind === 'conflict') return this.#conflict(turn, tries);
    if (result.kind === 'notStored') return this.#notStored(turn, result.reason);
    this.#stored(turn, { events, next });
  }

  #answerOfKnown(key: CommandKey | null): CommandAnswer | undefined {
    const known = key && this.#options.log.findCommand(this.conferenceId, key.actorKey, key.commandId);
    if (!known) return undefined;
    const isSame = known.digest === key.digest;
    return isSame ? { ok: true, version: known.version } : refusal({ code: 'protocol/commandReused' });
  }

  #append(events: readonly NumberedEvent[], command: CommandKey | null): AppendResult {
    return this.#options.log.append({
      conferenceId: this.conferenceId,
      expectedVersion: this.state.version,
      events: events.map((event) => ({ at: event.at, body: storedBody(event) })),
      command,
      approval: approvalIn(events, this.state),
    });
  }

  /** The fact that commands about papers need, read from the database within the turn. */
  #paperTextFor(command: Command): PaperText | null {
    return 'textId' in command ? (this.#options.paperTexts?.find(this.state, command.textId) ?? null) : null;
  }

  #stored(turn: Turn, { events, next }: { events: readonly NumberedEvent[]; next: Standpoint }): void {
    const from = this.state.version;
    this.#standpoint = events.length > 0 ? next : this.#standpoint;
    this.#history.remember(events);
    this.#step('committed');
    const { version } = this.state;
    this.#run(() => turn.acknowledge({ ok: true, version }));
    this.#step('acknowledged');
    this.#setReadOnly(false);
    this.#publish(from, events);
    this.#run(() => this.#history.snapshot(this.#standpoint, { now: false }));
  }

  #publish(from: number, events: readonly NumberedEvent[]): void {
    if (events.length === 0) return;
    const { conferenceId, state } = this;
    const commit: Commit = { conferenceId, from, to: state.version, events, state, now: this.now() };
    this.#run(() => this.#options.publisher.committed(commit));
    this.#step('published');
    this.#run(() => this.#options.follower.follow(commit));
    this.#step('media');
  }

  /** Somebody else wrote, or this very command is stored already: read, tell what was missed, and decide afresh. */
  #conflict(turn: Turn, tries: number): void {
    this.#options.report.warn({ conferenceId: this.conferenceId, version: this.state.version }, 'log moved on');
    const from = this.state.version;
    this.#standpoint = this.#history.advance(this.#standpoint) ?? this.#standpoint;
    this.#publish(from, this.eventsAfter(from));
    if (tries > 1) return this.#turn(turn, tries - 1);
    this.#run(() => turn.acknowledge(refusal({ code: 'storage/notStored' })));
  }

  #notStored(turn: Turn, reason: string): void {
    this.#options.report.error({ conferenceId: this.conferenceId, reason }, 'nothing can be stored');
    this.#run(() => turn.acknowledge(refusal({ code: 'storage/notStored' })));
    this.#setReadOnly(true);
  }

  #setReadOnly(readOnly: boolean): void {
    if (this.#readOnly === readOnly) return;
    this.#readOnly = readOnly;
    this.#cancelProbe();
    if (readOnly) this.#probeLater();
    this.#run(() => this.#options.publisher.storage(this.conferenceId, { readOnly }));
  }

  /** People cannot press anything while it is read-only, so that no command of theirs would find out. */
  #probeLater(): void {
    this.#cancelProbe = this.#options.clock.after(PROBE_MS, () => {
      this.#run(() => this.#probe());
      if (this.#readOnly && !this.#closed) this.#probeLater();
    });
  }

  #probe(): void {
    if (this.#owed) return this.#drain();
    const key = { actorKey: actorKey(SYSTEM), commandId: `probe.${this.#options.ids.draw()}`, digest: '' };
    if (this.#append([], key).kind === 'appended') this.#setReadOnly(false);
  }

  #settle(): void {
    const command = this.#owed;
    if (!command) return;
    this.#owed = null;
    const acknowledge = (answer: CommandAnswer) => {
      if (!answer.ok && answer.refusal.code === 'storage/notStored') this.#owed = command;
    };
    this.#turn({ actor: SYSTEM, command, key: null, acknowledge }, TRIES);
  }

  #lastSign(): Instant {
    const { lastAt } = this.#standpoint;
    return later(lastAt, this.#options.log.readHeartbeat(this.conferenceId) ?? lastAt);
  }

  #step(step: Step): void {
    this.#options.onStep?.(step);
  }

  /** What fails here is others' fault and must not stop the turn. */
  #run(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.#options.report.error({ error, conferenceId: this.conferenceId }, 'a part of a turn failed');
    }
  }
}

/** What becomes official with these events; nothing as a rule. */
function approvalIn(events: readonly NumberedEvent[], { minutes }: ConferenceState): Approval | null {
  for (const { event } of events) {
    if (event.type !== 'minutes/approved') continue;
    const { paper, text, directives } = event;
    const commitments = paper === 'minutes' ? Object.values(minutes.commitmentById) : [];
    return { paper, textId: text.textId, directives, commitments };
  }
  return null;
}

function refusal(reason: Refusal): CommandAnswer {
  return { ok: false, refusal: reason };
}
