import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import type { Registry } from '#server/conference/registry.ts';
import type { Admission } from '#server/ports/admission.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { LiveFigures } from '#server/ports/live-figures.ts';
import type { Log } from '#server/ports/log.ts';
import type { MediaGate } from '#server/ports/media-gate.ts';
import type { SessionId } from '#server/ports/sessions.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import { MESSAGE_LIMIT_BYTES } from '#shared/protocol/index.ts';
import { Broadcast } from './broadcast.ts';
import { type Handshake, handshakeOf, isOwnOrigin } from './handshake.ts';
import { FloodWatch, SessionBuckets } from './intake.ts';
import { sizeOf } from './outbox.ts';
import { type SessionContext, SocketSession } from './session.ts';
import type { ServerEvents, WireSocket } from './wire-socket.ts';

export type GatewayOptions = {
  readonly server: HttpServer;
  readonly registry: Pick<Registry, 'find' | 'publishTo'>;
  readonly admission: Admission;
  readonly media: MediaGate;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly report: Log;
  /** Origins of pages that may open sockets beside our own, behind a proxy that changes the Host header. */
  readonly trustedOrigins?: ReadonlySet<string>;
};

export type Gateway = LiveFigures & {
  /** How many sockets there are now. */
  socketCount(): number;
  /** Ends every socket and stops listening. Idempotent. The http server stays its owner's. */
  close(): Promise<void>;
};

/** The path of the realtime connection, without the slash that is added to it. */
export const REALTIME_PATH = '/realtime';
/** Sockets of one session at once: tabs, and those of before that have not been noticed gone. */
const SOCKETS_PER_SESSION = 32;
const CONNECT_WITHIN_MS = 5_000;

type WireServer = Server<Record<string, never>, ServerEvents>;

/** Opens the way for browsers into the conferences, on a server that serves other things too. */
export function createGateway(options: GatewayOptions): Gateway {
  const io: WireServer = new Server(options.server, {
    path: REALTIME_PATH,
    transports: ['websocket'],
    serveClient: false,
    destroyUpgrade: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_LIMIT_BYTES,
    pingInterval: 1_000,
    pingTimeout: 2_000,
    connectTimeout: CONNECT_WITHIN_MS,
    allowRequest: (request, done) => done(...admit(options, request)),
  });
  const broadcast = new Broadcast(options.clock);
  const sessions = new Set<SocketSession>();
  const context = contextOf(options, { broadcast, sessions });
  io.engine.on('connection', watchFlood(options));
  io.on('connection', (socket) => open(socket, { options, context, sessions }));
  const stops = [
    options.registry.publishTo(broadcast),
    options.admission.onSessionEnded((ids) => {
      options.media.endSessions(new Set(ids));
      endSessions(sessions, new Set(ids));
    }),
  ];
  return {
    lines: (conferenceId, lines) => broadcast.lines(conferenceId, lines),
    levels: (conferenceId, levels) => broadcast.levels(conferenceId, levels),
    silentMicrophones: (conferenceId, siteIds) => broadcast.silentMicrophones(conferenceId, siteIds),
    socketCount: () => sessions.size,
    close: () => close(io, stops),
  };
}

/** Only pages of ours, only those who are signed in. */
function admit(
  { admission, report, trustedOrigins = new Set() }: GatewayOptions,
  request: IncomingMessage,
): [string | null, boolean] {
  try {
    const { cookieHeader, choice } = handshakeOf(request);
    const known = isOwnOrigin(request, trustedOrigins) && admission.sessionOf(cookieHeader, choice) !== undefined;
    return [known ? null : 'unauthorised', known];
  } catch (error) {
    report.error({ error }, 'admission failed');
    return ['unavailable', false];
  }
}

function contextOf(
  { registry, admission, media, clock, report }: GatewayOptions,
  { broadcast, sessions }: { broadcast: Broadcast; sessions: ReadonlySet<SocketSession> },
): SessionContext {
  return {
    registry,
    admission,
    media,
    clock,
    buckets: new SessionBuckets(clock),
    report,
    onJoined: (session, conferenceId) => broadcast.joined(session, conferenceId),
    onLeft: (session, conferenceId) => broadcast.left(session, conferenceId),
    remarks: (conferenceId) => broadcast.remarks(conferenceId),
    makeRoom: (session) => endOldestOfSameScreen(sessions, session),
  };
}

/** Before it even speaks our protocol, a socket that floods is ended. */
function watchFlood({ clock, report }: GatewayOptions): (conn: WireSocket['conn']) => void {
  return (conn) => {
    const flood = new FloodWatch(clock);
    conn.on('packet', (packet: { data?: unknown }) => {
      if (!flood.isFlood(sizeOf(packet.data))) return;
      report.warn({ address: conn.remoteAddress }, 'socket flooded');
      conn.close(true);
      conn.request.socket.destroy();
    });
  };
}

type Opening = { options: GatewayOptions; context: SessionContext; sessions: Set<SocketSession> };

function open(socket: WireSocket, opening: Opening): void {
  const { options, sessions } = opening;
  try {
    const session = sessionFor(socket, opening);
    if (!session) return void socket.disconnect(true);
    sessions.add(session);
    socket.on('disconnect', () => sessions.delete(session));
    socket.conn.on('packet', () => session.sign());
  } catch (error) {
    options.report.error({ error }, 'socket could not be opened');
    socket.disconnect(true);
  }
}

/** Asks again who it is: the session may have ended since the request was let in. */
function sessionFor(socket: WireSocket, { options, context, sessions }: Opening): SocketSession | undefined {
  const { admission, ids } = options;
  const handshake: Handshake = handshakeOf(socket.request);
  const session = admission.sessionOf(handshake.cookieHeader, handshake.choice);
  if (!session) {
    socket.emit('farewell', { refusal: { code: 'protocol/signedOut' } });
    return undefined;
  }
  const others = [...sessions].filter((other) => other.session.id === session.id);
  if (others.length >= SOCKETS_PER_SESSION) {
    socket.emit('farewell', { refusal: { code: 'protocol/tooFast' } });
    return undefined;
  }
  // A session belongs to the browser that opened it, also when that browser has lost its own cookie.
  const deviceId = session.deviceId ?? admission.deviceOf(handshake.cookieHeader) ?? (ids.draw() as DeviceId);
  return new SocketSession({ socket, session, deviceId, context });
}

/** A screen that was cut and comes back finds its old place still taken by itself. */
function endOldestOfSameScreen(sessions: ReadonlySet<SocketSession>, { session, deviceId }: SocketSession): void {
  const { principal } = session;
  if (principal.kind !== 'display') return;
  const old = [...sessions].find(
    (other) =>
      other.standing !== null &&
      other.deviceId === deviceId &&
      other.session.principal.kind === 'display' &&
      other.session.principal.linkId === principal.linkId,
  );
  old?.farewell({ code: 'protocol/screensFull', params: { count: principal.screenLimit } });
}

function endSessions(sessions: ReadonlySet<SocketSession>, ended: ReadonlySet<SessionId>): void {
  for (const session of [...sessions].filter((one) => ended.has(one.session.id))) {
    session.farewell({ code: 'protocol/signedOut' });
  }
}

async function close(io: WireServer, stops: readonly (() => void)[]): Promise<void> {
  for (const stop of stops) stop();
  // No goodbye: to a client this is a cut, after which it comes back by itself when the server does. The engine alone
  // closes: the http server under it belongs to whoever opened it.
  io.engine.close();
  await Promise.resolve();
}
