import { basename, dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { ConferenceFile } from '#server/ports/file-records.ts';
import { type ConferenceId, type FileDigest, idSchema } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { guardedSession } from '../guarded-session.ts';
import { problems, refuse } from '../problem.ts';

const fileSchema = z.strictObject({
  digest: z.string(),
  name: z.string(),
  kind: z.enum(['pdf', 'picture', 'video']),
  mediaType: z.string(),
  bytes: z.int(),
  durationMs: z.int().nullable(),
  addedAt: z.int(),
});
const params = z.strictObject({ conferenceId: idSchema<ConferenceId>() });
const fileParams = params.extend({
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform((text) => text as FileDigest), // the pattern is what a digest is
});
/** Tells which cookies a picture or a video of a display's page comes with. */
const readQuery = z.strictObject({ as: z.literal('display').optional() });

/**
 * Files of a conference: added and withdrawn by those who prepare its slides. Its other members read those on its slides,
 * without their names, which may say what is not shown yet.
 */
export async function fileRoutes(app: App, collaborators: HttpCollaborators): Promise<void> {
  listFiles(app, collaborators);
  readFile(app, collaborators);
  withdrawFile(app, collaborators);
  // a scope of its own: nowhere else is a body taken as it comes
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', (_request, payload, taken) => taken(null, payload));
    addFile(scope, collaborators);
    done();
  });
}

function listFiles(app: App, { fileRecords, conferences }: HttpCollaborators): void {
  const schema = { params, response: { 200: z.strictObject({ files: z.array(fileSchema) }), ...problems } };
  const config = { permission: 'seeConference' } as const;
  app.get('/api/conferences/:conferenceId/files', { config, schema }, async (request) => {
    const { conferenceId } = request.params;
    const readable = conferences.readableFiles(guardedSession(request).principal, conferenceId);
    const files = fileRecords.list(conferenceId);
    if (readable === 'all') return { files: [...files] };
    return { files: files.flatMap((file) => (readable.has(file.digest) ? { ...file, name: '' } : [])) };
  });
}

function addFile(app: App, { files, fileRecords, clock }: HttpCollaborators): void {
  const querystring = z.strictObject({ name: z.string().trim().min(1).max(200).normalize('NFC') });
  const schema = { params, querystring, response: { 201: z.strictObject({ file: fileSchema }), ...problems } };
  // its own limits stand in the store, kind by kind
  const options = {
    config: { permission: 'addFiles', takesLong: true },
    schema,
    bodyLimit: Number.MAX_SAFE_INTEGER,
  } as const;
  app.post('/api/conferences/:conferenceId/files', options, async (request, reply) => {
    const received = await files.receive(request.body as Readable); // what the parser above leaves as it came
    if (received.kind === 'refused') return refuse(reply, received.code);
    const { conferenceId } = request.params;
    const file: ConferenceFile = { ...received.file, name: request.query.name, addedAt: clock.now() };
    if (!fileRecords.add(conferenceId, file)) return refuse(reply, 'file/notStored');
    // the same content was withdrawn from another conference just before this one had it
    if (!files.pathOf(file.digest)) return refuse(reply, 'file/cutShort');
    return reply.code(201).send({ file: fileRecords.find(conferenceId, file.digest) ?? file });
  });
}

/** What nobody else has is gone from the disk. */
function withdrawFile(app: App, { files, fileRecords, conferences }: HttpCollaborators): void {
  const schema = { params: fileParams, response: { 204: z.null(), ...problems } };
  const config = { permission: 'addFiles' } as const;
  app.delete('/api/conferences/:conferenceId/files/:digest', { config, schema }, async (request, reply) => {
    const { conferenceId, digest } = request.params;
    if (conferences.filesOnSlides(conferenceId).has(digest)) return refuse(reply, 'file/onSlide');
    if (!fileRecords.remove(conferenceId, digest)) return refuse(reply, 'http/notFound');
    if (!fileRecords.isKept(digest)) files.remove(digest);
    return reply.code(204).send(null);
  });
}

function readFile(app: App, { files, fileRecords, conferences }: HttpCollaborators): void {
  const schema = { params: fileParams, querystring: readQuery };
  const config = { permission: 'seeConference' } as const;
  app.get('/api/conferences/:conferenceId/files/:digest', { config, schema }, async (request, reply) => {
    const { conferenceId, digest } = request.params;
    const readable = conferences.readableFiles(guardedSession(request).principal, conferenceId);
    const record = readable === 'all' || readable.has(digest) ? fileRecords.find(conferenceId, digest) : undefined;
    const path = record && files.pathOf(digest);
    if (!record || !path) return refuse(reply, 'http/notFound');
    const name = readable === 'all' ? `; filename*=UTF-8''${encodeURIComponent(record.name)}` : '';
    // nothing in it runs, whatever it holds: it is no page, loads nothing and has no origin
    reply.header('content-security-policy', "sandbox; default-src 'none'");
    reply.header('content-disposition', `inline${name}`);
    reply.header('cache-control', 'private, max-age=31536000, immutable');
    reply.header('cross-origin-resource-policy', 'same-origin');
    return reply.type(record.mediaType).sendFile(basename(path), dirname(path), { contentType: false });
  });
}
