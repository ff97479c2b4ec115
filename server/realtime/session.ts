import { z } from 'zod';
import { actorOf } from '#server/conference/actors.ts';
import type { Hosted, Registry } from '#server/conference/registry.ts';
import type { Admission } from '#server/ports/admission.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Log } from '#server/ports/log.ts';
import type { MediaGate } from '#server/ports/media-gate.ts';
import type { Session } from '#server/ports/sessions.ts';
import type { View } from '#shared/conference/index.ts';
import type { ConferenceId, DeviceId, Refusal } from '#shared/kernel/index.ts';
import { MINUTE_MS, never } from '#shared/kernel/index.ts';
import type { Hello, HelloAnswer, Standing } from '#shared/protocol/index.ts';
import { commandMessageSchema, helloSchema, PROTOCOL_VERSION } from '#shared/protocol/index.ts';
import { catchUpOf } from './catch-up.ts';
import { type Incoming, incomingOf, intakeLimits, type SessionBuckets, type TokenBucket } from './intake.ts';
import { MediaLine, refuseMedia } from './media-line.ts';
import { Outbox } from './outbox.ts';
import type { CommitPicture } from './picture.ts';
import type { RemarkName, Remarks } from './remarks.ts';
import { isRemark, remarkOf } from './remarks.ts';
import { isSameStanding, ownDevice, type StandingInView, standingOf } from './standing.ts';
import type { ServerEvents, WireSocket } from './wire-socket.ts';

export type SessionContext = {
  readonly registry: Pick<Registry, 'find'>;
  readonly admission: Pick<Admission, 'isBarred' | 'claimScreen' | 'used'>;
  readonly media: MediaGate;
  readonly clock: Clock;
  readonly buckets: SessionBuckets;
  readonly report: Log;
  /** Told when a socket is in a conference, and when it no longer is. */
  readonly onJoined: (session: SocketSession, conferenceId: ConferenceId) => void;
  readonly onLeft: (session: SocketSession, conferenceId: ConferenceId) => void;
  readonly remarks: (conferenceId: ConferenceId) => Remarks;
  /** Asks an older screen of the same browser and link to make room. */
  readonly makeRoom: (session: SocketSession) => void;
};

export type SocketSessionOptions = {
  readonly socket: WireSocket;
  readonly session: Session;
  readonly deviceId: DeviceId;
  readonly context: SessionContext;
};

type Joined = {
  readonly kind: 'joined';
  readonly hosted: Hosted;
  readonly standing: Standing;
  readonly view: View;
  /** The version that the client has when it read all that was sent. */
  readonly version: number;
};
type State =
  | { readonly kind: 'awaitingHello'; readonly cancelTimeout: () => void }
  | Joined
  | { readonly kind: 'ended' };

const HELLO_WITHIN_MS = 5_000;
const TELL_USE_EVERY_MS = 10 * MINUTE_MS;
/** A hello costs a whole picture: as much as so many other requests. */
const HELLO_COST = 20;
const anyHelloSchema = z.looseObject({ protocol: z.number() });

/** One socket: awaits a hello, is in one conference, ends. */
export class SocketSession {
  readonly session: Session;
  readonly deviceId: DeviceId;
  readonly #socket: WireSocket;
  readonly #context: SessionContext;
  readonly #bucket: TokenBucket;
  readonly #releaseBucket: () => void;
  #usedAt: number;
  #state: State;
  #strayCount = 0;
  readonly #mediaLine: MediaLine;
  readonly #outbox: Outbox;
  #releaseScreen: (() => void) | undefined;
  #pageId: string;

