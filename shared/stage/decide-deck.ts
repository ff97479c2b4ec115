import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, SlideId } from '#shared/kernel/index.ts';
import { deriveId, happened, never, refused } from '#shared/kernel/index.ts';
import { holdVideo } from './hold-video.ts';
import { MAX_SLIDES } from './kinds.ts';
import type { ShowCommand } from './show-commands.ts';
import type { ShowEvent } from './show-events.ts';
import type { Slide, SlidePlan } from './slide.ts';
import { pagesOf } from './slide.ts';

const deckCommands = ['stage/addSlide', 'stage/changeSlide', 'stage/moveSlide', 'stage/removeSlide'] as const;
type DeckCommand = Extract<ShowCommand, { type: (typeof deckCommands)[number] }>;

/** Whether the command is about the slides themselves, not about showing them. */
export function isDeckCommand(command: ShowCommand): command is DeckCommand {
  return deckCommands.some((type) => type === command.type);
}

/** Decides what becomes of the deck: it can be put right at any time before the conference is closed. */
export function decideDeck(state: ConferenceState, command: DeckCommand, context: Context): Decision<ShowEvent> {
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  switch (command.type) {
    case 'stage/addSlide':
      return addSlide(state, command, context);
    case 'stage/changeSlide':
      return changeSlide(state, command, context);
    case 'stage/moveSlide':
      return moveSlide(state, command);
    case 'stage/removeSlide':
      if (!hasSlide(state, command.slideId)) return refused('stage/noSuchSlide');
      return happened<ShowEvent>({ type: 'stage/slideRemoved', slideId: command.slideId });
    default:
      return never(command);
  }
}

type Of<T extends DeckCommand['type']> = Extract<DeckCommand, { type: T }>;

function addSlide(
  state: ConferenceState,
  { slide, afterSlideId }: Of<'stage/addSlide'>,
  context: Context,
): Decision<ShowEvent> {
  if (state.stage.deck.order.length >= MAX_SLIDES) return refused('stage/tooManySlides', { count: MAX_SLIDES });
  if (!fitsItem(state, slide)) return refused('agenda/noSuchItem');
  if (afterSlideId !== null && !hasSlide(state, afterSlideId)) return refused('stage/noSuchSlide');
  const slideId = deriveId<SlideId>(context.seed);
  return happened<ShowEvent>({ type: 'stage/slideAdded', slide: { ...slide, slideId }, afterSlideId });
}

function changeSlide(
  state: ConferenceState,
  { slideId, slide }: Of<'stage/changeSlide'>,
  { at }: Context,
): Decision<ShowEvent> {
  const before = state.stage.deck.slideById[slideId];
  if (before === undefined) return refused('stage/noSuchSlide');
  if (!fitsItem(state, slide)) return refused('agenda/noSuchItem');
  const changed: ShowEvent = { type: 'stage/slideChanged', slideId, slide };
  const { source, show } = state.stage;
  if (source.kind !== 'slides' || show.slideId !== slideId) return happened<ShowEvent>(changed);
  const goesOn = isSameFilm(before.content, slide.content);
  return happened<ShowEvent>(
    ...(goesOn ? [] : holdVideo(state, at)),
    changed,
    ...(goesOn || show.video === null ? [] : [fromBeginning(slideId)]),
    ...lastPage({ ...slide, slideId }, show.page),
  );
}

/** Another video in the place of the one shown waits where it begins. */
function fromBeginning(slideId: SlideId): ShowEvent {
  return { type: 'stage/videoPaused', slideId, positionMs: 0 };
}

/** Nobody is left on a page that the slide has no more. */
function lastPage(slide: Slide, page: number): ShowEvent[] {
  const pageCount = pagesOf(slide);
  return page > pageCount ? [{ type: 'stage/slideShown', slideId: slide.slideId, page: pageCount }] : [];
}

function isSameFilm(before: Slide['content'], after: SlidePlan['content']): boolean {
  if (before.kind !== 'video' || after.kind !== 'video') return false;
  return before.digest === after.digest && before.durationMs === after.durationMs;
}

function moveSlide(state: ConferenceState, { slideId, afterSlideId }: Of<'stage/moveSlide'>): Decision<ShowEvent> {
  const isKnown = hasSlide(state, slideId) && (afterSlideId === null || hasSlide(state, afterSlideId));
  if (!isKnown) return refused('stage/noSuchSlide');
  const { order } = state.stage.deck;
  const before = order.indexOf(slideId) - 1;
  if (afterSlideId === slideId || (order[before] ?? null) === afterSlideId) return refused('stage/nothingChanged');
  return happened<ShowEvent>({ type: 'stage/slideMoved', slideId, afterSlideId });
}

function hasSlide({ stage }: ConferenceState, slideId: SlideId): boolean {
  return stage.deck.slideById[slideId] !== undefined;
}

function fitsItem({ agenda }: ConferenceState, { itemId }: SlidePlan): boolean {
  return itemId === null || agenda.itemById[itemId] !== undefined;
}
