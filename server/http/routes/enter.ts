import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { EnterResult, Visitor } from '#server/accounts/links.ts';
import type { CookieChoice } from '#server/accounts/sessions.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
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

/** The display in a browser is a device of its own: what becomes of it is not what becomes of the console beside it. */
function displayDeviceOf(browserId: DeviceId): DeviceId {
  return `${browserId}.m` as DeviceId; // of the pattern of ids, as the browser's is
}

/** Lets the asking browser in by a link: device cookie, session cookie, and who it is now. */
export function enter(
  request: FastifyRequest,
  reply: FastifyReply,
  collaborators: HttpCollaborators,
  { kind, open }: Door,
): Entered {
  const ofDoor = (browserId: DeviceId) => (kind === 'display' ? displayDeviceOf(browserId) : browserId);
  const known = collaborators.devices.ofCookies(request.headers.cookie);
  // A stranger leaves no trace: a browser is made known once a link lets it in.
  const newDevice = () => ofDoor(deviceOf(request, reply, collaborators));
  const current = collaborators.sessions.ofCookies(request.headers.cookie, kind);
  const isSameCookie = kind === 'display' || current?.principal.kind !== 'display';
  const deviceId = known === undefined ? null : ofDoor(known);
  const result = open({ deviceId, newDevice, current: isSameCookie ? current : undefined });
  if (result.kind !== 'entered') return { problem: problemOfResult[result.kind] };
  const { token, session } = result;
  if (token !== null) setSessionCookie(reply, collaborators, { token, session });
  return { session: viewOf(session, session.deviceId ?? deviceId ?? newDevice(), collaborators) };
}