  constructor({ socket, session, deviceId, context }: SocketSessionOptions) {
    this.session = session;
    this.deviceId = deviceId;
    this.#socket = socket;
    this.#pageId = socket.id;
    this.#context = context;
    const { clock } = context;
    const { bucket, release } = context.buckets.hold(session.id);
    this.#bucket = bucket;
    this.#releaseBucket = release;
    this.#usedAt = clock.now();
    this.#outbox = new Outbox(socket, () => this.cut('reads too slowly'));
    this.#mediaLine = new MediaLine({
      peerId: socket.id,
      sessionId: session.id,
      pageId: () => this.#pageId,
      gate: context.media,
      report: context.report,
      send: (message) => this.send('media', message),
    });
    this.#state = { kind: 'awaitingHello', cancelTimeout: clock.after(HELLO_WITHIN_MS, () => this.cut('no hello')) };
    socket.onAny((name: string, ...args: unknown[]) => this.#guarded(() => this.#receive(name, args)));
    socket.on('error', (error: Error) => context.report.warn({ error }, 'socket error'));
    socket.on('disconnect', () => this.#end());
  }

  get standing(): Standing | null {
    return this.#state.kind === 'joined' ? this.#state.standing : null;
  }

  /** Something came from the client: its device lives. */
  sign(): void {
    if (this.#state.kind !== 'joined') return;
    const { hosted, standing } = this.#state;
    if (ownDevice(hosted.host.state, standing)) hosted.presence.socketAlive(this.deviceId);
    this.#keepSession();
  }

  /** Whoever is in a conference uses their session: it does not run out under them. */
  #keepSession(): void {
    const now = this.#context.clock.now();
    if (now - this.#usedAt < TELL_USE_EVERY_MS) return;
    this.#usedAt = now;
    this.#context.admission.used(this.session.id);
  }

  /** Brings the client to the version of a commit: by an envelope, or by a new picture where its role changed. */
  committed(picture: CommitPicture): void {
    const state = this.#state;
    if (state.kind !== 'joined') return;
    const { commit } = picture;
    const current = this.#standingNow(state.hosted);
    if (!current) return this.farewell(this.#whyOut(state.hosted));
    const next: Joined = { ...state, ...current, version: commit.to };
    this.#state = next;
    const continues = state.version === commit.from && isSameStanding(state.standing, current.standing);
    if (!continues) return this.#sendPicture(next, picture);
    const { from, to, now } = commit;
    this.#socket.emit('envelope', { from, to, serverNow: now, events: picture.events(next.view) });
  }

  send<Name extends keyof ServerEvents>(name: Name, ...message: Parameters<ServerEvents[Name]>): void {
    if (this.#state.kind === 'joined') this.#socket.emit(name, ...message);
  }

  /** Sends what may be lost where the client is slow. */
  sendVolatile<Name extends keyof ServerEvents>(name: Name, ...message: Parameters<ServerEvents[Name]>): void {
    if (this.#state.kind === 'joined' && this.#outbox.keepsUp) this.#socket.emit(name, ...message);
  }

  /** Says why, and ends the socket. */
  farewell(refusal: Refusal): void {
    if (this.#state.kind === 'ended') return;
    this.#socket.emit('farewell', { refusal });
    this.#end();
    this.#socket.disconnect(true);
  }

  /** Ends the socket at once, with what waits to be sent. */
  cut(reason: string): void {
    this.#context.report.info({ reason, deviceId: this.deviceId }, 'socket cut off');
    this.#end();
    this.#socket.conn.close(true);
    this.#socket.conn.request.socket.destroy();
  }

  #receive(name: string, args: readonly unknown[]): void {
    if (this.#state.kind === 'ended') return;
    if (isRemark(name)) return this.#remark(name, args);
    const incoming = incomingOf(args, name === 'time' ? 0 : 1);
    if (!incoming) return this.#stray(args);
    if (!this.#bucket.take(name === 'hello' ? HELLO_COST : 1)) return refuse(incoming, { code: 'protocol/tooFast' });
    switch (name) {
      case 'hello':
        return this.#hello(incoming);
      case 'command':
        return this.#command(incoming);
      case 'media':
        return this.#media(incoming);
      case 'time':
        return incoming.answer({ serverNow: this.#now() });
      default:
        return this.#stray(args);
    }
  }

  /** What nobody waits for an answer to: beyond the measure, or before the hello, it is lost. */
  #remark(name: RemarkName, args: readonly unknown[]): void {
    const remark = remarkOf(name, args);
    if (!remark) return this.#stray(args);
    if (this.#state.kind !== 'joined' || !this.#bucket.take()) return;
    const { host } = this.#state.hosted;
    this.#context.remarks(host.conferenceId).hear(this, remark, host.state);
  }

  /** Whatever no client of ours sends. Whoever waits for an answer gets one. */
  #stray(args: readonly unknown[]): void {
    this.#strayCount += 1;
    if (this.#strayCount > intakeLimits.strayMessages) return this.cut('stray messages');
    const answer = args.at(-1);
    if (typeof answer === 'function') answer({ ok: false, refusal: { code: 'protocol/malformed' } });
  }

  #hello(incoming: Incoming): void {
    const spoken = anyHelloSchema.safeParse(incoming.payload);
    if (spoken.success && spoken.data.protocol !== PROTOCOL_VERSION)
      return refuse(incoming, { code: 'protocol/version' });
    const parsed = helloSchema.safeParse(incoming.payload);
    if (!parsed.success) return refuse(incoming, { code: 'protocol/malformed' });
    const hosted = this.#context.registry.find(parsed.data.conferenceId);
    const current = hosted && !this.#isBarred(hosted) && this.#standingNow(hosted);
    if (!hosted || !current) return refuse(incoming, hosted ? this.#whyOut(hosted) : { code: 'protocol/notFound' });
    if (!this.#claimScreen()) return refuse(incoming, this.#screensFull());
    this.#pageId = parsed.data.pageId ?? this.#pageId;
    this.#join(hosted, current);
    incoming.answer(this.#welcome(hosted, current, parsed.data.since));
    this.sign();
  }

  #join(hosted: Hosted, current: StandingInView): void {
    if (this.#state.kind === 'awaitingHello') this.#state.cancelTimeout();
    if (this.#state.kind === 'joined') this.#leave(this.#state);
    this.#state = { kind: 'joined', hosted, ...current, version: hosted.host.state.version };
    this.#context.onJoined(this, hosted.host.conferenceId);
  }

  #welcome({ host }: Hosted, { standing, view }: StandingInView, since: Hello['since']): HelloAnswer {
    const catchUp = catchUpOf(host, { view, since });
    return { ok: true, standing, serverNow: host.now(), readOnly: host.readOnly, catchUp };
  }

  #command(incoming: Incoming): void {
    if (this.#state.kind !== 'joined') return refuse(incoming, { code: 'protocol/notJoined' });
    const parsed = commandMessageSchema.safeParse(incoming.payload);
    if (!parsed.success) return refuse(incoming, { code: 'protocol/malformed' });
    const { hosted, standing } = this.#state;
    hosted.host.ask({ actor: standing.actor, ...parsed.data }, incoming.answer);
  }

  #media(incoming: Incoming): void {
    if (this.#state.kind !== 'joined') return refuseMedia(incoming, { code: 'protocol/notJoined' });
    const { hosted, standing } = this.#state;
    this.#mediaLine.request(incoming, { state: hosted.host.state, standing });
  }

  #standingNow({ host }: Hosted): StandingInView | null {
    const { principal } = this.session;
    const actor = actorOf(host.state, { principal, deviceId: this.deviceId });
    return actor && standingOf(host.state, { actor, deviceId: this.deviceId });
  }

  #isBarred({ host }: Hosted): boolean {
    return this.#context.admission.isBarred(this.deviceId, host.conferenceId);
  }

  /** For whoever never had a part in it, a conference does not exist. */
  #whyOut({ host }: Hosted): Refusal {
    const isStranger = !actorOf(host.state, { principal: this.session.principal, deviceId: null });
    return { code: isStranger ? 'protocol/notFound' : 'roster/deviceRemoved' };
  }

  #sendPicture({ standing, view }: Joined, picture: CommitPicture): void {
    this.#socket.emit('snapshot', { standing, serverNow: picture.commit.now, state: picture.state(view) });
  }

  #claimScreen(): boolean {
    const { principal } = this.session;
    if (principal.kind !== 'display' || this.#releaseScreen) return true;
    const claim = () => this.#context.admission.claimScreen(principal.linkId, principal.screenLimit);
    this.#releaseScreen = claim();
    if (this.#releaseScreen) return true;
    this.#context.makeRoom(this);
    this.#releaseScreen = claim();
    return this.#releaseScreen !== undefined;
  }

  #screensFull(): Refusal {
    const { principal } = this.session;
    const count = principal.kind === 'display' ? principal.screenLimit : 0;
    return { code: 'protocol/screensFull', params: { count } };
  }

  #leave({ hosted }: Joined): void {
    this.#mediaLine.detach();
    this.#context.onLeft(this, hosted.host.conferenceId);
  }

  /** Idempotent; by hand, by the socket's end, or by the server's. */
  #end(): void {
    const state = this.#state;
    this.#state = { kind: 'ended' };
    switch (state.kind) {
      case 'awaitingHello':
        state.cancelTimeout();
        break;
      case 'joined':
        this.#leave(state);
        break;
      case 'ended':
        return;
      default:
        never(state);
    }
    this.#releaseScreen?.();
    this.#releaseScreen = undefined;
    this.#releaseBucket();
  }

  #now(): number {
    return this.#state.kind === 'joined' ? this.#state.hosted.host.now() : this.#context.clock.now();
  }

  /** One bad message never harms another client. */
  #guarded(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.#context.report.error({ error, deviceId: this.deviceId }, 'message failed');
      this.cut('message failed');
    }
  }
}

function refuse(incoming: Incoming, refusal: Refusal): void {
  incoming.answer({ ok: false, refusal });
}
