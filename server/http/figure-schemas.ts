import { z } from 'zod';
import type { CatalogueEntry } from '#server/figures/catalogue-rules.ts';
import { targetBases, targetOperators } from '#shared/indicators/index.ts';

// What answers look like. What comes in is parsed by the schemas of shared/indicators.

const date = z.string().nullable();

export const contentOut = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), value: z.string() }),
  z.strictObject({ kind: z.literal('ratio'), numerator: z.string(), denominator: z.string() }),
  z.strictObject({ kind: z.literal('status'), status: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
]);

const measureOut = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    noun: z.string(),
    direction: z.string(),
    precision: z.int(),
    nameSaysNoun: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    numeratorNoun: z.string(),
    denominatorNoun: z.string(),
    direction: z.string(),
    precision: z.int(),
    statesCount: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('zeroTolerance'), noun: z.string(), fact: z.string() }),
  z.strictObject({ kind: z.literal('qualitative') }),
]);

export const indicatorOut = z.strictObject({
  indicatorId: z.string(),
  code: z.string(),
  group: z.string(),
  name: z.string(),
  measure: measureOut,
  sentence: z.string().nullable(),
  isTypical: z.boolean(),
  decidingBasis: z.string(),
  order: z.int(),
  validFrom: date,
  validTo: date,
});

export const targetOut = z.strictObject({
  targetId: z.string(),
  indicatorId: z.string(),
  basis: z.enum(targetBases),
  operator: z.enum(targetOperators),
  value: z.string(),
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('eachUnit') }),
    z.strictObject({ kind: z.literal('perUnitMinimum') }),
    z.strictObject({ kind: z.literal('province') }),
    z.strictObject({ kind: z.literal('unit'), unitId: z.string() }),
  ]),
  source: z.string(),
  isAssumed: z.boolean(),
  validFrom: date,
  validTo: date,
});

export const entryOut = indicatorOut.extend({ targets: z.array(targetOut) });

/** An indicator with its targets, as it is answered. */
export function entryOf({ indicator, targets }: CatalogueEntry) {
  return { ...indicator, targets: [...targets] };
}

const comparisonOut = z.strictObject({ farAbovePercent: z.string(), farAbovePoints: z.string() });

export const settingsOut = z.strictObject({
  workingYear: z.strictObject({ startMonth: z.int(), startDay: z.int() }),
  comparison: comparisonOut,
  provinceId: z.string().nullable(),
});

const plainPeriod = {
  periodId: z.string(),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  isYearEnd: z.boolean(),
};

export const periodOut = z.strictObject({
  ...plainPeriod,
  isSample: z.boolean(),
  closedAt: z.int().nullable(),
  revision: z.int(),
});

const figureOut = z.strictObject({
  periodId: z.string(),
  unitId: z.string(),
  indicatorId: z.string(),
  extent: z.enum(['own', 'total']),
  content: contentOut,
});

/** Everything that comparing the figures of a period needs; `openBook` of shared/indicators takes it. */
export const bookOut = z.strictObject({
  input: z.strictObject({
    period: z.strictObject(plainPeriod),
    indicators: z.array(indicatorOut),
    targets: z.array(targetOut),
    units: z.array(
      z.strictObject({
        id: z.string(),
        parentId: z.string().nullable(),
        order: z.int(),
        validFrom: date,
        validTo: date,
      }),
    ),
    provinceId: z.string(),
    figures: z.array(figureOut),
    previous: z.strictObject({ period: z.strictObject(plainPeriod), figures: z.array(figureOut) }).nullable(),
    settings: comparisonOut,
  }),
  units: z.array(z.strictObject({ unitId: z.string(), name: z.string(), shortName: z.string() })),
  revision: z.int(),
  previousRevision: z.int().nullable(),
  catalogueVersion: z.int(),
  isSample: z.boolean(),
  closedAt: z.int().nullable(),
});

export const revisionOut = z.strictObject({
  periodId: z.string(),
  number: z.int(),
  at: z.int(),
  author: z.strictObject({ accountId: z.string().nullable(), title: z.string() }),
  kind: z.enum(['edit', 'import', 'restore', 'close', 'reopen']),
  reason: z.string(),
  fileName: z.string(),
  restoredNumber: z.int().nullable(),
  changeCount: z.int(),
  catalogueVersion: z.int().nullable(),
});

export const changeOut = z.strictObject({
  indicatorId: z.string(),
  unitId: z.string(),
  extent: z.enum(['own', 'total']),
  from: contentOut,
  to: contentOut,
});
