import { z } from 'zod';

// Control characters, and the invisible marks that reorder or hide text on screen.
const unwanted = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/**
 * Text as people type it, made uniform: composed form (NFC), no control characters, no blanks at the ends. Cleaning
 * twice gives the same, so that what is stored reads back as it was: marks go before letters are composed.
 */
export function cleanText(text: string): string {
  return text.replace(unwanted, '').replaceAll('\u00a0', ' ').normalize('NFC').trim();
}

/** Schema of a text of at most `max` characters, before and after cleaning (NFC can lengthen), that may be empty. */
export function optionalText(max: number) {
  return z
    .string()
    .max(max)
    .transform(cleanText)
    .refine((text) => text.length <= max, { message: 'too long' });
}

/** Schema of a text of 1 to `max` characters after cleaning. */
export function requiredText(max: number) {
  return optionalText(max).refine((text) => text.length > 0, { message: 'empty' });
}
