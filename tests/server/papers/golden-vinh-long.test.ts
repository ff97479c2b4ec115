import { beforeAll, expect, it } from 'vitest';
import { widthMm } from '#server/documents/official/tinos.ts';
import { type GoldenPapers, papersOf, vinhLongIssues } from '#tests/support/papers/golden/golden-papers.ts';
import { holdVinhLong } from '#tests/support/papers/golden/vinh-long-2022.ts';
import { boxOf, pdfFonts, pdfPages, pdfWords } from '../documents/official/read-back.ts';
import { bothContents, headingsOf, pageNumbers, rowsOf, untilAllAreOver, wordsOf } from './golden-checks.ts';

const ends = untilAllAreOver();
let papers: GoldenPapers;

beforeAll(async () => {
  papers = await papersOf(holdVinhLong, vinhLongIssues, ends);
}, 120_000);

it('MI73 each of 19 directives stands in notice and annex, with those for whom it is and its deadline', () => {
  const { directives } = papers.golden.hall.hosted.host.state.minutes;
  const [notice, rows] = [wordsOf(papers.printed.notice), rowsOf(papers.printed.tasks)];
  expect([directives.length, rows.length]).toEqual([19, 19]);
  directives.forEach(({ wording, assigneeWords, duePhrase }, at) => {
    const [number, task = '', lead = '', support = '', deadline = ''] = rows[at] ?? [];
    expect(number).toBe(String(at + 1));
    expect(task.slice(1)).toBe(asPrinted(wording));
    expect(assigneeWords.length).toBeGreaterThan(0);
    for (const words of assigneeWords) {
      expect(`${lead}; ${support}`).toContain(asPrinted(words));
      expect(notice).toMatch(new RegExp(`\\d\\. [^:;.]*${asPrinted(words)}`, 'u'));
    }
    expect(deadline.startsWith(duePhrase)).toBe(true);
    // Each deadline of this report stands within the wording: the notice does not say it again.
    expect(wording).toContain(duePhrase);
    expect(notice).toContain(`${asPrinted(wording)}.`);
  });
});

/** With single blanks, from the second letter on: the first may be a capital. */
function asPrinted(words: string): string {
  return words.replace(/\s+/gu, ' ').slice(1);
}

it('MI89 whom a directive names at its beginning, no heading names again', () => {
  const notice = wordsOf(papers.printed.notice);
  expect(notice).toContain('1. Đối với các đơn vị - Tiếp tục quán triệt');
  expect(notice).toContain('2. Đối với người đứng đầu Tăng cường trách nhiệm nêu gương của người đứng đầu');
  expect(notice).toMatch(/\. \d\. Viện trưởng các VKSND cấp huyện được kiểm tra trong 6 tháng đầu năm, chỉ đạo/u);
  expect(notice).toMatch(/\d\. Đối với các đơn vị không được VKSND tỉnh kiểm tra, phải tổ chức tự kiểm tra/u);
  expect(notice).toMatch(/\d\. Các Phòng nghiệp vụ VKSND tỉnh và Kiểm sát viên phụ trách địa phương tăng cường/u);
  expect(notice).toMatch(/\d\. Các đơn vị chú ý thực hiện/u);
  const minutes = wordsOf(papers.printed.minutes);
  expect(minutes).toContain('đẩy nhanh tiến độ giải quyết án. 8. Các đơn vị chú ý');
  expect(minutes).toContain('(đơn vị thực hiện: người đứng đầu)');
});

it('MI74 a deadline has its day in the annex, as far as there is one, and urgency has none', () => {
  const { directives } = papers.golden.hall.hosted.host.state.minutes;
  const dated = directives.flatMap(({ duePhrase, dueDate }, at) => (duePhrase ? [[at + 1, duePhrase, dueDate]] : []));
  expect(dated).toEqual([
    [5, 'cuối năm', '2022-11-30'],
    [9, 'trong tháng 10 năm 2022', '2022-10-31'],
    [14, 'thường xuyên', null],
  ]);
  const tasks = wordsOf(papers.printed.tasks);
  expect(tasks).toContain('trong tháng 10 năm 2022 (31/10/2022)');
  expect(tasks).toContain('cuối năm (30/11/2022)');
  expect(tasks).not.toContain('thường xuyên (');
});

it('MI75 units are named in papers, those without a site in the conference too', () => {
  const tasks = wordsOf(papers.printed.tasks);
  expect(tasks).toContain('Văn phòng tổng hợp; Phòng 1 - THQCT, kiểm sát điều tra');
  expect(rowsOf(papers.printed.tasks)[11]?.slice(2, 4)).toEqual(['Phòng 15 - Tổ chức cán bộ', 'Các đơn vị']);
});

