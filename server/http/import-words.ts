import type { ImportProblemCode } from '#server/figures/preview.ts';

type Words = { readonly vi: string; readonly en: string };

/** What is said of a place in a file; `{text}` is what stands there, `{near}` names that are like it. */
export const importWords = {
  unknownUnit: { vi: 'Không có đơn vị “{text}”.{near}', en: 'There is no unit "{text}".{near}' },
  ambiguousUnit: {
    vi: 'Có nhiều đơn vị tên “{text}”; hãy ghi đầy đủ tên.{near}',
    en: 'Several units are called "{text}"; write the full name.{near}',
  },
  unitByNameOnly: { vi: 'Hiểu “{text}” là {near}.', en: '"{text}" is taken for {near}.' },
  rowWithoutUnit: { vi: 'Dòng có số liệu nhưng không ghi đơn vị.', en: 'The row has figures but no unit.' },
  duplicateRow: { vi: 'Đơn vị “{text}” đã có ở một dòng phía trên.', en: 'The unit "{text}" stands in a row above.' },
  missingRow: { vi: 'Tệp không có dòng của {text}.', en: 'The file has no row for {text}.' },
  sumRowIgnored: {
    vi: 'Bỏ qua dòng “{text}”: số chung do hệ thống cộng.',
    en: 'The row "{text}" is left out: sums are reckoned by the system.',
  },
  otherSheetIgnored: {
    vi: 'Tệp có thêm trang tính “{text}” chứa số liệu: không đọc trang này. Nếu số liệu đúng nằm ở đó, hãy xóa trang thừa rồi tải lại.',
    en: 'The file has another sheet "{text}" with figures, which is not read. If the right ones stand there, delete the other sheet and upload the file again.',
  },
  unknownIndicator: {
    vi: 'Không có chỉ tiêu “{text}” trong kỳ này.',
    en: 'There is no indicator "{text}" in this period.',
  },
  duplicateColumn: { vi: 'Cột “{text}” bị lặp.', en: 'The column "{text}" stands twice.' },
  missingColumn: { vi: 'Thiếu cột “{text}”.', en: 'The column "{text}" is missing.' },
  otherPeriod: {
    vi: 'Tệp mẫu này của kỳ báo cáo khác. Hãy xác nhận nếu đúng là số liệu của kỳ đang nhập.',
    en: 'This is the workbook of another period. Confirm if its figures are of this one.',
  },
  notANumber: { vi: '“{text}” không phải là số.', en: '"{text}" is no number.' },
  tooLong: { vi: 'Số “{text}” có quá nhiều chữ số.', en: 'The number "{text}" has too many digits.' },
  negative: { vi: 'Số liệu không thể âm ({text}).', en: 'A figure cannot be negative ({text}).' },
  date: {
    vi: 'Ô này là ngày tháng ({text}). Hãy đổi định dạng ô thành số rồi ghi lại.',
    en: 'The cell is a date ({text}). Make it a number and write it again.',
  },
  formulaError: { vi: 'Công thức báo lỗi {text}.', en: 'The formula has the error {text}.' },
  formulaWithoutValue: {
    vi: 'Công thức chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi tải lên.',
    en: 'The formula has no result. Open the file in Excel, save it and upload it again.',
  },
  mergedCell: {
    vi: 'Ô này bị gộp với ô khác. Hãy bỏ gộp ô và ghi riêng từng số.',
    en: 'The cell is merged with another. Unmerge them and write each number.',
  },
  ambiguousNumber: {
    vi: '“{text}” được ghi dưới dạng chữ: là {grouped} hay {pointed}?',
    en: '"{text}" is written as text: {grouped} or {pointed}?',
  },
  missingCell: { vi: 'Ô trống: giữ nguyên số liệu hiện có.', en: 'The cell is empty: what is known stays.' },
  emptyColumn: {
    vi: 'Tệp không có số liệu nào của chỉ tiêu “{text}”.',
    en: 'The file has no figure of "{text}".',
  },
  halfRatio: {
    vi: 'Ô này còn trống: tỷ lệ cần cả tử số và mẫu số.',
    en: 'This cell is empty: a ratio needs its numerator and its denominator.',
  },
  statusAndNumber: {
    vi: 'Chỉ ghi mức đánh giá bằng chữ hoặc số liệu, không ghi cả hai.',
    en: 'Write a status in words or a number, not both.',
  },
  statusNeeded: {
    vi: 'Chỉ tiêu này chỉ nhận mức đánh giá bằng chữ, như “đạt”.',
    en: 'This indicator takes a status in words, such as "đạt".',
  },
  statusAgainstDirection: {
    vi: '“{text}” chỉ dùng cho chỉ tiêu càng cao càng tốt. Hãy ghi “đạt” hoặc “chưa đạt”.',
    en: '"{text}" is said only where more is better. Write "đạt" or "chưa đạt".',
  },
  notWhole: {
    vi: '“{text}” có nhiều chữ số thập phân hơn chỉ tiêu cho phép.',
    en: '"{text}" has more decimals than the indicator allows.',
  },
  numeratorOverDenominator: {
    vi: 'Tử số lớn hơn mẫu số ({text}). Hãy xác nhận nếu đúng như vậy.',
    en: 'The numerator is over the denominator ({text}). Confirm if it is meant so.',
  },
  numeratorWithoutDenominator: {
    vi: 'Mẫu số là 0 mà tử số khác 0 ({text}).',
    en: 'The denominator is 0 and the numerator is not ({text}).',
  },
} as const satisfies Record<ImportProblemCode, Words>;

/** The words of a problem, with what they name put in. */
export function wordsOfImportProblem(
  code: ImportProblemCode,
  named: {
    readonly text: string;
    readonly near: readonly string[];
    readonly grouped: string;
    readonly pointed: string;
  },
): Words {
  const filled = (words: string, like: string) => {
    const near = code === 'unitByNameOnly' ? named.near.join(', ') : nearWords(named.near, like);
    const values: Readonly<Record<string, string>> = { ...named, near };
    return words.replace(/\{(\w+)\}/g, (_match, name: string) => values[name] ?? '');
  };
  return { vi: filled(importWords[code].vi, 'Có thể là: '), en: filled(importWords[code].en, 'Perhaps: ') };
}

function nearWords(near: readonly string[], like: string): string {
  return near.length === 0 ? '' : ` ${like}${near.join(', ')}.`;
}
