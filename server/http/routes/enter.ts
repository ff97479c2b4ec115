import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { EnterResult, Visitor } from '#server/accounts/links.ts';
import type { CookieChoice } from '#server/accounts/sessions.ts';
import { deviceOf } from '../browser-device.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { setSessionCookie } from '../cookies.ts';
import { type ProblemCode, problems } from '../problem.ts';
import { sessionViewSchema, viewOf } from './session-view.ts';

/** A token as links carry it. */
export const enterSchema = {
  body: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  response: { 200: z.strictObject({ session: sessionViewSchema }), ...problems },
};

/** A whole province may come in by one address within a minute; tokens cannot be guessed. */
export const enterConfig = { permission: 'public', rateLimit: { max: 600 } } as const;

const problemOfResult = {
  unknown: 'link/unknown',
  deviceBarred: 'link/deviceBarred',
  linkClosed: 'link/closed',
} as const satisfies Record<string, ProblemCode>;

type Entered = { readonly session: ReturnType<typeof viewOf> } | { readonly problem: ProblemCode };

/** What a link leads to. A display leaves the session of the console beside it alone, and the other way round. */
type Door = { readonly kind: CookieChoice; readonly open: (visitor: Visitor) => EnterResult };

/** Lets the asking browser in by a link: device cookie, session cookie, and who it is now. */
export function enter(
  request: FastifyRequest,
  reply: FastifyReply,
  collaborators: HttpCollaborators,
  { kind, open }: Door,
): Entered {
  const deviceId = deviceOf(request, reply, collaborators);
  const current = collaborators.sessions.ofCookies(request.headers.cookie, kind);
  const isSameCookie = kind === 'display' || current?.principal.kind !== 'display';
  const result = open({ deviceId, current: isSameCookie ? current : undefined });
  if (result.kind !== 'entered') return { problem: problemOfResult[result.kind] };
  const { token, session } = result;
  if (token !== null) setSessionCookie(reply, collaborators, { token, session, now: collaborators.clock.now() });
  return { session: viewOf(session, deviceId, collaborators) };
}
