import { expect, it } from 'vitest';
import { enumerated, termBeside, withinSentence } from '#server/documents/official/document-words.ts';

it('MI103 a deadline that the wording holds is not said twice', () => {
  const due = 'trước ngày 15/9/2024';
  expect(termBeside(`Báo cáo về VKSND tỉnh ${due}.`, due)).toBeNull();
  expect(termBeside('Báo cáo, hạn Trước ngày 15/9/2024', `hạn ${due}`)).toBeNull();
  expect(termBeside('Báo cáo kết quả', `hạn ${due}`)).toBe(`thời hạn: ${due}`);
  expect(termBeside('Họp ngày 15/9/2024', '5/9/2024')).toBe('thời hạn: 5/9/2024');
  expect(termBeside('Báo cáo kết quả', null)).toBeNull();
});

it('MI103 words within a sentence begin small, but for titles, names and abbreviations', () => {
  const kept = [
    'Viện trưởng VKSND cấp huyện',
    'Phó Viện trưởng',
    'VKSND tỉnh',
    'Thanh Hóa',
    'Kiểm sát viên',
    'Phòng 8',
  ];
  expect(kept.map(withinSentence)).toEqual(kept);
  const lowered = ['Các đơn vị', 'Ý kiến', 'Kiểm sát chặt chẽ', 'Đồng chí'].map(withinSentence);
  expect(lowered).toEqual(['các đơn vị', 'ý kiến', 'kiểm sát chặt chẽ', 'đồng chí']);
});

it('MI104 titles that hold commas are apart by semicolons', () => {
  expect(enumerated(['Cán bộ kỹ thuật, Phòng TKTP-CNTT', 'Thư ký'])).toBe('Cán bộ kỹ thuật, Phòng TKTP-CNTT; Thư ký');
  expect(enumerated(['Trưởng phòng', 'Thư ký'])).toBe('Trưởng phòng, Thư ký');
});
