import type { SlideId } from '#shared/kernel/index.ts';
import { never } from '#shared/kernel/index.ts';
import type { ShowEvent } from './show-events.ts';
import type { Slide } from './slide.ts';
import type { Deck, Show, Stage } from './state.ts';

export const initialShow: Show = { holder: null, slideId: null, page: 1, shownSlides: {}, video: null };
export const initialDeck: Deck = { slideById: {}, order: [] };

/** Folds one event of the deck or the show. */
export function evolveShow(stage: Stage, event: ShowEvent): Stage {
  switch (event.type) {
    case 'stage/slideAdded':
      return { ...stage, deck: withSlide(stage.deck, event.slide, event.afterSlideId) };
    case 'stage/slideChanged':
      return changed(stage, { ...event.slide, slideId: event.slideId });
    case 'stage/slideMoved':
      return { ...stage, deck: { ...stage.deck, order: placed(stage.deck.order, event.slideId, event.afterSlideId) } };
    case 'stage/slideRemoved':
      return withoutSlide(stage, event.slideId);
    case 'stage/showTaken':
      return { ...stage, show: { ...stage.show, holder: event.holder } };
    case 'stage/slideShown':
      return shown(stage, event);
    case 'stage/videoPlayed':
      return withVideo(stage, {
        kind: 'playing',
        slideId: event.slideId,
        positionMs: event.positionMs,
        since: event.at,
      });
    case 'stage/videoPaused':
      return withVideo(stage, { kind: 'paused', slideId: event.slideId, positionMs: event.positionMs });
    case 'stage/figuresChosen':
      return { ...stage, figuresPeriodId: event.periodId };
    case 'stage/figuresRevised':
      return { ...stage, editionByPeriod: { ...stage.editionByPeriod, [event.periodId]: event.edition } };
    case 'stage/figuresPinned': {
      const { type: _type, ...pin } = event;
      return { ...stage, pinByPeriod: { ...stage.pinByPeriod, [pin.periodId]: pin } };
    }
    case 'stage/clockAudienceSet':
      return { ...stage, clockAudience: event.audience };
    default:
      return never(event);
  }
}

function withSlide({ slideById, order }: Deck, slide: Slide, afterSlideId: SlideId | null): Deck {
  const { slideId } = slide;
  return { slideById: { ...slideById, [slideId]: slide }, order: placed(order, slideId, afterSlideId) };
}

/** A slide that is not before everybody as it changes has not been shown as it is now, and begins anew. */
function changed(stage: Stage, slide: Slide): Stage {
  const { slideId } = slide;
  const { show } = stage;
  const deck = replaced(stage.deck, slide);
  const isCurrent = show.slideId === slideId;
  if (isCurrent && stage.source.kind === 'slides') return { ...stage, deck };
  const { [slideId]: _shown, ...shownSlides } = show.shownSlides;
  return { ...stage, deck, show: { ...show, shownSlides, ...(isCurrent ? { page: 1, video: null } : {}) } };
}

function replaced({ slideById, order }: Deck, slide: Slide): Deck {
  return { slideById: { ...slideById, [slide.slideId]: slide }, order };
}

/** Behind another slide, or at the head. A slide that is gone meanwhile leaves it at the end. */
function placed(order: readonly SlideId[], slideId: SlideId, afterSlideId: SlideId | null): SlideId[] {
  const others = order.filter((each) => each !== slideId);
  if (afterSlideId === null) return [slideId, ...others];
  const at = others.indexOf(afterSlideId);
  return at < 0 ? [...others, slideId] : [...others.slice(0, at + 1), slideId, ...others.slice(at + 1)];
}

/** What stood on the stage goes with its slide. */
function withoutSlide(stage: Stage, slideId: SlideId): Stage {
  const { [slideId]: _gone, ...slideById } = stage.deck.slideById;
  const { [slideId]: _shown, ...shownSlides } = stage.show.shownSlides;
  const deck = { slideById, order: stage.deck.order.filter((each) => each !== slideId) };
  if (stage.show.slideId !== slideId) return { ...stage, deck, show: { ...stage.show, shownSlides } };
  const source = stage.source.kind === 'slides' ? ({ kind: 'speaker' } as const) : stage.source;
  return { ...stage, source, deck, show: { ...stage.show, shownSlides, slideId: null, page: 1, video: null } };
}

/** Another slide begins without a video; another page of the same one changes nothing else. */
function shown(stage: Stage, { slideId, page, slide }: Extract<ShowEvent, { type: 'stage/slideShown' }>): Stage {
  const { show } = stage;
  const deck = slide === undefined ? stage.deck : replaced(stage.deck, slide);
  const video = show.slideId === slideId ? show.video : null;
  const shownSlides = { ...show.shownSlides, [slideId]: true as const };
  return { ...stage, deck, source: { kind: 'slides' }, show: { ...show, slideId, page, shownSlides, video } };
}

function withVideo(stage: Stage, video: NonNullable<Show['video']>): Stage {
  return { ...stage, show: { ...stage.show, video } };
}
