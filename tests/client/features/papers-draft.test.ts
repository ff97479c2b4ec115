import { expect, it, test } from 'vitest';
import { daysIn } from '#client/features/administration/pasted-days.ts';
import { draftOfNotice, noticeOf, signedBy } from '#client/features/papers/notice-draft.ts';
import { noticeDue } from '#client/features/papers/notice-due.ts';
import { nextOf, stepOf } from '#client/features/papers/paper-steps.ts';
import type { PaperContent } from '#client/features/papers/review.ts';
import { reviewOf } from '#client/features/papers/review.ts';
import { sheetBox } from '#client/features/papers/sheet-box.ts';
import { shownAtFirst, shownText } from '#client/features/papers/shown.ts';
import type { CommitmentId, DirectiveId, SpeechId, TextId, UnitId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { Minutes, OfficialDirective, PaperState } from '#shared/minutes/index.ts';
import { initialMinutes } from '#shared/minutes/index.ts';
import { discussing } from '#tests/support/harness/scenes.ts';

const at = (text: string) => instant(Date.parse(`${text}+07:00`));
const closedAt = at('2024-08-12T11:30:00');
const text = { textId: 't-1' as TextId, digest: 'a'.repeat(64) };
const draft: PaperState = { kind: 'draft', returned: null };
const submitted: PaperState = { kind: 'submitted', at: closedAt, by: null, text };
const approved = { kind: 'approved', at: closedAt, by: null, text, issue: null } as const satisfies PaperState;

test('the notice is due on the fifth working day, amber for the last two and red after it', () => {
  const calendar = { holidays: [], makeUpDays: [] };
  const due = (now: string) => noticeDue({ closedAt, now: at(now), calendar });
  expect(due('2024-08-12T12:00:00')).toEqual({ dueOn: '2024-08-19', left: 5, tone: 'navy' });
  expect(due('2024-08-14T23:59:00')).toEqual({ dueOn: '2024-08-19', left: 3, tone: 'navy' });
  expect(due('2024-08-15T00:00:00')).toEqual({ dueOn: '2024-08-19', left: 2, tone: 'amber' });
  expect(due('2024-08-17T09:00:00')).toEqual({ dueOn: '2024-08-19', left: 1, tone: 'amber' });
  expect(due('2024-08-19T22:00:00')).toEqual({ dueOn: '2024-08-19', left: 0, tone: 'amber' });
  expect(due('2024-08-21T08:00:00')).toEqual({ dueOn: '2024-08-19', left: -2, tone: 'red' });
});

test('a notice that was due on a Friday is late on the weekend after it', () => {
  const calendar = { holidays: [], makeUpDays: [] };
  const due = noticeDue({ closedAt: at('2024-08-16T17:00:00'), now: at('2024-08-24T08:00:00'), calendar });
  expect(due).toEqual({ dueOn: '2024-08-23', left: -1, tone: 'red' });
});

test('holidays put the day off, and make-up days bring it nearer', () => {
  const day = { closedAt: at('2024-08-30T11:00:00'), now: at('2024-08-30T12:00:00') };
  const holidays = ['2024-09-02', '2024-09-03'];
  expect(noticeDue({ ...day, calendar: { holidays, makeUpDays: [] } }).dueOn).toBe('2024-09-10');
  expect(noticeDue({ ...day, calendar: { holidays, makeUpDays: ['2024-09-07'] } }).dueOn).toBe('2024-09-09');
});

test('each step of a paper says what comes next, and the notice waits for the minutes', () => {
  const of = (state: PaperState, more = {}) =>
    nextOf({ paper: 'minutes', state, isClosed: true, areMinutesApproved: false, ...more });
  expect(of(draft, { isClosed: false })).toBe('closeFirst');
  expect(of(draft)).toBe('submit');
  expect(of(draft, { paper: 'notice' })).toBe('minutesFirst');
  expect(of(draft, { paper: 'notice', areMinutesApproved: true })).toBe('submit');
  expect(of({ kind: 'draft', returned: { at: closedAt, reason: 'Bổ sung' } })).toBe('submitAgain');
  expect(of(submitted)).toBe('decide');
  expect(of(approved)).toBe('issue');
  const issued = { ...approved, issue: { number: 1, date: '2024-08-15' } };
  expect(of(issued)).toBe('onlyErrata');
  expect([draft, submitted, approved, issued].map(stepOf)).toEqual(['draft', 'submitted', 'approved', 'issued']);
});

test('what waits for a decision is found open, and what came back has to be drawn anew', () => {
  const minutesWith = (state: PaperState): Minutes => ({
    ...initialMinutes,
    paperByKind: { ...initialMinutes.paperByKind, notice: { state, errata: [] } },
  });
  expect(shownAtFirst(minutesWith(submitted))).toEqual({ kind: 'paper', paper: 'notice', form: 'full' });
  expect(shownAtFirst(initialMinutes)).toEqual({ kind: 'paper', paper: 'minutes', form: 'full' });
  const drawn = { minutes: null, notice: { ...text, textId: 't-own' as TextId, at: closedAt, returnedAt: null } };
  expect(shownText(minutesWith(draft), 'notice', drawn)).toEqual({ textId: 't-own', drawnAt: closedAt });
  expect(shownText(minutesWith(submitted), 'notice', drawn)).toEqual({ textId: 't-1', drawnAt: null });
  const returned = { at: instant(closedAt + 1), reason: 'Bổ sung' };
  expect(shownText(minutesWith({ kind: 'draft', returned }), 'notice', drawn)).toBeNull();
  const again = { ...drawn, notice: { ...drawn.notice, returnedAt: returned.at } };
  expect(shownText(minutesWith({ kind: 'draft', returned }), 'notice', again)?.textId).toBe('t-own');
  expect(shownText(minutesWith(draft), 'minutes', drawn)).toBeNull();
});

function recordWith(heads: PaperContent['record']['heads']): PaperContent['record'] {
  const sites = [
    { siteId: 'tinh', shortName: 'VKSND tỉnh' },
    { siteId: 'ba-thuoc', shortName: 'Bá Thước' },
  ];
  return { heads, sites, delegates: [{ siteId: 'ba-thuoc' }], reports: { tinh: {} }, closedAt };
}

const nothing: PaperContent = {
  minutes: [],
  conclusions: [{ type: 'section', content: [{ type: 'text', text: 'Đã ghi' }] }],
  directives: [],
  commitments: [],
  record: recordWith([]),
};

it('MI136 what was kept aside, empty conclusions, lists nobody confirmed, odd days and doubles are named', () => {
  const directives = [
    directive('1', { leadUnitId: null, assigneeWords: ['các phòng'], dueDate: '2024-08-11', duePhrase: 'trước 12/8' }),
    directive('2', { unitIds: ['u-1' as UnitId], dueDate: '2024-08-12' }),
    directive('3', { unitIds: ['u-1' as UnitId], dueDate: null, duePhrase: 'trước ngày 30/02', wording: 'chỉ đạo 2 ' }),
  ];
  const conclusions = [{ type: 'section', content: [{ type: 'paragraph' }] }];
  expect(reviewOf({ ...nothing, conclusions, directives }, ['Phần gõ muộn'])).toEqual([
    { kind: 'textKept', name: 'Phần gõ muộn', ref: '' },
    { kind: 'conclusionsEmpty', name: '', ref: 'section:results' },
    { kind: 'directiveUnconfirmed', name: 'Chỉ đạo 1', ref: 'directive:1' },
    { kind: 'directiveDayUnread', name: 'chỉ đạo 2', ref: 'directive:3' },
    { kind: 'directiveTwice', name: 'chỉ đạo 2', ref: 'directive:3' },
    { kind: 'directiveOverdue', name: 'Chỉ đạo 1', ref: 'directive:1' },
  ]);
});

test('sites of which nobody told who attends are named', () => {
  const record = { ...recordWith([]), delegates: [], reports: {} };
  expect(reviewOf({ ...nothing, record })).toEqual([
    { kind: 'attendanceOpen', name: 'VKSND tỉnh, Bá Thước', ref: 'attendance' },
  ]);
});

test('a text that leaves nothing open has nothing to look at again', () => {
  expect(reviewOf({ ...nothing, record: recordWith([]) })).toEqual([]);
});

test('what is open in a text is named in its order, with where it stands', () => {
  const content: PaperContent = {
    ...nothing,
    minutes: [
      entry('speech:s-1', ''),
      entry('speech:s-2', 'Đã có nội dung'),
      entry('attendance', ''),
      difficulty('d-1', 'open'),
      difficulty('d-2', 'later'),
    ],
    directives: [
      directive('1', { leadUnitId: null, dueDate: null, duePhrase: 'thường xuyên' }),
      directive('2', { leadUnitId: 'u-1' as UnitId, dueDate: null, duePhrase: '' }),
      directive('3', { leadUnitId: 'u-1' as UnitId, dueDate: '2024-10-31', duePhrase: 'trong tháng 10' }),
    ],
    commitments: [commitment('c-1', null), commitment('c-2', 'Thời hạn quá gần')],
    record: recordWith(heads(['s-1', 's-2'])),
  };
  expect(reviewOf(content)).toEqual([
    { kind: 'speechEmpty', name: 'Chánh Văn phòng tổng hợp, VKSND tỉnh Thanh Hóa', ref: 'speech:s-1' },
    { kind: 'difficultyOpen', name: 'Bá Thước: Thiếu Kiểm sát viên', ref: 'difficulty:d-1' },
    { kind: 'directiveWithoutUnit', name: 'Chỉ đạo 1', ref: 'directive:1' },
    { kind: 'directiveUnconfirmed', name: 'Chỉ đạo 2', ref: 'directive:2' },
    { kind: 'directiveUnconfirmed', name: 'Chỉ đạo 3', ref: 'directive:3' },
    { kind: 'directiveWithoutDate', name: 'Chỉ đạo 2', ref: 'directive:2' },
    { kind: 'commitmentObjected', name: 'Quan Sơn: Thời hạn quá gần', ref: 'commitment:c-2' },
  ]);
});

test('long wording is shortened at a letter, not within one', () => {
  const [point] = reviewOf({
    ...nothing,
    directives: [directive('1', { leadUnitId: null, dueDate: '2024-10-31', wording: 'ế'.repeat(200) })],
    record: recordWith([]),
  });
  expect(point?.name).toBe(`${'ế'.repeat(90)}…`);
});

test('the title follows the way to sign unless somebody typed another', () => {
  const start = draftOfNotice(initialMinutes.notice);
  expect(signedBy(start, 'inPlace').signerTitle).toBe('PHÓ VIỆN TRƯỞNG');
  expect(signedBy(signedBy(start, 'head'), 'onBehalf').signerTitle).toBe('CHÁNH VĂN PHÒNG');
  const typed = { ...start, signerTitle: 'PHÓ CHÁNH VĂN PHÒNG' };
  expect(signedBy(typed, 'inPlace').signerTitle).toBe('PHÓ CHÁNH VĂN PHÒNG');
});

test('recipients are taken a line each, without the marks that the paper sets itself', () => {
  const start = draftOfNotice(initialMinutes.notice);
  expect(noticeOf(start)).toEqual(initialMinutes.notice);
  const typed = { ...start, recipients: '- Lãnh đạo Viện (để báo cáo);\n\n  - Các phòng;\n- VKSND cấp huyện.' };
  expect(noticeOf(typed)?.recipients).toEqual(['Lãnh đạo Viện (để báo cáo)', 'Các phòng', 'VKSND cấp huyện']);
  expect(noticeOf({ ...start, recipients: 'x'.repeat(300) })).toBeNull();
});

test('days are read from a pasted list with stretches and words, each once and in order', () => {
  expect(daysIn('Quốc khánh: 02/9/2024, 3/9/2024\n2024-09-02')).toEqual({
    days: ['2024-09-02', '2024-09-03'],
    unclear: [],
  });
  expect(daysIn('Tết 28/01/2025 - 02/02/2025').days).toHaveLength(6);
  expect(daysIn('từ ngày 30/04/2025 đến hết ngày 01/05/2025').days).toEqual(['2025-04-30', '2025-05-01']);
  expect(daysIn('30/2/2025\nGiỗ Tổ\n07/4/2025; 02/02/2025 – 28/01/2025')).toEqual({
    days: ['2025-04-07'],
    unclear: ['30/2/2025', 'Giỗ Tổ', '02/02/2025 – 28/01/2025'],
  });
  expect(daysIn('01/01/2025 - 31/12/2025')).toEqual({ days: [], unclear: ['01/01/2025 - 31/12/2025'] });
});

test('a page takes the width that there is up to a readable one, or is seen whole', () => {
  expect(sheetBox({ width: 832, height: 500 }, 'width', 1)).toEqual({ width: 800, height: 6_400 });
  expect(sheetBox({ width: 3_000, height: 500 }, 'width', 2).width).toBe(2_080);
  expect(sheetBox({ width: 832, height: 532 }, 'page', 1)).toEqual({ width: 800, height: 500 });
});

function entry(ref: string, words: string) {
  const content = words === '' ? [] : [{ type: 'text', text: words }];
  return { type: 'entry', attrs: { ref }, content: [{ type: 'paragraph', content }] };
}

function difficulty(difficultyId: string, state: string) {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Thiếu Kiểm sát viên' }] };
  return { type: 'difficulty', attrs: { difficultyId, state, unitName: 'Bá Thước' }, content: [paragraph] };
}

function directive(id: string, more: Partial<OfficialDirective>): OfficialDirective {
  return {
    directiveId: id as DirectiveId,
    wording: `Chỉ đạo ${id}`,
    issuer: { kind: 'chair', personId: null, name: '', title: 'Viện trưởng' },
    assigneeWords: [],
    unitIds: [],
    leadUnitId: null,
    supportUnitIds: [],
    duePhrase: '',
    dueDate: null,
    product: '',
    indicatorIds: [],
    field: '',
    source: '',
    ...more,
  };
}

function commitment(id: string, objection: string | null) {
  return {
    commitmentId: id as CommitmentId,
    siteId: null,
    unitId: null,
    unitName: 'Quan Sơn',
    wording: 'Hoàn thành chỉ tiêu',
    duePhrase: 'cuối năm',
    dueDate: '2024-11-30',
    objection: objection === null ? null : { at: closedAt, text: objection },
  };
}

/** Heads of speeches, all by the first who spoke in a discussion. */
function heads(ids: readonly string[]) {
  const { floor } = discussing().state;
  const [first] = floor.speechOrder;
  const speech = first === undefined ? undefined : floor.speechById[first];
  if (speech === undefined) throw new Error('nobody spoke');
  return ids.map((id) => ({
    ref: `speech:${id}`,
    head: { kind: 'speech' as const, speech: { ...speech, speechId: id as SpeechId } },
  }));
}
