import { z } from 'zod';
import { isDay } from './days.ts';

// Apart from the arithmetic of days, so that a browser that only reckons does not load the parser.

/** Schema of a day of the calendar as YYYY-MM-DD. */
export const dateSchema = z.string().refine(isDay, { message: 'not a day' });

/** When the working year begins; configured, since sets of indicators have moved it. */
export const workingYearRuleSchema = z.strictObject({
  startMonth: z.number().int().min(1).max(12),
  startDay: z.number().int().min(1).max(31),
});
