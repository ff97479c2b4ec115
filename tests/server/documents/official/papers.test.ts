import { expect, it } from 'vitest';
import { delegatesAnnex } from '#server/documents/official/delegates-annex.ts';
import { docxOf } from '#server/documents/official/docx.ts';
import { erratumPaper } from '#server/documents/official/erratum-paper.ts';
import { minutesPaper } from '#server/documents/official/minutes-paper.ts';
import { alone } from '#server/documents/official/model.ts';
import { type NoticeInput, noticePaper } from '#server/documents/official/notice-paper.ts';
import { attachedTo } from '#server/documents/official/papers.ts';
import { pdfOf } from '#server/documents/official/pdf.ts';
import { decree30 } from '#server/documents/official/profile.ts';
import { tasksAnnex } from '#server/documents/official/tasks-annex.ts';
import type { Annex, OfficialDocument } from '#server/ports/official-document.ts';
import { largeConference } from '#tests/support/papers/large-conference.ts';
import {
  delegates,
  erratum,
  erratumInput,
  indicators,
  minutes,
  minutesInput,
  notice,
  noticeInput,
  tasks,
} from '#tests/support/papers/sample-papers.ts';
import { vinhLongMinutes, vinhLongNotice } from '#tests/support/papers/vinh-long.ts';
import { boxOf, docxParagraphs, docxXml, pdfContent, pdfPages, pdfWords } from './read-back.ts';

async function textsOf(document: OfficialDocument): Promise<string[]> {
  return docxParagraphs(await docxOf(document, decree30)).map(({ text }) => text);
}

async function textOf(document: OfficialDocument): Promise<string> {
  return (await textsOf(document)).join('\n');
}

function withoutAnnexes(document: OfficialDocument): OfficialDocument {
  return { ...document, annexes: [] };
}

const author = 'VKSND tỉnh';

it('MI51 minutes have no place and date above, the secretary at the left with the recipients below, and no voting', async () => {
  const words = pdfWords(await pdfOf(withoutAnnexes(minutes), decree30));
  const last = Math.max(...words.map(({ page }) => page));
  const [secretary, chair, recipients] = ['THƯ KÝ', 'CHỦ TỌA', 'Nơi nhận:'].map((text) => boxOf(words, text, last));
  expect(secretary?.top).toBeCloseTo(chair?.top ?? 0, 1);
  expect(((secretary?.left ?? 0) + (secretary?.right ?? 0)) / 2).toBeCloseTo(30 + 40, 0);
  expect(((chair?.left ?? 0) + (chair?.right ?? 0)) / 2).toBeCloseTo(30 + 120, 0);
  expect(recipients?.top).toBeGreaterThan((secretary?.bottom ?? 0) + 20);
  expect(recipients?.left).toBeCloseTo(30, 0);
  const text = await textOf(minutes);
  expect(text).not.toContain('Thanh Hóa, ngày');
  expect(text).not.toMatch(/biểu quyết/iu);
});

it('MI52 minutes tell what happened in its order, numbered as far as there is something to tell', async () => {
  const headings = (await textsOf(minutes)).filter((text) => /^[IVX]+\. /.test(text));
  expect(headings).toEqual([
    'I. KHAI MẠC, TUYÊN BỐ LÝ DO',
    'II. BÁO CÁO',
    'III. THAM LUẬN, THẢO LUẬN (02 Ý KIẾN)',
    'IV. GIẢI ĐÁP KHÓ KHĂN, VƯỚNG MẮC',
    'V. KẾT LUẬN CỦA CHỦ TỌA',
  ]);
  const shorter = await textsOf(minutesPaper({ ...minutesInput, openings: [], answers: [] }, decree30));
  expect(shorter.filter((text) => /^[IVX]+\. /.test(text))).toEqual([
    'I. BÁO CÁO',
    'II. THAM LUẬN, THẢO LUẬN (02 Ý KIẾN)',
    'III. KẾT LUẬN CỦA CHỦ TỌA',
  ]);
  const text = await textOf(minutes);
  expect(text).toContain('Thời gian bắt đầu: 08 giờ 00 phút, ngày 12 tháng 9 năm 2022');
  expect(text).toContain('Hội nghị kết thúc vào 11 giờ 30 phút, ngày 12 tháng 9 năm 2022./.');
  expect(text).toContain('3. Vắng: 01 đồng chí: đồng chí Phó Viện trưởng VKSND tỉnh (đi công tác).');
});

