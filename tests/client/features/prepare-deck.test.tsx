import { afterEach, expect, test } from 'vitest';
import type { ConferenceFile } from '#client/bindings/deck.ts';
import { DeckSection } from '#client/features/prepare/DeckSection.tsx';
import type { SlideSources } from '#client/features/prepare/deck-check.ts';
import { deckFaults, slidesByItem } from '#client/features/prepare/deck-check.ts';
import type { FileDigest, IndicatorId, PeriodId, SlideId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { SlideContent } from '#shared/stage/index.ts';
import { LocalConference, personActor } from '#tests/support/harness/local-conference.ts';
import { showScreen } from './screen.tsx';

const periodId = 'p1' as PeriodId;
const [kept, gone] = ['a', 'b'].map((letter) => letter.repeat(64) as FileDigest);
const file = { name: '', kind: 'pdf', mediaType: 'application/pdf', bytes: 1, durationMs: null } as const;
const sources: SlideSources = {
  files: [{ ...file, digest: kept as FileDigest, addedAt: instant(1) } satisfies ConferenceFile],
  catalogue: {
    periods: [{ periodId, label: '8 tháng', isSample: false }],
    indicators: [{ indicatorId: 'i1' as IndicatorId, code: 'GG-01', group: '', name: '', isTypical: true }],
  },
};

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

const ranking = (period: string, indicators: string[]): SlideContent => ({
  kind: 'indicators',
  view: 'ranking',
  periodId: period as PeriodId,
  indicatorIds: indicators as IndicatorId[],
});

/** A deck with a slide for every fault, in an order that is not the agenda's. */
function withDeck() {
  const conference = new LocalConference();
  const chair = personActor(conference.state, 'Viện trưởng');
  const [first, , third] = conference.state.agenda.order;
  const add = (title: string, content: SlideContent, itemId = first ?? null) => {
    const { order } = conference.state.stage.deck;
    const slide = { itemId, title, content };
    conference.must(chair, { type: 'stage/addSlide', slide, afterSlideId: order.at(-1) ?? null });
  };
  add('Kết luận', { kind: 'text', body: 'Kết luận' }, third);
  add('Tài liệu', { kind: 'pdf', digest: kept as FileDigest, pageCount: 12 });
  add('Tài liệu cũ', { kind: 'pdf', digest: gone as FileDigest, pageCount: 2 });
  add('Kỳ này', ranking('p1', ['i1']), null);
  add('Kỳ cũ', ranking('p0', ['i1']), null);
  add('Chỉ tiêu cũ', ranking('p1', ['i1', 'i0']), null);
  return { conference, chair };
}

test('a slide whose file, period or indicator is gone is found, and no other', () => {
  const { conference } = withDeck();
  const faults = deckFaults(conference.state, sources);
  const titled = (slideId: SlideId) => conference.state.stage.deck.slideById[slideId]?.title;
  expect([...faults].map(([slideId, fault]) => [titled(slideId), fault])).toEqual([
    ['Tài liệu cũ', 'file'],
    ['Kỳ cũ', 'period'],
    ['Chỉ tiêu cũ', 'indicator'],
  ]);
  expect(deckFaults(conference.state, null).size).toBe(0);
});

test('slides stand under the items of the agenda with their place in the deck, those of none last', () => {
  const { conference } = withDeck();
  const groups = slidesByItem(conference.state).map(({ slides }) => slides.map(({ place }) => place));
  expect(groups).toEqual([[2, 3], [1], [4, 5, 6]]);
});

test('the section names slides, pages and faults, and leads to where the deck is changed', async () => {
  const { conference, chair } = withDeck();
  const faults = deckFaults(conference.state, sources);
  const section = <DeckSection state={conference.state} faults={faults} />;
  const screen = await showScreen(section, { conference, actor: chair });
  close = screen.close;
  const rows = [...document.querySelectorAll('li')].map((row) => row.textContent);
  expect(rows[0]).toBe('2Tài liệu 12 trang');
  expect(rows[1]).toContain('Tệp không còn trên máy chủ');
  expect(document.querySelector('a')?.textContent).toBe('Soạn bộ trình chiếu');
});
