import { expect, it } from 'vitest';
import type { TextNode } from '#server/collab/text-nodes.ts';
import { entry, openSpoken, written } from '#tests/support/papers/spoken-conference.ts';

const clerk = 'Chánh Văn phòng VKSND tỉnh';

/** Lines without their times. */
function untimed(lines: readonly string[]): string[] {
  return lines.filter((line) => !line.startsWith('Từ ')).map((line) => line.replace(/ \(từ .*?\)/u, ''));
}

it('MI101 what somebody says during a report is told as theirs, and never as the presenter says it', async () => {
  const held = await openSpoken({ report: clerk, indicators: null });
  const presented = held.begin('report');
  const said = held.speak('s1', 'Viện trưởng');
  const indicators = held.begin('indicators');
  const unwritten = held.speak('s1', 'Phó Viện trưởng');
  const lines = untimed(
    held.course([
      entry('item:report', 'Về kết quả.'),
      entry(presented, 'Kết quả tốt.'),
      entry(said, 'Cam kết giải quyết xong 05 vụ án quá hạn.'),
      entry(indicators, 'Xem phụ lục.'),
      entry(unwritten, []),
    ]),
  );
  expect(lines).toEqual([
    'I. Báo cáo',
    `1. Mục report - Đồng chí ${clerk} trình bày`,
    'Về kết quả.',
    'Kết quả tốt.',
    '2. Mục indicators',
    'Xem phụ lục.',
    'II. Tham luận, thảo luận (02 ý kiến)',
    '1. Đồng chí Viện trưởng, VKSND s1 (điểm cầu s1): Cam kết giải quyết xong 05 vụ án quá hạn.',
    '2. Đồng chí Phó Viện trưởng, VKSND s1 (điểm cầu s1).',
  ]);
});

it('MI101 the discussion lasts as its own items do, and who is joined to a report is named below it', async () => {
  const held = await openSpoken({ report: clerk, discussion: null });
  const presented = held.begin('report');
  const said = held.speak('s1', 'Viện trưởng');
  held.begin('discussion');
  const later = held.speak('s1', 'Phó Viện trưởng');
  held.did({ type: 'conference/close' });
  const joined = [entry(presented, 'Kết quả tốt. Còn án quá hạn.', said), entry(later, 'Thống nhất.')];
  const { discussion, reports } = held.minutes(joined);
  expect(discussion.span?.from).not.toEqual(reports[0]?.span?.from);
  expect(held.course(joined)).toContain('(Nội dung trên có ý kiến phát biểu của đồng chí Viện trưởng, VKSND s1.)');
});

it('MI101 the conclusion has the words of the chair alone, and who asks during the answers does not answer', async () => {
  const held = await openSpoken({ answers: null, conclusion: null });
  held.begin('answers');
  const asked = held.speak('s1', 'Viện trưởng', 'question');
  const answered = held.speak('hub', 'Phó Viện trưởng VKSND tỉnh');
  held.begin('conclusion');
  const own = held.speak('hub', 'Chức danh chair');
  const other = held.speak('s1', 'Viện trưởng');
  const lines = untimed(
    held.course([
      entry(asked, 'Hỏi về án treo.'),
      entry(answered, 'Đã có hướng dẫn.'),
      entry('item:conclusion', 'Kết luận chung.'),
      entry(own, 'Biểu dương các đơn vị.'),
      entry(other, 'Xin tiếp thu.'),
    ]),
  );
  expect(lines).toEqual([
    'I. Tham luận, thảo luận (02 ý kiến)',
    '1. Đồng chí Viện trưởng, VKSND s1 (điểm cầu s1): Hỏi về án treo.',
    '2. Đồng chí Viện trưởng, VKSND s1 (điểm cầu s1): Xin tiếp thu.',
    'II. Giải đáp khó khăn, vướng mắc',
    '1. Đồng chí Phó Viện trưởng VKSND tỉnh giải đáp',
    'Đã có hướng dẫn.',
    'III. Kết luận của chủ tọa',
    'Kết luận chung.',
    'Biểu dương các đơn vị.',
  ]);
});

it('MI101 speakers with one title in an opening are told apart by their units', async () => {
  const held = await openSpoken({ opening: null });
  held.begin('opening');
  const [one, two] = [held.speak('hub', 'Viện trưởng'), held.speak('s1', 'Viện trưởng')];
  expect(untimed(held.course([entry(one, 'Khai mạc.'), entry(two, 'Chào mừng.')]))).toEqual([
    'I. Khai mạc, tuyên bố lý do',
    'Đồng chí Viện trưởng:',
    'Khai mạc.',
    'Đồng chí Viện trưởng, VKSND s1:',
    'Chào mừng.',
  ]);
});

function difficulty(state: string, personName: string, answer?: string): TextNode {
  const attrs = { unitName: 'VKSND s1', block: '', personName, state };
  const answers = answer === undefined ? [] : [{ type: 'answer', content: [written(answer)] }];
  return { type: 'difficulty', attrs, content: [written(`Việc ${state}.`), ...answers] };
}

