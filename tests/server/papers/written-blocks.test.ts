import { expect, it } from 'vitest';
import { ended } from '#server/documents/official/document-words.ts';
import { courseOf } from '#server/documents/official/minutes-course.ts';
import { list, paragraph } from '#server/documents/official/model.ts';
import { gistOf } from '#server/papers/written-blocks.ts';
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
