import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import type { Actor, SlideId } from '#shared/kernel/index.ts';
import type { Holder, Slide, SlidePlan, Stage } from '#shared/stage/index.ts';
import { holderOf, isSameHolder, pagesOf } from '#shared/stage/index.ts';

/** The slides of the deck, in their order. */
export function orderedSlides({ deck }: Pick<Stage, 'deck'>): Slide[] {
  return deck.order.flatMap((slideId) => deck.slideById[slideId] ?? []);
}

/** A place in the show: a slide and a page of it. */
export type Place = { readonly slideId: SlideId; readonly page: number };

/** The place after this one: the next page, or the next slide; null at the end. Without a place, the first. */
export function placeAfter(stage: Pick<Stage, 'deck'>, place: Place | null): Place | null {
  const slides = orderedSlides(stage);
  if (place === null) return firstOf(slides[0]);
  const at = slides.findIndex(({ slideId }) => slideId === place.slideId);
  const slide = slides[at];
  if (slide !== undefined && place.page < pagesOf(slide)) return { slideId: slide.slideId, page: place.page + 1 };
  return firstOf(slides[at + 1]);
}

/** The place before this one: the page before, or the last page of the slide before; null at the beginning. */
export function placeBefore(stage: Pick<Stage, 'deck'>, place: Place | null): Place | null {
  if (place === null) return null;
  if (place.page > 1) return { ...place, page: place.page - 1 };
  const slides = orderedSlides(stage);
  const before = slides[slides.findIndex(({ slideId }) => slideId === place.slideId) - 1];
  return before === undefined ? null : { slideId: before.slideId, page: pagesOf(before) };
}

/** Where the show stands; null before its first slide. */
export function shownPlace({ show }: Pick<Stage, 'show'>): Place | null {
  return show.slideId === null ? null : { slideId: show.slideId, page: show.page };
}

/** Whether somebody turns the slides. */
export function isHeldBy(holder: Holder | null, actor: Actor): boolean {
  return holder !== null && isSameHolder(holder, holderOf(actor));
}

/** The command that moves a slide before another one, or to the end. */
export function moveCommand(stage: Pick<Stage, 'deck'>, slideId: SlideId, beforeId: SlideId | null): PersonCommand {
  const others = stage.deck.order.filter((each) => each !== slideId);
  const at = beforeId === null ? others.length : others.indexOf(beforeId);
  return { type: 'stage/moveSlide', slideId, afterSlideId: others[at - 1] ?? null };
}

/** The command that brings a removed slide back to where it was. */
export function backCommand({ stage }: ConferenceState, slide: Slide): PersonCommand {
  const { order } = stage.deck;
  const afterSlideId = order[order.indexOf(slide.slideId) - 1] ?? null;
  return { type: 'stage/addSlide', slide: planOf(slide), afterSlideId };
}

/** A slide as it is written down. Throws for one that is held back: who changes slides has them whole. */
export function planOf({ itemId, title, content }: Slide): SlidePlan {
  if (content.kind === 'heldBack') throw new Error('a slide that is held back cannot be changed');
  return { itemId, title, content };
}

/** The command that adds a slide at the end. */
export function additionAtEnd({ stage }: ConferenceState, slide: SlidePlan): PersonCommand {
  return { type: 'stage/addSlide', slide, afterSlideId: stage.deck.order.at(-1) ?? null };
}

function firstOf(slide: Slide | undefined): Place | null {
  return slide === undefined ? null : { slideId: slide.slideId, page: 1 };
}
