import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, SlideId } from '#shared/kernel/index.ts';
import { deriveId, happened, never, refused } from '#shared/kernel/index.ts';
import { MAX_SLIDES } from './kinds.ts';
import type { ShowCommand } from './show-commands.ts';
import type { ShowEvent } from './show-events.ts';
import type { SlidePlan } from './slide.ts';

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
      return changeSlide(state, command.slideId, command.slide);
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

function changeSlide(state: ConferenceState, slideId: SlideId, slide: SlidePlan): Decision<ShowEvent> {
  if (!hasSlide(state, slideId)) return refused('stage/noSuchSlide');
  if (!fitsItem(state, slide)) return refused('agenda/noSuchItem');
  return happened<ShowEvent>({ type: 'stage/slideChanged', slideId, slide });
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
