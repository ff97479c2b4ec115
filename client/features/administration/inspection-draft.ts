import type { InspectionSummary } from '#client/bindings/office.ts';
import { isoOfTyped, typedOfIso } from '#client/ui/typed-date.ts';
import { faultOfInspection, type InspectionDates } from '#shared/directives/index.ts';
import type { InspectionId, UnitId } from '#shared/kernel/index.ts';

/** What the form of inspections holds while it is filled in. Dates are as they are typed. */
export type InspectionDraft = {
  /** The one to change; null adds one for each unit. */
  readonly inspectionId: InspectionId | null;
  readonly unitIds: readonly UnitId[];
  readonly from: string;
  readonly to: string;
  readonly concludedOn: string;
};

/** An empty form, for one unit or none yet. */
export function newInspectionDraft(unitId: UnitId | null): InspectionDraft {
  return { inspectionId: null, unitIds: unitId === null ? [] : [unitId], from: '', to: '', concludedOn: '' };
}

/** An inspection as its form shows it. */
export function draftOfInspection({ inspectionId, unitId, ...dates }: InspectionSummary): InspectionDraft {
  const { from, to, concludedOn } = dates;
  const typed = { from: typedOfIso(from), to: typedOfIso(to), concludedOn: typedOfIso(concludedOn) };
  return { inspectionId, unitIds: [unitId], ...typed };
}

/** The dates of a form; an inspection of one day needs no second one. What is missing or wrong is told by its name. */
export function datesOfInspection(
  draft: InspectionDraft,
):
  | { readonly dates: InspectionDates }
  | { readonly dates: null; readonly fault: 'noUnits' | 'noDates' | 'reversed' | 'concludedEarly' } {
  const from = isoOfTyped(draft.from);
  const to = draft.to.trim() === '' ? from : isoOfTyped(draft.to);
  const concludedOn = isoOfTyped(draft.concludedOn);
  if (draft.unitIds.length === 0) return { dates: null, fault: 'noUnits' };
  const isWrong = draft.concludedOn.trim() !== '' && concludedOn === null;
  if (from === null || to === null || isWrong) return { dates: null, fault: 'noDates' };
  const dates = { from, to, concludedOn };
  const fault = faultOfInspection(dates);
  return fault === null ? { dates } : { dates: null, fault };
}
