import type { CellAddress, CellChange } from '#client/bindings/figures.ts';
import { fold } from '#client/i18n/fold.ts';
import type { EnteredStatus, FigureContent, FigureProblem, Indicator, Measure } from '#shared/indicators/index.ts';
import { editableNumber, enteredStatuses, figureProblems, readTypedNumber } from '#shared/indicators/index.ts';

/** What stands in the fields of a cell; `over` is the denominator of a ratio. */
export type Typed = { readonly value: string; readonly over: string };

/** A cell that somebody is typing in, with what stood there when it was begun. */
export type Draft = { readonly cell: CellAddress; readonly from: FigureContent; readonly typed: Typed };
export type Drafts = ReadonlyMap<string, Draft>;

/** How statuses are written in cells, in the language of the screen. */
export type StatusWords = Readonly<Record<EnteredStatus, string>>;

export type CellFault = FigureProblem | 'notANumber' | 'tooLong' | 'negative' | 'halfRatio' | 'statusNeeded';

export type CellReading =
  | { readonly kind: 'content'; readonly content: FigureContent }
  | {
      readonly kind: 'question';
      readonly field: keyof Typed;
      /** As they are typed so that there is no question. */
      readonly readings: readonly string[];
    }
  | { readonly kind: 'fault'; readonly fault: CellFault };

export const EMPTY: FigureContent = { kind: 'none' };

/** Ids have no blanks. */
export function cellKey({ indicatorId, unitId, extent }: CellAddress): string {
  return `${indicatorId} ${unitId} ${extent}`;
}

/** Whether two cells say the same. */
export function isSameContent(a: FigureContent, b: FigureContent): boolean {
  if (a.kind === 'count') return b.kind === 'count' && a.value === b.value;
  if (a.kind === 'status') return b.kind === 'status' && a.status === b.status;
  if (a.kind === 'none') return b.kind === 'none';
  return b.kind === 'ratio' && a.numerator === b.numerator && a.denominator === b.denominator;
}

/** A content as it stands in the fields, so that it reads back as exactly this. */
export function typedOf(content: FigureContent, words: StatusWords): Typed {
  if (content.kind === 'count') return { value: editableNumber(content.value), over: '' };
  if (content.kind === 'ratio') {
    return { value: editableNumber(content.numerator), over: editableNumber(content.denominator) };
  }
  return { value: content.kind === 'status' ? words[content.status] : '', over: '' };
}

/** What the fields of a cell say. That a numerator is over its denominator is asked when it is saved. */
export function readCell(measure: Measure, { value, over }: Typed, words: StatusWords): CellReading {
  const isBlank = value.trim() === '' && over.trim() === '';
  if (isBlank) return content(EMPTY);
  const status = over.trim() === '' ? statusOf(value, words) : undefined;
  if (status !== undefined) return checked(measure, { kind: 'status', status });
  if (measure.kind === 'qualitative') return { kind: 'fault', fault: 'statusNeeded' };
  return measure.kind === 'ratio' ? readRatio(measure, { value, over }) : readCount(measure, value);
}

/** Whether somebody has to say that it is meant so. */
export function isOverDenominator(measure: Measure, of: FigureContent): boolean {
  return figureProblems(measure, of).includes('numeratorOverDenominator');
}

function content(of: FigureContent): CellReading {
  return { kind: 'content', content: of };
}

function statusOf(text: string, words: StatusWords): EnteredStatus | undefined {
  return enteredStatuses.find((status) => fold(words[status]) === fold(text));
}

function readCount(measure: Measure, value: string): CellReading {
  const read = readField('value', value);
  return read.kind === 'number' ? checked(measure, { kind: 'count', value: read.value }) : read;
}

function readRatio(measure: Measure, { value, over }: Typed): CellReading {
  if (value.trim() === '' || over.trim() === '') return { kind: 'fault', fault: 'halfRatio' };
  const numerator = readField('value', value);
  if (numerator.kind !== 'number') return numerator;
  const denominator = readField('over', over);
  if (denominator.kind !== 'number') return denominator;
  return checked(measure, { kind: 'ratio', numerator: numerator.value, denominator: denominator.value });
}

