import type { AccountSummary, UnitSummary } from '#client/bindings/api.ts';
import type { Draft } from './draft.ts';

/** What the parts of the form share: the draft, and what there is to choose from. */
export type FieldsProps = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly units: readonly UnitSummary[];
  readonly accounts: readonly AccountSummary[];
};
