import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { Book } from '#shared/indicators/index.ts';
import type { SiteId, SlideId, UnitId } from '#shared/kernel/index.ts';
import type { VideoStanding } from '#shared/stage/index.ts';
import type { WordsOfReason } from '../acts.tsx';
import type { PointedAt } from '../slides/PointerLayer.tsx';
import type { SlideParts } from '../slides/SlideView.tsx';

type FiguresFact =
  | { readonly kind: 'none' | 'loading' }
  | {
      readonly kind: 'shown';
      readonly figures: {
        readonly book: Book;
        readonly unitNames: ReadonlyMap<UnitId, string>;
        readonly isSample: boolean;
      };
    }
  | { readonly kind: 'failed'; readonly reason: WordsOfReason };

/** What slides need from outside: files, figures, where somebody points, and how the sites go along. */
export type SlideHooks = {
  readonly parts: SlideParts;
  readonly useSlideFigures: (slideId: SlideId | null) => FiguresFact;
  readonly useUnitFigures: (unitId: UnitId | null) => FiguresFact;
  readonly usePointed: (slideId: SlideId) => PointedAt | null;
  /** How these sites stand with the video on a slide; nobody anywhere for those who are not told. */
  readonly useVideoStanding: (slideId: SlideId, siteIds: readonly SiteId[]) => VideoStanding;
};

const nothing = () => ({ kind: 'none' }) as const;

/** Where nothing is connected no slide has files or figures. */
const noSlides: SlideHooks = {
  parts: { Pdf: () => null, Video: () => null, useFile: () => null, useReadyTurns: () => false },
  useSlideFigures: nothing,
  useUnitFigures: nothing,
  usePointed: () => null,
  useVideoStanding: () => ({ inStepCount: 0, apart: [], stalled: [], failed: [] }),
};

const SlideContext = createContext<SlideHooks>(noSlides);

/** Connects the slides of a console. The hooks must not change while mounted. */
export function SlidesProvider({ hooks, children }: { readonly hooks: SlideHooks; readonly children: ReactNode }) {
  return <SlideContext value={hooks}>{children}</SlideContext>;
}

/** What slides need from outside. */
export function useSlideHooks(): SlideHooks {
  return useContext(SlideContext);
}