function readField(field: keyof Typed, text: string) {
  const read = readTypedNumber(text);
  if (text.trim().startsWith('-') && read.kind !== 'notANumber') return { kind: 'fault', fault: 'negative' } as const;
  if (read.kind === 'number') return read;
  if (read.kind === 'ambiguous') {
    const readings = [editableNumber(read.readings.grouped), editableNumber(read.readings.pointed)];
    return { kind: 'question', field, readings } as const;
  }
  return { kind: 'fault', fault: read.kind === 'tooLong' ? 'tooLong' : 'notANumber' } as const;
}

function checked(measure: Measure, of: FigureContent): CellReading {
  const fault = figureProblems(measure, of).find((problem) => problem !== 'numeratorOverDenominator');
  return fault === undefined ? content(of) : { kind: 'fault', fault };
}

/** What came of typing: saved as they are, or what stands against it. */
export type Review = {
  readonly changes: readonly CellChange[];
  /** Those of the changes with the numerator over the denominator. */
  readonly overs: readonly CellChange[];
  /** Cells whose number can be read in two ways. */
  readonly questions: readonly CellAddress[];
  /** Cells that cannot be read. */
  readonly faults: readonly CellAddress[];
  /** Cells in which something else stands now than when typing began. */
  readonly conflicts: readonly (Draft & { readonly now: FigureContent })[];
  readonly unsavedCount: number;
};

export type ReviewInput = {
  readonly drafts: Drafts;
  readonly contents: ReadonlyMap<string, FigureContent>;
  readonly indicators: readonly Indicator[];
  readonly words: StatusWords;
};

/** Looks through what is typed against what stands on the server now. */
export function reviewDrafts({ drafts, contents, indicators, words }: ReviewInput): Review {
  const measureById = new Map(indicators.map(({ indicatorId, measure }) => [indicatorId, measure]));
  const read = [...drafts].flatMap(([key, draft]) => {
    const measure = measureById.get(draft.cell.indicatorId);
    const now = contents.get(key) ?? EMPTY;
    if (measure === undefined) return [];
    const reading = readCell(measure, draft.typed, words);
    const isSame = reading.kind === 'content' && isSameContent(reading.content, now);
    return isSame ? [] : [{ draft, measure, now, reading }];
  });
  const saved = read.flatMap(({ draft, measure, reading }) =>
    reading.kind === 'content' ? [{ measure, change: { ...draft.cell, from: draft.from, to: reading.content } }] : [],
  );
  return {
    changes: saved.map(({ change }) => change),
    overs: saved.filter(({ measure, change }) => isOverDenominator(measure, change.to)).map(({ change }) => change),
    questions: read.filter(({ reading }) => reading.kind === 'question').map(({ draft }) => draft.cell),
    faults: read.filter(({ reading }) => reading.kind === 'fault').map(({ draft }) => draft.cell),
    conflicts: read
      .filter(({ draft, now }) => !isSameContent(draft.from, now))
      .map(({ draft, now }) => ({ ...draft, now })),
    unsavedCount: read.length,
  };
}

/** Drafts with one cell typed in; null takes the draft of the cell away. */
export function withTyped(
  drafts: Drafts,
  { cell, now, typed }: { readonly cell: CellAddress; readonly now: FigureContent; readonly typed: Typed | null },
): Drafts {
  const key = cellKey(cell);
  const next = new Map(drafts);
  if (typed === null) next.delete(key);
  else next.set(key, { cell, from: drafts.get(key)?.from ?? now, typed });
  return next;
}

/** Drafts that begin anew from what stands there now, so that what was typed holds against it. */
export function rebased(drafts: Drafts, key: string, now: FigureContent): Drafts {
  const draft = drafts.get(key);
  return draft === undefined ? drafts : new Map(drafts).set(key, { ...draft, from: now });
}

/** Drafts without those that say what stands there anyhow. */
export function pruned({ drafts, contents, indicators, words }: ReviewInput): Drafts {
  const measureById = new Map(indicators.map(({ indicatorId, measure }) => [indicatorId, measure]));
  const kept = [...drafts].filter(([key, { cell, typed }]) => {
    const measure = measureById.get(cell.indicatorId);
    if (measure === undefined) return false;
    const reading = readCell(measure, typed, words);
    return reading.kind !== 'content' || !isSameContent(reading.content, contents.get(key) ?? EMPTY);
  });
  return kept.length === drafts.size ? drafts : new Map(kept);
}
