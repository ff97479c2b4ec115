import type { Place, ReadCell, ReadFigures, ReadPart, ReadProblemCode } from '#server/ports/figure-workbooks.ts';
import type { Cell, CellChange } from '#server/ports/figures.ts';
import { type Decimal, type FigureContent, figureProblems, type Indicator } from '#shared/indicators/index.ts';
import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import { type Contents, cellKey, EMPTY, isSameContent } from './cells.ts';

/** How an ambiguous number is meant, or that something is meant as it stands. */
export type Answer = 'grouped' | 'pointed' | 'accept';
/** Answers by the question's id. */
export type Answers = ReadonlyMap<string, Answer>;

export type ImportProblemCode =
  | ReadProblemCode
  | 'ambiguousNumber'
  | 'missingCell'
  | 'emptyColumn'
  | 'halfRatio'
  | 'statusAndNumber'
  | 'statusNeeded'
  | 'statusAgainstDirection'
  | 'notWhole'
  | 'numeratorOverDenominator'
  | 'numeratorWithoutDenominator';

/** Something to put right in the file, to answer, or to know before it is applied. */
export type ImportProblem = {
  readonly severity: 'error' | 'question' | 'warning';
  readonly code: ImportProblemCode;
  /** Null of what concerns the whole file. */
  readonly place: Place | null;
  readonly text: string;
  readonly near: readonly { readonly unitId: UnitId; readonly name: string }[];
  /** By what it is answered; null of all but questions. */
  readonly question: string | null;
  /** How it was answered; null while it is open, and of all but questions. */
  readonly answer: Answer | null;
  readonly readings: { readonly grouped: Decimal; readonly pointed: Decimal } | null;
};

export type PreviewChange = CellChange & { readonly place: Place };

/** What a file would change. */
export type Preview = {
  readonly problems: readonly ImportProblem[];
  readonly changes: readonly PreviewChange[];
  /** Figures that say what is known already. */
  readonly unchangedCount: number;
};

export type PreviewInput = {
  readonly read: ReadFigures;
  readonly indicators: readonly Indicator[];
  /** What stands there now. */
  readonly contents: Contents;
  readonly answers: Answers;
};

const severities: Partial<Readonly<Record<ReadProblemCode, ImportProblem['severity']>>> = {
  unitByNameOnly: 'warning',
  missingRow: 'warning',
  sumRowIgnored: 'warning',
  otherSheetIgnored: 'warning',
  otherPeriod: 'question',
};
const OF_PERIOD = 'period';
const NO_QUESTION = { question: null, answer: null, readings: null } as const;

/** What a file would change with these answers, and what stands against it. */
export function previewOf({ read, indicators, contents, answers }: PreviewInput): Preview {
  const problems = read.problems.flatMap((problem) => fileProblem(problem, answers));
  const changes: PreviewChange[] = [];
  let unchangedCount = 0;
  const indicatorById = new Map(indicators.map((indicator) => [indicator.indicatorId, indicator]));
  const filled = new Set(read.cells.filter((cell) => !isEmpty(cell)).map(({ indicatorId }) => indicatorId));
  problems.push(...emptyColumns(read, filled, indicatorById));
  for (const cell of read.cells) {
    const indicator = indicatorById.get(cell.indicatorId);
    const place = cell.parts[0]?.place;
    const isLeftOut = isEmpty(cell) && !filled.has(cell.indicatorId);
    if (!indicator || !place || isLeftOut) continue;
    const from = contents.get(cellKey(cell)) ?? EMPTY;
    const to = contentOf(cell, indicator, { answers, problems, from });
    if (to === null) continue;
    const change = { ...addressOf(cell), from, to, place };
    if (isSameContent(change.from, to)) unchangedCount += 1;
    else changes.push(change);
  }
  return { problems, changes, unchangedCount };
}

/** The id of a question: a number may be ambiguous and over its denominator as well, which are two questions. */
export function questionAt({ column, row }: Place, code: QuestionCode): string {
  return code === 'ambiguousNumber' ? `${column}${row}` : `${column}${row}:over`;
}

/** What can be asked of a place. */
type QuestionCode = 'ambiguousNumber' | 'numeratorOverDenominator';

/** Whether somebody has to answer it before it is applied. */
export function isOpenQuestion({ severity, answer }: ImportProblem): boolean {
  return severity === 'question' && answer === null;
}

function fileProblem({ code, place, text, near }: ReadFigures['problems'][number], answers: Answers): ImportProblem[] {
  const severity = severities[code] ?? 'error';
  const told = { severity, code, place, text, near, readings: null };
  if (severity !== 'question') return [{ ...told, question: null, answer: null }];
  return [{ ...told, question: OF_PERIOD, answer: answers.get(OF_PERIOD) === 'accept' ? 'accept' : null }];
}

