import { z } from 'zod';
import { isDay } from './dates.ts';

/** Schema of a day of the calendar as YYYY-MM-DD. */
export const dateSchema = z.string().refine(isDay, { message: 'not a day' });
