import type { FileDigest, SlideId } from '#shared/kernel/index.ts';
import type { Deck, Slide } from '#shared/stage/index.ts';
import { pagesOf } from '#shared/stage/index.ts';

/** A place in the deck: a slide, and a page of it. */
export type Turn = { readonly slide: Slide; readonly page: number };

/** The files of a deck in the order in which they will be needed: from the slide now shown on, then those before it. */
export function filesInOrder({ order, slideById }: Deck, shown: SlideId | null): readonly FileDigest[] {
  const at = Math.max(0, shown === null ? 0 : order.indexOf(shown));
  const digests = [...order.slice(at), ...order.slice(0, at)].flatMap((slideId) => {
    const content = slideById[slideId]?.content;
    return content !== undefined && 'digest' in content ? [content.digest] : [];
  });
  return [...new Set(digests)];
}

/** What comes when the slides are turned on and back: another page, or another slide; the likelier one first. */
export function neighbours({ order, slideById }: Deck, slideId: SlideId, page: number): readonly Turn[] {
  const slide = slideById[slideId];
  if (slide === undefined) return [];
  const at = order.indexOf(slideId);
  const [before, after] = [order[at - 1], order[at + 1]].map((id) => (id === undefined ? undefined : slideById[id]));
  const on = page < pagesOf(slide) ? { slide, page: page + 1 } : after && { slide: after, page: 1 };
  const back = page > 1 ? { slide, page: page - 1 } : before && { slide: before, page: pagesOf(before) };
  return [on, back].filter((turn) => turn !== undefined);
}
