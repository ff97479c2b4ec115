import { z } from 'zod';
import {
  comparisonSettingsSchema,
  indicatorSchema,
  targetSchema,
  workingYearRuleSchema,
} from '#shared/indicators/index.ts';
import { type IndicatorId, idSchema, type TargetId, type UnitId } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { figureProblems, refuseFigures } from '../figure-refusal.ts';
import { entryOf, entryOut, periodOut, settingsOut } from '../figure-schemas.ts';
import { given } from '../given.ts';
import { problems } from '../problem.ts';

const MOST_TARGETS = 500;

const indicatorFields = indicatorSchema.omit({ indicatorId: true });
const targetFields = targetSchema.omit({ targetId: true, indicatorId: true });
const newTargets = z.array(targetFields).max(MOST_TARGETS);
/** A target with the id that it has keeps it. */
const changedTargets = z.array(targetFields.extend({ targetId: idSchema<TargetId>().optional() })).max(MOST_TARGETS);
const settingsFields = z.strictObject({
  workingYear: workingYearRuleSchema,
  comparison: comparisonSettingsSchema,
  provinceId: idSchema<UnitId>().nullable(),
});
const params = z.strictObject({ indicatorId: idSchema<IndicatorId>() });
const oneEntry = z.strictObject({ indicator: entryOut });
const administrator = { permission: 'administrator' } as const;

/** The catalogue of indicators with their targets, and what is set for all periods. */
export function indicatorRoutes(app: App, collaborators: HttpCollaborators): void {
  readCatalogue(app, collaborators);
  addIndicator(app, collaborators);
  changeIndicator(app, collaborators);
  removeIndicator(app, collaborators);
  changeSettings(app, collaborators);
}

function readCatalogue(app: App, { figures: { catalogue, periods } }: HttpCollaborators): void {
  const body = z.strictObject({
    indicators: z.array(entryOut),
    settings: settingsOut,
    periods: z.array(periodOut),
    catalogueVersion: z.int(),
  });
  const schema = { response: { 200: body, ...problems } };
  app.get('/api/indicators', { config: { permission: 'enterFigures' }, schema }, async () => ({
    indicators: catalogue.list().map(entryOf),
    settings: catalogue.settings(),
    periods: [...periods.list()],
    catalogueVersion: catalogue.version(),
  }));
}

function addIndicator(app: App, { figures: { catalogue } }: HttpCollaborators): void {
  const body = z.strictObject({ indicator: indicatorFields, targets: newTargets });
  const schema = { body, response: { 201: oneEntry, ...figureProblems } };
  app.post('/api/indicators', { config: administrator, schema }, async (request, reply) => {
    const result = catalogue.add(request.body.indicator, request.body.targets);
    return result.kind === 'refused'
      ? refuseFigures(reply, result)
      : reply.code(201).send({ indicator: entryOf(result) });
  });
}

function changeIndicator(app: App, { figures: { catalogue } }: HttpCollaborators): void {
  const body = z.strictObject({ indicator: indicatorFields.partial().optional(), targets: changedTargets.optional() });
  const schema = { params, body, response: { 200: oneEntry, ...figureProblems } };
  app.patch('/api/indicators/:indicatorId', { config: administrator, schema }, async (request, reply) => {
    const { indicator = {}, targets } = request.body;
    const result = catalogue.change(request.params.indicatorId, given(indicator), targets);
    return result.kind === 'refused' ? refuseFigures(reply, result) : { indicator: entryOf(result) };
  });
}

/** Only one that never had a figure. */
function removeIndicator(app: App, { figures: { catalogue } }: HttpCollaborators): void {
  const schema = { params, response: { 204: z.null(), ...figureProblems } };
  app.delete('/api/indicators/:indicatorId', { config: administrator, schema }, async (request, reply) => {
    const result = catalogue.remove(request.params.indicatorId);
    return result.kind === 'refused' ? refuseFigures(reply, result) : reply.code(204).send(null);
  });
}

function changeSettings(app: App, { figures: { catalogue } }: HttpCollaborators): void {
  const body = settingsFields.partial();
  const schema = { body, response: { 200: z.strictObject({ settings: settingsOut }), ...figureProblems } };
  app.patch('/api/indicator-settings', { config: administrator, schema }, async (request, reply) => {
    const result = catalogue.setSettings({ ...catalogue.settings(), ...given(request.body) });
    return 'kind' in result ? refuseFigures(reply, result) : { settings: result };
  });
}
