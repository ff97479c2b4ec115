import { z } from 'zod';
import type { DocumentKey } from '#server/ports/minutes-store.ts';
import { type ConferenceId, idSchema, type TextId } from '#shared/kernel/index.ts';
import { papers } from '#shared/minutes/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { guardedSession } from '../guarded-session.ts';
import { problems, refuse } from '../problem.ts';

const params = z.strictObject({ conferenceId: idSchema<ConferenceId>() });
const paperParams = params.extend({ paper: z.enum(papers) });
/** Remarks have no versions: each keeps its own text, and who wrote it. */
const partParams = params.extend({ part: z.enum(['minutes', 'conclusions']) });
const versionParams = partParams.extend({ versionId: z.string().min(1).max(64) });
const part = z.enum(['minutes', 'conclusions', 'remarks']);
const personId = z.string().nullable();
/** Its content is that of `shared/minutes`, checked where it came in. */
const plain = z.looseObject({});

const reading = { permission: 'readMinutes' } as const;
const writing = { permission: 'writeMinutes' } as const;

/** The papers of a conference: their texts, old versions, and what came too late. */
export function minutesRoutes(app: App, collaborators: HttpCollaborators): void {
  drawText(app, collaborators);
  readText(app, collaborators);
  readApproved(app, collaborators);
  listVersions(app, collaborators);
  readVersion(app, collaborators);
  restoreVersion(app, collaborators);
  listLate(app, collaborators);
  dropLate(app, collaborators);
}

const textSummary = z.strictObject({ textId: z.string(), digest: z.string(), at: z.number() });

/** Draws the paper as it stands: what is submitted is a text that was drawn. */
function drawText(app: App, { minutes }: HttpCollaborators): void {
  const schema = { params: paperParams, response: { 201: z.strictObject({ text: textSummary }), ...problems } };
  app.post(
    '/api/conferences/:conferenceId/papers/:paper/texts',
    { config: reading, schema },
    async (request, reply) => {
      const { conferenceId, paper } = request.params;
      const drawn = await minutes.draw(conferenceId, paper);
      if (drawn.kind === 'unknown') return refuse(reply, 'http/notFound');
      if (drawn.kind === 'notStored') return refuse(reply, 'http/notStored');
      const { textId, digest, at } = drawn.text;
      return reply.code(201).send({ text: { textId, digest, at } });
    },
  );
}

function readText(app: App, { minutes }: HttpCollaborators): void {
  const textParams = paperParams.extend({ textId: idSchema<TextId>() });
  const schema = { params: textParams, response: { 200: plain, ...problems } };
  const path = '/api/conferences/:conferenceId/papers/:paper/texts/:textId';
  app.get(path, { config: reading, schema }, async (request, reply) => {
    const { conferenceId, paper, textId } = request.params;
    const text = minutes.text(conferenceId, textId);
    if (text?.paper !== paper) return refuse(reply, 'http/notFound');
    return reply.header('cache-control', 'no-store').send(JSON.parse(text.body));
  });
}

/** Whoever is in the conference reads what was approved, and nothing before. */
function readApproved(app: App, { minutes, conferences }: HttpCollaborators): void {
  const schema = { params: paperParams, response: { 200: plain, ...problems } };
  const config = { permission: 'seeConference' } as const;
  app.get('/api/conferences/:conferenceId/papers/:paper', { config, schema }, async (request, reply) => {
    const { conferenceId, paper } = request.params;
    const { principal } = guardedSession(request);
    const textId = conferences.approvedText(principal, conferenceId, paper);
    const text = textId === null ? undefined : minutes.text(conferenceId, textId);
    return text
      ? reply.header('cache-control', 'no-store').send(JSON.parse(text.body))
      : refuse(reply, 'http/notFound');
  });
}

function listVersions(app: App, { minutes }: HttpCollaborators): void {
  const version = z.strictObject({ versionId: z.string(), at: z.number(), cause: z.string(), personId });
  const schema = { params: partParams, response: { 200: z.strictObject({ versions: z.array(version) }), ...problems } };
  app.get('/api/conferences/:conferenceId/minutes/:part/versions', { config: reading, schema }, async (request) => ({
    versions: minutes.versions(request.params).map(({ versionId, at, cause, personId }) => {
      return { versionId, at, cause, personId };
    }),
  }));
}

function readVersion(app: App, { minutes }: HttpCollaborators): void {
  const body = z.strictObject({ content: z.array(plain) });
  const schema = { params: versionParams, response: { 200: body, ...problems } };
  const path = '/api/conferences/:conferenceId/minutes/:part/versions/:versionId';
  app.get(path, { config: reading, schema }, async (request, reply) => {
    const content = minutes.versionText(keyOf(request.params), request.params.versionId);
    return content ? { content: content.map((node) => ({ ...node })) } : refuse(reply, 'http/notFound');
  });
}

function restoreVersion(app: App, { minutes, conferences }: HttpCollaborators): void {
  const schema = { params: versionParams, response: { 204: z.null(), ...problems } };
  const path = '/api/conferences/:conferenceId/minutes/:part/versions/:versionId/restore';
  app.post(path, { config: writing, schema }, async (request, reply) => {
    const { conferenceId, versionId } = request.params;
    const { principal } = guardedSession(request);
    if (conferences.isMinutesLocked(conferenceId)) return refuse(reply, 'minutes/locked');
    const personId = conferences.personOf(principal, conferenceId);
    const outcome = await minutes.restore(keyOf(request.params), versionId, personId);
    if (outcome === 'beingWritten') return refuse(reply, 'minutes/beingWritten');
    return outcome === 'restored' ? reply.code(204).send(null) : refuse(reply, 'http/notFound');
  });
}

function keyOf({ conferenceId, part }: { conferenceId: ConferenceId; part: DocumentKey['part'] }): DocumentKey {
  return { conferenceId, part };
}

function listLate(app: App, { minutes }: HttpCollaborators): void {
  const cause = z.enum(['locked', 'displaced']);
  const late = z.strictObject({ lateId: z.string(), part, cause, at: z.number(), personId, text: z.string() });
  const schema = { params, response: { 200: z.strictObject({ late: z.array(late) }), ...problems } };
  app.get('/api/conferences/:conferenceId/minutes/late', { config: reading, schema }, async (request) => ({
    late: minutes.late(request.params.conferenceId).map(({ lateId, part, cause, at, personId, text }) => {
      return { lateId, part, cause, at, personId, text };
    }),
  }));
}

function dropLate(app: App, { minutes }: HttpCollaborators): void {
  const schema = {
    params: params.extend({ lateId: z.string().min(1).max(64) }),
    response: { 204: z.null(), ...problems },
  };
  const path = '/api/conferences/:conferenceId/minutes/late/:lateId';
  app.delete(path, { config: reading, schema }, async (request, reply) => {
    const { conferenceId, lateId } = request.params;
    return minutes.dropLate(conferenceId, lateId) ? reply.code(204).send(null) : refuse(reply, 'http/notFound');
  });
}