/** An indicator of which the file has nothing is told once, not for every unit. */
function emptyColumns(
  { cells, indicatorIds }: ReadFigures,
  filled: ReadonlySet<IndicatorId>,
  indicatorById: ReadonlyMap<IndicatorId, Indicator>,
): ImportProblem[] {
  return indicatorIds.flatMap((indicatorId) => {
    const place = cells.find((cell) => cell.indicatorId === indicatorId)?.parts[0]?.place;
    if (filled.has(indicatorId) || place === undefined) return [];
    const text = indicatorById.get(indicatorId)?.name ?? '';
    return [{ ...NO_QUESTION, severity: 'warning', code: 'emptyColumn', place, text, near: [] }];
  });
}

function isEmpty({ parts }: ReadCell): boolean {
  return parts.every(isEmptyPart);
}

function isEmptyPart({ reading }: ReadPart): boolean {
  return reading.kind === 'empty';
}

type Telling = { readonly answers: Answers; readonly problems: ImportProblem[]; readonly from: FigureContent };

/** Null where there is nothing to take: the cell is empty, or something stands against it. */
function contentOf(cell: ReadCell, { measure }: Indicator, { answers, problems, from }: Telling): FigureContent | null {
  const { parts, extent } = cell;
  const [first] = parts;
  if (!first || parts.some(({ reading }) => reading.kind === 'unreadable')) return null;
  const tell = (code: ImportProblemCode, { place, text }: ReadPart = first) => {
    const severity = code === 'missingCell' ? 'warning' : 'error';
    problems.push({ ...NO_QUESTION, severity, code, place, text, near: [] });
    return null;
  };
  if (isEmpty(cell)) return extent === 'own' ? tell('missingCell') : null;
  const asked = parts.flatMap((part) => ambiguity(part, answers));
  problems.push(...asked);
  if (asked.some(({ answer }) => answer === null)) return null;
  const content = assembled(parts, answers);
  if (content === 'halfRatio') return tell(content, parts.find(isEmptyPart));
  if (typeof content === 'string') return tell(content);
  const [problem] = figureProblems(measure, content);
  if (problem === undefined) return content;
  if (problem === 'wrongKind') return tell('statusNeeded');
  if (problem !== 'numeratorOverDenominator') return tell(problem);
  if (isSameContent(from, content)) return content; // it was confirmed when it came to stand there
  const over = overDenominator(parts, answers);
  problems.push(...over);
  return over.some(({ answer }) => answer === null) ? null : content;
}

/** The question how a number written as text is meant; none of a number that says so itself. */
function ambiguity(part: ReadPart, answers: Answers): ImportProblem[] {
  const { reading, place, text } = part;
  if (reading.kind !== 'ambiguous') return [];
  const code = 'ambiguousNumber';
  const readings = { grouped: reading.grouped, pointed: reading.pointed };
  const answer = readingChosen(place, answers);
  return [{ severity: 'question', code, place, text, near: [], question: questionAt(place, code), answer, readings }];
}

function overDenominator(parts: readonly ReadPart[], answers: Answers): ImportProblem[] {
  const code = 'numeratorOverDenominator';
  const text = parts.map((part) => part.text).join('/');
  return parts.slice(0, 1).map(({ place }) => {
    const question = questionAt(place, code);
    const answer = answers.get(question) === 'accept' ? 'accept' : null;
    return { severity: 'question', code, place, text, near: [], question, answer, readings: null };
  });
}

function readingChosen(place: Place, answers: Answers): 'grouped' | 'pointed' | null {
  const answer = answers.get(questionAt(place, 'ambiguousNumber'));
  return answer === 'grouped' || answer === 'pointed' ? answer : null;
}

function assembled(parts: readonly ReadPart[], answers: Answers): FigureContent | ImportProblemCode {
  const status = parts.find(({ reading }) => reading.kind === 'status')?.reading;
  const filled = parts.filter(({ reading }) => reading.kind !== 'empty');
  if (status?.kind === 'status') {
    return filled.length === 1 ? { kind: 'status', status: status.status } : 'statusAndNumber';
  }
  const values = parts.map((part) => valueOfPart(part, answers));
  const [value, denominator] = values;
  if (parts.length === 1) return value ? { kind: 'count', value } : 'notANumber';
  return value && denominator ? { kind: 'ratio', numerator: value, denominator } : 'halfRatio';
}

function valueOfPart({ reading, place }: ReadPart, answers: Answers): Decimal | null {
  if (reading.kind === 'number') return reading.value;
  if (reading.kind !== 'ambiguous') return null;
  const answer = readingChosen(place, answers);
  return answer === null ? null : reading[answer];
}

function addressOf({ indicatorId, unitId, extent }: Cell): Cell {
  return { indicatorId, unitId, extent };
}
