import type { Book, Result } from '#shared/indicators/index.ts';
import { unitResults, unitsToFocusOn } from '#shared/indicators/index.ts';
import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import type { IndicatorView } from '#shared/stage/index.ts';
import { indicatorsOfSlide } from './slide-figures.ts';

export type FocusMarksInput = {
  readonly book: Book;
  /** Those of the slide shown, as the slide has them. */
  readonly view: IndicatorView;
  readonly indicatorIds: readonly IndicatorId[];
};

/** Which units are below target on the slide shown, each with the indicators concerned in the slide's order. */
export type FocusMarks = ReadonlyMap<UnitId, readonly Result[]>;

/** For the queue of chair, presiding person and secretary: who is below target on the indicators of the slide shown. */
export function focusMarksOf({ book, view, indicatorIds }: FocusMarksInput): FocusMarks {
  const marks = new Map<UnitId, Result[]>();
  for (const indicator of indicatorsOfSlide(book, view, indicatorIds)) {
    for (const result of unitsToFocusOn(unitResults(book, indicator))) {
      marks.set(result.unitId, [...(marks.get(result.unitId) ?? []), result]);
    }
  }
  return marks;
}
