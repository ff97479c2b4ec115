import type { Slide, Stage } from '#shared/stage/index.ts';
import { heldBackSlide } from '#shared/stage/index.ts';
import type { Event } from './events.ts';

/** The stage as those have it who only watch: what was not shown stays with those who prepare it. */
export function withHeldBack(stage: Stage): Stage {
  const { slideById, order } = stage.deck;
  const seen = Object.values(slideById).map((slide) => [slide.slideId, seenSlide(stage, slide)]);
  return { ...stage, deck: { slideById: Object.fromEntries(seen), order } };
}

/**
 * The event as those have it who only watch. Slides look in it as they look now: what they were in between was never
 * shown to them.
 */
export function asSeen(event: Event, stage: Stage): Event {
  switch (event.type) {
    case 'stage/slideAdded':
      return { ...event, slide: seenSlide(stage, event.slide) };
    case 'stage/slideChanged': {
      const { slideId: _known, ...slide } = seenSlide(stage, { ...event.slide, slideId: event.slideId });
      return { ...event, slide };
    }
    case 'stage/slideShown': {
      const slide = stage.deck.slideById[event.slideId];
      return slide && stage.show.shownSlides[event.slideId] ? { ...event, slide } : event;
    }
    default:
      return event;
  }
}

function seenSlide({ deck, show }: Stage, slide: Slide): Slide {
  const now = deck.slideById[slide.slideId] ?? slide;
  return show.shownSlides[slide.slideId] ? now : heldBackSlide(now);
}
