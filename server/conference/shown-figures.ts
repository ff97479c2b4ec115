import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech, permissions, rolesOf, siteOfActor } from '#shared/conference/index.ts';
import type { Actor, IndicatorId, PeriodId, SlideId, UnitId } from '#shared/kernel/index.ts';

/** Figures that somebody may see now. */
export type VisibleFigures = {
  readonly periodId: PeriodId;
  /** None stands for the typical ones. */
  readonly indicatorIds: readonly IndicatorId[];
  /** Null for those of all units. */
  readonly unitIds: readonly UnitId[] | null;
};

/** The figures of a slide: for those who prepare slides at any time, for everybody else once it was shown. */
export function figuresOfSlide(state: ConferenceState, actor: Actor, slideId: SlideId): VisibleFigures | undefined {
  const content = state.stage.deck.slideById[slideId]?.content;
  if (content?.kind !== 'indicators') return undefined;
  const isShown = state.stage.show.shownSlides[slideId] === true;
  if (!isShown && !preparesSlides(state, actor)) return undefined;
  return { periodId: content.periodId, indicatorIds: content.indicatorIds, unitIds: null };
}

/** The figures beside a speaker: a unit sees its own at any time, everybody those of the unit that has the floor. */
export function figuresOfUnit(state: ConferenceState, actor: Actor, unitId: UnitId): VisibleFigures | undefined {
  const periodId = state.stage.figuresPeriodId;
  if (periodId === null) return undefined;
  if (preparesSlides(state, actor)) return { periodId, indicatorIds: [], unitIds: null };
  const speech = currentSpeech(state);
  const own = siteOfActor(state, actor);
  const isVisible = [speech?.siteId, own].some(
    (siteId) => siteId !== null && siteId !== undefined && state.roster.siteById[siteId]?.unitId === unitId,
  );
  return isVisible ? { periodId, indicatorIds: [], unitIds: [unitId] } : undefined;
}

/** Whether somebody prepares the slides of a conference. */
export function preparesSlides(state: ConferenceState, actor: Actor): boolean {
  return rolesOf(state, actor).some((role) => permissions['stage/addSlide'].any.includes(role));
}

/** The periods whose figures a conference shows on its slides or beside a speaker. */
export function periodsShown({ stage }: ConferenceState): PeriodId[] {
  const ofSlides = Object.values(stage.deck.slideById).flatMap(({ content }) =>
    content.kind === 'indicators' ? content.periodId : [],
  );
  return [...new Set([...ofSlides, ...(stage.figuresPeriodId === null ? [] : [stage.figuresPeriodId])])];
}
