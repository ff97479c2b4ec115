import type { ConferenceState } from '#shared/conference/index.ts';
import type { Actor, Context, Decision, Instant, SlideId } from '#shared/kernel/index.ts';
import { happened, never, refused } from '#shared/kernel/index.ts';
import { decideDeck, isDeckCommand } from './decide-deck.ts';
import { holdVideo } from './hold-video.ts';
import type { ShowCommand } from './show-commands.ts';
import type { ShowEvent } from './show-events.ts';
import type { Holder } from './slide.ts';
import { pagesOf } from './slide.ts';
import type { Video } from './state.ts';
import { videoDuration, videoEndsAt } from './video-clock.ts';

/** Decides commands of the deck and the show. Who may turn the slides was checked before. */
export function decideShow(state: ConferenceState, command: ShowCommand, context: Context): Decision<ShowEvent> {
  if (isDeckCommand(command)) return decideDeck(state, command, context);
  switch (command.type) {
    case 'stage/takeShow':
      return give(state, holderOf(context.actor));
    case 'stage/handShow':
      return give(state, isThere(state, command.holder) ? command.holder : null);
    case 'stage/showSlide':
      return showSlide(state, command);
    case 'stage/playVideo':
    case 'stage/pauseVideo':
    case 'stage/moveVideo':
    case 'stage/endVideo':
      return decideVideo(state, command, context.at);
    case 'stage/chooseFigures':
      if (state.stage.figuresPeriodId === command.periodId) return refused('stage/nothingChanged');
      return happened<ShowEvent>({ type: 'stage/figuresChosen', periodId: command.periodId });
    case 'stage/noteFigures':
      return noteFigures(state, command);
    case 'stage/setClockAudience':
      if (state.stage.clockAudience === command.audience) return refused('stage/nothingChanged');
      return happened<ShowEvent>({ type: 'stage/clockAudienceSet', audience: command.audience });
    default:
      return never(command);
  }
}

/** Who an actor is as the one who turns the slides; null for those who cannot. */
export function holderOf(actor: Actor): Holder | null {
  if (actor.kind === 'person') return { kind: 'person', personId: actor.personId };
  return actor.kind === 'site' ? { kind: 'site', siteId: actor.siteId } : null;
}

/** Whether two holders are the same. */
export function isSameHolder(a: Holder | null, b: Holder | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'person') return b.kind === 'person' && a.personId === b.personId;
  return b.kind === 'site' && a.siteId === b.siteId;
}

type Of<T extends ShowCommand['type']> = Extract<ShowCommand, { type: T }>;
type VideoCommand = Of<'stage/playVideo' | 'stage/pauseVideo' | 'stage/moveVideo' | 'stage/endVideo'>;

function give(state: ConferenceState, holder: Holder | null): Decision<ShowEvent> {
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (holder === null) return refused('stage/noSuchHolder');
  if (isSameHolder(state.stage.show.holder, holder)) return refused('stage/alreadyHolder');
  return happened<ShowEvent>({ type: 'stage/showTaken', holder });
}

function isThere({ roster }: ConferenceState, holder: Holder): boolean {
  const known = holder.kind === 'person' ? roster.personById[holder.personId] : roster.siteById[holder.siteId];
  return known !== undefined;
}

function showSlide(state: ConferenceState, { slideId, page }: Of<'stage/showSlide'>): Decision<ShowEvent> {
  const { kind } = state.phase;
  if (kind === 'draft') return refused('conference/notOpenYet');
  if (kind === 'closed') return refused('conference/alreadyClosed');
  const slide = state.stage.deck.slideById[slideId];
  if (slide === undefined) return refused('stage/noSuchSlide');
  const pageCount = pagesOf(slide);
  if (page > pageCount) return refused('stage/noSuchPage', { count: pageCount });
  const { source, show } = state.stage;
  if (source.kind === 'slides' && show.slideId === slideId && show.page === page) return refused('stage/alreadyShown');
  return happened<ShowEvent>({ type: 'stage/slideShown', slideId, page });
}

function decideVideo(state: ConferenceState, command: VideoCommand, at: Instant): Decision<ShowEvent> {
  const { stage } = state;
  const { slideId } = command;
  const durationMs = videoDuration(stage, slideId);
  if (durationMs === null) return refused('stage/notVideo');
  if (stage.source.kind !== 'slides' || stage.show.slideId !== slideId) return refused('stage/videoNotShown');
  const { video } = stage.show;
  switch (command.type) {
    case 'stage/playVideo':
      if (video?.kind === 'playing') return refused('stage/videoPlaysAlready');
      if (command.positionMs >= durationMs) return refused('stage/beyondEnd');
      return happened<ShowEvent>({ type: 'stage/videoPlayed', slideId, positionMs: command.positionMs, at });
    case 'stage/pauseVideo':
      return video?.kind === 'playing' ? happened(...holdVideo(state, at)) : refused('stage/videoNotPlaying');
    case 'stage/moveVideo':
      if (command.positionMs >= durationMs) return refused('stage/beyondEnd');
      return happened(moved(video, slideId, { positionMs: command.positionMs, at }));
    case 'stage/endVideo':
      return endVideo(state, { slideId, durationMs, at });
    default:
      return never(command);
  }
}

function moved(
  video: Video | null,
  slideId: SlideId,
  { positionMs, at }: { readonly positionMs: number; readonly at: Instant },
): ShowEvent {
  if (video?.kind === 'playing') return { type: 'stage/videoPlayed', slideId, positionMs, at };
  return { type: 'stage/videoPaused', slideId, positionMs };
}

function endVideo(
  { stage }: ConferenceState,
  { slideId, durationMs, at }: { readonly slideId: SlideId; readonly durationMs: number; readonly at: Instant },
): Decision<ShowEvent> {
  const endsAt = videoEndsAt(stage);
  if (endsAt === null || at < endsAt) return refused('stage/videoNotPlaying');
  return happened<ShowEvent>({ type: 'stage/videoPaused', slideId, positionMs: durationMs });
}

/** Only a later edition than the one known is news; the same told twice is not. */
function noteFigures({ stage }: ConferenceState, command: Of<'stage/noteFigures'>): Decision<ShowEvent> {
  const { periodId, edition } = command;
  if (edition <= (stage.editionByPeriod[periodId] ?? 0)) return refused('stage/nothingChanged');
  return happened<ShowEvent>({ type: 'stage/figuresRevised', periodId, edition });
}
