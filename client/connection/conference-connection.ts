import type { ConnectionState, ConnectionStore } from '#client/stores/connection-store.ts';
import type { LiveStore } from '#client/stores/live-store.ts';
import { noteLevels, noteLines, notePointer } from '#client/stores/live-store.ts';
import type { Outcome } from '#client/stores/reason.ts';
import { done, failed } from '#client/stores/reason.ts';
import type { Picture, ReplicaStore } from '#client/stores/replica-store.ts';
import { foldEnvelope } from '#client/stores/replica-store.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { CommandId, ConferenceId, Instant, Refusal } from '#shared/kernel/index.ts';
import type { ClientRemarks, Envelope, HelloAnswer, MediaMessage, SnapshotMessage } from '#shared/protocol/index.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/index.ts';
import { Outbox } from './outbox.ts';
import { dialTimeoutMs, redialDelayMs } from './redial.ts';
import { reasonOfRefusal, serverAway } from './refusal-reason.ts';
import type { ServerClock } from './server-clock.ts';
import { isWorthWaiting, stateAfterRefusal } from './turned-away.ts';
import type { OpenWire, Wire, WireMessage, WireRequests } from './wire.ts';
import { within } from './wire.ts';

export type ConnectionParts = {
  readonly conferenceId: ConferenceId;
  /** Drawn as the page is loaded. */
  readonly pageId: string;
  readonly connection: ConnectionStore;
  readonly replica: ReplicaStore;
  readonly live: LiveStore;
  readonly clock: ServerClock;
  readonly openWire: OpenWire;
  readonly drawCommandId: () => CommandId;
  /** Whether the server still knows this browser; null when it does not answer. */
  readonly isSignedIn: () => Promise<boolean | null>;
  readonly onMedia: (message: MediaMessage) => void;
  /** The server can be asked from now on, or no more. Told again when the server knows nothing of what was asked before. */
  readonly onLine: (isUp: boolean) => void;
};

/** What the machine is doing. */
type Step =
  | { readonly kind: 'dialling' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'joined'; readonly resyncing: boolean }
  | { readonly kind: 'waiting'; readonly timer: ReturnType<typeof setTimeout> }
  | { readonly kind: 'ended' };

const HELLO_WITHIN_MS = 4_000;
const PROBE_WITHIN_MS = 1_000;
const CLOCK_EVERY_MS = 30_000;
const FRESH_DIAL_MS = 300;
/** So many failed attempts for each question whether we are still signed in. */
const ASK_EVERY = 5;
/** Who was turned away for something that may pass asks again after this. */
const ASK_AGAIN_MS = 3_000;

