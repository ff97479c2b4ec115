import type { FastifyRequest, RouteOptions } from 'fastify';
import type { CookieChoice } from '#server/accounts/sessions.ts';
import type { Principal, Session } from '#server/ports/sessions.ts';
import { type ConferenceId, idSchema } from '#shared/kernel/index.ts';
import type { App } from './app.ts';
import type { ConferenceDesk, HttpCollaborators } from './collaborators.ts';
import { type ProblemCode, refuse } from './problem.ts';

type Verdict = 'open' | 'forbidden' | 'hidden';
type Rule = (principal: Principal, desk: ConferenceDesk, conferenceId: ConferenceId | undefined) => Verdict;

/** Who may call a route. What a principal may not even know of answers as if it did not exist. */
const rules = {
  signedIn: () => 'open',
  account: (principal) => (principal.kind === 'account' ? 'open' : 'forbidden'),
  administrator: (principal) => (isAdministrator(principal) ? 'open' : 'forbidden'),
  createConference: (principal, desk) => (desk.mayCreate(principal) ? 'open' : 'forbidden'),
  chooseAccounts: (principal, desk) => (isAdministrator(principal) || desk.mayCreate(principal) ? 'open' : 'forbidden'),
  seeConference: (principal, desk, id) => (id && desk.maySee(principal, id) ? 'open' : 'hidden'),
  prepareConference: (principal, desk, id) => seen(principal, desk, id, (known) => desk.mayPrepare(principal, known)),
  addFiles: (principal, desk, id) => seen(principal, desk, id, (known) => desk.mayAddFiles(principal, known)),
  enterFigures: (principal, desk) => (desk.mayEnterFigures(principal) ? 'open' : 'forbidden'),
  manageLinks: (principal, desk, id) => seen(principal, desk, id, (known) => desk.mayManageLinks(principal, known)),
  seeLines: (principal, desk, id) =>
    seen(principal, desk, id, (known) => desk.visibleLines(principal, known) !== 'none'),
} as const satisfies Record<string, Rule>;

export type Permission = 'public' | keyof typeof rules;

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
  const verdict = rules[permission](request.session.principal, collaborators.conferences, conferenceIdOf(request));
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

function isAdministrator(principal: Principal): boolean {
  return principal.kind === 'account' && principal.isAdministrator;
}

function seen(
  principal: Principal,
  desk: ConferenceDesk,
  id: ConferenceId | undefined,
  may: (id: ConferenceId) => boolean,
): Verdict {
  if (!id || !desk.maySee(principal, id)) return 'hidden';
  return may(id) ? 'open' : 'forbidden';
}
