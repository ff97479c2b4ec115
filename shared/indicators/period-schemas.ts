import { z } from 'zod';
import type { PeriodId } from '#shared/kernel/index.ts';
import { dateSchema, idSchema, requiredText } from '#shared/kernel/index.ts';

/** A reporting period: from the beginning of a working year to the day up to which figures are cumulative. */
export const periodSchema = z.strictObject({
  periodId: idSchema<PeriodId>(),
  /** "8 tháng năm 2024" */
  label: requiredText(120),
  from: dateSchema,
  to: dateSchema,
  /** What is missing now is missing for good: *không đạt* instead of *chưa đạt*. */
  isYearEnd: z.boolean(),
});
export type Period = z.infer<typeof periodSchema>;