/** One browser's place in one conference: comes back by itself after any cut, and keeps the picture meanwhile. */
export class ConferenceConnection {
  readonly #parts: ConnectionParts;
  readonly #wire: Wire;
  readonly #outbox: Outbox;
  #step: Step = { kind: 'ended' };
  #attempt = 0;
  #dialledAt = 0;
  /** When the server was last heard, by its own clock. */
  #signAt: Instant | null = null;
  /** What is known cannot be continued: the next hello asks for everything. */
  #startAfresh = false;
  #clockTimer: ReturnType<typeof setInterval> | null = null;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#wire = parts.openWire({
      onOpen: () => void this.#greet(),
      onDown: () => this.#down(),
      onSign: () => this.#noteSign(),
      onMessage: (message) => this.#hear(message),
    });
    this.#outbox = new Outbox({
      send: (message) => this.#wire.request('command', message),
      drawId: parts.drawCommandId,
      versionNow: () => parts.replica.getState().picture?.state.version ?? -1,
    });
  }

  /** Begins. */
  open(): void {
    this.#clockTimer = setInterval(() => void this.#readClock(), CLOCK_EVERY_MS);
    this.#dial();
  }

  /** Leaves the conference; commands on their way are answered as unanswered. Idempotent. */
  close(): void {
    if (this.#clockTimer !== null) clearInterval(this.#clockTimer);
    this.#clockTimer = null;
    this.#end();
  }

  /** Sends a command, if the server is there. */
  async run(command: PersonCommand): Promise<Outcome<number>> {
    if (this.#step.kind !== 'joined') return failed(serverAway);
    const answer = await this.#outbox.post(command);
    return answer.ok ? done(answer.version) : failed(reasonOfRefusal(answer.refusal));
  }

  /** Asks something of the media plane; null when the line is cut. */
  requestMedia(body: WireRequests['media']['body']): Promise<WireRequests['media']['answer'] | null> {
    return this.#step.kind === 'joined' ? this.#wire.request('media', body) : Promise.resolve(null);
  }

  /** Says something that is no event and may be lost. */
  tell<K extends keyof ClientRemarks>(type: K, ...remark: Parameters<ClientRemarks[K]>): void {
    if (this.#step.kind === 'joined') this.#wire.tell(type, ...remark);
  }

  /** The computer's line has changed: find out at once whether ours still stands, and do not wait for the next try. */
  lineChanged(): void {
    if (this.#step.kind === 'ended') return;
    if (this.#step.kind === 'joined') return void this.#probe();
    // One change is often told twice: an attempt that has just begun goes by the new line already.
    if (this.#step.kind !== 'waiting' && this.#parts.clock.monotonic() - this.#dialledAt < FRESH_DIAL_MS) return;
    this.#attempt = 0;
    this.#dial();
  }

  #dial(): void {
    if (this.#step.kind === 'waiting') clearTimeout(this.#step.timer);
    this.#step = { kind: 'dialling' };
    this.#dialledAt = this.#parts.clock.monotonic();
    this.#wire.dial({ timeoutMs: dialTimeoutMs(this.#attempt, this.#parts.clock.roundTripMs()) });
  }

  #down(): void {
    const failedToDial = this.#step.kind === 'dialling';
    if (this.#step.kind === 'ended') return;
    this.#sayOffline();
    this.#parts.onLine(false);
    this.#parts.live.setState({ levelBySite: {}, silentSites: [], pointed: null });
    this.#redialIn(redialDelayMs(this.#attempt));
    if (failedToDial && this.#attempt % ASK_EVERY === 1) void this.#findOutWhetherSignedOut();
    this.#attempt += 1;
  }

  #redialIn(delayMs: number): void {
    if (this.#step.kind === 'waiting') clearTimeout(this.#step.timer);
    this.#step = { kind: 'waiting', timer: setTimeout(() => this.#dial(), delayMs) };
  }

  /** A browser is not told why its socket was refused. */
  async #findOutWhetherSignedOut(): Promise<void> {
    const isSignedIn = await this.#parts.isSignedIn();
    const isTrying = this.#step.kind === 'waiting' || this.#step.kind === 'dialling';
    if (isSignedIn !== false || !isTrying) return;
    this.#end();
    this.#set({ kind: 'signedOut', reason: null });
  }

  async #greet(): Promise<void> {
    const step: Step = { kind: 'greeting' };
    this.#step = step;
    const answer = await this.#hello();
    if (this.#step !== step) return;
    if (answer === null) return this.#cutOff();
    if (!answer.ok) return this.#turnAway(answer.refusal);
    this.#attempt = 0;
    this.#step = { kind: 'joined', resyncing: false };
    if (!this.#catchUp(answer)) return void this.#resync();
    this.#joined();
  }

  async #resync(): Promise<void> {
    const step: Step = { kind: 'joined', resyncing: true };
    this.#step = step;
    const answer = await this.#hello();
    if (this.#step !== step) return;
    if (answer === null) return this.#cutOff();
    if (!answer.ok) return this.#turnAway(answer.refusal);
    if (!this.#catchUp(answer)) return this.#cutOff();
    this.#step = { kind: 'joined', resyncing: false };
    this.#joined();
  }

  #noteSign(): void {
    if (this.#step.kind === 'joined') this.#signAt = this.#parts.clock.now();
  }

  #joined(): void {
    this.#noteSign();
    this.#set({ kind: 'joined' });
    this.#outbox.resend();
    this.#parts.onLine(true);
  }

  async #hello(): Promise<HelloAnswer | null> {
    const { conferenceId, pageId, clock, replica } = this.#parts;
    const picture = this.#startAfresh ? null : replica.getState().picture;
    const since = picture && { version: picture.state.version, view: picture.standing.view };
    const askedAt = clock.monotonic();
    const hello = this.#wire.request('hello', { protocol: PROTOCOL_VERSION, conferenceId, since, pageId });
    const answer = await within(hello, HELLO_WITHIN_MS);
    if (answer?.ok) clock.note({ serverNow: answer.serverNow, askedAt, answeredAt: clock.monotonic() });
    return answer;
  }

  /** Takes in what a hello brought; false when it does not fit what is known. */
  #catchUp({ standing, readOnly, catchUp }: Extract<HelloAnswer, { ok: true }>): boolean {
    this.#parts.connection.setState({ readOnly });
    if (catchUp.kind === 'snapshot') {
      this.#show({ state: catchUp.state, standing });
      return true;
    }
    const known = this.#parts.replica.getState().picture?.state;
    const folded = known && known.version <= catchUp.to ? foldEnvelope(known, catchUp) : { kind: 'gap' as const };
    if (known === undefined || folded.kind === 'gap') {
      this.#startAfresh = true;
      return false;
    }
    this.#show({ state: folded.kind === 'folded' ? folded.state : known, standing });
    return true;
  }

  #show(picture: Picture): void {
    this.#startAfresh = false;
    this.#parts.replica.setState({ picture });
    this.#outbox.reached(picture.state.version);
  }

  #hear(message: WireMessage): void {
    const { live, connection, clock } = this.#parts;
    this.#noteSign();
    switch (message.type) {
      case 'envelope':
        return this.#fold(message.body);
      case 'snapshot':
        return this.#replace(message.body);
      case 'lines':
        return noteLines(live, message.body);
      case 'levels':
        return noteLevels(live, message.body);
      case 'silentMicrophones':
        return live.setState({ silentSites: message.body.siteIds });
      case 'filesAhead':
        return live.setState({ filesAhead: message.body.bySite });
      case 'videoSteps':
        return live.setState({ videoSteps: message.body.bySite });
      case 'pointer':
        return notePointer(live, { ...message.body, receivedAt: clock.now() });
      case 'storage':
        return connection.setState({ readOnly: message.body.readOnly });
      case 'media':
        return this.#parts.onMedia(message.body);
      case 'farewell':
        return this.#turnAway(message.body.refusal);
    }
  }

  #fold(envelope: Envelope): void {
    const { picture } = this.#parts.replica.getState();
    // Before the answer to hello there is nothing to fold into; the answer holds these events too.
    if (picture === null || this.#step.kind !== 'joined') return;
    this.#parts.clock.noteAtLeast(envelope.serverNow);
    const folded = foldEnvelope(picture.state, envelope);
    if (folded.kind === 'folded') return this.#show({ ...picture, state: folded.state });
    if (folded.kind === 'gap' && !this.#step.resyncing) void this.#resync();
  }

  #replace({ state, standing, serverNow }: SnapshotMessage): void {
    this.#parts.clock.noteAtLeast(serverNow);
    this.#show({ state, standing });
  }

  async #probe(): Promise<void> {
    const step = this.#step;
    const isThere = await this.#readClock();
    if (!isThere && this.#step === step) this.#cutOff();
  }

  async #readClock(): Promise<boolean> {
    if (this.#step.kind !== 'joined') return false;
    const { clock } = this.#parts;
    const askedAt = clock.monotonic();
    const answer = await within(this.#wire.request('time', null), PROBE_WITHIN_MS);
    if (answer !== null) clock.note({ serverNow: answer.serverNow, askedAt, answeredAt: clock.monotonic() });
    return answer !== null;
  }

  /** The line is open but nobody answers: as good as cut. */
  #cutOff(): void {
    this.#wire.hangUp();
    this.#down();
  }

  #turnAway(refusal: Refusal): void {
    this.#end();
    this.#set(stateAfterRefusal(refusal));
    if (isWorthWaiting(refusal)) this.#redialIn(ASK_AGAIN_MS);
  }

  #end(): void {
    if (this.#step.kind === 'waiting') clearTimeout(this.#step.timer);
    this.#step = { kind: 'ended' };
    this.#wire.hangUp();
    this.#parts.onLine(false);
    this.#outbox.giveUp({ ok: false, refusal: { code: 'protocol/notJoined' } });
  }

  #sayOffline(): void {
    const before = this.#parts.connection.getState().state;
    // Since when counts from the first cut, and a refusal that may pass stays on screen while it is asked again.
    if (before.kind !== 'connecting' && before.kind !== 'joined') return;
    this.#set({ kind: 'offline', since: this.#signAt ?? this.#parts.clock.now() });
  }

  #set(state: ConnectionState): void {
    this.#parts.connection.setState({ state });
  }
}
