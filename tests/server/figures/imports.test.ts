import { describe, expect, it } from 'vitest';
import type { ImportId, PendingImport } from '#server/figures/imports.ts';
import type { Answer } from '#server/figures/preview.ts';
import type { AccountId, PeriodId } from '#shared/kernel/index.ts';
import { changedSheet, type SheetCells } from '../../support/sheet-cells.ts';
import { author, count, countedIds, type FigureHall, openFigures, ratio } from './figure-hall.ts';

const answered = (answers: Record<string, Answer> = {}) => new Map(Object.entries(answers));

async function uploaded(
  hall: FigureHall,
  periodId: PeriodId,
  work: (cells: SheetCells) => void,
): Promise<PendingImport> {
  const file = await hall.imports.workbook(periodId, 'xlsx');
  if (file.kind === 'refused') throw new Error(file.code);
  const bytes = await changedSheet(file.bytes, work);
  const pending = await hall.imports.receive({ periodId, fileName: 'so-lieu.xlsx', bytes, author });
  if (pending.kind === 'refused') throw new Error(pending.code);
  return pending;
}

const ct = 'VKSND huyện Châu Thành';
const cta = 'VKSND huyện Châu Thành A';

const told = ({ preview }: PendingImport, severity: string) =>
  preview.problems
    .filter((problem) => problem.severity === severity && problem.answer === null)
    .map(({ code, question }) => (question ? `${code} ${question}` : code));

