import { expect, it } from 'vitest';
import { ended } from '#server/documents/official/document-words.ts';
import { courseOf } from '#server/documents/official/minutes-course.ts';
import { list, paragraph } from '#server/documents/official/model.ts';
import { blocksOf, gistOf } from '#server/papers/written-blocks.ts';
import { entry, openSpoken } from '#tests/support/papers/spoken-conference.ts';

it('MI120 short minutes have the first sentence whole, with its clauses, abbreviations and own mark', async () => {
  const told = [
    [
      'Tại TP. Thanh Hóa, đ/c. Viện trưởng nêu 3 giải pháp. Đề nghị xem xét.',
      'Tại TP. Thanh Hóa, đ/c. Viện trưởng nêu 3 giải pháp.',
    ],
    ['Thống nhất với báo cáo; bổ sung giải pháp. Xin hết.', 'Thống nhất với báo cáo; bổ sung giải pháp.'],
    ['Nghị định quy định việc tách; có phải vậy không? Xin hỏi.', 'Nghị định quy định việc tách; có phải vậy không?'],
    ['Biên chế còn thiếu;', 'Biên chế còn thiếu.'],
  ] as const;
  for (const [text, expected] of told) {
    const held = await openSpoken({ discussion: null });
    held.begin('discussion');
    const said = held.speak('s1', 'Viện trưởng');
    const [, block] = courseOf({ ...held.minutes([entry(said, text)]), form: 'short' }).slice(-2);
    expect(block).toEqual(list([`Đồng chí Viện trưởng, VKSND s1 (điểm cầu s1): ${expected}`]));
  }
});

it('MI120 a sentence that leads to a list has its items, and marks within closing marks are not doubled', () => {
  const items = list(['án trả hồ sơ;', 'án bị hủy.']);
  expect(gistOf([paragraph('Còn hạn chế như:'), items])).toBe('Còn hạn chế như: án trả hồ sơ; án bị hủy.');
  expect(gistOf([items])).toBe('án trả hồ sơ;');
  expect(gistOf([])).toBeNull();
  expect(['Hỏi: “Có đúng không?”', 'Xong rồi!', 'Thực hiện tốt;'].map(ended)).toEqual([
    'Hỏi: “Có đúng không?”',
    'Xong rồi!',
    'Thực hiện tốt.',
  ]);
});

it('MI134 lists keep their numbers and levels, and an item of several paragraphs has one mark', () => {
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  const item = (...content: object[]) => ({ type: 'listItem', content });
  const bullets = { type: 'bulletList', content: [item(text('sâu')), item(text(' '))] };
  const inner = { type: 'orderedList', content: [item(text('một'), bullets), item(text('hai'))] };
  const nodes = [
    { type: 'orderedList', attrs: { start: 3 }, content: [item(text('Ba'), text('thêm'), inner), item(text('Bốn'))] },
    { type: 'bulletList', content: [item(text('Ngoài'), { type: 'bulletList', content: [item(text('trong'))] })] },
  ];
  const told = blocksOf(nodes as Parameters<typeof blocksOf>[0]).map((block) =>
    block.kind === 'list' ? block.items.map((runs, at) => `${block.marks?.[at] ?? '?'}|${runs[0]?.text ?? ''}`) : [],
  );
  expect(told).toEqual([
    ['c)|Ba', '|thêm', '(1)|một', '•|sâu', '(2)|hai', 'd)|Bốn'],
    ['-|Ngoài', '+|trong'],
  ]);
});

it('MI135 that the chair concluded is told, though nobody wrote what they said', async () => {
  const held = await openSpoken({ conclusion: null });
  const item = held.begin('conclusion');
  const lines = JSON.stringify(courseOf(held.minutes([entry(item, '')])));
  expect(lines).toContain('Kết luận của chủ tọa');
  expect(lines).toContain('phát biểu kết luận hội nghị.');
});
