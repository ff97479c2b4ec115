import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { ImportId, PendingImport } from '#server/figures/imports.ts';
import { type Answers, type ImportProblem, isOpenQuestion } from '#server/figures/preview.ts';
import { refusal } from '#server/figures/refusal.ts';
import { formatNumber } from '#shared/indicators/index.ts';
import { idSchema, optionalText, type PeriodId, requiredText } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import { authorOf } from '../author.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { figureProblems, refuseFigures } from '../figure-refusal.ts';
import { changeOut } from '../figure-schemas.ts';
import { wordsOfImportProblem } from '../import-words.ts';
import { problems, refuse } from '../problem.ts';
import { wholeBody } from '../whole-body.ts';

const MOST_BYTES = 50 * 1_048_576;
/** Of the rest only the number is told. */
const MOST_PROBLEMS_TOLD = 1_000;
const MOST_ANSWERS = 20_000;

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const enterFigures = { permission: 'enterFigures' } as const;
const periodParams = z.strictObject({ periodId: idSchema<PeriodId>() });
const importParams = z.strictObject({ importId: idSchema<ImportId>() });

const placeOut = z.strictObject({ sheet: z.string(), row: z.int(), column: z.string() });
const problemOut = z.strictObject({
  severity: z.enum(['error', 'question', 'warning']),
  code: z.string(),
  place: placeOut.nullable(),
  text: z.string(),
  near: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
  question: z.string().nullable(),
  answer: z.enum(['grouped', 'pointed', 'accept']).nullable(),
  readings: z.strictObject({ grouped: z.string(), pointed: z.string() }).nullable(),
  vi: z.string(),
  en: z.string(),
});
const importOut = z.strictObject({
  importId: z.string(),
  periodId: z.string(),
  fileName: z.string(),
  /** The period is closed: applying needs a reason, and reopens it. */
  needsReason: z.boolean(),
  errorCount: z.int(),
  /** Those that are not answered yet. */
  questionCount: z.int(),
  warningCount: z.int(),
  problems: z.array(problemOut),
  changes: z.array(changeOut.extend({ place: placeOut })),
  unchangedCount: z.int(),
});
const oneImport = z.strictObject({ import: importOut });
/** Answers to questions by their ids: how a number is meant, or that it is meant as it stands. */
const answersSchema = z
  .array(z.strictObject({ question: z.string().max(20), answer: z.enum(['grouped', 'pointed', 'accept']) }))
  .max(MOST_ANSWERS);

/** Workbooks of periods, out and in. */
export async function importRoutes(app: App, collaborators: HttpCollaborators): Promise<void> {
  downloadWorkbook(app, collaborators);
  showImport(app, collaborators);
  applyImport(app, collaborators);
  discardImport(app, collaborators);
  // a scope of its own: nowhere else is a body taken as it comes
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', (_request, payload, taken) => taken(null, payload));
    addImport(scope, collaborators);
    done();
  });
}

function downloadWorkbook(app: App, { figures: { imports } }: HttpCollaborators): void {
  const schema = {
    params: periodParams,
    querystring: z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  };
  app.get('/api/periods/:periodId/workbook', { config: enterFigures, schema }, async (request, reply) => {
    const { format } = request.query;
    const result = await imports.workbook(request.params.periodId, format);
    if (result.kind === 'refused') return refuseFigures(reply, result);
    reply.header('content-disposition', `attachment; filename="${result.fileName}"`);
    reply.header('cache-control', 'no-store');
    return reply.type(mediaTypes[format]).send(Buffer.from(result.bytes));
  });
}

