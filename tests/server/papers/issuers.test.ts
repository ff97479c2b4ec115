import { expect, it } from 'vitest';
import type { TextNode } from '#server/collab/text-nodes.ts';
import { noticePaper } from '#server/documents/official/notice-paper.ts';
import { decree30 } from '#server/documents/official/profile.ts';
import { annexOfBody } from '#server/papers/annexes-of-body.ts';
import { newsOfBody } from '#server/papers/news-of-body.ts';
import { noticeOfBody } from '#server/papers/notice-of-body.ts';
import { instant } from '#shared/kernel/index.ts';
import { thanhHoa } from '#tests/support/papers/sample-papers.ts';
import { entry, linesOf, openSpoken } from '#tests/support/papers/spoken-conference.ts';

const guest = { kind: 'guest', personId: null, name: 'Nguyễn Văn Khách', title: 'Phó Viện trưởng VKSND tối cao' };
const chief = 'đồng chí Nguyễn Văn Khách, Phó Viện trưởng VKSND tối cao';
const ofGuest = 'Yêu cầu VKSND tỉnh tổ chức quán triệt Chỉ thị 01.';
const ofChair = 'Yêu cầu các đơn vị hoàn thành chỉ tiêu.';

function directive(directiveId: string, wording: string, issuer?: object): TextNode {
  const attrs = { directiveId, ...(issuer ? { issuer: JSON.stringify(issuer) } : {}) };
  return { type: 'directive', attrs, content: [{ type: 'text', text: wording }] };
}

const tasks = [
  {
    type: 'section',
    attrs: { kind: 'tasks' },
    content: [directive('d1', ofGuest, guest), directive('d2', ofChair)],
  },
];

it('MI113 what a guest demanded stands with the guest in the minutes, and not in the conclusion of the chair', async () => {
  const held = await openSpoken({ conclusion: null });
  const opened = held.begin('conclusion');
  const lines = held.course([entry(opened, 'Thống nhất.')], tasks);
  const at = (words: string) => lines.findIndex((line) => line.includes(words));
  expect(lines).toContain('I. Phát biểu chỉ đạo');
  expect(lines[at('quán triệt') - 1]).toMatch(new RegExp(`^Đ${chief.slice(1)}`, 'u'));
  expect(at('quán triệt')).toBeLessThan(at('Kết luận của chủ tọa'));
  expect(at('hoàn thành chỉ tiêu')).toBeGreaterThan(at('Kết luận của chủ tọa'));
});

it('MI113 the notice takes over what a guest demanded, and the office is not ordered about by itself', async () => {
  const held = await openSpoken({ conclusion: null });
  held.begin('conclusion');
  const body = held.body([], tasks);
  const paper = { organisation: thanhHoa, issued: null, isDraft: false, isInternal: false };
  const notice = noticePaper(noticeOfBody(body, { paper, annexes: [], at: instant(0) }), decree30);
  const lines = (notice.main?.body ?? []).flatMap(linesOf);
  const from = lines.indexOf('I. Tiếp thu ý kiến chỉ đạo');
  expect(lines.slice(from, from + 5)).toEqual([
    'I. Tiếp thu ý kiến chỉ đạo',
    `1. Ý kiến chỉ đạo của ${chief}`,
    ofGuest,
    'II. Nhiệm vụ trọng tâm thời gian tới',
    `1. ${ofChair}`,
  ]);
  const annex = JSON.stringify(annexOfBody(body, 'tasks', { label: 'Phụ lục', attachedTo: null }));
  expect(annex.split(`chỉ đạo của ${chief}`)).toHaveLength(2);
  const news = newsOfBody(body, { organisation: thanhHoa, fields: [], isReleased: false });
  expect(news.conclusion?.value.demanded).toEqual([{ ofWhom: null, wording: ofChair }]);
});
