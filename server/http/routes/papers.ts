import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { annexKinds } from '#server/papers/annexes-of-body.ts';
import type { WantedPaper } from '#server/papers/paper-desk.ts';
import type { PaperFormat } from '#server/ports/papers.ts';
import type { Principal } from '#server/ports/sessions.ts';
import { type ConferenceId, type ErratumId, idSchema, type TextId } from '#shared/kernel/index.ts';
import { type PaperKind, papers as paperKinds } from '#shared/minutes/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { guardedSession } from '../guarded-session.ts';
import { problems, refuse } from '../problem.ts';

const params = z.strictObject({ conferenceId: idSchema<ConferenceId>() });
const formats = ['pdf', 'docx'] as const;
const textId = idSchema<TextId>().optional();
const querystring = z.strictObject({ format: z.enum(formats).default('pdf'), textId });
const mediaTypes: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const seen = { permission: 'seeConference' } as const;
const reading = { permission: 'readMinutes' } as const;
const file = z.instanceof(Buffer);

/** Files of the papers of a conference: drafts for those who write them, approved ones for all its members. */
export function paperRoutes(app: App, collaborators: HttpCollaborators): void {
  paperFile(app, collaborators);
  annexFile(app, collaborators);
  erratumFile(app, collaborators);
  news(app, collaborators);
  exportRoutes(app, collaborators);
}

function paperFile(app: App, collaborators: HttpCollaborators): void {
  const schema = {
    params: params.extend({ paper: z.enum(paperKinds) }),
    querystring: querystring.extend({ form: z.enum(['full', 'short']).default('full') }),
    response: { 200: file, ...problems },
  };
  app.get('/api/conferences/:conferenceId/papers/:paper/file', { config: seen, schema }, async (request, reply) => {
    const { conferenceId, paper } = request.params;
    const { format, form } = request.query;
    const wanted = { kind: 'paper', paper, form } as const;
    return sendFile(reply, collaborators, {
      ...{ conferenceId, paper, wanted, format, name: namesOf[paper] },
      ...{ principal: guardedSession(request).principal, textId: request.query.textId },
    });
  });
}

function annexFile(app: App, collaborators: HttpCollaborators): void {
  const schema = {
    params: params.extend({ annex: z.enum(annexKinds) }),
    querystring,
    response: { 200: file, ...problems },
  };
  app.get('/api/conferences/:conferenceId/annexes/:annex/file', { config: seen, schema }, async (request, reply) => {
    const { conferenceId, annex } = request.params;
    return sendFile(reply, collaborators, {
      ...{ conferenceId, paper: 'minutes', wanted: { kind: 'annex', annex }, format: request.query.format },
      ...{ principal: guardedSession(request).principal, textId: request.query.textId, name: namesOf[annex] },
    });
  });
}

function erratumFile(app: App, collaborators: HttpCollaborators): void {
  const schema = {
    params: params.extend({ paper: z.enum(paperKinds), erratumId: idSchema<ErratumId>() }),
    querystring: querystring.omit({ textId: true }),
    response: { 200: file, ...problems },
  };
  const path = '/api/conferences/:conferenceId/papers/:paper/errata/:erratumId/file';
  app.get(path, { config: seen, schema }, async (request, reply) => {
    const { conferenceId, paper, erratumId } = request.params;
    return sendFile(reply, collaborators, {
      ...{ conferenceId, paper, wanted: { kind: 'erratum', erratumId }, format: request.query.format },
      ...{ principal: guardedSession(request).principal, textId: undefined, name: `dinh-chinh-${namesOf[paper]}` },
    });
  });
}

const namesOf: Readonly<Record<PaperKind | (typeof annexKinds)[number], string>> = {
  minutes: 'bien-ban',
  notice: 'thong-bao-ket-luan',
  delegates: 'danh-sach-dai-bieu',
  indicators: 'bang-chi-tieu',
  tasks: 'bang-phan-cong-nhiem-vu',
};

type Sending = {
  readonly conferenceId: ConferenceId;
  readonly paper: PaperKind;
  readonly wanted: WantedPaper;
  readonly format: PaperFormat;
  readonly name: string;
  readonly principal: Principal;
  readonly textId: TextId | undefined;
};

