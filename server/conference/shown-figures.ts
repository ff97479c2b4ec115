import type { FiguresAsked } from '#server/ports/figures.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech, permissions, rolesOf, worksOnDeck } from '#shared/conference/index.ts';
import type { Actor, PeriodId, SiteId, SlideId, UnitId } from '#shared/kernel/index.ts';

/**
 * The figures of a slide: whole for those who prepare it, what it shows for a site that turns the slides, and for
 * everybody else once it was shown as it is.
 */
export function figuresOfSlide(state: ConferenceState, actor: Actor, slideId: SlideId): FiguresAsked | undefined {
  const content = state.stage.deck.slideById[slideId]?.content;
  if (content?.kind !== 'indicators') return undefined;
  if (!worksOnDeck(state, actor) && state.stage.show.shownSlides[slideId] !== true) return undefined;
  const isWhole = preparesSlides(state, actor);
  const { periodId, view, indicatorIds } = content;
  return { periodId, extent: { kind: 'slide', view, indicatorIds, isWhole } };
}

/** The figures beside a speaker: of any unit for those who lead, for everybody else of the one that has the floor. */
export function figuresOfUnit(state: ConferenceState, actor: Actor, unitId: UnitId): FiguresAsked | undefined {
  const periodId = state.stage.figuresPeriodId;
  if (periodId === null) return undefined;
  const isRanked = preparesSlides(state, actor);
  const speech = currentSpeech(state);
  const speaks = speech !== null && unitOf(state, speech.siteId) === unitId;
  return isRanked || speaks ? { periodId, extent: { kind: 'spotlight', unitId, isRanked } } : undefined;
}

/** All figures of its own unit for a site, before they are shown to all: not for its screens, which everybody sees. */
export function figuresOfOwnUnit(state: ConferenceState, actor: Actor): FiguresAsked | undefined {
  const periodId = state.stage.figuresPeriodId;
  const unitId = unitOf(state, ownSite(state, actor));
  return periodId === null || unitId === null ? undefined : { periodId, extent: { kind: 'unit', unitId } };
}

/** The site that an actor speaks for. */
function ownSite(state: ConferenceState, actor: Actor): SiteId | null {
  if (actor.kind === 'site') return actor.siteId;
  if (actor.kind !== 'person' || !rolesOf(state, actor).includes('siteOperator')) return null;
  return state.roster.personById[actor.personId]?.siteId ?? null;
}

function unitOf({ roster }: ConferenceState, siteId: SiteId | null): UnitId | null {
  return siteId === null ? null : (roster.siteById[siteId]?.unitId ?? null);
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
