import type { FastifyReply } from 'fastify';
import { cookieNames } from '#server/accounts/cookies.ts';
import type { Session } from '#server/ports/sessions.ts';
import type { HttpCollaborators } from './collaborators.ts';

const DEVICE_LIFETIME_S = 400 * 24 * 3_600; // the longest that browsers keep

/** Gives the token of a session that was just opened to the browser. */
export function setSessionCookie(
  reply: FastifyReply,
  { tls, sessions }: HttpCollaborators,
  { token, session }: { token: string; session: Session },
): void {
  const name = session.principal.kind === 'display' ? cookieNames.display : cookieNames.session;
  reply.setCookie(name, token, { ...attributes(tls), maxAge: Math.floor(sessions.longestMs(session) / 1_000) });
}

/** Makes the browser forget a session of this kind. */
export function clearSessionCookie(reply: FastifyReply, { tls }: HttpCollaborators, session: Session): void {
  const name = session.principal.kind === 'display' ? cookieNames.display : cookieNames.session;
  reply.clearCookie(name, attributes(tls));
}

/** Makes the browser known for as long as it keeps the cookie. */
export function setDeviceCookie(reply: FastifyReply, { tls }: HttpCollaborators, token: string): void {
  reply.setCookie(cookieNames.device, token, { ...attributes(tls), maxAge: DEVICE_LIFETIME_S });
}

/** Strict does with links too: the page they open asks for its session itself, from this site. */
function attributes(tls: HttpCollaborators['tls']) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: tls !== null } as const;
}