function addImport(app: App, collaborators: HttpCollaborators): void {
  const querystring = z.strictObject({ name: requiredText(200) });
  const schema = { params: periodParams, querystring, response: { 201: oneImport, ...figureProblems } };
  const options = { config: { ...enterFigures, takesLong: true }, schema, bodyLimit: Number.MAX_SAFE_INTEGER } as const;
  app.post('/api/periods/:periodId/imports', options, async (request, reply) => {
    const bytes = await wholeBody(request.body as Readable, MOST_BYTES); // what the parser above leaves as it came
    if (bytes === 'tooLarge') return refuseFigures(reply, refusal('import/tooLarge'));
    if (bytes === 'cutShort') return refuse(reply, 'file/cutShort');
    const { periodId } = request.params;
    const author = authorOf(request, collaborators);
    const fileName = request.query.name;
    const result = await collaborators.figures.imports.receive({ periodId, fileName, bytes, author });
    return result.kind === 'refused' ? refuseFigures(reply, result) : reply.code(201).send({ import: shown(result) });
  });
}

/** Shows it with answers, against what stands there now: somebody else may have changed something. */
function showImport(app: App, collaborators: HttpCollaborators): void {
  const body = z.strictObject({ answers: answersSchema.default([]) });
  const schema = { params: importParams, body, response: { 200: oneImport, ...figureProblems } };
  app.post('/api/imports/:importId/show', { config: enterFigures, schema }, async (request, reply) => {
    const author = authorOf(request, collaborators);
    const result = collaborators.figures.imports.show(request.params.importId, author, answersOf(request.body));
    return result.kind === 'refused' ? refuseFigures(reply, result) : { import: shown(result) };
  });
}

function applyImport(app: App, collaborators: HttpCollaborators): void {
  const body = z.strictObject({ answers: answersSchema.default([]), reason: optionalText(500).optional() });
  const response = { 200: z.strictObject({ revision: z.int() }), ...figureProblems };
  const schema = { params: importParams, body, response };
  app.post('/api/imports/:importId/apply', { config: enterFigures, schema }, async (request, reply) => {
    const author = authorOf(request, collaborators);
    const deed = { ...request.params, author, answers: answersOf(request.body), reason: request.body.reason ?? '' };
    const result = collaborators.figures.imports.apply(deed);
    return result.kind === 'refused' ? refuseFigures(reply, result) : { revision: result.revision };
  });
}

function answersOf({ answers }: { readonly answers: z.infer<typeof answersSchema> }): Answers {
  return new Map(answers.map(({ question, answer }) => [question, answer]));
}

function discardImport(app: App, collaborators: HttpCollaborators): void {
  const schema = { params: importParams, response: { 204: z.null(), ...problems } };
  app.delete('/api/imports/:importId', { config: enterFigures, schema }, async (request, reply) => {
    const author = authorOf(request, collaborators);
    const isGone = collaborators.figures.imports.discard(request.params.importId, author);
    return isGone ? reply.code(204).send(null) : refuse(reply, 'import/unknown');
  });
}

/** What stands against it first. */
function shown({ importId, periodId, fileName, isClosed, preview }: PendingImport): z.infer<typeof importOut> {
  const bySeverity = Map.groupBy(preview.problems, ({ severity }) => severity);
  const [errors, questions, warnings] = (['error', 'question', 'warning'] as const).map(
    (each) => bySeverity.get(each) ?? [],
  );
  const told = [...(errors ?? []), ...(questions ?? []), ...(warnings ?? [])].slice(0, MOST_PROBLEMS_TOLD);
  return {
    importId,
    periodId,
    fileName,
    needsReason: isClosed,
    errorCount: errors?.length ?? 0,
    questionCount: preview.problems.filter(isOpenQuestion).length,
    warningCount: warnings?.length ?? 0,
    problems: told.map(withWords),
    changes: [...preview.changes],
    unchangedCount: preview.unchangedCount,
  };
}

function withWords({ near, ...problem }: ImportProblem): z.infer<typeof problemOut> {
  const { readings } = problem;
  const words = wordsOfImportProblem(problem.code, {
    text: problem.text,
    near: near.map(({ name }) => name),
    grouped: readings ? formatNumber(readings.grouped) : '',
    pointed: readings ? formatNumber(readings.pointed) : '',
  });
  return { ...problem, near: near.map(({ unitId, name }) => ({ unitId, name })), ...words };
}
