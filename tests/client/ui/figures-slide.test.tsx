import { afterEach, describe, expect, it } from 'vitest';
import { IndicatorSlide } from '#client/ui/figures/IndicatorSlide.tsx';
import { FigurePage, slideProps } from './figures-page.tsx';

let page: FigurePage | null = null;
afterEach(() => {
  page?.close();
  page = null;
});

function open(...given: Parameters<typeof slideProps>): FigurePage {
  page = new FigurePage(<IndicatorSlide {...slideProps(...given)} />);
  return page;
}

describe('a figure card', () => {
  it('stands beside every basis, what remains of the year and the same period', () => {
    const card = open({ codes: ['TB-04'] });
    expect(card.table.slice(1).map((row) => row.split(' | ').slice(1).join(' | '))).toEqual([
      '68 kiến nghị | Chỉ tiêu của Ngành | 30 | vượt 38 kiến nghị | vượt sâu',
      '68 kiến nghị | Chỉ tiêu của Quốc hội | 30 | vượt 38 kiến nghị | vượt sâu',
      '68 kiến nghị | Chỉ tiêu cả năm | 80 | còn thiếu 12 kiến nghị | chưa đạt',
      '68 kiến nghị | Cùng kỳ năm 2023 | 54 | tăng 14 kiến nghị | ',
    ]);
    expect(card.drawn).toContain('còn thiếu 12 kiến nghị');
    expect(card.one('.dc-fig-sentence').textContent).toContain(
      '68 kiến nghị, vượt 38 kiến nghị so với chỉ tiêu của Ngành và của Quốc hội',
    );
  });

  it('says of a ratio what it is made of, and differs in points', () => {
    const card = open({ codes: ['GG-02'] });
    expect(card.drawn).toContain('231 cuộc trên 345 UBND cấp xã có bị án');
    expect(card.drawn).toContain('vượt 37%');
    expect(card.one('.dc-fig-sentence').textContent).toContain('231 cuộc, đạt tỷ lệ 67%');
  });

  it('becomes one of a grid where several are chosen, the typical ones without a choice', () => {
    expect(open({ codes: ['TB-04', 'GG-02'] }).all('.dc-fig-card')).toHaveLength(2);
    page?.close();
    expect(open({}).all('.dc-fig-card')).toHaveLength(5);
  });

  it('says from how many units a partial sum comes', () => {
    const card = open({ codes: ['TB-04'], choice: { missing: ['Mường Lát', 'Quan Sơn', 'Hà Trung'] } });
    expect(card.drawn).toContain('của 25/28 đơn vị');
    expect(card.one('.dc-fig-sentence').textContent).toContain('số liệu của 25/28 đơn vị');
  });
});

