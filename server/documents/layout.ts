import type { FigureSheet, SheetRow } from '#server/ports/figure-workbooks.ts';
import { type EnteredStatus, editableNumber, type FigureContent, statusWords } from '#shared/indicators/index.ts';
import { type ColumnIdentity, type ColumnPart, rowKey } from './grid.ts';

/** One column of figures. */
export type Column = ColumnIdentity & {
  /** "TB-04", or of a ratio "THA-02 (tử số)". */
  readonly key: string;
  readonly group: string;
  readonly name: string;
  /** What is counted. */
  readonly noun: string;
  readonly isStatus: boolean;
  readonly isWhole: boolean;
};

/** The statuses that can be entered without a number, in the words in which they are. */
export const wordsOfStatuses: readonly (readonly [status: EnteredStatus, word: string])[] = [
  ['notArisen', statusWords.notArisen],
  ['notReached', statusWords.notYet],
  ['notReached', statusWords.failed],
  ['reached', statusWords.reached],
  ['exceeded', statusWords.exceeded],
  ['farExceeded', statusWords.farExceeded],
];

/** The columns of a sheet: one for each indicator, two for a ratio. */
export function columnsOf(indicators: FigureSheet['indicators']): Column[] {
  return indicators.flatMap((indicator) => {
    const { indicatorId, code, group, name, measure } = indicator;
    const column = (part: ColumnPart, key: string, noun: string): Column => ({
      indicatorId,
      part,
      key,
      group,
      name,
      noun,
      isStatus: measure.kind === 'qualitative',
      isWhole: measure.kind === 'zeroTolerance' || (measure.kind === 'count' && measure.precision === 0),
    });
    if (measure.kind !== 'ratio') return [column('value', code, measure.kind === 'qualitative' ? '' : measure.noun)];
    return [
      column('numerator', `${code} (tử số)`, measure.numeratorNoun),
      column('denominator', `${code} (mẫu số)`, measure.denominatorNoun),
    ];
  });
}

/** The labels of the rows, each another one: the unit's name, and beside a namesake its short name or id as well. */
export function labelsOf(rows: readonly SheetRow[]): string[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const plain = row.extent === 'own' ? row.name : 'Toàn tỉnh (chỉ khi nhập trực tiếp số liệu chung)';
    const label = [plain, `${plain} (${row.shortName})`, `${plain} (${rowKey(row)})`].find((text) => !taken.has(text));
    taken.add(label ?? plain);
    return label ?? plain;
  });
}

/** What is written into one cell: the text that reads back as this part of the content. */
export function writtenPart(content: FigureContent, part: ColumnPart): string {
  switch (content.kind) {
    case 'none':
      return '';
    case 'status':
      return part === 'denominator' ? '' : wordOf(content.status);
    case 'count':
      return part === 'value' ? editableNumber(content.value) : '';
    case 'ratio':
      if (part === 'value') return '';
      return editableNumber(part === 'numerator' ? content.numerator : content.denominator);
  }
}

/** The content of each cell by row and indicator. */
export function contentsOf(figures: FigureSheet['figures']): (row: SheetRow, column: Column) => string {
  const byKey = new Map(figures.map((figure) => [`${rowKey(figure)} ${figure.indicatorId}`, figure.content]));
  return (row, { indicatorId, part }) => {
    const content = byKey.get(`${rowKey(row)} ${indicatorId}`);
    return content === undefined ? '' : writtenPart(content, part);
  };
}

function wordOf(status: EnteredStatus): string {
  return wordsOfStatuses.find(([known]) => known === status)?.[1] ?? '';
}
