import { z } from 'zod';
import { canonicalDecimal, type Decimal, MAX_FRACTION_DIGITS, MAX_WHOLE_DIGITS } from './exact.ts';

// Apart from the arithmetic, so that a browser that only reckons does not load the parser.

const sized = new RegExp(`^\\d{1,${MAX_WHOLE_DIGITS}}(?:\\.\\d{1,${MAX_FRACTION_DIGITS}})?$`);

/** Schema of a number of a figure or target: canonical text, not negative, of a size that can be printed. */
export const amountSchema = z
  .string()
  .max(MAX_WHOLE_DIGITS + MAX_FRACTION_DIGITS + 1)
  .regex(canonicalDecimal)
  .regex(sized)
  .transform((text) => text as Decimal); // the patterns above are all that a decimal promises
