import { z } from 'zod';
import { figureContentSchema, periodSchema } from '#shared/indicators/index.ts';
import {
  type IndicatorId,
  idSchema,
  optionalText,
  type PeriodId,
  requiredText,
  type UnitId,
} from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import { authorOf } from '../author.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { figureProblems, refuseFigures } from '../figure-refusal.ts';
import { bookOut, changeOut, periodOut, revisionOut } from '../figure-schemas.ts';
import { given } from '../given.ts';
import { problems, refuse } from '../problem.ts';

const MOST_CHANGES = 20_000;
const CHANGES_LIMIT_BYTES = 8 * 1_048_576;
const REASON_LENGTH = 500;

const params = z.strictObject({ periodId: idSchema<PeriodId>() });
const revisionParams = params.extend({ number: z.coerce.number().int().min(0).max(1_000_000_000) });
const periodFields = periodSchema.omit({ periodId: true }).extend({ isSample: z.boolean() });
const onePeriod = z.strictObject({ period: periodOut });
const revised = z.strictObject({ revision: z.int() });
const reason = optionalText(REASON_LENGTH).optional();
const administrator = { permission: 'administrator' } as const;
const enterFigures = { permission: 'enterFigures' } as const;

/** Periods, their figures, and the revisions by which these came about. */
export function periodRoutes(app: App, collaborators: HttpCollaborators): void {
  addPeriod(app, collaborators);
  changePeriod(app, collaborators);
  readFigures(app, collaborators);
  changeFigures(app, collaborators);
  closePeriod(app, collaborators);
  reopenPeriod(app, collaborators);
  listRevisions(app, collaborators);
  readRevision(app, collaborators);
  restoreRevision(app, collaborators);
}

function addPeriod(app: App, { figures: { periods } }: HttpCollaborators): void {
  const schema = { body: periodFields, response: { 201: onePeriod, ...figureProblems } };
  app.post('/api/periods', { config: administrator, schema }, async (request, reply) => {
    const result = periods.add(request.body);
    return result.kind === 'refused' ? refuseFigures(reply, result) : reply.code(201).send({ period: result.period });
  });
}

function changePeriod(app: App, { figures: { periods } }: HttpCollaborators): void {
  const schema = { params, body: periodFields.partial(), response: { 200: onePeriod, ...figureProblems } };
  app.patch('/api/periods/:periodId', { config: administrator, schema }, async (request, reply) => {
    const result = periods.change(request.params.periodId, given(request.body));
    return result.kind === 'refused' ? refuseFigures(reply, result) : { period: result.period };
  });
}

/** A list of ids with commas between them. */
function idList<Id extends IndicatorId | UnitId>() {
  return z
    .string()
    .max(20_000)
    .transform((text) => text.split(','))
    .pipe(z.array(idSchema<Id>()))
    .optional();
}

function readFigures(app: App, { figures: { figures } }: HttpCollaborators): void {
  const querystring = z.strictObject({
    indicatorIds: idList<IndicatorId>(),
    unitIds: idList<UnitId>(),
    revision: z.coerce.number().int().min(0).optional(),
  });
  const schema = { params, querystring, response: { 200: z.strictObject({ book: bookOut }), ...figureProblems } };
  app.get('/api/periods/:periodId/figures', { config: enterFigures, schema }, async (request, reply) => {
    const book = figures.book(request.params.periodId, request.query);
    if (book.kind === 'refused') return refuseFigures(reply, book);
    const { kind: _, input, units, ...rest } = book;
    const { indicators, targets, figures: rows, previous } = input;
    const lists = { indicators: [...indicators], targets: [...targets], units: [...input.units], figures: [...rows] };
    const before = previous && { ...previous, figures: [...previous.figures] };
    return { book: { ...rest, units: [...units], input: { ...input, ...lists, previous: before } } };
  });
}

