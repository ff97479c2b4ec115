import { z } from 'zod';
import type { Unit } from '#server/ports/units.ts';
import { idSchema, type UnitId } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { problems, refuse } from '../problem.ts';

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
const bodySchema = z.strictObject(fields);
const changeSchema = bodySchema.partial();
const unitSchema = z.strictObject({ ...fields, id: z.string(), parentId: z.string().nullable() });
const oneUnit = z.strictObject({ unit: unitSchema });

/** Units of the sector: read by those who sign in, kept by administrators, never deleted. */
export function unitRoutes(app: App, collaborators: HttpCollaborators): void {
  listUnits(app, collaborators);
  addUnit(app, collaborators);
  changeUnit(app, collaborators);
}

function listUnits(app: App, { units }: HttpCollaborators): void {
  const querystring = z.strictObject({ onDate: z.iso.date().optional() });
  const schema = { querystring, response: { 200: z.strictObject({ units: z.array(unitSchema) }), ...problems } };
  app.get('/api/units', { config: { permission: 'account' }, schema }, async (request) => ({
    units: [...units.list(request.query.onDate)],
  }));
}

function addUnit(app: App, { units, ids }: HttpCollaborators): void {
  const schema = { body: bodySchema, response: { 201: oneUnit, ...problems } };
  app.post('/api/units', { config: { permission: 'administrator' }, schema }, async (request, reply) => {
    const unit: Unit = { ...request.body, id: ids.draw() as UnitId }; // drawn for a unit
    return units.add(unit) ? reply.code(201).send({ unit }) : refuse(reply, 'unit/notAccepted');
  });
}

function changeUnit(app: App, { units }: HttpCollaborators): void {
  const params = z.strictObject({ unitId: idSchema<UnitId>() });
  const schema = { params, body: changeSchema, response: { 200: oneUnit, ...problems } };
  app.patch('/api/units/:unitId', { config: { permission: 'administrator' }, schema }, async (request, reply) => {
    const before = units.find(request.params.unitId);
    if (!before) return refuse(reply, 'http/notFound');
    const unit = merged(before, request.body);
    return units.replace(unit) ? { unit } : refuse(reply, 'unit/notAccepted');
  });
}

function merged(before: Unit, change: z.infer<typeof changeSchema>): Unit {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}
