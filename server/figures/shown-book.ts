import type { FigureExtent, FigureQuery, FiguresAsked } from '#server/ports/figures.ts';
import {
  type Book,
  type BookInput,
  type Figure,
  type Indicator,
  openBook,
  type ProvincialSum,
  provincialSum,
  type Result,
  shortfalls,
  spotlight,
  type Target,
} from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { FigureBook } from './book.ts';
import type { FigureDesk } from './create-figures.ts';

type Desk = Pick<FigureDesk, 'figures'>;

/** The figures asked for, and no more than these; undefined where their period is gone. */
export function shownBook(desk: Desk, asked: FiguresAsked): FigureBook | undefined {
  const { extent } = asked;
  switch (extent.kind) {
    case 'slide':
      return slideBook(desk, asked, extent);
    case 'spotlight':
      return spotlightBook(desk, asked, extent);
    case 'unit':
      return narrowed(read(desk, asked, { unitIds: [extent.unitId] }), (input) => ofUnit(input, extent.unitId));
    default:
      return extent satisfies never;
  }
}

/** How many answers are remembered: a deck has fewer slides of indicators. */
const MOST_REMEMBERED = 100;

/**
 * `shownBook` that reckons what all screens ask for at once only once: again after a change of the period, of its
 * catalogue or of its units.
 */
export function rememberedBooks(desk: Desk): (asked: FiguresAsked) => FigureBook | undefined {
  const bookByAsked = new Map<string, { readonly of: string; readonly book: FigureBook | undefined }>();
  return (asked) => {
    const key = JSON.stringify(asked);
    // the book without its figures: its numbers, its period and its units tell whether it is still the same
    const of = JSON.stringify(desk.figures.book(asked.periodId, { indicatorIds: [], unitIds: [] }));
    const known = bookByAsked.get(key);
    if (known?.of === of) return known.book;
    const book = shownBook(desk, asked);
    bookByAsked.delete(key);
    bookByAsked.set(key, { of, book });
    const [oldest] = bookByAsked.keys();
    if (bookByAsked.size > MOST_REMEMBERED && oldest !== undefined) bookByAsked.delete(oldest);
    return book;
  };
}

type Slide = Extract<FigureExtent, { kind: 'slide' }>;

/** A slide that names no indicators is about the typical ones. */
function slideBook(desk: Desk, asked: FiguresAsked, slide: Slide): FigureBook | undefined {
  const indicatorIds = slide.indicatorIds.length > 0 ? slide.indicatorIds : desk.figures.typicalIds(asked.pin);
  const whole = read(desk, asked, { indicatorIds });
  return slide.isWhole ? whole : narrowed(whole, (input) => asShown(input, slide));
}

function spotlightBook(
  desk: Desk,
  asked: FiguresAsked,
  { unitId, isRanked }: Extract<FigureExtent, { kind: 'spotlight' }>,
): FigureBook | undefined {
  const own = read(desk, asked, { unitIds: [unitId] });
  if (own === undefined) return undefined;
  const chosen = spotlight(openBook(own.input), unitId).map(({ indicator }) => indicator);
  if (isRanked) return read(desk, asked, { indicatorIds: chosen.map(({ indicatorId }) => indicatorId) });
  return narrowed(own, (input) => ({ ...withIndicators(ofUnit(input, unitId), chosen), previous: null }));
}

function read({ figures }: Desk, { periodId, pin }: FiguresAsked, which: FigureQuery): FigureBook | undefined {
  const book = figures.book(periodId, { ...which, pin });
  return book.kind === 'refused' ? undefined : book;
}

function narrowed(book: FigureBook | undefined, narrow: (input: BookInput) => BookInput): FigureBook | undefined {
  return book && { ...book, input: narrow(book.input) };
}

/** Figures of one unit with its own targets: what others have to reach is theirs. */
function ofUnit(input: BookInput, unitId: UnitId): BookInput {
  const concerns = ({ scope }: Target) => scope.kind !== 'unit' || scope.unitId === unitId;
  return { ...input, targets: input.targets.filter(concerns) };
}

function withIndicators(input: BookInput, indicators: readonly Indicator[]): BookInput {
  const wanted = new Set(indicators.map(({ indicatorId }) => indicatorId));
  const isWanted = ({ indicatorId }: Figure | Target) => wanted.has(indicatorId);
  return { ...input, indicators, targets: input.targets.filter(isWanted), figures: input.figures.filter(isWanted) };
}

/** A slide as it is seen: the province by its sums, and of the units what stands on it. */
function asShown(input: BookInput, slide: Slide): BookInput {
  const book = openBook(input);
  const { targets, figures } = unitsOn(book, slide);
  return {
    ...input,
    targets,
    figures: figures.filter(({ extent }) => extent === 'own'),
    previous: input.previous && { ...input.previous, figures: [] },
    sums: book.indicators.map((indicator) => withoutNames(provincialSum(book, indicator))),
  };
}

function unitsOn(book: Book, { view, indicatorIds }: Slide): Pick<BookInput, 'targets' | 'figures'> {
  const { input, indicators } = book;
  switch (view) {
    case 'card':
    case 'samePeriod':
    case 'scorecard':
      return { targets: [], figures: [] };
    case 'ranking': {
      const ranked = indicatorIds.find((id) => indicators.some(({ indicatorId }) => indicatorId === id));
      const indicatorId = ranked ?? indicators[0]?.indicatorId;
      const isRanked = (each: Figure | Target) => each.indicatorId === indicatorId;
      return { targets: input.targets.filter(isRanked), figures: input.figures.filter(isRanked) };
    }
    case 'heatMap':
      return input;
    case 'notReached': {
      const pairs = shortfalls(book).flatMap(({ units }) => units.map(keyOf));
      const named = new Set(pairs);
      return { targets: input.targets, figures: input.figures.filter((figure) => named.has(keyOf(figure))) };
    }
    default:
      return view satisfies never;
  }
}

/** Ids have no blanks. */
function keyOf(what: Figure | Result): string {
  const indicatorId = 'indicator' in what ? what.indicator.indicatorId : what.indicatorId;
  return `${what.unitId} ${indicatorId}`;
}

/** How many units are missing is part of the figure; which ones is not for everybody. */
function withoutNames(sum: ProvincialSum): ProvincialSum {
  const { coverage } = sum;
  return coverage.origin === 'entered' ? sum : { ...sum, coverage: { ...coverage, missingUnitIds: [] } };
}