function changeFigures(app: App, collaborators: HttpCollaborators): void {
  const change = z.strictObject({
    indicatorId: idSchema<IndicatorId>(),
    unitId: idSchema<UnitId>(),
    extent: z.enum(['own', 'total']).default('own'),
    /** What stood there when it was read. */
    from: figureContentSchema,
    to: figureContentSchema,
  });
  const body = z.strictObject({
    changes: z.array(change).min(1).max(MOST_CHANGES),
    reason,
    /** That numerators over their denominators are meant so. */
    isConfirmed: z.boolean().optional(),
  });
  const schema = { params, body, response: { 200: revised, ...figureProblems } };
  const options = { config: enterFigures, schema, bodyLimit: CHANGES_LIMIT_BYTES };
  app.post('/api/periods/:periodId/figures', options, async (request, reply) => {
    const { changes, reason: said = '', isConfirmed = false } = request.body;
    const { periodId } = request.params;
    const author = authorOf(request, collaborators);
    const result = collaborators.figures.figures.change({ periodId, changes, reason: said, isConfirmed, author });
    return result.kind === 'refused' ? refuseFigures(reply, result) : { revision: result.revision };
  });
}

/** Chốt số liệu. */
function closePeriod(app: App, collaborators: HttpCollaborators): void {
  const schema = { params, body: z.strictObject({ reason }), response: { 200: revised, ...figureProblems } };
  app.post('/api/periods/:periodId/close', { config: enterFigures, schema }, async (request, reply) => {
    const deed = { ...request.params, author: authorOf(request, collaborators), reason: request.body.reason ?? '' };
    const result = collaborators.figures.figures.close(deed);
    return result.kind === 'refused' ? refuseFigures(reply, result) : { revision: result.revision };
  });
}

function reopenPeriod(app: App, collaborators: HttpCollaborators): void {
  const body = z.strictObject({ reason: requiredText(REASON_LENGTH) });
  const schema = { params, body, response: { 200: revised, ...figureProblems } };
  app.post('/api/periods/:periodId/reopen', { config: enterFigures, schema }, async (request, reply) => {
    const deed = { ...request.params, author: authorOf(request, collaborators), reason: request.body.reason };
    const result = collaborators.figures.figures.reopen(deed);
    return result.kind === 'refused' ? refuseFigures(reply, result) : { revision: result.revision };
  });
}

function listRevisions(app: App, { figures: { figures } }: HttpCollaborators): void {
  const schema = { params, response: { 200: z.strictObject({ revisions: z.array(revisionOut) }), ...problems } };
  app.get('/api/periods/:periodId/revisions', { config: enterFigures, schema }, async (request, reply) => {
    const revisions = figures.revisions(request.params.periodId);
    return revisions ? { revisions: [...revisions] } : refuse(reply, 'period/unknown');
  });
}

function readRevision(app: App, { figures: { figures } }: HttpCollaborators): void {
  const schema = {
    params: revisionParams,
    response: { 200: z.strictObject({ changes: z.array(changeOut) }), ...problems },
  };
  app.get('/api/periods/:periodId/revisions/:number', { config: enterFigures, schema }, async (request, reply) => {
    const { periodId, number } = request.params;
    const changes = figures.changesOf(periodId, number);
    return changes ? { changes: [...changes] } : refuse(reply, 'revision/unknown');
  });
}

/** Makes the figures those of after that revision; 0 is before the first. */
function restoreRevision(app: App, collaborators: HttpCollaborators): void {
  const body = z.strictObject({ reason });
  const schema = { params: revisionParams, body, response: { 200: revised, ...figureProblems } };
  const path = '/api/periods/:periodId/revisions/:number/restore';
  app.post(path, { config: enterFigures, schema }, async (request, reply) => {
    const deed = { ...request.params, author: authorOf(request, collaborators), reason: request.body.reason ?? '' };
    const result = collaborators.figures.figures.restore(deed);
    return result.kind === 'refused' ? refuseFigures(reply, result) : { revision: result.revision };
  });
}