describe('an uploaded workbook', () => {
  it('shows what would change, old and new, and is applied whole as one revision', async () => {
    const hall = openFigures();
    const periodId = hall.period();
    hall.figures.change({
      periodId,
      author,
      reason: '',
      changes: [hall.cell('TB-04', 'ct', count(1)), hall.cell('TB-03', 'ct', count(1))],
    });
    const pending = await uploaded(hall, periodId, (cells) => {
      cells.put('TB-04', ct, 3);
      cells.put('GG-02 (tử số)', cta, 7);
      cells.put('GG-02 (mẫu số)', cta, 12);
    });
    expect([told(pending, 'error'), told(pending, 'question')]).toEqual([[], []]);
    expect(pending.preview.changes.map(({ unitId, from, to }) => [unitId, from, to])).toEqual([
      ['ct', count(1), count(3)],
      ['cta', { kind: 'none' }, ratio(7, 12)],
    ]);
    const perColumn = told(pending, 'warning').filter((code) => code === 'missingCell').length;
    expect(perColumn).toBe(3 * (countedIds.length - 1));
    expect(pending.preview.unchangedCount).toBe(1);
    expect(hall.imports.apply({ ...pending, author, answers: answered(), reason: '' })).toEqual({
      kind: 'revised',
      revision: 2,
    });
    expect(hall.figures.revisions(periodId)?.[0]).toMatchObject({
      kind: 'import',
      fileName: 'so-lieu.xlsx',
      changeCount: 2,
      author,
    });
    expect(hall.contentOf(periodId, 'GG-02', 'cta')).toEqual(ratio(7, 12));
    expect(hall.contentOf(periodId, 'TB-03', 'ct')).toEqual(count(1));
    expect(hall.imports.show(pending.importId, author)).toMatchObject({ code: 'import/unknown' });
  });

  it('leaves what stands where its cells are empty, with a warning', async () => {
    const hall = openFigures();
    const periodId = hall.period();
    hall.figures.change({ periodId, author, reason: '', changes: [hall.cell('TB-04', 'ct', count(1))] });
    const pending = await uploaded(hall, periodId, (cells) => cells.put('TB-04', ct, null));
    expect(pending.preview.changes).toEqual([]);
    const indicatorCount = hall.catalogue.list().length;
    expect(told(pending, 'warning')).toEqual(Array.from({ length: indicatorCount }, () => 'emptyColumn'));
    expect(hall.imports.apply({ ...pending, author, answers: answered(), reason: '' })).toMatchObject({
      code: 'figures/nothingChanged',
    });
  });

  it('waits for answers where a number is ambiguous or a numerator is over its denominator', async () => {
    const hall = openFigures();
    const periodId = hall.period();
    const pending = await uploaded(hall, periodId, (cells) => {
      cells.put('TB-04', ct, '1.180');
      cells.put('GG-02 (tử số)', ct, '2.500');
      cells.put('GG-02 (mẫu số)', ct, 2);
      cells.put('TB-03', ct, 3);
    });
    const [petitions = '', inspections = ''] = told(pending, 'question').map((text) => text.split(' ')[1] ?? '');
    expect(told(pending, 'question')).toEqual([`ambiguousNumber ${petitions}`, `ambiguousNumber ${inspections}`]);
    expect(pending.preview.problems.find(({ question }) => question === petitions)?.readings).toEqual({
      grouped: '1180',
      pointed: '1.18',
    });
    const apply = (answers: Record<string, Answer>) =>
      hall.imports.apply({ ...pending, author, answers: answered(answers), reason: '' });
    expect(apply({})).toMatchObject({ code: 'import/hasQuestions', params: { count: 2 } });
    expect(apply({ [petitions]: 'pointed', [inspections]: 'pointed' })).toMatchObject({
      code: 'import/hasErrors',
      params: { count: 1 },
    });
    expect(apply({ [petitions]: 'grouped', [inspections]: 'accept' })).toMatchObject({ code: 'import/hasQuestions' });
    expect(hall.figures.revisions(periodId)).toEqual([]);
    expect(apply({ [petitions]: 'grouped', [inspections]: 'pointed' })).toMatchObject({
      code: 'import/hasQuestions',
      params: { count: 1 },
    });
    const shown = hall.imports.show(
      pending.importId,
      author,
      answered({ [petitions]: 'grouped', [inspections]: 'pointed' }),
    );
    expect(shown.kind === 'import' && told(shown, 'question')).toEqual([
      `numeratorOverDenominator ${inspections}:over`,
    ]);
  });

  it('asks what is ambiguous and then over its denominator as two questions, and keeps both answers in sight', async () => {
    const hall = openFigures();
    const periodId = hall.period();
    const { importId } = await uploaded(hall, periodId, (cells) => {
      cells.put('GG-02 (tử số)', ct, '2.500');
      cells.put('GG-02 (mẫu số)', ct, 2);
    });
    const asked = (answers: Record<string, Answer>) => {
      const shown = hall.imports.show(importId, author, answered(answers));
      if (shown.kind === 'refused') throw new Error(shown.code);
      const { problems, changes } = shown.preview;
      const questions = problems.filter(({ question }) => question !== null);
      return { questions: questions.map(({ question, answer }) => [question, answer]), changes };
    };
    const number = asked({}).questions[0]?.[0] ?? '';
    const over = `${number}:over`;
    expect(asked({}).questions).toEqual([[number, null]]);
    expect(asked({ [number]: 'grouped' }).questions).toEqual([
      [number, 'grouped'],
      [over, null],
    ]);
    const answers = { [number]: 'grouped', [over]: 'accept' } as const;
    expect(asked(answers)).toMatchObject({
      questions: [
        [number, 'grouped'],
        [over, 'accept'],
      ],
      changes: [{ unitId: 'ct', to: ratio(2500, 2) }],
    });
    expect(hall.imports.apply({ importId, author, answers: answered(answers), reason: '' }).kind).toBe('revised');
  });

  it('with a numerator over its denominator is taken once that is accepted', async () => {
    const hall = openFigures();
    const periodId = hall.period();
    const pending = await uploaded(hall, periodId, (cells) => {
      cells.put('GG-02 (tử số)', ct, 3);
      cells.put('GG-02 (mẫu số)', ct, 2);
    });
    const [question = ''] = told(pending, 'question').map((text) => text.split(' ')[1] ?? '');
    expect(told(pending, 'question')).toEqual([`numeratorOverDenominator ${question}`]);
    const apply = (answers: Record<string, Answer>) =>
      hall.imports.apply({ ...pending, author, answers: answered(answers), reason: '' });
    expect(apply({ [question]: 'accept' })).toEqual({ kind: 'revised', revision: 1 });
    const again = await uploaded(hall, periodId, (cells) => cells.put('TB-04', ct, 3));
    expect(told(again, 'question')).toEqual([]);
    expect(hall.imports.apply({ ...again, author, answers: answered(), reason: '' }).kind).toBe('revised');
  });

  it('with a mistake is not applied at all', async () => {
    const hall = openFigures();
    const periodId = hall.period();
    const pending = await uploaded(hall, periodId, (cells) => {
      cells.put('TB-04', ct, 3);
      cells.put('TB-03', ct, 1.5);
      cells.put('GG-02 (tử số)', ct, 3);
      cells.put('GG-02 (tử số)', cta, 3);
      cells.put('GG-02 (mẫu số)', cta, 0);
      cells.put('TB-01 (tử số)', ct, 'đạt');
      cells.put('TB-01 (mẫu số)', ct, 3);
    });
    expect(told(pending, 'error').sort()).toEqual([
      'halfRatio',
      'notWhole',
      'numeratorWithoutDenominator',
      'statusAndNumber',
    ]);
    const half = pending.preview.problems.find(({ code }) => code === 'halfRatio');
    const numerator = pending.preview.problems.find(({ code }) => code === 'statusAndNumber');
    expect([half?.text, numerator?.text]).toEqual(['', 'đạt']);
    const result = hall.imports.apply({ ...pending, author, answers: answered(), reason: '' });
    expect(result).toMatchObject({ code: 'import/hasErrors', params: { count: 4 } });
    expect(hall.figures.revisions(periodId)).toEqual([]);
  });

  it('says exceeding only where more is better', async () => {
    const hall = openFigures();
    const pending = await uploaded(hall, hall.period(), (cells) => {
      cells.put('TB-04', ct, 'vượt sâu');
      cells.put('TB-02 (tử số)', ct, 'vượt sâu');
      cells.put('CH-01', ct, 'vượt');
      cells.put('CH-01', cta, 'đạt');
    });
    expect(told(pending, 'error')).toEqual(['statusAgainstDirection', 'statusAgainstDirection']);
    expect(pending.preview.changes).toHaveLength(2);
  });

  it('is refused where somebody has changed a cell since it was shown, and can be shown again', async () => {
    const hall = openFigures();
    const periodId = hall.period();
    const pending = await uploaded(hall, periodId, (cells) => cells.put('TB-04', ct, 3));
    hall.figures.change({ periodId, author, reason: '', changes: [hall.cell('TB-04', 'ct', count(2))] });
    const apply = () => hall.imports.apply({ ...pending, author, answers: answered(), reason: '' });
    expect(apply()).toMatchObject({ code: 'figures/changedMeanwhile', cells: [{ unitId: 'ct', now: count(2) }] });
    expect(hall.imports.show(pending.importId, author)).toMatchObject({
      preview: { changes: [{ from: count(2), to: count(3) }] },
    });
    expect(apply()).toEqual({ kind: 'revised', revision: 2 });
  });

  it('for a closed period needs a reason and reopens it; an earlier import can be restored', async () => {
    const hall = openFigures();
    const periodId = hall.period();
    const first = await uploaded(hall, periodId, (cells) => cells.put('TB-04', ct, 3));
    hall.imports.apply({ ...first, author, answers: answered(), reason: '' });
    hall.figures.close({ periodId, author, reason: '' });
    const second = await uploaded(hall, periodId, (cells) => cells.put('TB-04', ct, 4));
    expect(second.isClosed).toBe(true);
    expect(hall.imports.apply({ ...second, author, answers: answered(), reason: '' })).toMatchObject({
      code: 'period/closed',
    });
    expect(hall.imports.apply({ ...second, author, answers: answered(), reason: 'báo cáo lại' })).toEqual({
      kind: 'revised',
      revision: 4,
    });
    expect(hall.figures.restore({ periodId, number: 1, author, reason: 'nhầm tệp' })).toEqual({
      kind: 'revised',
      revision: 5,
    });
    expect(hall.contentOf(periodId, 'TB-04', 'ct')).toEqual(count(3));
  });

  it('is there for who brought it, for an hour, and until it is put away', async () => {
    const hall = openFigures();
    const periodId = hall.period();
    const other = { accountId: 'other' as AccountId, title: 'Thư ký' };
    const pending = await uploaded(hall, periodId, (cells) => cells.put('TB-04', ct, 3));
    expect(hall.imports.show(pending.importId, other)).toMatchObject({ code: 'import/unknown' });
    expect(hall.imports.discard(pending.importId, other)).toBe(false);
    expect(hall.imports.discard(pending.importId, author)).toBe(true);
    expect(hall.imports.discard(pending.importId, author)).toBe(false);
    const next = await uploaded(hall, periodId, (cells) => cells.put('TB-04', ct, 3));
    hall.clock.advance(60 * 60 * 1_000);
    expect(hall.imports.show(next.importId, author).kind).toBe('import');
    hall.clock.advance(1);
    expect(hall.imports.apply({ ...next, author, answers: answered(), reason: '' })).toMatchObject({
      code: 'import/unknown',
    });
  });

  it('of another period is applied only when that is meant', async () => {
    const hall = openFigures();
    const before = hall.period({ label: '8 tháng năm 2023', from: '2022-12-01', to: '2023-07-31' });
    hall.figures.change({ periodId: before, author, reason: '', changes: [hall.cell('TB-04', 'ct', count(1))] });
    const periodId = hall.period();
    const file = await hall.imports.workbook(before, 'xlsx');
    if (file.kind === 'refused') throw new Error(file.code);
    const pending = await hall.imports.receive({
      periodId,
      fileName: 'a.xlsx',
      bytes: new Uint8Array(file.bytes),
      author,
    });
    if (pending.kind === 'refused') throw new Error(pending.code);
    const apply = (answers: Record<string, Answer>) =>
      hall.imports.apply({ ...pending, author, answers: answered(answers), reason: '' });
    expect(apply({})).toMatchObject({ code: 'import/hasQuestions' });
    expect(apply({ period: 'accept' })).toEqual({ kind: 'revised', revision: 1 });
  });
});

it('a workbook is called after its period, and refused with the file', async () => {
  const hall = openFigures();
  const periodId = hall.period();
  expect(await hall.imports.workbook(periodId, 'csv')).toMatchObject({ fileName: 'so-lieu-8-thang-nam-2024.csv' });
  expect(await hall.imports.workbook('none' as PeriodId, 'csv')).toMatchObject({ code: 'period/unknown' });
  const empty = { periodId, fileName: 'a', bytes: new Uint8Array(), author };
  expect(await hall.imports.receive(empty)).toMatchObject({ code: 'import/empty' });
  expect(hall.imports.show('none' as ImportId, author)).toMatchObject({ code: 'import/unknown' });
});
