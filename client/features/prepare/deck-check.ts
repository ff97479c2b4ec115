import type { Catalogue, ConferenceFile } from '#client/bindings/deck.ts';
import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import type { Slide } from '#shared/stage/index.ts';

/** What is at the server for slides to be made of. */
export type SlideSources = { readonly files: readonly ConferenceFile[]; readonly catalogue: Catalogue };

/** Why a slide cannot be shown as it was meant: its file is gone, or the period or an indicator of its figures. */
export type SlideFault = 'file' | 'period' | 'indicator';

/** Slides that cannot be shown as they were meant; none while nothing is known of what is at the server. */
export function deckFaults({ stage }: ConferenceState, sources: SlideSources | null): ReadonlyMap<SlideId, SlideFault> {
  if (sources === null) return new Map();
  return new Map(
    Object.values(stage.deck.slideById).flatMap((slide): [SlideId, SlideFault][] => {
      const fault = faultOf(slide, sources);
      return fault === null ? [] : [[slide.slideId, fault]];
    }),
  );
}

function faultOf({ content }: Slide, { files, catalogue }: SlideSources): SlideFault | null {
  if ('digest' in content) return files.some(({ digest }) => digest === content.digest) ? null : 'file';
  if (content.kind !== 'indicators') return null;
  if (!catalogue.periods.some(({ periodId }) => periodId === content.periodId)) return 'period';
  const known = new Set(catalogue.indicators.map(({ indicatorId }) => indicatorId));
  return content.indicatorIds.every((id) => known.has(id)) ? null : 'indicator';
}

/** A slide with its place in the deck, from 1. */
export type PlacedSlide = { readonly slide: Slide; readonly place: number };

export type SlideGroup = {
  /** The item that its slides belong to; null for slides of none. */
  readonly title: string | null;
  readonly slides: readonly PlacedSlide[];
};

/** The slides by the items of the agenda, in its order; those of none come last. */
export function slidesByItem({ agenda, stage }: ConferenceState): SlideGroup[] {
  const { order, slideById } = stage.deck;
  const placed = order.flatMap((slideId, index): PlacedSlide[] => {
    const slide = slideById[slideId];
    return slide === undefined ? [] : [{ slide, place: index + 1 }];
  });
  const items = orderedItems(agenda);
  const known = new Set(items.map(({ itemId }) => itemId));
  const groups = [
    ...items.map(({ itemId, title }) => ({ title, slides: placed.filter(({ slide }) => slide.itemId === itemId) })),
    { title: null, slides: placed.filter(({ slide: { itemId } }) => itemId === null || !known.has(itemId)) },
  ];
  return groups.filter(({ slides }) => slides.length > 0);
}