describe('a ranking', () => {
  it('goes from the best to those below the target, the others apart without a rank', () => {
    const ranking = open({ codes: ['GG-02'], choice: { missing: ['Lang Chánh'] } }, { view: 'ranking' });
    const rows = ranking.all('.dc-fig-row');
    expect(rows).toHaveLength(26);
    expect(rows[0]?.textContent).toBe('1Yên Định100%');
    expect(rows.at(-1)?.textContent).toBe('26Quan Sơn20%');
    expect(ranking.all('.dc-fig-row--below').map((row) => row.textContent)).toEqual([
      '24Mường Lát29%',
      '25Quan Hóa25%',
      '26Quan Sơn20%',
    ]);
    const apart = ranking.one('.dc-fig-unranked').textContent ?? '';
    expect(apart).toContain('Không phát sinh: VKSND tỉnh');
    expect(apart).toContain('Chưa có số liệu: Lang Chánh');
    expect(ranking.drawn).toContain('23/26 đơn vị đạt chỉ tiêu · 3 đơn vị cần tập trung · Vạch đứt: 30%');
    expect(ranking.table).toContain('Lang Chánh |  | chưa có số liệu | 30% |  | chưa có số liệu');
  });

  it('shows a sign beside each colour', () => {
    const ranking = open({ codes: ['GG-02'] }, { view: 'ranking' });
    expect(ranking.all('.dc-fig-row').every((row) => row.querySelector('.dc-fig-sign path') !== null)).toBe(true);
  });

  it('lets a unit be chosen by mouse and by keyboard, one stop of the Tab key for all', () => {
    const chosen: string[] = [];
    const ranking = open(
      { codes: ['GG-02'] },
      { view: 'ranking', onChooseUnit: (...ids) => chosen.push(ids.join(' ')) },
    );
    const stops = () => ranking.all('.dc-fig-row').filter((row) => row.tabIndex === 0);
    expect(stops().map((row) => row.textContent)).toEqual(['1Yên Định100%, vượt sâu. Chọn đơn vị này']);
    stops()[0]?.focus();
    ranking.press(document.activeElement as HTMLElement, 'ArrowDown'); // the row focused above
    expect(document.activeElement?.textContent).toContain('2Nông Cống93%');
    ranking.press(document.activeElement as HTMLElement, 'ArrowRight'); // likewise
    expect(document.activeElement?.textContent).toContain('16TP Sầm Sơn64%');
    expect(stops()).toEqual([document.activeElement]);
    ranking.click(document.activeElement as HTMLElement); // Enter on a button
    ranking.click(ranking.button('Mường Lát'));
    expect(chosen).toEqual(['tp-sầm-sơn chi-tieu-GG-02', 'mường-lát chi-tieu-GG-02']);
  });

  it('is a picture beside its table where nobody can be called', () => {
    const ranking = open({ codes: ['GG-02'] }, { view: 'ranking' });
    expect(ranking.all('button')).toHaveLength(0);
    expect(ranking.one('.dc-fig-body').getAttribute('aria-hidden')).toBe('true');
  });
});

describe('a heat map', () => {
  it('has a value and a status in every cell, and its codes explained', () => {
    const map = open({ codes: ['TB-04', 'GG-02'] }, { view: 'heatMap' });
    expect(map.all('.dc-fig-cell')).toHaveLength(2 * 28);
    expect(map.table).toContain('Mường Lát | 3 (vượt sâu) | 29% (chưa đạt)');
    expect(map.table).toContain('VKSND tỉnh | 3 (vượt sâu) | không phát sinh');
    expect(map.drawn).toContain('GG-02 Kiểm sát trực tiếp UBND cấp xã');
  });

  it('lets a cell be chosen, with unit, indicator and result in its name', () => {
    const chosen: string[] = [];
    const map = open(
      { codes: ['TB-04', 'GG-02'] },
      { view: 'heatMap', onChooseUnit: (...ids) => chosen.push(ids.join(' ')) },
    );
    map.all('.dc-fig-cell')[0]?.focus();
    map.press(document.activeElement as HTMLElement, 'End'); // the cell focused above
    map.press(document.activeElement as HTMLElement, 'ArrowDown'); // likewise
    expect(document.activeElement?.getAttribute('aria-label')).toContain('TP Thanh Hóa, Kiểm sát trực tiếp UBND');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('58%, vượt sâu');
    map.click(document.activeElement as HTMLElement); // likewise
    expect(chosen).toEqual(['tp-thanh-hóa chi-tieu-GG-02']);
  });

  it('shows signs alone to a hall where values could not be read, and everything on a desk', () => {
    const codes = ['TB-01', 'TB-03', 'TB-04', 'GG-02', 'GG-03', 'DT-01', 'DT-02', 'XX-01'];
    expect(open({ codes }, { view: 'heatMap' }).all('.dc-fig-cell span')).toHaveLength(0);
    page?.close();
    expect(open({ codes }, { view: 'heatMap', scale: 'desk' }).all('.dc-fig-cell span').length).toBeGreaterThan(200);
  });
});

