import type { FastifyRequest, RouteOptions } from 'fastify';
import type { CookieChoice } from '#server/accounts/sessions.ts';
import type { Session } from '#server/ports/sessions.ts';
import { type ConferenceId, idSchema } from '#shared/kernel/index.ts';
import type { App } from './app.ts';
import type { HttpCollaborators } from './collaborators.ts';
import { verdictOf } from './permission.ts';
import { type ProblemCode, refuse } from './problem.ts';

const problemOfVerdict = { forbidden: 'http/forbidden', hidden: 'http/notFound' } as const;
const conferenceIdSchema = idSchema<ConferenceId>();

/** Makes every route say who may call it, and keeps others out before anything of theirs is parsed. */
export function guardRoutes(app: App, collaborators: HttpCollaborators): void {
  app.decorateRequest('session', undefined);
  app.addHook('onRoute', function declare(route: RouteOptions) {
    const permission = route.config?.permission ?? this.scopePermission;
    if (!permission) throw new Error(`route ${String(route.method)} ${route.url} declares no permission`);
    route.config = { ...route.config, permission };
  });
  app.addHook('onRequest', async (request, reply) => {
    const refused = refusalOf(request, collaborators);
    if (refused) return refuse(reply, refused);
    return undefined;
  });
}

function refusalOf(request: FastifyRequest, collaborators: HttpCollaborators): ProblemCode | undefined {
  if (request.is404) return undefined;
  const permission = request.routeOptions.config.permission;
  if (!permission) return 'http/forbidden';
  request.session = sessionOf(request, collaborators);
  if (permission === 'public') return undefined;
  if (!request.session) return 'http/signIn';
  const verdict = verdictOf(permission, request.session.principal, {
    desk: collaborators.conferences,
    conferenceId: conferenceIdOf(request),
  });
  return verdict === 'open' ? undefined : problemOfVerdict[verdict];
}

/** Files need no session: only what is under /api looks it up. */
function sessionOf(request: FastifyRequest, { sessions }: HttpCollaborators): Session | undefined {
  if (!request.url.startsWith('/api/')) return undefined;
  const choice: CookieChoice = isOfDisplay(request) ? 'display' : 'console';
  return sessions.ofCookies(request.headers.cookie, choice);
}

/** A display's page says so in a header; in the address where a picture or a video is fetched, which has no headers. */
function isOfDisplay(request: FastifyRequest): boolean {
  return request.headers['dc-as'] === 'display' || /[?&]as=display(&|$)/.test(request.url);
}

function conferenceIdOf(request: FastifyRequest): ConferenceId | undefined {
  const params = request.params as { readonly conferenceId?: unknown }; // an object of strings, whatever the route
  const parsed = conferenceIdSchema.safeParse(params.conferenceId);
  return parsed.success ? parsed.data : undefined;
}
