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

/** A letter with its marks apart (NFD) takes up to this many characters for the one that it becomes. */
const LOOSE_FACTOR = 4;

/**
 * Schema of a text of at most `max` characters once it is cleaned, that may be empty. Some keyboards and systems send
 * letters and marks apart: what comes in may be that much longer, and is bounded too.
 */
export function optionalText(max: number) {
  return z
    .string()
    .refine((text) => text.length <= max * LOOSE_FACTOR, { message: 'too long' })
    .meta({ maxLength: max })
    .transform(cleanText)
    .refine((text) => text.length <= max, { message: 'too long' });
}

/** Schema of a text of 1 to `max` characters after cleaning. */
export function requiredText(max: number) {
  return optionalText(max).refine((text) => text.length > 0, { message: 'empty' });
}
