import { z } from 'zod';
import { type ConferenceId, idSchema, wordsOfRefusal } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { guardedSession } from '../guarded-session.ts';
import { problems, refuse } from '../problem.ts';

/** Their content is the conferences' own; `docs/protocol.md` describes it. */
const page = z.looseObject({});

/** The list of conferences, a new one, and what the page of one needs before its socket. */
export function conferenceRoutes(app: App, collaborators: HttpCollaborators): void {
  listConferences(app, collaborators);
  createConference(app, collaborators);
  readConference(app, collaborators);
  listAccountsToName(app, collaborators);
}

function listConferences(app: App, { conferences }: HttpCollaborators): void {
  const schema = { response: { 200: z.strictObject({ conferences: z.array(page) }), ...problems } };
  app.get('/api/conferences', { config: { permission: 'signedIn' }, schema }, async (request) => ({
    conferences: conferences.list(guardedSession(request).principal).map((row) => ({ ...row })),
  }));
}

function createConference(app: App, { conferences }: HttpCollaborators): void {
  const schema = {
    body: conferences.form,
    response: { 201: z.strictObject({ conferenceId: z.string() }), ...problems },
  };
  app.post('/api/conferences', { config: { permission: 'createConference' }, schema }, async (request, reply) => {
    const result = await conferences.create(guardedSession(request).principal, request.body);
    if (result.kind === 'created') return reply.code(201).send({ conferenceId: result.conferenceId });
    const { code } = result.refusal;
    const words = { vi: wordsOfRefusal(result.refusal, 'vi'), en: wordsOfRefusal(result.refusal, 'en') };
    return reply.code(code === 'storage/notStored' ? 503 : 422).send({ error: { code, ...words } });
  });
}

/** Accounts that may be linked to people of the conference. Who prepares it need not administer the server. */
function listAccountsToName(app: App, { accounts }: HttpCollaborators): void {
  const params = z.strictObject({ conferenceId: idSchema<ConferenceId>() });
  const account = z.strictObject({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    unitId: z.string().nullable(),
  });
  const schema = { params, response: { 200: z.strictObject({ accounts: z.array(account) }), ...problems } };
  const config = { permission: 'prepareConference' } as const;
  app.get('/api/conferences/:conferenceId/accounts', { config, schema }, async () => ({
    accounts: accounts
      .list()
      .filter(({ disabledAt }) => disabledAt === null)
      .map(({ id, name, title, unitId }) => ({ id, name, title, unitId })),
  }));
}

function readConference(app: App, { conferences }: HttpCollaborators): void {
  const params = z.strictObject({ conferenceId: idSchema<ConferenceId>() });
  const schema = { params, response: { 200: page, ...problems } };
  const config = { permission: 'seeConference' } as const;
  app.get('/api/conferences/:conferenceId', { config, schema }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const found = await conferences.page(guardedSession(request).principal, request.params.conferenceId);
    return found ? { ...found } : refuse(reply, 'http/notFound');
  });
}
