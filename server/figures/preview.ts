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
  otherPeriod: 'question',
};
const OF_PERIOD = 'period';

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
    const to = contentOf(cell, indicator, { answers, problems });
    if (to === null) continue;
    const change = { ...addressOf(cell), from: contents.get(cellKey(cell)) ?? EMPTY, to, place };
    if (isSameContent(change.from, to)) unchangedCount += 1;
    else changes.push(change);
  }
  return { problems, changes, unchangedCount };
}

/** The id of a question about a place. */
export function questionAt({ column, row }: Place): string {
  return `${column}${row}`;
}

function fileProblem({ code, place, text, near }: ReadFigures['problems'][number], answers: Answers): ImportProblem[] {
  const severity = severities[code] ?? 'error';
  if (severity !== 'question') return [{ severity, code, place, text, near, question: null, readings: null }];
  if (answers.get(OF_PERIOD) === 'accept') return [];
  return [{ severity, code, place, text, near, question: OF_PERIOD, readings: null }];
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
    return [{ severity: 'warning', code: 'emptyColumn', place, text, near: [], question: null, readings: null }];
  });
}

function isEmpty({ parts }: ReadCell): boolean {
  return parts.every(({ reading }) => reading.kind === 'empty');
}

type Telling = { readonly answers: Answers; readonly problems: ImportProblem[] };

/** Null where there is nothing to take: the cell is empty, or something stands against it. */
function contentOf(cell: ReadCell, indicator: Indicator, { answers, problems }: Telling): FigureContent | null {
  const { parts, extent } = cell;
  const [first] = parts;
  if (!first || parts.some(({ reading }) => reading.kind === 'unreadable')) return null;
  const tell = (code: ImportProblemCode, part: ReadPart, severity: ImportProblem['severity'] = 'error') => {
    const question = severity === 'question' ? questionAt(part.place) : null;
    const { reading } = part;
    const readings = reading.kind === 'ambiguous' ? { grouped: reading.grouped, pointed: reading.pointed } : null;
    problems.push({ severity, code, place: part.place, text: part.text, near: [], question, readings });
    return null;
  };
  if (isEmpty(cell)) {
    return extent === 'own' ? tell('missingCell', first, 'warning') : null;
  }
  const open = parts.filter((part) => part.reading.kind === 'ambiguous' && valueOfPart(part, answers) === null);
  if (open.length > 0) {
    for (const part of open) tell('ambiguousNumber', part, 'question');
    return null;
  }
  const content = assembled(parts, answers);
  if (typeof content === 'string') return tell(content, first);
  return checked(content, indicator);

  function checked(found: FigureContent, { measure }: Indicator): FigureContent | null {
    const [problem] = figureProblems(measure, found);
    if (problem === undefined || first === undefined) return found;
    if (problem === 'wrongKind') return tell('statusNeeded', first);
    if (problem !== 'numeratorOverDenominator') return tell(problem, first);
    return answers.get(questionAt(first.place)) === 'accept' ? found : tell(problem, first, 'question');
  }
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
  const answer = answers.get(questionAt(place));
  return answer === 'grouped' || answer === 'pointed' ? reading[answer] : null;
}

function addressOf({ indicatorId, unitId, extent }: Cell): Cell {
  return { indicatorId, unitId, extent };
}
