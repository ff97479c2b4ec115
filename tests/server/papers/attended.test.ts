import { expect, it } from 'vitest';
import type { PaperBody } from '#server/collab/paper-text.ts';
import { noticePaper } from '#server/documents/official/notice-paper.ts';
import { decree30 } from '#server/documents/official/profile.ts';
import { noticeOfBody } from '#server/papers/notice-of-body.ts';
import { compositionAt } from '#server/papers/record-words.ts';
import { dayOfInstant, instant, shortDay } from '#shared/kernel/index.ts';
import type { Delegate } from '#shared/roster/index.ts';
import { thanhHoa } from '#tests/support/papers/sample-papers.ts';
import { entry, linesOf, openSpoken } from '#tests/support/papers/spoken-conference.ts';
import { id } from '#tests/support/test-ids.ts';

function delegate(title: string, standing: Delegate['standing'] = 'member'): Delegate {
  const attendance = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  return { ...{ delegateId: id(title), siteId: id('hub'), name: '', title, organisation: '' }, standing, attendance };
}

function attendedIn(body: PaperBody): string {
  const paper = { organisation: thanhHoa, issued: null, isDraft: false, isInternal: false };
  return noticeOfBody(body, { paper, annexes: [], at: instant(0) }).attended ?? '';
}

it('MI114 the notice names sites that took part, and not the chair among those who attend', async () => {
  const held = await openSpoken({ conclusion: null });
  const body = held.body([]);
  const { record } = body;
  const delegates = [delegate(record.chair?.title ?? ''), delegate('Trưởng phòng')];
  const reported = { ...body, record: { ...record, delegates } };
  expect(attendedIn(reported)).toBe(
    'các đồng chí Trưởng phòng tại điểm cầu VKSND tỉnh; các đại biểu tại các điểm cầu VKSND khu vực',
  );
  const alone = { ...reported, record: { ...reported.record, connectedSiteIds: [] } };
  expect(attendedIn(alone)).toBe('các đồng chí Trưởng phòng');
});

it('MI114 guests are named before those of the office', async () => {
  const held = await openSpoken({ conclusion: null });
  const delegates = [delegate('Trưởng phòng'), delegate('Phó Viện trưởng VKSND tối cao', 'guest')];
  expect(compositionAt({ ...held.body([]).record, delegates }, new Set(['hub']))).toBe(
    'các đồng chí Phó Viện trưởng VKSND tối cao, Trưởng phòng',
  );
});

it('MI115 who presided over the discussion is named, and who presided over the answers beside them', async () => {
  const held = await openSpoken({ discussion: null, answers: null });
  const handOver = (personId: string, itemId: string) =>
    held.did({ type: 'agenda/handOverPresiding', personId: id(personId), itemIds: [id(itemId)] });
  held.begin('discussion');
  handOver('secretary', 'discussion');
  held.pass(60);
  // In advance: the discussion is not theirs.
  handOver('technician', 'answers');
  held.pass(60);
  expect(held.minutes([]).presiding.map(({ titles }) => titles)).toEqual(['Chức danh secretary']);
  held.begin('answers');
  const { presiding, presidingElsewhere = [] } = held.minutes([]);
  expect([presiding, presidingElsewhere].map((people) => people.map(({ titles }) => titles))).toEqual([
    ['Chức danh secretary'],
    ['Chức danh technician'],
  ]);
});

it('MI116 a conference of two days tells the day of what was not on its first', async () => {
  const held = await openSpoken({ report: null, conclusion: null });
  held.begin('report');
  held.did({ type: 'conference/close' });
  held.pass(86_400);
  held.did({ type: 'conference/reopen', reason: 'bổ sung nội dung' });
  held.begin('conclusion');
  held.did({ type: 'conference/close' });
  const body = held.body([]);
  const [first, last] = [body.record.openedAt, body.record.closedAt].map((at) =>
    shortDay(dayOfInstant(instant(at ?? 0))),
  );
  const input = held.minutes([entry('item:report', 'Kết quả.'), entry('item:conclusion', 'Kết luận.')]);
  expect(input.reports[0]?.span?.days).toBeUndefined();
  expect(input.interruptions.join()).toContain(`được mở lại lúc`);
  expect(input.interruptions.join()).toContain(`ngày ${last ?? ''}`);
  const lines = held.course([entry('item:report', 'Kết quả.'), entry('item:conclusion', 'Kết luận.')]);
  expect(lines.filter((line) => line.startsWith('Từ '))).toEqual([
    expect.stringMatching(new RegExp(`ngày ${last ?? ''}\\.$`, 'u')),
  ]);
  const paper = { organisation: thanhHoa, issued: null, isDraft: false, isInternal: false };
  const notice = noticePaper(noticeOfBody(body, { paper, annexes: [], at: instant(0) }), decree30);
  expect((notice.main?.body ?? []).flatMap(linesOf)[0]).toMatch(
    new RegExp(`^Từ ngày ${first ?? ''} đến ngày ${last ?? ''},`, 'u'),
  );
});
