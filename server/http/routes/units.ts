import { z } from 'zod';
import type { Unit } from '#server/ports/units.ts';
import { departmentWorks, type InspectionFacts, inspectionFacts } from '#shared/directives/index.ts';
import { idSchema, type UnitId } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { problems, refuse } from '../problem.ts';
import { faultOfUnit, movedIds } from '../unit-rules.ts';

const MOST_AT_ONCE = 100;

const text = z.string().trim().max(200).normalize('NFC');
const fields = {
  name: text.min(1),
  shortName: text.min(1),
  level: z.string().regex(/^[a-z0-9_]{1,40}$/),
  levelLabel: text,
  parentId: idSchema<UnitId>().nullable(),
  symbol: text.max(40),
  order: z.int().min(0).max(1_000_000),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
};
const work = z.enum(departmentWorks).nullable();
const bodySchema = z.strictObject({ ...fields, work: work.optional() });
const changeSchema = bodySchema.partial();
const unitSchema = z.strictObject({ ...fields, id: z.string(), parentId: z.string().nullable(), work });
/** With what inspections tell of it in the working year until the day. */
const unitOfDaySchema = unitSchema.extend({
  isInspected: z.boolean().optional(),
  hasInspectionConclusion: z.boolean().optional(),
  inspectedInMonth: z.int().optional(),
  workingYear: z.int().optional(),
});
const oneUnit = z.strictObject({ unit: unitSchema });
const manyUnits = z.strictObject({ units: z.array(unitSchema) });
const params = z.strictObject({ unitId: idSchema<UnitId>() });
const config = { permission: 'administrator' } as const;

/** Units of the sector: read by those who sign in, kept by administrators, never deleted. */
export function unitRoutes(app: App, collaborators: HttpCollaborators): void {
  listUnits(app, collaborators);
  addUnit(app, collaborators);
  addUnits(app, collaborators);
  changeUnit(app, collaborators);
  moveUnit(app, collaborators);
}

function listUnits(app: App, collaborators: HttpCollaborators): void {
  const querystring = z.strictObject({ onDate: z.iso.date().optional() });
  const answer = z.strictObject({ units: z.array(unitOfDaySchema) });
  const schema = { querystring, response: { 200: answer, ...problems } };
  app.get('/api/units', { config: { permission: 'account' }, schema }, async ({ query: { onDate } }) => {
    const units = collaborators.units.list(onDate);
    return { units: onDate === undefined ? [...units] : ofDay(units, onDate, collaborators) };
  });
}

function ofDay(units: readonly Unit[], onDate: string, { inspections, figures }: HttpCollaborators) {
  const { workingYear } = figures.catalogue.settings();
  const factsOf = inspectionFacts(inspections.list(), onDate, workingYear);
  return units.map((unit): Unit & InspectionFacts => ({ ...unit, ...factsOf(unit.id) }));
}

function addUnit(app: App, { units, ids, figures }: HttpCollaborators): void {
  const schema = { body: bodySchema, response: { 201: oneUnit, ...problems } };
  app.post('/api/units', { config, schema }, async (request, reply) => {
    const unit = newUnit(request.body, ids.draw());
    const fault = faultOfUnit(unit, []);
    if (fault) return refuse(reply, fault);
    if (!units.add(unit)) return refuse(reply, 'unit/notAccepted');
    figures.noteUnits();
    return reply.code(201).send({ unit });
  });
}

/** A list that was pasted: all of it or nothing. */
function addUnits(app: App, { units, ids, figures }: HttpCollaborators): void {
  const body = z.strictObject({ units: z.array(bodySchema).min(1).max(MOST_AT_ONCE) });
  const schema = { body, response: { 201: manyUnits, ...problems } };
  app.post('/api/units/batch', { config, schema }, async (request, reply) => {
    const added = request.body.units.map((unit) => newUnit(unit, ids.draw()));
    const fault = added.map((unit) => faultOfUnit(unit, [])).find((each) => each !== undefined);
    if (fault) return refuse(reply, fault);
    if (!units.addAll(added)) return refuse(reply, 'unit/notAccepted');
    figures.noteUnits();
    return reply.code(201).send({ units: added });
  });
}

function changeUnit(app: App, { units, figures }: HttpCollaborators): void {
  const schema = { params, body: changeSchema, response: { 200: oneUnit, ...problems } };
  app.patch('/api/units/:unitId', { config, schema }, async (request, reply) => {
    const before = units.find(request.params.unitId);
    if (!before) return refuse(reply, 'http/notFound');
    const unit = merged(before, request.body);
    const fault = faultOfUnit(unit, units.list());
    if (fault) return refuse(reply, fault);
    if (!units.replace(unit)) return refuse(reply, 'unit/notAccepted');
    figures.noteUnits();
    return { unit };
  });
}

/** Puts a unit directly before or after another one, whichever units stand between them in other years. */
function moveUnit(app: App, { units, figures }: HttpCollaborators): void {
  const body = z.strictObject({ side: z.enum(['before', 'after']), unitId: idSchema<UnitId>() });
  const schema = { params, body, response: { 200: manyUnits, ...problems } };
  app.post('/api/units/:unitId/move', { config, schema }, async (request, reply) => {
    const { side, unitId } = request.body;
    const all = units.list().map(({ id }) => id);
    const ids = movedIds(all, request.params.unitId, { side, id: unitId });
    if (!ids) return refuse(reply, 'http/notFound');
    units.reorder(ids);
    figures.noteUnits();
    return { units: [...units.list()] };
  });
}

function newUnit(body: z.infer<typeof bodySchema>, id: string): Unit {
  return { ...body, work: body.work ?? null, id: id as UnitId }; // drawn for a unit
}

function merged(before: Unit, change: z.infer<typeof changeSchema>): Unit {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}
