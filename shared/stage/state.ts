import type { DeviceId, FigurePin, Instant, PeriodId, SlideId } from '#shared/kernel/index.ts';
import type { ClockAudience } from './kinds.ts';
import type { Holder, Slide } from './slide.ts';

/** What every screen shows large: the speaker, a screen that somebody shares, or the slides. */
export type StageSource =
  | { readonly kind: 'speaker' }
  | { readonly kind: 'share'; readonly deviceId: DeviceId }
  | { readonly kind: 'slides' };

/** Where a video stands. While it plays its position follows from the clock. */
export type Video =
  | { readonly kind: 'playing'; readonly slideId: SlideId; readonly positionMs: number; readonly since: Instant }
  | { readonly kind: 'paused'; readonly slideId: SlideId; readonly positionMs: number };

/** The slides of a conference, in their order. */
export type Deck = {
  readonly slideById: Readonly<Record<SlideId, Slide>>;
  readonly order: readonly SlideId[];
};

export type Show = {
  /** Who turns the slides; null before anybody took them. */
  readonly holder: Holder | null;
  /** The slide that is shown, or was shown last; its page, 1 where it has none. */
  readonly slideId: SlideId | null;
  readonly page: number;
  /** Slides that were before everybody once: these anyone may look at again. */
  readonly shownSlides: Readonly<Record<SlideId, true>>;
  readonly video: Video | null;
};

export type Stage = {
  readonly source: StageSource;
  /** Screens offered, waiting to be chosen. */
  readonly offeredShares: readonly { readonly deviceId: DeviceId; readonly at: Instant }[];
  readonly deck: Deck;
  readonly show: Show;
  /** The period whose figures stand beside a speaker; null for none. */
  readonly figuresPeriodId: PeriodId | null;
  /** The newest edition of the figures of each period that this conference was told of. */
  readonly editionByPeriod: Readonly<Record<PeriodId, number>>;
  /** The figures that the papers use, once the conference is closed; nothing before. */
  readonly pinByPeriod: Readonly<Record<PeriodId, FigurePin>>;
  readonly clockAudience: ClockAudience;
};
