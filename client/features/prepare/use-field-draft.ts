import { useState } from 'react';
import type { FieldDraft } from './field-draft.ts';
import {
  changedFields,
  clashingFields,
  keepingTyped,
  seenValues,
  shownValues,
  withoutTyped,
  withTyped,
} from './field-draft.ts';

export type Fields<T extends object> = {
  readonly values: T;
  /** What was seen of all fields by who typed. */
  readonly seen: T;
  readonly changed: readonly (keyof T)[];
  readonly clashing: readonly (keyof T)[];
  type<K extends keyof T>(field: K, typed: T[K]): void;
  keepTyped(field: keyof T): void;
  takePresent(field: keyof T): void;
  /** Forgets all that was typed. */
  drop(): void;
};

/** Fields over what stands in the conference: what is typed stays whatever happens there, until it is saved. */
export function useFieldDraft<T extends object>(present: T): Fields<T> {
  const [draft, setDraft] = useState<FieldDraft<T>>({});
  return {
    values: shownValues(draft, present),
    seen: seenValues(draft, present),
    changed: changedFields(draft, present),
    clashing: clashingFields(draft, present),
    type: (field, typed) => setDraft((before) => withTyped(settled(before, present), { present, field, typed })),
    keepTyped: (field) => setDraft((before) => keepingTyped(before, present, field)),
    takePresent: (field) => setDraft((before) => withoutTyped(before, field)),
    drop: () => setDraft({}),
  };
}

/** Without fields that hold what the conference holds: the next letter begins anew. */
function settled<T extends object>(draft: FieldDraft<T>, present: T): FieldDraft<T> {
  const open = changedFields(draft, present);
  const fields = Object.keys(draft) as (keyof T)[]; // the keys of a draft of T
  return fields.filter((field) => !open.includes(field)).reduce<FieldDraft<T>>(withoutTyped, draft);
}
