import type { Connection, Document } from '@hocuspocus/server';
import type { Session } from '#server/ports/sessions.ts';
import type { DeviceId, PersonId } from '#shared/kernel/index.ts';
import type { UpdateFault } from './update-check.ts';

/** Who sits at the other end of a socket. */
export type CollabContext = {
  readonly session: Session;
  readonly deviceId: DeviceId | null;
  /** Closes the whole socket, so that the browser comes back and meets what is there now. */
  readonly cutOff: (fault: UpdateFault) => void;
  /** Known once a document was opened. */
  readonly personId?: PersonId | null;
  readonly mayWrite?: boolean;
  readonly userName?: string;
};

/** Every connection was made with a context of ours; the library's type of documents does not say so. */
export function contextOf(connection: Connection): CollabContext {
  return connection.context;
}

/** Says no more than that: a document that is not for somebody does not exist for them. */
export class NotForThem extends Error {
  readonly reason = 'permission-denied';
}

/** The update is not taken, and the socket ends with the reason. */
export function cutOff(connection: Connection<CollabContext>, fault: UpdateFault): void {
  connection.readOnly = true;
  connection.context.cutOff(fault);
}

/** Whoever has the document open looks again at what was kept beside. */
export function tellOfLate(document: Document): void {
  document.broadcastStateless(JSON.stringify({ type: 'late' }));
}

/** Everybody is called what the server knows them by. */
export function nameWriter(
  states: Map<number, Record<string, unknown>>,
  { userName, personId }: Partial<CollabContext>,
): void {
  for (const state of states.values()) {
    if (typeof state['user'] !== 'object' || state['user'] === null) continue;
    state['user'] = { ...state['user'], name: userName ?? '', personId: personId ?? null };
  }
}
