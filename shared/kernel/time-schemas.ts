import { z } from 'zod';
import type { Instant } from './time.ts';

// Apart from the arithmetic of time, so that a browser that only reckons does not load the parser.

/** Schema of an instant: a whole number of milliseconds. */
export const instantSchema = z
  .number()
  .int()
  .nonnegative()
  .max(8_640_000_000_000_000)
  .transform((value) => value as Instant); // any whole number in this range is an instant

/** Schema of a stretch of time. */
export const spanSchema = z.strictObject({ from: instantSchema, to: instantSchema.nullable() });