it('MI76 the parts of the minutes follow one another as in the decree, opening speeches first', () => {
  expect(headingsOf(papers.printed.minutes)).toEqual([
    'I. KHAI MẠC, TUYÊN BỐ LÝ DO',
    'II. BÁO CÁO',
    'III. THAM LUẬN, THẢO LUẬN (14 Ý KIẾN: 06 THAM LUẬN, 08 THẢO LUẬN)',
    'IV. KẾT LUẬN CỦA CHỦ TỌA',
  ]);
  expect(headingsOf(papers.printed.notice)).toEqual(['I. ĐÁNH GIÁ CHUNG', 'II. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI']);
});

it('MI77 delegates are counted named or not, by sites and together', () => {
  expect(wordsOf(papers.printed.minutes)).toContain(
    'Tại 08 điểm cầu VKSND cấp huyện: các đồng chí Viện trưởng, Phó Viện trưởng và các đại biểu khác (82 đồng chí; danh sách kèm theo - Phụ lục I).',
  );
  const list = wordsOf(papers.printed.delegates);
  expect(list).toContain('Cộng: 14 đại biểu (có mặt 14, vắng 0)');
  expect(list).toContain('Cộng các điểm cầu: 82 đại biểu (có mặt 82, vắng 0)');
  expect(wordsOf(papers.printed.notice)).toContain('(82 đại biểu) tại các điểm cầu VKSND cấp huyện');
});

it('MI92 whose title is a rank is counted by it', () => {
  const list = wordsOf(papers.printed.delegates);
  expect(list).toMatch(/Cộng: \d+ đại biểu \(có mặt \d+, vắng 0\); theo ngạch: 01 Kiểm sát viên trung cấp, \d+ khác/u);
});

it('MI78 figures stand in the words of their indicators, and what nobody reported does not stand there', () => {
  const minutes = wordsOf(papers.printed.minutes);
  const sentences = [
    'Không để xảy ra oan, sai, bỏ lọt tội phạm.',
    'Đã ban hành 16 kháng nghị.',
    'Đã ban hành 24 kiến nghị khắc phục vi phạm.',
    'Đã ban hành 07 kiến nghị phòng ngừa tội phạm và vi phạm pháp luật.',
  ];
  expect(minutes).toContain(sentences.map((sentence) => `- ${sentence}`).join(' '));
  expect(minutes).not.toContain('chưa có số liệu');
  expect(wordsOf(papers.printed.indicators)).toContain('24 kiến nghị');
});

it('MI71 issuing leaves the text and its digest alone, and no paper is a draft any more', () => {
  for (const { digest, digestAfterIssue } of [papers.minutes, papers.notice]) expect(digestAfterIssue).toBe(digest);
  expect(wordsOf(papers.printed.minutes)).toContain('Số: 12/BB-VKS');
  expect(wordsOf(papers.printed.notice)).toContain('Số: 128/TB-VKS Vĩnh Long, ngày 15 tháng 6 năm 2022');
  for (const files of Object.values(papers.printed)) expect(wordsOf(files)).not.toContain('DỰ THẢO');
});

it('MI79 both formats of every paper have the same words, pages are numbered from the second, letters are inside', () => {
  for (const files of Object.values(papers.printed)) {
    const [pdf, docx] = bothContents(files);
    expect(pdf).toEqual(docx);
    expect(pdfFonts(files.pdf).every(({ name, isWhole }) => name.startsWith('Tinos') && isWhole)).toBe(true);
  }
  const numbers = pageNumbers(papers.printed.notice);
  expect(numbers.slice(0, 3)).toEqual(['', '2', '3']);
  const numbersOfMinutes = pageNumbers(papers.printed.minutes);
  expect(numbersOfMinutes.slice(0, 3)).toEqual(['', '2', '3']);
});

it('MI82 the number of a document is as wide as its letters where its line is justified', () => {
  const cited = pdfWords(papers.printed.notice.pdf).find(({ text }) => text.startsWith('74/'));
  expect(cited?.text).toBe('74/KH-VKSTC');
  const natural = widthMm([{ text: '74/KH-VKSTC', sizePt: 14, bold: false, italic: false }]);
  expect((cited?.right ?? 0) - (cited?.left ?? 0)).toBeCloseTo(natural, 0);
});

it('MI51 minutes have two signatures and no place, the notice one signature and a place', () => {
  const [minutes, notice] = [pdfWords(papers.printed.minutes.pdf), pdfWords(papers.printed.notice.pdf)];
  const pageOf = (words: typeof minutes, text: string) => words.find((word) => word.text === text)?.page ?? 0;
  const signed = pageOf(minutes, 'THƯ');
  expect(boxOf(minutes, 'THƯ KÝ', signed).top).toBeCloseTo(boxOf(minutes, 'CHỦ TỌA', signed).top, 1);
  expect(pdfPages(papers.printed.minutes.pdf)[0]).not.toContain('Vĩnh Long, ngày');
  const ended = pageOf(notice, 'TL.');
  const [title, received] = [boxOf(notice, 'TL. VIỆN TRƯỞNG', ended), boxOf(notice, 'Nơi nhận:', ended)];
  expect(title.left).toBeGreaterThan(received.right);
});
