import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import type {
  ClientRemarks,
  ClientRequests,
  MediaAnswer,
  MediaMessage,
  MediaRequest,
  ServerMessages,
} from '#shared/protocol/index.ts';
import type { Wire, WireEvents, WireMessage, WireRequests } from './wire.ts';

type Incoming = ServerMessages & { media: (message: MediaMessage) => void };
type Outgoing = ClientRequests &
  ClientRemarks & { media: (request: MediaRequest, answer: (answer: MediaAnswer) => void) => void };
type Line = { readonly socket: Socket<Incoming, Outgoing>; readonly unanswered: Set<() => void> };

const messageTypes = [
  'envelope',
  'snapshot',
  'lines',
  'levels',
  'silentMicrophones',
  'filesAhead',
  'videoSteps',
  'pointer',
  'storage',
  'media',
  'farewell',
] as const satisfies readonly WireMessage['type'][];

/** A line to the server over socket.io, one socket for each attempt. A display's page comes by its own session. */
export function openSocketWire(events: WireEvents, { asDisplay }: { readonly asDisplay: boolean }): Wire {
  let line: Line | null = null;

  const drop = (dropped: Line): void => {
    if (line === dropped) line = null;
    dropped.socket.off();
    dropped.socket.disconnect();
    for (const giveUp of dropped.unanswered) giveUp();
    dropped.unanswered.clear();
  };

  return {
    dial({ timeoutMs }) {
      if (line !== null) drop(line);
      const fresh: Line = { socket: newSocket({ timeoutMs, asDisplay }), unanswered: new Set() };
      line = fresh;
      const down = () => {
        if (line !== fresh) return;
        drop(fresh);
        events.onDown();
      };
      fresh.socket.on('connect', () => events.onOpen());
      // The server asks every second whether we are there.
      fresh.socket.io.on('ping', () => events.onSign());
      fresh.socket.on('connect_error', down);
      fresh.socket.on('disconnect', down);
      for (const type of messageTypes) relay(fresh.socket, type, events);
      fresh.socket.connect();
    },
    hangUp() {
      if (line !== null) drop(line);
    },
    request: (type, body) => (line === null ? Promise.resolve(null) : ask(line, type, body)),
    tell: (type, remark) => {
      // One call for all remarks: `ClientRemarks` pairs name and body as `Outgoing` does.
      const emit = line?.socket.volatile.emit.bind(line.socket.volatile) as
        | ((name: string, body: unknown) => void)
        | undefined;
      emit?.(type, remark);
    },
  };
}

function newSocket({ timeoutMs, asDisplay }: { timeoutMs: number; asDisplay: boolean }): Line['socket'] {
  return io({
    path: '/realtime',
    transports: ['websocket'],
    forceNew: true,
    query: asDisplay ? { as: 'display' } : {},
    // We dial again ourselves: at once when the line is back, and never after a farewell.
    reconnection: false,
    autoConnect: false,
    timeout: timeoutMs,
  });
}

function relay(socket: Line['socket'], type: WireMessage['type'], events: WireEvents): void {
  // The type of the body belongs to the name: `Incoming` says so, but a loop over names loses it.
  socket.on(type, (body: unknown) => events.onMessage({ type, body } as WireMessage));
}

function ask<K extends keyof WireRequests>(
  { socket, unanswered }: Line,
  type: K,
  body: WireRequests[K]['body'],
): Promise<WireRequests[K]['answer'] | null> {
  return new Promise((resolve) => {
    if (!socket.connected) return resolve(null);
    const giveUp = () => resolve(null);
    const answered = (answer: WireRequests[K]['answer']) => {
      unanswered.delete(giveUp);
      resolve(answer);
    };
    unanswered.add(giveUp);
    // One call for all requests: `WireRequests` pairs name, body and answer as `Outgoing` does.
    const emit = socket.emit.bind(socket) as (name: string, ...values: unknown[]) => void;
    if (body === null) emit(type, answered);
    else emit(type, body, answered);
  });
}