describe('the other views', () => {
  it('set the province beside the same period', () => {
    const same = open({ codes: ['TB-04', 'GG-02'] }, { view: 'samePeriod' });
    expect(same.table.slice(1).map((row) => row.split(' | ').slice(1).join(' | '))).toEqual([
      '68 kiến nghị | 54 | tăng 14 kiến nghị',
      '67% | 59% | cao hơn 8%',
    ]);
  });

  it('compare a partial sum with nothing', () => {
    const same = open({ codes: ['TB-04'], choice: { missing: ['Hà Trung'] } }, { view: 'samePeriod' });
    expect(same.drawn).toContain('chưa so sánh với cùng kỳ vì mới có số liệu của 27/28 đơn vị');
  });

  it('count what is reached of the whole set', () => {
    const card = open({}, { view: 'scorecard' });
    expect(card.drawn).toContain('Hoàn thành 31/41 chỉ tiêu (đạt 75,6%)');
    expect(card.one('.dc-fig-sentence').textContent).toBe(
      'Hoàn thành 31/41 chỉ tiêu (đạt 75,6%), trong đó có 23 chỉ tiêu vượt yêu cầu và 8 chỉ tiêu cao hơn so với cùng kỳ năm 2023.',
    );
  });

  it('name the units to focus on, the furthest first, and call nobody weak', () => {
    const list = open({ codes: ['GG-02', 'GG-03'] }, { view: 'notReached' });
    expect(list.all('.dc-fig-unit').map((unit) => unit.textContent)).toEqual([
      'Quan Sơn 20% · thấp hơn 10%',
      'Quan Hóa 25% · thấp hơn 5%',
      'Mường Lát 29% · thấp hơn 1%',
    ]);
    expect(list.text).toContain('3 đơn vị cần tập trung: Quan Sơn, Quan Hóa, Mường Lát');
    expect(list.text).not.toMatch(/yếu|kém/);
  });

  it('say không đạt at the end of the year', () => {
    const list = open({ codes: ['GG-02'], choice: { isYearEnd: true } }, { view: 'notReached' });
    expect(list.table.at(-1)).toContain('Mường Lát | 29% | 30% | thấp hơn 1% | không đạt');
  });
});

describe('any slide', () => {
  it('without figures says what to do', () => {
    const empty = open({ codes: ['GG-02'], choice: { isEmpty: true } }, { view: 'ranking' });
    expect(empty.text).toContain('Chưa có số liệu 8 tháng năm 2024');
    expect(empty.text).toContain('Nhập số liệu hoặc tải bảng số liệu lên');
  });

  it('without indicators says what to do', () => {
    const props = slideProps({}, { view: 'card' });
    const book = { ...props.book, indicators: [] };
    page = new FigurePage(<IndicatorSlide {...props} book={book} />);
    expect(page.text).toContain('Chọn chỉ tiêu cho trang');
  });

  it('of made-up figures is marked', () => {
    expect(open({ codes: ['GG-02'] }, { isSample: true }).text).toContain('số liệu minh họa');
    page?.close();
    expect(open({ codes: ['GG-02'] }).text).not.toContain('minh họa');
  });

  it('shows its table instead of the drawing, and hands it over as text', () => {
    const copied: string[] = [];
    const slide = open(
      { codes: ['GG-02'] },
      { view: 'ranking', scale: 'desk', hasTools: true, onCopyTable: (text) => copied.push(text) },
    );
    slide.click(slide.button('Chép bảng số liệu'));
    expect(copied[0]?.split('\n')[1]).toBe('Yên Định\t1\t100%\t30%\tvượt 70%\tvượt sâu');
    slide.click(slide.all('button').find((button) => button.textContent === 'Bảng số liệu') ?? slide.one('button'));
    expect(slide.all('.dc-fig-row')).toHaveLength(0);
    expect(slide.one('.dc-fig-table').closest('.dc-hidden')).toBeNull();
  });

  it('follows a correction', () => {
    const slide = open({ codes: ['TB-04'] });
    slide.show(<IndicatorSlide {...slideProps({ codes: ['TB-04'], choice: { missing: ['Hà Trung'] } })} />);
    expect(slide.one('.dc-fig-card__value').textContent).toBe('64 kiến nghị');
  });

  it('as a small picture can be neither read nor pressed', () => {
    const slide = open({ codes: ['GG-02'] }, { view: 'ranking', scale: 'preview', onChooseUnit: () => undefined });
    expect(slide.all('button')).toHaveLength(0);
    expect(slide.one('.dc-fig').getAttribute('aria-hidden')).toBe('true');
  });
});
