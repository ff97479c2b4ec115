import { useMemo } from 'react';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import type { FocusMarks } from '../figures/focus-marks.ts';
import { focusMarksOf } from '../figures/focus-marks.ts';
import { useSlideHooks } from './slide-hooks.tsx';

const nobody: FocusMarks = new Map();

/** What a site's unit has to work on, by the slide that is shown now; for those who lead alone. */
export function useFocusMarks({ stage, roster }: ConferenceState): (siteId: SiteId) => ReturnType<typeof marksOf> {
  const { slideId } = stage.show;
  const isOn = stage.source.kind === 'slides';
  const fact = useSlideHooks().useSlideFigures(isOn ? slideId : null);
  const content = slideId === null ? undefined : stage.deck.slideById[slideId]?.content;
  const figures = fact.kind === 'shown' ? fact.figures : null;
  const marks = useMemo(() => {
    if (!isOn || figures === null || content?.kind !== 'indicators') return nobody;
    return focusMarksOf({ book: figures.book, view: content.view, indicatorIds: content.indicatorIds });
  }, [isOn, figures, content]);
  return (siteId) => marksOf(marks, roster.siteById[siteId]?.unitId ?? null);
}

function marksOf(marks: FocusMarks, unitId: ConferenceState['roster']['siteById'][SiteId]['unitId']) {
  return unitId === null ? [] : (marks.get(unitId) ?? []);
}
