import { z } from 'zod';
import type { Visitor } from '#server/accounts/links.ts';
import type { LinkId } from '#server/ports/sessions.ts';
import { type ConferenceId, idSchema, type SiteId } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { guardedSession } from '../guarded-session.ts';
import { problems, refuse } from '../problem.ts';
import { enter, enterConfig, enterSchema } from './enter.ts';

const linkSchema = z.strictObject({
  id: z.string(),
  siteId: z.string(),
  label: z.string(),
  createdAt: z.int(),
  /** From then on it lets in only devices that it let in before. */
  closedAt: z.int().nullable(),
  revokedAt: z.int().nullable(),
});
const params = z.strictObject({ conferenceId: idSchema<ConferenceId>() });
const linkParams = params.extend({ linkId: idSchema<LinkId>() });
const body = z.strictObject({ siteId: idSchema<SiteId>(), label: z.string().trim().max(100).default('') });
const config = { permission: 'manageLinks' } as const;
const path = '/api/conferences/:conferenceId/join-links';

/** Join links of a conference, and coming in by one. */
export function joinLinkRoutes(app: App, collaborators: HttpCollaborators): void {
  enterByJoinLink(app, collaborators);
  listJoinLinks(app, collaborators);
  issueJoinLink(app, collaborators);
  revokeJoinLink(app, collaborators);
}

function enterByJoinLink(app: App, collaborators: HttpCollaborators): void {
  app.post('/api/join-links/enter', { config: enterConfig, schema: enterSchema }, async (request, reply) => {
    const { token } = request.body;
    const open = (visitor: Visitor) => collaborators.links.enterByJoinLink(token, visitor);
    const entered = enter(request, reply, collaborators, { kind: 'console', open });
    return 'problem' in entered ? refuse(reply, entered.problem) : entered;
  });
}

function listJoinLinks(app: App, { links }: HttpCollaborators): void {
  const schema = { params, response: { 200: z.strictObject({ links: z.array(linkSchema) }), ...problems } };
  app.get(path, { config, schema }, async (request) => ({
    links: links.joinLinks(request.params.conferenceId).map(({ conferenceId, createdBy, ...link }) => link),
  }));
}

function issueJoinLink(app: App, { links, conferences }: HttpCollaborators): void {
  const issued = z.strictObject({ id: z.string(), siteId: z.string(), path: z.string() });
  const schema = { params, body, response: { 201: issued, ...problems } };
  app.post(path, { config, schema }, async (request, reply) => {
    const { conferenceId } = request.params;
    const { siteId, label } = request.body;
    if (!conferences.hasSite(conferenceId, siteId)) return refuse(reply, 'site/unknown');
    const { principal } = guardedSession(request);
    const createdBy = principal.kind === 'account' ? { createdBy: principal.accountId } : {};
    const { link, path: linkPath } = links.issueJoinLink({ conferenceId, siteId, label, ...createdBy });
    return reply.code(201).send({ id: link.id, siteId, path: linkPath });
  });
}

function revokeJoinLink(app: App, { links }: HttpCollaborators): void {
  const schema = { params: linkParams, response: { 200: z.strictObject({}), ...problems } };
  app.delete(`${path}/:linkId`, { config, schema }, async (request, reply) => {
    const { conferenceId, linkId } = request.params;
    const isOurs = links.joinLinks(conferenceId).some(({ id }) => id === linkId);
    return isOurs && links.revoke(linkId, conferenceId) ? {} : refuse(reply, 'http/notFound');
  });
}
