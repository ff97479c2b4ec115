import type { FigureSettings } from '#client/bindings/figures.ts';
import { decimal, editableNumber, isDay, readTypedNumber } from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { amountProblem } from './target-draft.ts';

/** What holds for all periods, as its form shows it. */
export type SettingsDraft = {
  readonly startMonth: number;
  readonly startDay: number;
  readonly farAbovePercent: string;
  readonly farAbovePoints: string;
  readonly provinceId: UnitId | null;
};

export const thresholds = ['farAbovePercent', 'farAbovePoints'] as const;

export function draftOfSettings({ workingYear, comparison, provinceId }: FigureSettings): SettingsDraft {
  return {
    ...workingYear,
    farAbovePercent: editableNumber(comparison.farAbovePercent),
    farAbovePoints: editableNumber(comparison.farAbovePoints),
    provinceId,
  };
}

/** Days of a month on which a working year can begin: those that every year has. */
export function daysOfMonth(month: number): number[] {
  const days = Array.from({ length: 31 }, (_, index) => index + 1);
  return days.filter((day) => isDay(`2023-${two(month)}-${two(day)}`));
}

/** The form with another month, in which the day may come too late. */
export function withMonth(draft: SettingsDraft, startMonth: number): SettingsDraft {
  const last = daysOfMonth(startMonth).at(-1) ?? 1;
  return { ...draft, startMonth, startDay: Math.min(draft.startDay, last) };
}

/** Thresholds that are missing or no numbers. */
export function faultsOfSettings(draft: SettingsDraft): (typeof thresholds)[number][] {
  return thresholds.filter((field) => draft[field].trim() === '' || amountProblem(draft[field]) !== null);
}

/** What is other than it was; null while something is missing or wrong. */
export function changeOfSettings(draft: SettingsDraft, before: FigureSettings): Partial<FigureSettings> | null {
  if (faultsOfSettings(draft).length > 0) return null;
  const { startMonth, startDay, provinceId } = draft;
  const comparison = {
    farAbovePercent: amountOf(draft.farAbovePercent),
    farAbovePoints: amountOf(draft.farAbovePoints),
  };
  const isYearOther = startMonth !== before.workingYear.startMonth || startDay !== before.workingYear.startDay;
  const isComparisonOther = thresholds.some((field) => comparison[field] !== before.comparison[field]);
  return {
    ...(isYearOther ? { workingYear: { startMonth, startDay } } : {}),
    ...(isComparisonOther ? { comparison } : {}),
    ...(provinceId === before.provinceId ? {} : { provinceId }),
  };
}

function amountOf(typed: string) {
  const read = readTypedNumber(typed);
  return read.kind === 'number' ? read.value : decimal(0);
}

function two(value: number): string {
  return value.toString().padStart(2, '0');
}
