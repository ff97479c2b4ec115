import { z } from 'zod';

/** An opaque identifier that cannot be mistaken for one of another thing. */
export type Id<Name extends string> = string & { readonly __id: Name };

export type ConferenceId = Id<'Conference'>;
export type UnitId = Id<'Unit'>;
export type SiteId = Id<'Site'>;
export type PersonId = Id<'Person'>;
export type AccountId = Id<'Account'>;
export type DeviceId = Id<'Device'>;
export type DelegateId = Id<'Delegate'>;
export type ItemId = Id<'Item'>;
export type RequestId = Id<'Request'>;
export type SpeechId = Id<'Speech'>;
export type SuggestionId = Id<'Suggestion'>;
export type CommandId = Id<'Command'>;

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

/** The id of the n-th thing that one decision creates; the seed is drawn by the server, so that rules stay pure. */
export function deriveId<T extends Id<string>>(seed: string, n = 0): T {
  return (n === 0 ? seed : `${seed}.${n}`) as T; // seeds are ids already
}
