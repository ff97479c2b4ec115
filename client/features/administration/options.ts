import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import type { UnitSummary } from '#client/bindings/api.ts';
import { matches } from '#client/i18n/fold.ts';
import type { UnitId } from '#shared/kernel/index.ts';

/** Finds options by any of their words, whatever the diacritics. */
export const withoutMarks: OptionsFilter = ({ options, search }) =>
  options.filter((option) => !('label' in option) || matches(String(option.label), search));

/** Units as options of a choice. */
export function unitOptions(units: readonly UnitSummary[]): ComboboxItem[] {
  return units.map(({ id, name }) => ({ value: id, label: name }));
}

/** The id of the unit that was chosen. */
export function unitIdOf(units: readonly UnitSummary[], value: string | null): UnitId | null {
  return units.find(({ id }) => id === value)?.id ?? null;
}
