import { cleanText } from '#shared/kernel/index.ts';

/** What somebody has typed into fields and not saved yet, each with what stood there as they began. */
export type FieldDraft<T> = { readonly [K in keyof T]?: { readonly base: T[K]; readonly typed: T[K] } };

/** The draft after something was typed into a field. What stood there stays what it was at the first letter. */
export function withTyped<T extends object, K extends keyof T>(
  draft: FieldDraft<T>,
  { present, field, typed }: { readonly present: T; readonly field: K; readonly typed: T[K] },
): FieldDraft<T> {
  return { ...draft, [field]: { base: draft[field]?.base ?? present[field], typed } };
}

/** What the fields show: what was typed, and else what stands in the conference now. */
export function shownValues<T extends object>(draft: FieldDraft<T>, present: T): T {
  const typed = changedFields(draft, present).map((field) => [field, draft[field]?.typed]);
  return { ...present, ...Object.fromEntries(typed) };
}

/** What the sender saw of all fields, for a command that must not overwrite what somebody else has changed. */
export function seenValues<T extends object>(draft: FieldDraft<T>, present: T): T {
  const seen = changedFields(draft, present).map((field) => [field, draft[field]?.base]);
  return { ...present, ...Object.fromEntries(seen) };
}

/** Fields that hold something else than the conference. One that somebody else set to the same is settled. */
export function changedFields<T extends object>(draft: FieldDraft<T>, present: T): (keyof T)[] {
  const fields = Object.keys(draft) as (keyof T)[]; // the keys of a draft of T
  return fields.filter((field) => {
    const entry = draft[field];
    return entry !== undefined && !isSameValue(entry.typed, present[field]);
  });
}

/** Changed fields that somebody else has changed as well since they were begun. */
export function clashingFields<T extends object>(draft: FieldDraft<T>, present: T): (keyof T)[] {
  return changedFields(draft, present).filter((field) => {
    const entry = draft[field];
    return entry !== undefined && !isSameValue(entry.base, present[field]);
  });
}

/** The draft in which what was typed stands against what is there now, so that saving it replaces that. */
export function keepingTyped<T extends object>(draft: FieldDraft<T>, present: T, field: keyof T): FieldDraft<T> {
  const entry = draft[field];
  return entry === undefined ? draft : { ...draft, [field]: { base: present[field], typed: entry.typed } };
}

/** The draft without what was typed into a field. */
export function withoutTyped<T extends object>(draft: FieldDraft<T>, field: keyof T): FieldDraft<T> {
  const { [field]: _gone, ...rest } = draft;
  return rest as FieldDraft<T>; // the same draft less one field
}

/** Whether two values are the same once the server has cleaned them: blanks around text do not count, nor order. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return cleanText(a) === cleanText(b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one) => b.includes(one));
  return JSON.stringify(a) === JSON.stringify(b);
}
