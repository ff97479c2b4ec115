import { z } from 'zod';
import type { IndicatorId, PeriodId, UnitId } from '#shared/kernel/index.ts';
import { idSchema } from '#shared/kernel/index.ts';
import { amountSchema } from './exact-schemas.ts';
import { enteredStatuses } from './kinds.ts';

/** What is known of one indicator. */
export const figureContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), value: amountSchema }),
  z.strictObject({ kind: z.literal('ratio'), numerator: amountSchema, denominator: amountSchema }),
  /** A status without a number: "vượt chỉ tiêu yêu cầu đề ra" (giao ban 9 tháng năm 2022, VKSND tỉnh Thanh Hóa). */
  z.strictObject({ kind: z.literal('status'), status: z.enum(enteredStatuses) }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type FigureContent = z.infer<typeof figureContentSchema>;

/** A figure of one unit, indicator and period, cumulative from the beginning of the working year. */
export const figureSchema = z.strictObject({
  periodId: idSchema<PeriodId>(),
  unitId: idSchema<UnitId>(),
  indicatorId: idSchema<IndicatorId>(),
  /** Of the province: the office's own row, or the total as it was reported, which wins over the sum. */
  extent: z.enum(['own', 'total']),
  content: figureContentSchema,
});
export type Figure = z.infer<typeof figureSchema>;

/** A cell that somebody else has changed meanwhile, with what stands there now. */
export const changedCellSchema = figureSchema
  .omit({ periodId: true, content: true })
  .extend({ now: figureContentSchema });
export type ChangedCell = z.infer<typeof changedCellSchema>;

/** From where on a target is *vượt sâu*; not for lower-is-better and not for targets of zero. */
export const comparisonSettingsSchema = z.strictObject({
  /** Per cent above the target of a count. */
  farAbovePercent: amountSchema,
  /** Percentage points above the target of a ratio. */
  farAbovePoints: amountSchema,
});
export type ComparisonSettings = z.infer<typeof comparisonSettingsSchema>;