it('MI53 short minutes have each speaker in a line and the conclusion in full', async () => {
  const text = await textOf(minutesPaper({ ...minutesInput, form: 'short' }, decree30));
  expect(text).toContain(
    '- Đồng chí Viện trưởng VKSND huyện Hậu Lộc (điểm cầu Hậu Lộc): nêu khó khăn trong công tác kiểm sát thi hành án hình sự.',
  );
  expect(text).not.toContain('biên chế còn thiếu');
  const full = await textOf(minutes);
  expect(full).toContain('1. Đồng chí Viện trưởng VKSND huyện Hậu Lộc (điểm cầu Hậu Lộc): Chỉ rõ những tồn tại');
  expect(full).toContain('2. Đại diện VKSND thành phố Thanh Hóa (điểm cầu thành phố Thanh Hóa): ');
  expect(full).toContain('Giải đáp: ghi nhận, trả lời sau bằng văn bản.');
  for (const each of [text, full]) {
    expect(each).toContain('(đơn vị thực hiện: các đồng chí Phó Viện trưởng VKSND tỉnh; thời hạn: 03 tháng cuối năm).');
  }
});

it('MI54 a notice tells of the conference, assesses, names the tasks by addressee, and is signed as chosen', async () => {
  const text = await textOf(notice);
  expect(text).toContain(
    'Ngày 12/9/2022, VKSND tỉnh Thanh Hóa tổ chức Hội nghị giao ban công tác 9 tháng năm 2022 theo hình thức trực tuyến từ điểm cầu VKSND tỉnh đến 27 điểm cầu VKSND cấp huyện. Đồng chí Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh chủ trì Hội nghị.',
  );
  const order = [
    'I. ĐÁNH GIÁ CHUNG',
    '1. Kết quả đạt được',
    '2. Tồn tại, hạn chế',
    'II. NHIỆM VỤ TRỌNG TÂM',
    '3. Văn phòng tổng hợp',
  ];
  const places = order.map((part) => text.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(text).toContain('- Tập trung triển khai thực hiện các chỉ tiêu chưa đạt (thời hạn: 03 tháng cuối năm).');
  const signedBy = async (mode: NoticeInput['signer']['mode']) =>
    textOf(noticePaper({ ...noticeInput, signer: { mode, title: null, name: null } }, decree30));
  expect(await signedBy('office')).toContain('TL. VIỆN TRƯỞNG\nCHÁNH VĂN PHÒNG\n');
  expect(await signedBy('deputy')).toContain('KT. VIỆN TRƯỞNG\nPHÓ VIỆN TRƯỞNG\n');
  expect(await signedBy('chair')).toMatch(/Lưu: VT, VPTH\.\nVIỆN TRƯỞNG\n/);
});

it('MI88 a signature has the title that was entered, below the authority that goes with the way to sign', async () => {
  const signedBy = async (signer: Partial<NoticeInput['signer']>, chairOffice = 'Viện trưởng') => {
    const whole = { ...noticeInput.signer, ...signer };
    return textOf(withoutAnnexes(noticePaper({ ...noticeInput, chairOffice, signer: whole }, decree30)));
  };
  const deputyChief = 'Phó Chánh Văn phòng';
  expect(await signedBy({ title: deputyChief })).toMatch(/\nTL\. VIỆN TRƯỞNG\nPHÓ CHÁNH VĂN PHÒNG\nNguyễn Văn A\s*$/);
  const standing = 'PHÓ VIỆN TRƯỞNG THƯỜNG TRỰC';
  expect(await signedBy({ mode: 'deputy', title: standing })).toContain(`\nKT. VIỆN TRƯỞNG\n${standing}\n`);
  expect(await signedBy({ mode: 'chair', title: 'Q. Viện trưởng' })).toMatch(/VPTH\.\nQ\. VIỆN TRƯỞNG\n/);
  expect(await signedBy({ mode: 'deputy' }, 'Phó Viện trưởng')).toContain('\nKT. VIỆN TRƯỞNG\nPHÓ VIỆN TRƯỞNG\n');
});

it('MI90 what was issued is corrected by a letter: its subject below its number, to whom it goes, what was and what is', async () => {
  const texts = await textsOf(erratum);
  const order = [
    'Số:      /VKS-VP',
    'V/v đính chính Thông báo',
    'số 07/TB-VKS ngày 16/9/2022',
    'Thanh Hóa, ngày … tháng … năm …',
    'Kính gửi:',
    '- Lãnh đạo Viện;',
    '- Các phòng thuộc VKSND tỉnh;',
    '- VKSND cấp huyện.',
    'Viện kiểm sát nhân dân tỉnh Thanh Hóa đã ban hành Thông báo số 07/TB-VKS ngày 16 tháng 9 năm 2022 (Kết luận của Viện trưởng Viện kiểm sát nhân dân tỉnh Thanh Hóa tại Hội nghị giao ban).',
    'Sau khi rà soát, VKSND tỉnh Thanh Hóa đính chính như sau:',
    'Tại trang 2, mục II.2, đã in là: “vượt và vượt sau so với yêu cầu”; nay sửa lại là: “vượt và vượt sâu so với yêu cầu”.',
    'Các nội dung khác của Thông báo số 07/TB-VKS không thay đổi.',
    'VKSND tỉnh Thanh Hóa thông báo để các đơn vị biết, thực hiện./.',
    '- Như trên;',
    '- Lưu: VT, VPTH.',
    'TL. VIỆN TRƯỞNG',
    'CHÁNH VĂN PHÒNG',
  ];
  expect(texts.filter((text) => order.includes(text))).toEqual(order);
  const words = pdfWords(await pdfOf(erratum, decree30));
  const [number, subject, to] = ['Số:', 'V/v đính chính', 'Kính gửi:'].map((text) => boxOf(words, text));
  expect(subject?.top).toBeGreaterThan(number?.bottom ?? 0);
  expect(subject?.right).toBeLessThan(30 + 66);
  expect(boxOf(words, '- Lãnh đạo Viện;').top).toBeGreaterThan(to?.bottom ?? 0);
  expect(boxOf(words, '- Lãnh đạo Viện;').left).toBeCloseTo(boxOf(words, '- VKSND cấp huyện.').left, 1);
});

it('MI90 an erratum in free words stands as it was written; what is missing is added, what is too much falls away', async () => {
  const lettered = async (change: Partial<typeof erratumInput>) =>
    (await textsOf(erratumPaper({ ...erratumInput, ...change }, decree30))).join('\n');
  const free = { text: 'Bỏ dòng thứ ba của Phụ lục.\nHoàn thành trước ngày 30/11/2022', printed: '', corrected: '' };
  expect(await lettered(free)).toContain(
    '\nBỏ dòng thứ ba của Phụ lục.\nHoàn thành trước ngày 30/11/2022.\nCác nội dung',
  );
  expect(await lettered({ printed: '' })).toContain('mục II.2, nay bổ sung: “vượt và vượt sâu so với yêu cầu”.');
  expect(await lettered({ corrected: '' })).toContain(
    'đã in là: “vượt và vượt sau so với yêu cầu”; nay bỏ nội dung này.',
  );
  expect(await lettered({ addressees: [] })).toContain('Kính gửi: Các đơn vị, cá nhân nhận Thông báo số 07/TB-VKS\n');
  const issued = await lettered({ issued: { number: 9, date: '2022-09-20' } });
  expect(issued).toContain('Số: 09/VKS-VP');
  expect(issued).toContain('Thanh Hóa, ngày 20 tháng 9 năm 2022');
});

it('MI58 the head of a table stands on each page, rows are whole, and long words are broken in their column', async () => {
  const { notice: long } = largeConference();
  const document = { ...long, main: null };
  const pages = pdfPages(await pdfOf(document, decree30));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(page).toContain('Nội dung nhiệm vụ');
  const xml = docxXml(await docxOf(document, decree30));
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(31);
  const task = { lead: 'x'.repeat(90), support: '', deadline: '', product: '', note: '', text: '' };
  const wide = tasksAnnex({ label: 'Phụ lục', conference: 'Hội nghị', attachedTo: null, tasks: [task] });
  const words = pdfWords(await pdfOf(alone(wide, { author }), decree30)).filter(({ text }) => /^x+$/.test(text));
  expect(words.length).toBeGreaterThan(1);
  expect(words.map(({ text }) => text).join('')).toBe(task.lead);
  expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(30 + 247 * 0.54);
});

it('MI59 the list of delegates has groups and sites with their sums', async () => {
  const texts = await textsOf(alone(delegates, { author }));
  const bands = texts.filter((text) => /^([A-Z]|\d+)\. |^(Cộng|Tổng cộng)/.test(text));
  expect(bands).toEqual([
    'A. Lãnh đạo Viện',
    'Cộng: 02 đại biểu (có mặt 01, vắng 01); theo ngạch: 02 Kiểm sát viên cao cấp',
    'B. Các điểm cầu',
    '1. Điểm cầu Hậu Lộc',
    'Cộng: 01 đại biểu (có mặt 01, vắng 0); theo ngạch: 01 Kiểm sát viên trung cấp',
    'Cộng các điểm cầu: 01 đại biểu (có mặt 01, vắng 0); theo ngạch: 01 Kiểm sát viên trung cấp',
    'Tổng cộng: 03 đại biểu (có mặt 02, vắng 01); theo ngạch: 02 Kiểm sát viên cao cấp, 01 Kiểm sát viên trung cấp',
  ]);
  const led = docxParagraphs(await docxOf(alone(delegates, { author }), decree30)).filter(({ xml }) =>
    xml.includes('<w:keepNext/>'),
  );
  expect(led.map(({ text }) => text)).toEqual(['A. Lãnh đạo Viện', 'B. Các điểm cầu', '1. Điểm cầu Hậu Lộc']);
  for (const head of ['TT', 'Họ và tên', 'Ngạch', 'Điểm cầu', 'Có mặt/Vắng (lý do)', 'Ký tên/Ghi chú']) {
    expect(texts).toContain(head);
  }
  expect(texts).toContain('Vắng (đi công tác)');
});

it('MI92 the list of delegates has their ranks, and counts them, the highest first', async () => {
  const delegate = { titles: 'Trưởng phòng', unit: '', site: '', absence: null };
  const ranked = ['Chuyên viên', 'Kiểm sát viên trung cấp', '', 'Kiểm sát viên trung cấp', 'Điều tra viên'];
  const group = {
    name: 'Các phòng và tương đương',
    delegates: ranked.map((rank, at) => ({ ...delegate, rank, name: `Đại biểu ${at}` })),
    unnamedCount: 3,
  };
  const annex = delegatesAnnex({
    label: 'Phụ lục',
    conference: 'Hội nghị',
    attachedTo: null,
    groups: [group],
    sites: [],
  });
  const texts = await textsOf(alone(annex, { author }));
  expect(texts.filter((text) => text === 'Kiểm sát viên trung cấp')).toHaveLength(2);
  expect(texts).toContain(
    'Tổng cộng: 08 đại biểu (có mặt 08, vắng 0); theo ngạch: 02 Kiểm sát viên trung cấp, 01 Chuyên viên, 01 Điều tra viên, 04 khác',
  );
});

it('MI60 the annex of indicators lies across: results in words, then units by so many indicators as fit', async () => {
  const text = (await textsOf(alone(indicators, { author }))).join('\n');
  expect(text).toContain('68 kiến nghị\nvượt 38 kiến nghị so với chỉ tiêu của Ngành');
  const { minutes: long } = largeConference();
  const annex = long.annexes[1];
  if (!annex) throw new Error('the large conference has figures');
  expect(annex.orientation).toBe('landscape');
  const tables = annex.body.filter(({ kind }) => kind === 'table');
  expect(tables).toHaveLength(1 + 48 / 8);
  const pages = pdfPages(await pdfOf(alone(annex, { author }), decree30));
  expect(pages.filter((page) => page.includes('Kết quả theo đơn vị (chỉ tiêu 9 - 16)'))).toHaveLength(1);
  expect(pages.join('\n').match(/VKSND huyện số 28/g)).toHaveLength(6);
});

it('MI61 the table of assignments says who does what with whom until when', async () => {
  const texts = await textsOf(alone(tasks, { author }));
  const at = texts.indexOf('TT');
  expect(texts.slice(at, at + 7)).toEqual([
    'TT',
    'Nội dung nhiệm vụ',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
    'Thời hạn',
    'Sản phẩm',
    'Ghi chú',
  ]);
  expect(texts.slice(0, 2)).toEqual(['Phụ lục', 'BẢNG PHÂN CÔNG NHIỆM VỤ']);
  expect(texts[3]).toBe('(Kèm theo Thông báo số …/TB-VKS ngày … tháng … năm … của VKSND tỉnh Thanh Hóa)');
  expect(texts).toContain('30/11/2022');
  const issued = { ...noticeInput, issued: { number: 7, date: '2022-09-16' } };
  expect(attachedTo(issued, { typeName: 'Thông báo', symbol: 'TB-VKS' })).toBe(
    '(Kèm theo Thông báo số 07/TB-VKS ngày 16 tháng 9 năm 2022 của VKSND tỉnh Thanh Hóa)',
  );
});

it('MI68 generated words are capitalised as the decree has it', async () => {
  for (const document of [minutes, notice, vinhLongMinutes, vinhLongNotice]) {
    const text = await textOf(document);
    expect(text).not.toMatch(/Viện Kiểm sát|Đồng Chí|Hội Nghị|Phó viện trưởng|Thư Ký|hội nghị giao ban|kiểm sát viên /);
    expect(text).not.toMatch(/\. \p{Ll}/u);
    expect(text).not.toMatch(/^(?!tại Hội nghị)\p{Ll}/mu);
    expect(text).not.toMatch(/\.\.|;\.|,,| {2}(?! *\/)/);
  }
});

it('MI68 a conference of another province and size makes papers of the same form', async () => {
  const text = await textOf(vinhLongMinutes);
  expect(text).toContain(
    '2. Tại 08 điểm cầu VKSND cấp huyện: đại biểu các đơn vị (82 đồng chí; danh sách kèm theo - Phụ lục I).',
  );
  expect(text).toContain('THAM LUẬN, THẢO LUẬN (14 Ý KIẾN)');
  expect(await textOf(vinhLongNotice)).toContain('(thời hạn: trong tháng 10 năm 2022)');
  const pdf = pdfContent(await pdfOf(vinhLongNotice, decree30)).join(' ');
  expect(pdf).toContain('TỈNH VĨNH LONG');
});

function annexed(annex: Annex) {
  return minutesPaper({ ...minutesInput, annexes: [annex] }, decree30);
}

it('MI58 what is too long for a page is parted instead of lost', async () => {
  const text = 'Nội dung rất dài. '.repeat(400).trim();
  const task = { text, lead: '', support: '', deadline: '', product: '', note: '' };
  const annex = tasksAnnex({ label: 'Phụ lục', conference: 'Hội nghị', attachedTo: null, tasks: [task, task] });
  const read = pdfContent(await pdfOf(annexed(annex), decree30)).join(' ');
  expect(read.match(/rất dài\./g)).toHaveLength(800);
  const narrow = { ...task, text: '', product: 'Sản phẩm của nhiệm vụ. '.repeat(45) };
  const tall = tasksAnnex({ label: 'Phụ lục', conference: 'Hội nghị', attachedTo: null, tasks: [narrow, narrow] });
  expect(
    pdfContent(await pdfOf(annexed(tall), decree30))
      .join(' ')
      .match(/nhiệm vụ\./g),
  ).toHaveLength(90);
  const recipients = Array.from({ length: 90 }, (_, at) => `Đơn vị ${at + 1}`);
  const long = withoutAnnexes(minutesPaper({ ...minutesInput, recipients }, decree30));
  expect(
    pdfContent(await pdfOf(long, decree30))
      .join(' ')
      .match(/- Đơn vị /g),
  ).toHaveLength(90);
});
