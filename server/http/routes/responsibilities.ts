import { z } from 'zod';
import { faultOfInspection, type InspectionDates, inspectionDatesSchema } from '#shared/directives/index.ts';
import { type BlockId, type InspectionId, idSchema, type UnitId } from '#shared/kernel/index.ts';
import { type BlockFields, blockFieldsSchema } from '#shared/minutes/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { given } from '../given.ts';
import { type ProblemCode, problems, refuse } from '../problem.ts';
import { movedIds } from '../unit-rules.ts';

const MOST_AT_ONCE = 100;

/** What is stored was cleaned as it came in: an answer cannot be written through a schema that changes text. */
const blockOut = z.strictObject({
  blockId: z.string(),
  name: z.string(),
  deputyName: z.string(),
  deputyTitle: z.string(),
  unitIds: z.array(z.string()),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
const inspectionOut = z.strictObject({
  inspectionId: z.string(),
  unitId: z.string(),
  from: z.string(),
  to: z.string(),
  concludedOn: z.string().nullable(),
});
const manyBlocks = z.strictObject({ blocks: z.array(blockOut) });
const manyInspections = z.strictObject({ inspections: z.array(inspectionOut) });
const nothing = z.strictObject({});
const blockParams = z.strictObject({ blockId: idSchema<BlockId>() });
const inspectionParams = z.strictObject({ inspectionId: idSchema<InspectionId>() });
const reading = { permission: 'account' } as const;
const administering = { permission: 'administrator' } as const;

/** Which deputy is in charge of which units, and which units the province inspected. */
export function responsibilityRoutes(app: App, collaborators: HttpCollaborators): void {
  listBlocks(app, collaborators);
  addBlock(app, collaborators);
  changeBlock(app, collaborators);
  moveBlock(app, collaborators);
  listInspections(app, collaborators);
  addInspections(app, collaborators);
  changeInspection(app, collaborators);
}

function listBlocks(app: App, { blocks }: HttpCollaborators): void {
  const querystring = z.strictObject({ onDate: z.iso.date().optional() });
  const schema = { querystring, response: { 200: manyBlocks, ...problems } };
  app.get('/api/blocks', { config: reading, schema }, async ({ query }) => ({
    blocks: [...blocks.list(query.onDate)],
  }));
}

function addBlock(app: App, { blocks, ids }: HttpCollaborators): void {
  const schema = { body: blockFieldsSchema, response: { 201: z.strictObject({ block: blockOut }), ...problems } };
  app.post('/api/blocks', { config: administering, schema }, async (request, reply) => {
    const block = { ...request.body, blockId: ids.draw() as BlockId }; // drawn for a block
    if (isReversed(block)) return refuse(reply, 'block/datesReversed');
    return blocks.add(block) ? reply.code(201).send({ block }) : refuse(reply, 'unit/unknown');
  });
}

function changeBlock(app: App, { blocks }: HttpCollaborators): void {
  const answer = { 200: z.strictObject({ block: blockOut }), ...problems };
  const schema = { params: blockParams, body: blockFieldsSchema.partial(), response: answer };
  app.patch('/api/blocks/:blockId', { config: administering, schema }, async (request, reply) => {
    const before = blocks.find(request.params.blockId);
    if (!before) return refuse(reply, 'http/notFound');
    const block = { ...before, ...given(request.body) };
    if (isReversed(block)) return refuse(reply, 'block/datesReversed');
    return blocks.replace(block) ? { block } : refuse(reply, 'unit/unknown');
  });
  const removing = { params: blockParams, response: { 200: nothing, ...problems } };
  app.delete('/api/blocks/:blockId', { config: administering, schema: removing }, async (request, reply) =>
    blocks.remove(request.params.blockId) ? {} : refuse(reply, 'http/notFound'),
  );
}

/** Puts a block directly before or after another one. */
function moveBlock(app: App, { blocks }: HttpCollaborators): void {
  const body = z.strictObject({ side: z.enum(['before', 'after']), blockId: idSchema<BlockId>() });
  const schema = { params: blockParams, body, response: { 200: manyBlocks, ...problems } };
  app.post('/api/blocks/:blockId/move', { config: administering, schema }, async (request, reply) => {
    const { side, blockId } = request.body;
    const all = blocks.list().map((block) => block.blockId);
    const moved = movedIds(all, request.params.blockId, { side, id: blockId });
    if (!moved) return refuse(reply, 'http/notFound');
    blocks.reorder(moved);
    return { blocks: [...blocks.list()] };
  });
}

function isReversed({ validFrom, validTo }: BlockFields): boolean {
  return validFrom !== null && validTo !== null && validFrom > validTo;
}

function listInspections(app: App, { inspections }: HttpCollaborators): void {
  const schema = { response: { 200: manyInspections, ...problems } };
  app.get('/api/inspections', { config: administering, schema }, async () => ({
    inspections: [...inspections.list()],
  }));
}

/** The same dates for several units: one inspection each. */
function addInspections(app: App, { inspections, ids }: HttpCollaborators): void {
  const body = inspectionDatesSchema.extend({ unitIds: z.array(idSchema<UnitId>()).min(1).max(MOST_AT_ONCE) });
  const schema = { body, response: { 201: manyInspections, ...problems } };
  app.post('/api/inspections', { config: administering, schema }, async (request, reply) => {
    const { unitIds, ...dates } = request.body;
    const problem = problemOfDates(dates);
    if (problem) return refuse(reply, problem);
    const added = [...new Set(unitIds)].map((unitId) => ({ ...dates, unitId, inspectionId: drawn(ids.draw()) }));
    return inspections.addAll(added) ? reply.code(201).send({ inspections: added }) : refuse(reply, 'unit/unknown');
  });
}

function changeInspection(app: App, { inspections }: HttpCollaborators): void {
  const answer = { 200: z.strictObject({ inspection: inspectionOut }), ...problems };
  const schema = { params: inspectionParams, body: inspectionDatesSchema.partial(), response: answer };
  app.patch('/api/inspections/:inspectionId', { config: administering, schema }, async (request, reply) => {
    const before = inspections.find(request.params.inspectionId);
    if (!before) return refuse(reply, 'http/notFound');
    const inspection = { ...before, ...given(request.body) };
    const problem = problemOfDates(inspection);
    if (problem) return refuse(reply, problem);
    return inspections.replace(inspection) ? { inspection } : refuse(reply, 'http/notFound');
  });
  const removing = { params: inspectionParams, response: { 200: nothing, ...problems } };
  app.delete('/api/inspections/:inspectionId', { config: administering, schema: removing }, async (request, reply) =>
    inspections.remove(request.params.inspectionId) ? {} : refuse(reply, 'http/notFound'),
  );
}

function problemOfDates({ from, to, concludedOn }: InspectionDates): ProblemCode | null {
  const fault = faultOfInspection({ from, to, concludedOn });
  if (fault === null) return null;
  return fault === 'reversed' ? 'inspection/datesReversed' : 'inspection/concludedEarly';
}

function drawn(id: string): InspectionId {
  return id as InspectionId; // drawn for an inspection
}
