import { afterEach, expect, it } from 'vitest';
import { FocusMark } from '#client/ui/figures/FocusMark.tsx';
import { focusMarksOf } from '#client/ui/figures/focus-marks.ts';
import { SpotlightStrip } from '#client/ui/figures/SpotlightStrip.tsx';
import type { UnitId } from '#shared/kernel/index.ts';
import { indicatorIdOf, sampleBook, sampleUnitNames, unitIdOf } from '../../support/harness/sample-book.ts';
import { FigurePage } from './figures-page.tsx';

let page: FigurePage | null = null;
afterEach(() => {
  page?.close();
  page = null;
});

const strip = { book: sampleBook(), unitNames: sampleUnitNames(), language: 'vi' } as const;

it('shows a speaking unit at most four indicators, those to work on first, in full with rank', () => {
  page = new FigurePage(<SpotlightStrip {...strip} unitId={unitIdOf('Mường Lát')} form="full" hasRank />);
  const cards = page.all('.dc-fig-spot__card');
  expect(cards).toHaveLength(4);
  expect(cards[0]?.textContent).toContain('29%chưa đạt, thấp hơn 1%Ngành: 30%thứ 25/27 đơn vị');
});

it('says no rank where rankings are not to be seen', () => {
  page = new FigurePage(<SpotlightStrip {...strip} unitId={unitIdOf('Mường Lát')} form="full" />);
  expect(page.text).not.toContain('thứ');
});

it('shows the hall value and target in one colour, without status or rank', () => {
  page = new FigurePage(<SpotlightStrip {...strip} unitId={unitIdOf('Mường Lát')} form="plain" hasRank />);
  expect(page.all('.dc-fig-spot__card')[0]?.textContent).toContain('29%mức 30%');
  expect(page.text).not.toMatch(/chưa đạt|thấp hơn|thứ \d/);
  expect(page.all('.dc-fig-sign, [class*="dc-fig-ink--"], [class*="dc-fig-edge--"]')).toHaveLength(0);
});

it('leaves no empty box for a unit without figures', () => {
  const book = sampleBook({ missing: ['Mường Lát'] });
  page = new FigurePage(<SpotlightStrip {...strip} book={book} unitId={unitIdOf('Mường Lát')} form="full" />);
  expect(page.text).toBe('');
  expect(page.all('ul')).toHaveLength(0);
  page.show(<SpotlightStrip {...strip} unitId={'elsewhere' as UnitId /* an unknown id */} form="plain" />);
  expect(page.all('ul')).toHaveLength(0);
});

it('marks in the queue who is below target on the slide shown', () => {
  const indicatorIds = [indicatorIdOf('GG-02'), indicatorIdOf('TB-04')];
  const marks = focusMarksOf({ book: strip.book, view: 'ranking', indicatorIds });
  const codes = (name: string) => marks.get(unitIdOf(name))?.map(({ indicator }) => indicator.code);
  expect(codes('Quan Sơn')).toEqual(['GG-02', 'TB-04']);
  expect(codes('Mường Lát')).toEqual(['GG-02']);
  expect(codes('Hà Trung')).toBeUndefined();
  page = new FigurePage(<FocusMark results={marks.get(unitIdOf('Quan Sơn')) ?? []} />);
  expect(page.text).toBe('2 chỉ tiêu chưa đạt');
});
