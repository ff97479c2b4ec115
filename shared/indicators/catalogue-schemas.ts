import { z } from 'zod';
import type { IndicatorId, TargetId, UnitId } from '#shared/kernel/index.ts';
import { dateSchema, idSchema, optionalText, requiredText } from '#shared/kernel/index.ts';
import { amountSchema } from './exact-schemas.ts';
import { decidingBases, directions, MAX_PRECISION, RESULT_PLACE, targetBases, targetOperators } from './kinds.ts';

const nounSchema = requiredText(80);
const precisionSchema = z.number().int().min(0).max(MAX_PRECISION);

/** What is measured, and how it is said. A measure has exactly what its kind needs. */
export const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    noun: nounSchema,
    direction: z.enum(directions),
    precision: precisionSchema,
    /** The name says the noun already: "số lượng kháng nghị, kiến nghị … là 249". */
    nameSaysNoun: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    numeratorNoun: nounSchema,
    denominatorNoun: nounSchema,
    direction: z.enum(directions),
    precision: precisionSchema,
    /** The numerator is said too: "231 cuộc, đạt tỷ lệ 67%". */
    statesCount: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('zeroTolerance'),
    noun: nounSchema,
    /** What is said when it did not happen: "không để xảy ra oan, sai". */
    fact: requiredText(300),
  }),
  z.strictObject({ kind: z.literal('qualitative') }),
]);
export type Measure = z.infer<typeof measureSchema>;

export const indicatorSchema = z.strictObject({
  indicatorId: idSchema<IndicatorId>(),
  code: requiredText(40),
  /** The branch of work (khâu) under which it is listed. */
  group: requiredText(120),
  name: requiredText(500),
  measure: measureSchema,
  /** A sentence with the place of the result, where the name followed by it does not read well. */
  sentence: optionalText(600)
    .refine((text) => text.split(RESULT_PLACE).length === 2, { message: 'one place for the result' })
    .nullable(),
  /** Điển hình: among those that a report names first. */
  isTypical: z.boolean(),
  decidingBasis: z.enum(decidingBases),
  order: z.number().int().min(0).max(9999),
  validFrom: dateSchema.nullable(),
  validTo: dateSchema.nullable(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** For whom a target is set. */
export const targetScopeSchema = z.discriminatedUnion('kind', [
  /** The same for every unit; of a ratio, for the province as well. */
  z.strictObject({ kind: z.literal('eachUnit') }),
  /** The least of every unit; the province's target is their sum. Counts only. */
  z.strictObject({ kind: z.literal('perUnitMinimum') }),
  z.strictObject({ kind: z.literal('province') }),
  z.strictObject({ kind: z.literal('unit'), unitId: idSchema<UnitId>() }),
]);
export type TargetScope = z.infer<typeof targetScopeSchema>;

export const targetSchema = z.strictObject({
  targetId: idSchema<TargetId>(),
  indicatorId: idSchema<IndicatorId>(),
  basis: z.enum(targetBases),
  operator: z.enum(targetOperators),
  /** In the indicator's own unit: a count, or per cent of a ratio. */
  value: amountSchema,
  scope: targetScopeSchema,
  /** The document or report that it comes from. */
  source: optionalText(300),
  /** A default of ours without a source: shown as "giá trị mặc định, cần kiểm tra". */
  isAssumed: z.boolean(),
  validFrom: dateSchema.nullable(),
  validTo: dateSchema.nullable(),
});
export type Target = z.infer<typeof targetSchema>;