async function sendFile(reply: FastifyReply, collaborators: HttpCollaborators, sending: Sending) {
  const { papers } = collaborators;
  const textId = readableText(collaborators, sending);
  const document = textId === null ? null : papers.document(sending.conferenceId, textId, sending.wanted);
  if (!document) return refuse(reply, 'http/notFound');
  const rendered = await papers.render([{ document, format: sending.format }]);
  const [bytes] = rendered.kind === 'rendered' ? rendered.files : [];
  if (!bytes) {
    const isBusy = rendered.kind === 'failed' && rendered.reason === 'busy';
    return refuse(reply, isBusy ? 'papers/busy' : 'papers/failed');
  }
  return reply
    .header('content-type', mediaTypes[sending.format])
    .header('content-disposition', `attachment; filename="${sending.name}.${sending.format}"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes));
}

/** The text that was asked for, where this principal may read it: of drafts, only those who have them before them. */
function readableText(
  { conferences }: HttpCollaborators,
  { principal, conferenceId, paper, textId }: Pick<Sending, 'principal' | 'conferenceId' | 'paper' | 'textId'>,
): TextId | null {
  const approved = conferences.approvedText(principal, conferenceId, paper);
  if (textId === undefined || textId === approved) return approved;
  return conferences.mayReadMinutes(principal, conferenceId) ? textId : null;
}

function news(app: App, collaborators: HttpCollaborators): void {
  const warning = z.strictObject({ reason: z.string(), phrase: z.string() });
  const body = z.strictObject({ text: z.string(), warnings: z.array(warning) });
  const schema = { params, response: { 200: body, ...problems } };
  app.get('/api/conferences/:conferenceId/news', { config: seen, schema }, async (request, reply) => {
    const { conferenceId } = request.params;
    const { principal } = guardedSession(request);
    const textId = collaborators.conferences.approvedText(principal, conferenceId, 'minutes');
    const isPreview = collaborators.conferences.mayReadMinutes(principal, conferenceId);
    const draft = textId === null ? null : collaborators.papers.news(conferenceId, textId, { isPreview });
    if (!draft) return refuse(reply, 'http/notFound');
    return { text: draft.text, warnings: draft.reminders.map(({ reason, phrase }) => ({ reason, phrase })) };
  });
}

/** Everything that is approved, or was drawn, in both formats. */
function exportRoutes(app: App, collaborators: HttpCollaborators): void {
  const { exports } = collaborators;
  const begun = z.strictObject({ exportId: z.string() });
  const path = '/api/conferences/:conferenceId/exports';
  const body = z.strictObject({ textIds: z.array(idSchema<TextId>()).max(4) });
  app.post(
    path,
    { config: reading, schema: { params, body, response: { 202: begun, ...problems } } },
    async (request, reply) => {
      const { conferenceId } = request.params;
      const files = filesOf(collaborators, conferenceId, request.body.textIds);
      if (files.length === 0) return refuse(reply, 'http/notFound');
      return reply.code(202).send({ exportId: exports.begin(conferenceId, files) });
    },
  );
  const one = params.extend({ exportId: z.string().min(1).max(64) });
  const exported = z.strictObject({ name: z.string(), format: z.enum(formats), path: z.string() });
  const state = z.strictObject({
    done: z.number(),
    of: z.number(),
    state: z.enum(['running', 'done', 'failed']),
    reason: z.string().nullable(),
    files: z.array(exported),
  });
  app.get(
    `${path}/:exportId`,
    { config: reading, schema: { params: one, response: { 200: state, ...problems } } },
    async (request, reply) => {
      const { conferenceId, exportId } = request.params;
      const found = exports.state(conferenceId, exportId);
      if (!found) return refuse(reply, 'http/notFound');
      const base = `/api/conferences/${conferenceId}/exports/${exportId}/files`;
      return reply.send({
        ...found,
        files: found.files.map(({ name, format }, index) => ({ name, format, path: `${base}/${index.toString()}` })),
      });
    },
  );
  const fileParams = one.extend({ index: z.coerce.number().int().min(0).max(50) });
  app.get(
    `${path}/:exportId/files/:index`,
    { config: reading, schema: { params: fileParams, response: { 200: file, ...problems } } },
    async (request, reply) => {
      const { conferenceId, exportId, index } = request.params;
      const found = exports.file(conferenceId, exportId, index);
      if (!found) return refuse(reply, 'http/notFound');
      return reply
        .header('content-type', mediaTypes[found.format])
        .header('content-disposition', `attachment; filename="${found.name}.${found.format}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(found.bytes));
    },
  );
}

/** Each text as its paper, full and short, the annexes of the minutes, and letters that correct what was issued. */
function filesOf({ papers, minutes }: HttpCollaborators, conferenceId: ConferenceId, textIds: readonly TextId[]) {
  return textIds.flatMap((textId) => {
    const paper = minutes.text(conferenceId, textId)?.paper;
    if (!paper) return [];
    const wanted: { readonly name: string; readonly wanted: WantedPaper }[] = [
      { name: namesOf[paper], wanted: { kind: 'paper', paper, form: 'full' } },
      ...(paper === 'minutes'
        ? [
            { name: `${namesOf.minutes}-rut-gon`, wanted: { kind: 'paper', paper, form: 'short' } as const },
            ...annexKinds.map((annex) => ({ name: namesOf[annex], wanted: { kind: 'annex', annex } as const })),
          ]
        : []),
      ...papers.errata(conferenceId, paper).map((erratumId, at) => ({
        name: `dinh-chinh-${(at + 1).toString()}-${namesOf[paper]}`,
        wanted: { kind: 'erratum', erratumId } as const,
      })),
    ];
    return wanted.flatMap(({ name, wanted: which }) => {
      const document = papers.document(conferenceId, textId, which);
      return document ? formats.map((format) => ({ name, format, document })) : [];
    });
  });
}
