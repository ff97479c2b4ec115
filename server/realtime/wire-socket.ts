import type { Socket } from 'socket.io';
import type { MediaMessage, ServerMessages } from '#shared/protocol/index.ts';

/** All that the server says to a client. */
export type ServerEvents = ServerMessages & { media: (message: MediaMessage) => void };

/** The line to one client. It says nothing by name that would not first be parsed. */
export type WireSocket = Socket<Record<string, never>, ServerEvents>;
