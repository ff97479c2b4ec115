import type { UnitFields, UnitSummary } from '#client/bindings/api.ts';
import { fold } from '#client/i18n/fold.ts';
import { isoOfTyped, typedOfIso } from '#client/ui/typed-date.ts';
import type { DepartmentWork } from '#shared/directives/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';

/** What the form of a unit holds while it is filled in. Dates are as they are typed. */
export type UnitDraft = {
  readonly name: string;
  readonly shortName: string;
  readonly levelLabel: string;
  readonly parentId: UnitId | null;
  readonly symbol: string;
  readonly work: DepartmentWork | null;
  readonly validFrom: string;
  readonly validTo: string;
};

export type Validity = Pick<UnitSummary, 'validFrom' | 'validTo'>;

/** An empty form, or one under a unit. */
export function newUnitDraft(parentId: UnitId | null): UnitDraft {
  return { name: '', shortName: '', levelLabel: '', parentId, symbol: '', work: null, validFrom: '', validTo: '' };
}

/** A unit as its form shows it. */
export function draftOfUnit(unit: UnitSummary): UnitDraft {
  const { name, shortName, levelLabel, parentId, symbol, work } = unit;
  const validFrom = typedOfIso(unit.validFrom);
  return { name, shortName, levelLabel, parentId, symbol, work, validFrom, validTo: typedOfIso(unit.validTo) };
}

/** The fields as the server takes them, but for the order; null while something is missing or wrong. */
export function fieldsOfDraft(draft: UnitDraft, units: readonly UnitSummary[]): Omit<UnitFields, 'order'> | null {
  const name = tidy(draft.name);
  const shortName = tidy(draft.shortName);
  const levelLabel = tidy(draft.levelLabel);
  const level = levelCode(levelLabel, units);
  const validity = validityOfDraft(draft);
  if (name === '' || shortName === '' || level === '' || validity === null || isReversed(validity)) return null;
  const { parentId, work } = draft;
  return { name, shortName, level, levelLabel, parentId, symbol: tidy(draft.symbol), work, ...validity };
}

/** The dates of a form; null when something is typed that is no date. */
export function validityOfDraft({ validFrom, validTo }: Pick<UnitDraft, 'validFrom' | 'validTo'>): Validity | null {
  const dates = { validFrom: isoOfTyped(validFrom), validTo: isoOfTyped(validTo) };
  const isWrong = (text: string, date: string | null) => text.trim() !== '' && date === null;
  return isWrong(validFrom, dates.validFrom) || isWrong(validTo, dates.validTo) ? null : dates;
}

/** Whether it would end before it begins. */
export function isReversed({ validFrom, validTo }: Validity): boolean {
  return validFrom !== null && validTo !== null && validFrom > validTo;
}

/** Whether a unit exists on a day ("2025-07-01"). */
export function existsOn({ validFrom, validTo }: Validity, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/** Whether two spans of time have a day in common. */
export function overlap(one: Validity, other: Validity): boolean {
  const endsBefore = (a: Validity, b: Validity) =>
    a.validTo !== null && b.validFrom !== null && a.validTo < b.validFrom;
  return !endsBefore(one, other) && !endsBefore(other, one);
}

/** Whether a span of time holds another one whole. */
export function covers(whole: Validity, part: Validity): boolean {
  const begins = whole.validFrom === null || (part.validFrom !== null && whole.validFrom <= part.validFrom);
  const ends = whole.validTo === null || (part.validTo !== null && whole.validTo >= part.validTo);
  return begins && ends;
}

/** Labels of the levels that are in use, in the order of the units. */
export function levelLabels(units: readonly UnitSummary[]): string[] {
  return [...new Set(units.map(({ levelLabel }) => levelLabel).filter((label) => label !== ''))];
}

/** The code of a level: that of units which have it already, otherwise made out of its label; '' when there is none. */
export function levelCode(label: string, units: readonly UnitSummary[]): string {
  const folded = fold(label);
  const known = units.find(({ levelLabel }) => fold(levelLabel) === folded);
  if (known !== undefined && folded !== '') return known.level;
  return folded
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 40)
    .replace(/^_+|_+$/g, '');
}

/** The one unit that stands under none, as a rule the parent of all others; null when there are several or none. */
export function onlyTop(units: readonly UnitSummary[]): UnitId | null {
  const [top, ...others] = units.filter((unit) => unit.parentId === null);
  return top !== undefined && others.length === 0 ? top.id : null;
}

/** The ids of a unit and of all that stand under it. */
export function withThoseUnder(id: UnitId, units: readonly UnitSummary[]): ReadonlySet<UnitId> {
  const found = new Set<UnitId>([id]);
  let size = 0;
  while (size !== found.size) {
    size = found.size;
    for (const unit of units) if (unit.parentId !== null && found.has(unit.parentId)) found.add(unit.id);
  }
  return found;
}

type Named = Validity & { readonly id: UnitId | null; readonly name: string; readonly shortName: string };

/** Other units that have its name or its short name at the same time. */
export function sameNamed(unit: Named, units: readonly UnitSummary[]): UnitSummary[] {
  const isSame = (one: string, other: string) => nameKey(one) !== '' && nameKey(one) === nameKey(other);
  return units.filter(
    (other) =>
      other.id !== unit.id &&
      overlap(unit, other) &&
      (isSame(unit.name, other.name) || isSame(unit.shortName, other.shortName)),
  );
}

/** What makes two names the same: not case nor blanks, but every diacritic. */
export function nameKey(name: string): string {
  return tidy(name).toLowerCase();
}

/** Text as it is stored: composed, blanks single. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
