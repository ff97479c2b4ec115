import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Admission } from '#server/ports/admission.ts';
import type { Session } from '#server/ports/sessions.ts';
import { isOwnOrigin } from '#server/realtime/handshake.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import { MAX_UPDATE_BYTES } from '#shared/minutes/index.ts';
import type { CollabContext } from './connections.ts';
import { documentOfMessage } from './document-names.ts';
import type { MinutesHub } from './minutes-hub.ts';
import { MALFORMED } from './update-check.ts';

/** Where browsers connect to the documents of the minutes. */
export const COLLAB_PATH = '/collab';
/** The largest message: an update with its wrapping. Anything larger ends the socket (RFC 6455 7.4.1: 1009). */
const MESSAGE_LIMIT_BYTES = MAX_UPDATE_BYTES + 65_536;
/** Sockets of one session at once: tabs, and those of before that have not been noticed gone. */
const SOCKETS_PER_SESSION = 16;
/** No page of another origin is trusted. */
const NO_OTHERS: ReadonlySet<string> = new Set();

export type CollabOptions = {
  readonly server: Server;
  readonly hub: MinutesHub;
  readonly admission: Admission;
};

export type Collab = {
  /** Ends every socket and stores what waits. Idempotent. */
  close(): void;
};

/** Opens the way for browsers to the documents of the minutes, on a server that serves other things too. */
export function createCollab(options: CollabOptions): Collab {
  const { server, hub, admission } = options;
  const sockets = new Map<WebSocket, Session>();
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT_BYTES, perMessageDeflate: false });
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (pathOf(request) !== COLLAB_PATH) return;
    socket.on('error', () => socket.destroy());
    const session = isOwnOrigin(request, NO_OTHERS)
      ? admission.sessionOf(request.headers.cookie, 'console')
      : undefined;
    const others = [...sockets.values()].filter(({ id }) => id === session?.id);
    if (!session || others.length >= SOCKETS_PER_SESSION) return refuse(socket);
    const deviceId = session.deviceId ?? admission.deviceOf(request.headers.cookie) ?? null;
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      sockets.set(webSocket, session);
      webSocket.on('close', () => sockets.delete(webSocket));
      serve({ hub, webSocket, request, session, deviceId });
    });
  };
  server.on('upgrade', onUpgrade);
  const stopWatching = admission.onSessionEnded((ids) => {
    for (const [webSocket, session] of sockets) {
      if (ids.includes(session.id)) webSocket.close(4401, 'protocol/signedOut');
    }
  });
  return {
    close: () => {
      server.off('upgrade', onUpgrade);
      stopWatching();
      hub.close();
      for (const webSocket of sockets.keys()) webSocket.terminate();
      webSockets.close();
    },
  };
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
}

type Serving = {
  readonly hub: MinutesHub;
  readonly webSocket: WebSocket;
  readonly request: IncomingMessage;
  readonly session: Session;
  readonly deviceId: DeviceId | null;
};

function serve({ hub, webSocket, request, session, deviceId }: Serving): void {
  const context: CollabContext = {
    session,
    deviceId,
    cutOff: ({ code, reason }) => webSocket.close(code, reason),
  };
  // The library reads nothing of the request but its address.
  const client = hub.hocuspocus.handleConnection(
    webSocket,
    new Request(`http://localhost${request.url ?? '/'}`),
    context,
  );
  webSocket.on('message', (data: Buffer, isBinary: boolean) => {
    // Names that are none of ours are keys that the library would look up all the same.
    if (!isBinary) return webSocket.close(MALFORMED.code, MALFORMED.reason);
    if (!documentOfMessage(data)) return webSocket.close(4404, 'minutes/noSuchDocument');
    return client.handleMessage(new Uint8Array(data));
  });
  webSocket.on('close', (code, reason) => client.handleClose({ code, reason: String(reason) }));
  webSocket.on('error', () => webSocket.terminate());
}