it('MI102 a difficulty is told as raised, answered or left for later, and nobody answers who did not', async () => {
  const held = await openSpoken({ discussion: null });
  held.begin('discussion');
  const said = held.speak('s1', 'Viện trưởng');
  const deputy = 'Phó Viện trưởng VKSND tỉnh';
  const all = [
    difficulty('open', ''),
    difficulty('open', deputy),
    difficulty('later', deputy),
    difficulty('later', '', 'Đã có văn bản'),
    difficulty('answered', ''),
  ];
  expect(untimed(held.course([entry(said, all)])).slice(2)).toEqual([
    'II. Giải đáp khó khăn, vướng mắc',
    `1. Đồng chí ${deputy} giải đáp`,
    'VKSND s1: Việc later.',
    'Giải đáp: ghi nhận, trả lời sau bằng văn bản.',
    '2. Khó khăn, vướng mắc đã nêu',
    'VKSND s1: Việc later.',
    'Giải đáp: Đã có văn bản; ghi nhận, trả lời sau bằng văn bản.',
    'VKSND s1: Việc answered.',
    'Giải đáp: đã giải đáp tại hội nghị.',
    '3. Khó khăn, vướng mắc chưa giải đáp tại hội nghị',
    'VKSND s1: Việc open.',
    `VKSND s1: Việc open (giao đồng chí ${deputy} giải đáp).`,
  ]);
  expect(untimed(held.course([entry(said, all.slice(0, 1))])).slice(2)).toEqual([
    'II. Khó khăn, vướng mắc chưa giải đáp tại hội nghị',
    'VKSND s1: Việc open.',
  ]);
});

it('MI103 tasks have a heading of their own below what was assessed, and none where nothing was', async () => {
  const held = await openSpoken({ conclusion: null });
  held.begin('conclusion');
  const section = (kind: string, text: string) => ({ type: 'section', attrs: { kind }, content: [written(text)] });
  const tasks = section('tasks', 'Hoàn thành chỉ tiêu.');
  const [assessed, alone] = [[section('shortcomings', 'Còn án quá hạn.'), tasks], [tasks]];
  expect(untimed(held.course([], assessed))).toEqual([
    'I. Kết luận của chủ tọa',
    'Tồn tại, hạn chế:',
    'Còn án quá hạn.',
    'Nhiệm vụ trọng tâm:',
    'Hoàn thành chỉ tiêu.',
  ]);
  expect(untimed(held.course([], alone))).toEqual(['I. Kết luận của chủ tọa', 'Hoàn thành chỉ tiêu.']);
});

it('MI104 a roll call stands with the attendance, and what has no part of its own where it happened', async () => {
  const held = await openSpoken({ rollCall: null, flagSalute: null, report: null, awards: null, conclusion: null });
  for (const kind of ['rollCall', 'flagSalute', 'report', 'awards', 'conclusion'] as const) held.begin(kind);
  held.did({ type: 'conference/close' });
  const kinds = ['rollCall', 'flagSalute', 'report', 'awards', 'conclusion'];
  const nodes = [...kinds.map((kind) => entry(`item:${kind}`, `Ghi ${kind}.`)), entry('closed', 'Bế mạc.')];
  expect(held.minutes(nodes).attendance.text).toEqual([{ kind: 'paragraph', runs: [{ text: 'Ghi rollCall.' }] }]);
  expect(held.course(nodes).filter((line) => /^[IVX]+\. |^Ghi|^Bế/u.test(line))).toEqual([
    'I. Nội dung mở đầu',
    'Ghi flagSalute.',
    'II. Báo cáo',
    'Ghi report.',
    'III. Nội dung khác',
    'Ghi awards.',
    'IV. Kết luận của chủ tọa',
    'Ghi conclusion.',
    'V. Nội dung sau kết luận',
    'Bế mạc.',
  ]);
});

it('MI104 stops of less than a minute are not told, a reopening is, with its reason', async () => {
  const held = await openSpoken({ report: null });
  held.begin('report');
  for (const seconds of [5, 120]) {
    held.did({ type: 'conference/startBreak', plannedMs: null });
    held.pass(seconds);
    held.did({ type: 'conference/endBreak' });
    held.pass(60);
  }
  held.did({ type: 'conference/close' });
  held.pass(480);
  held.did({ type: 'conference/reopen', reason: 'bổ sung ý kiến' });
  expect(held.minutes([]).interruptions).toEqual([
    'Hội nghị tạm dừng từ 08 giờ 06 phút đến 08 giờ 08 phút (giải lao)',
    'Hội nghị kết thúc lúc 08 giờ 09 phút, được mở lại lúc 08 giờ 17 phút (lý do: bổ sung ý kiến)',
  ]);
});
