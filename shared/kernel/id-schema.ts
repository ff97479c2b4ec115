import { z } from 'zod';
import type { Id } from './ids.ts';

/** Names that every object answers to: as keys they would find what nobody put there. */
const forbidden = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Schema of an identifier as it comes over the wire: 1 to 64 letters, digits, `_`, `-`, `.` or `~`.
 * Names that reach an object's prototype (`__proto__`, `toString`) are refused, since identifiers become keys.
 */
export function idSchema<T extends Id<string>>() {
  return z
    .string()
    .min(1)
    .max(64)
    .regex(/^[A-Za-z0-9_.~-]+$/)
    .refine((text) => !forbidden.has(text))
    .transform((text) => text as T); // the pattern above is all that an id promises
}
