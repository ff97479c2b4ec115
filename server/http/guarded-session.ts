import type { Session } from '#server/ports/sessions.ts';

/** The session of a request to a guarded route, which is reached with one only. Throws on a route that is not. */
export function guardedSession(request: { readonly session: Session | undefined }): Session {
  if (!request.session) throw new Error('a guarded route was reached without a session');
  return request.session;
}
