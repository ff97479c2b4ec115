import { expect, it } from 'vitest';
import { delegatesAnnex } from '#server/documents/official/delegates-annex.ts';
import { docxOf } from '#server/documents/official/docx.ts';
import { alone, paragraph, plain } from '#server/documents/official/model.ts';
import { nameLines, partedLine } from '#server/documents/official/name-lines.ts';
import { noticePaper } from '#server/documents/official/notice-paper.ts';
import { pdfOf } from '#server/documents/official/pdf.ts';
import { decree30, type OfficialProfile, officialProfileSchema } from '#server/documents/official/profile.ts';
import type { MainPart, OfficialDocument, Signature } from '#server/ports/official-document.ts';
import { delegates, erratum, indicators, minutes, notice, noticeInput } from '#tests/support/papers/sample-papers.ts';
import {
  boxOf,
  docxContent,
  docxParagraphs,
  docxParts,
  docxXml,
  only,
  pdfContent,
  pdfFonts,
  pdfLines,
  pdfPages,
  pdfSizes,
  pdfWords,
  TWIPS_PER_MM,
} from './read-back.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

function mainOf({ main }: OfficialDocument): MainPart {
  if (!main) throw new Error('it has a main part');
  return main;
}

function changed(document: OfficialDocument, change: Partial<MainPart>): OfficialDocument {
  return { ...document, main: { ...mainOf(document), ...change } };
}

/** Width of a drawn rule in a .docx, in mm: its cell or text width without its indents. */
function ruleWidths(bytes: Uint8Array, withinMm: readonly number[]): number[] {
  const rules = docxParagraphs(bytes).filter(({ text, xml }) => text === '' && xml.includes('<w:top w:val="single"'));
  return rules.map(({ xml }, at) => {
    const [left, right] = ['left', 'right'].map((side) => Number(xml.match(new RegExp(`w:${side}="(\\d+)"`))?.[1]));
    return (withinMm[at] ?? 0) - ((left ?? 0) + (right ?? 0)) / TWIPS_PER_MM;
  });
}

it('MI40 both files of a document have the same words in the same order', async () => {
  const documents = [minutes, notice, erratum, { ...minutes, main: null, annexes: [delegates, indicators] }];
  for (const document of documents) {
    const docx = docxContent(await docxOf(document, decree30));
    expect(docx.length).toBeGreaterThan(50);
    expect(pdfContent(await pdfOf(document, decree30))).toEqual(docx);
  }
});

it('MI41 pages are A4 with margins of 20, 20, 30 and 20 mm, and tables may lie across', async () => {
  const [docx, pdf] = [await docxOf(minutes, decree30), await pdfOf(minutes, decree30)];
  const sections = docxXml(docx).match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  expect(sections).toHaveLength(2);
  for (const section of sections) {
    expect(section).toMatch(/w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
  }
  expect(sections[0]).toContain('w:w="11906" w:h="16838" w:orient="portrait"');
  expect(sections[1]).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
  const sizes = pdfSizes(pdf).map(({ width, height }) => [Math.round(width), Math.round(height)]);
  expect(sizes[0]).toEqual([210, 297]);
  expect(sizes.at(-1)).toEqual([297, 210]);
  const body = pdfWords(pdf).filter(({ top }) => top > 19);
  expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThanOrEqual(29.9);
  const pageOf = ({ page }: { page: number }) => sizes[page - 1] ?? [0, 0];
  expect(body.every((word) => word.right <= (pageOf(word)[0] ?? 0) - 19.9)).toBe(true);
  expect(body.every((word) => word.bottom <= (pageOf(word)[1] ?? 0) - 19.5)).toBe(true);
});

it('MI42 the .docx names Times New Roman, the PDF has its fonts inside with every Vietnamese letter', async () => {
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const letters = [...'aăâeêioôơuưy'].map((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC')).join(''));
  const alphabet = [...letters, 'đ'].flatMap((text) => [text, text.toLocaleUpperCase('vi')]).join(' ');
  const faces = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }] as const;
  const document = changed(notice, { body: faces.map((face) => paragraph([{ text: alphabet, ...face }])) });
  const [docx, pdf] = [await docxOf(document, decree30), await pdfOf(document, decree30)];
  expect(docxParts(docx).get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
  const fonts = pdfFonts(pdf);
  expect(fonts.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']),
  );
  expect(fonts.every(({ isWhole }) => isWhole)).toBe(true);
  const read = pdfContent(pdf).join(' ');
  expect(read.split(alphabet)).toHaveLength(faces.length + 1);
});

it('MI43 the name of the nation stands on one line, at 12 points in a cell of 94 mm without padding', async () => {
  const [docx, pdf] = [await docxOf(notice, decree30), await pdfOf(notice, decree30)];
  const nation = boxOf(pdfWords(pdf), NATION);
  expect(nation.bottom - nation.top).toBeLessThan(6);
  expect(nation.left).toBeGreaterThanOrEqual(30 + 66);
  expect(nation.right).toBeLessThanOrEqual(190);
  const paragraphs = docxParagraphs(docx);
  expect(only(paragraphs.filter(({ text }) => text === NATION)).xml).toContain('<w:sz w:val="24"/>');
  const header = docxXml(docx).slice(0, docxXml(docx).indexOf('</w:tbl>'));
  expect(header).toContain('<w:gridCol w:w="3742"/><w:gridCol w:w="5329"/>');
  expect(header).toMatch(/<w:tblCellMar><w:top w:type="dxa" w:w="0"\/><w:left w:type="dxa" w:w="0"\/>/);
});

it('MI44 rules are drawn: below the motto as long as it is, below issuer and subject a third to a half', async () => {
  const [docx, pdf] = [await docxOf(notice, decree30), await pdfOf(notice, decree30)];
  const words = pdfWords(pdf);
  const motto = boxOf(words, MOTTO);
  const lines = pdfLines(pdf);
  expect(lines).toHaveLength(3);
  const below = only(lines.filter(({ left }) => Math.abs(left - motto.left) < 0.3));
  expect(below.right).toBeCloseTo(motto.right, 0);
  const [issuerLine, , subjectLine] = lines.map(({ left, right }) => right - left);
  const issuer = boxOf(words, 'VIỆN KIỂM SÁT NHÂN DÂN TỈNH THANH HÓA');
  const { head } = mainOf(notice);
  const subject = boxOf(words, head.kind === 'titled' ? (head.subject[0] ?? '') : '');
  for (const [line = 0, text] of [
    [issuerLine, issuer],
    [subjectLine, subject],
  ] as const) {
    expect(line / (text.right - text.left)).toBeGreaterThan(0.33);
    expect(line / (text.right - text.left)).toBeLessThan(0.5);
  }
  const drawn = ruleWidths(docx, [66, 94, 160]);
  expect(drawn).toHaveLength(3);
  expect(drawn[1]).toBeCloseTo(motto.right - motto.left, 0);
  expect(drawn.map(Math.round)).toEqual(lines.map(({ left, right }) => Math.round(right - left)));
  expect(docxXml(docx)).not.toContain('<w:u ');
});

it('MI45 names of offices break before whose they are, and the superior stands above where the profile says so', async () => {
  expect(nameLines('Viện kiểm sát nhân dân tối cao')).toEqual(['Viện kiểm sát nhân dân', 'tối cao']);
  expect(nameLines('Viện kiểm sát nhân dân thành phố Hồ Chí Minh')).toHaveLength(2);
  expect(nameLines('Viện kiểm sát nhân dân khu vực 7')).toEqual(['Viện kiểm sát nhân dân', 'khu vực 7']);
  const within = (most: number) => (part: string) => part.length <= most;
  expect(partedLine('tỉnh Bà Rịa - Vũng Tàu', within(16))).toEqual(['tỉnh Bà Rịa -', 'Vũng Tàu']);
  expect(partedLine('khu vực 1 tỉnh Thanh Hóa', within(16))).toEqual(['khu vực 1', 'tỉnh Thanh Hóa']);
  expect(partedLine('thành phố Hồ Chí Minh', within(16))).toEqual(['thành phố', 'Hồ Chí Minh']);
  expect(partedLine('tỉnh Thanh Hóa', within(16))).toEqual(['tỉnh Thanh Hóa']);
  const header = { ...decree30.header, variant: 'withoutAuthority' as const };
  const without = docxParagraphs(await docxOf(notice, { ...decree30, header })).map(({ text }) => text);
  const withAuthority = docxParagraphs(await docxOf(notice, decree30)).map(({ text }) => text);
  const own = ['VIỆN KIỂM SÁT NHÂN DÂN', 'TỈNH THANH HÓA'];
  expect(without.slice(0, 2)).toEqual(own);
  expect(withAuthority.slice(0, 4)).toEqual(['VIỆN KIỂM SÁT NHÂN DÂN', 'TỐI CAO', ...own]);
  const authority = docxParagraphs(await docxOf(notice, decree30))[0];
  expect(authority?.xml).toContain('<w:b w:val="false"/>');
});

it('MI46 the number is blank until it is given, and has two digits at least', async () => {
  const blank = docxParagraphs(await docxOf(notice, decree30)).map(({ text }) => text);
  expect(blank).toContain('Số:      /TB-VKS');
  const issued = noticePaper({ ...noticeInput, issued: { number: 5, date: '2022-09-16' } }, decree30);
  const given = docxParagraphs(await docxOf(issued, decree30)).map(({ text }) => text);
  expect(given).toContain('Số: 05/TB-VKS');
  expect(given).toContain('Thanh Hóa, ngày 16 tháng 9 năm 2022');
  expect(pdfPages(await pdfOf(notice, decree30))[0]).toMatch(/Số: {2,}\/TB-VKS/);
});

it('MI47 days below 10 and the months 1 and 2 have two digits, and without a day there is room for it', async () => {
  const dated = async (date: string | null) => {
    const placeAndDate = { place: 'Thanh Hóa', date };
    const document = changed(notice, { header: { ...mainOf(notice).header, placeAndDate } });
    return docxParagraphs(await docxOf(document, decree30)).map(({ text }) => text);
  };
  expect(await dated('2020-01-05')).toContain('Thanh Hóa, ngày 05 tháng 01 năm 2020');
  expect(await dated('2019-06-29')).toContain('Thanh Hóa, ngày 29 tháng 6 năm 2019');
  expect(await dated(null)).toContain('Thanh Hóa, ngày … tháng … năm …');
});

it('MI48 pages are numbered in the middle of the top margin from the second on, annexes for themselves', async () => {
  const body = Array.from({ length: 60 }, () =>
    paragraph('Kết luận của đồng chí Viện trưởng về công tác kiểm sát. '.repeat(3)),
  );
  const long = { ...changed(minutes, { body }), annexes: [longAnnex(), longAnnex()] };
  const [docx, pdf] = [await docxOf(long, decree30), await pdfOf(long, decree30)];
  const numbers = pdfWords(pdf).filter(({ top }) => top < 19);
  const byPage = pdfSizes(pdf).map((_, at) => numbers.filter(({ page }) => page === at + 1).map(({ text }) => text)[0]);
  const firsts = byPage.flatMap((number, at) => (number === undefined ? [at] : []));
  expect(firsts).toHaveLength(3);
  const starts = (at: number) => Math.max(...firsts.filter((first) => first <= at));
  expect(byPage).toEqual(byPage.map((_, at) => (at === starts(at) ? undefined : String(at - starts(at) + 1))));
  const second = only(numbers.filter(({ page }) => page === 2));
  expect((second.left + second.right) / 2).toBeCloseTo(30 + 160 / 2, 0);
  expect(second.bottom - second.top).toBeCloseTo((14 * 1.107) / (72 / 25.4), 1);
  const xml = docxXml(docx);
  expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(3);
  expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
  const headers = [...docxParts(docx)].filter(([name]) => /header\d+\.xml$/.test(name)).map(([, part]) => part);
  expect(headers.filter((part) => part.includes('PAGE'))).toHaveLength(3);
  expect(headers.filter((part) => part.includes('PAGE')).every((part) => part.includes('<w:sz w:val="28"/>'))).toBe(
    true,
  );
});

function longAnnex() {
  const [body] = delegates.body;
  if (body?.kind !== 'table') throw new Error('the list is a table');
  return { ...delegates, body: [{ ...body, rows: Array.from({ length: 20 }, () => body.rows).flat() }] };
}

it('MI49 the body has 14 points, is justified and indented by 1,27 cm, with 6 points after it and lines of 1,15', async () => {
  const document = changed(notice, {
    body: [
      { kind: 'heading', level: 1, label: 'I.', text: 'Đánh giá chung' },
      { kind: 'heading', level: 2, label: '1.', text: 'Kết quả' },
      { kind: 'heading', level: 3, label: 'a)', text: 'Hình sự' },
      paragraph('Nội dung.'),
      { kind: 'list', items: [plain('Mục một;')] },
    ],
  });
  const paragraphs = docxParagraphs(await docxOf(document, decree30));
  const find = (text: string) => only(paragraphs.filter((each) => each.text === text)).xml;
  for (const xml of [find('Nội dung.'), find('- Mục một;')]) {
    expect(xml).toContain('<w:jc w:val="both"/>');
    expect(xml).toContain('w:firstLine="720"');
    expect(xml).toMatch(/w:after="120" w:before="0" w:line="276" w:lineRule="auto"/);
    expect(xml).toContain('<w:sz w:val="28"/>');
  }
  expect(find('I. ĐÁNH GIÁ CHUNG')).toContain('<w:b/>');
  expect(find('1. Kết quả')).toContain('<w:b/>');
  expect(find('a) Hình sự')).toContain('<w:b w:val="false"/>');
  const words = pdfWords(await pdfOf(document, decree30));
  expect(boxOf(words, 'Nội dung.').left).toBeCloseTo(42.7, 0);
});

it('MI50 the text ends with ./. whatever mark it had', async () => {
  for (const text of ['đã thông báo', 'đã thông báo.', 'đã thông báo ./.', 'đã thông báo;']) {
    const paragraphs = docxParagraphs(await docxOf(changed(notice, { ending: plain(text) }), decree30));
    expect(paragraphs.map((each) => each.text)).toContain('đã thông báo./.');
  }
});

it('MI55 who signs stands with the authority by which they sign, and without academic titles', async () => {
  const title = 'Phó Viện trưởng';
  const by = (prefix: 'TM.' | 'KT.' | 'TL.' | 'TUQ.'): Signature => ({
    capacity: { kind: 'onBehalf', prefix, principal: 'Viện trưởng', title },
    name: 'TS. Nguyễn Văn A',
  });
  const acting: Signature = { capacity: { kind: 'acting', title: 'Viện trưởng' }, name: null };
  const cases: [Signature, string[]][] = [
    [by('TM.'), ['TM. VIỆN TRƯỞNG', 'PHÓ VIỆN TRƯỞNG', 'Nguyễn Văn A']],
    [by('KT.'), ['KT. VIỆN TRƯỞNG', 'PHÓ VIỆN TRƯỞNG', 'Nguyễn Văn A']],
    [by('TUQ.'), ['TUQ. VIỆN TRƯỞNG', 'PHÓ VIỆN TRƯỞNG', 'Nguyễn Văn A']],
    [acting, ['Q. VIỆN TRƯỞNG', '']],
  ];
  for (const [signature, lines] of cases) {
    const document = { ...changed(notice, { closing: { signatures: [signature], recipients: null } }), annexes: [] };
    const texts = docxParagraphs(await docxOf(document, decree30)).map(({ text }) => text);
    expect(texts.join('\n')).toContain(lines.join('\n'));
  }
});

it('MI56 the signatures are never parted from the last words of the text', async () => {
  const line = 'Các đơn vị tập trung thực hiện. ';
  const seen = new Set<number | undefined>();
  for (let lines = 14; lines < 26; lines += 1) {
    const body = Array.from({ length: lines }, () => paragraph(line));
    const document = { ...changed(notice, { body }), annexes: [] };
    const words = pdfWords(await pdfOf(document, decree30));
    const pages = ['hiện./.', 'TL.', 'A', 'VPTH.'].map((text) => words.findLast((word) => word.text === text)?.page);
    expect(new Set(pages).size).toBe(1);
    seen.add(pages[0]);
  }
  expect([...seen]).toEqual([1, 2]);
  const paragraphs = docxParagraphs(await docxOf(notice, decree30));
  expect(only(paragraphs.filter(({ text }) => text.endsWith('./.'))).xml).toContain('<w:keepNext/>');
  const closing = docxXml(await docxOf({ ...notice, annexes: [] }, decree30))
    .split('<w:tbl>')
    .at(-1);
  expect(closing).toContain('<w:cantSplit/>');
});

it('MI57 a heading stands on the page of what follows it', async () => {
  const seen = new Set<number | undefined>();
  for (let lines = 17; lines < 27; lines += 1) {
    const body = [
      ...Array.from({ length: lines }, () => paragraph('Dòng chữ.')),
      { kind: 'heading', level: 1, label: 'X.', text: 'Kế tiếp' } as const,
      paragraph('Nguyên nhân khách quan, chủ quan của những tồn tại, hạn chế trong công tác kiểm sát. '.repeat(12)),
    ];
    const words = pdfWords(await pdfOf({ ...changed(notice, { body }), annexes: [] }, decree30));
    const heading = words.find(({ text }) => text === 'X.');
    expect(words.find(({ text }) => text === 'Nguyên')?.page).toBe(heading?.page);
    seen.add(heading?.page);
  }
  expect([...seen]).toEqual([1, 2]);
  const paragraphs = docxParagraphs(await docxOf(notice, decree30));
  expect(only(paragraphs.filter(({ text }) => text === 'I. ĐÁNH GIÁ CHUNG')).xml).toContain('<w:keepNext/>');
});

/** How many lines of words that are a given one over and over stand on each page, in their order. */
async function linesByPage(document: OfficialDocument, word: string): Promise<number[]> {
  const words = pdfWords(await pdfOf(document, decree30)).filter(({ text }) => text === word);
  const byPage = Map.groupBy(words, ({ page }) => page);
  return [...byPage.values()].map((onPage) => new Set(onPage.map(({ top }) => top.toFixed(1))).size);
}

it('MI93 no line of a short paragraph stands alone on a page, and no first line of a long one', async () => {
  const after = (lines: number, text: string) => {
    const body = [...Array.from({ length: lines }, () => paragraph('Dòng chữ.')), paragraph(text.trim())];
    return { ...changed(notice, { body }), annexes: [] };
  };
  const seen = new Set<string>();
  for (let lines = 17; lines < 27; lines += 1) {
    const two = await linesByPage(after(lines, 'hai '.repeat(40)), 'hai');
    const three = await linesByPage(after(lines, 'ba '.repeat(70)), 'ba');
    expect([two, three]).toEqual([[2], [3]]);
    const long = await linesByPage(after(lines, 'sáu '.repeat(110)), 'sáu');
    expect(long[0]).toBeGreaterThan(1);
    seen.add(long.join());
  }
  expect(seen.size).toBeGreaterThan(2);
  const xml = docxXml(await docxOf(notice, decree30));
  expect(xml.match(/<w:widowControl\/>/g)?.length).toBeGreaterThan(20);
});

it('MI62 a draft and an internal paper say so in a box', async () => {
  const marked = noticePaper({ ...noticeInput, isDraft: true, isInternal: true }, decree30);
  const [docx, pdf] = [await docxOf(marked, decree30), await pdfOf(marked, decree30)];
  for (const mark of ['DỰ THẢO', 'LƯU HÀNH NỘI BỘ']) {
    const { xml } = only(docxParagraphs(docx).filter(({ text }) => text === mark));
    for (const side of ['top', 'bottom', 'left', 'right']) expect(xml).toContain(`<w:${side} w:val="single"`);
    expect(boxOf(pdfWords(pdf), mark).right).toBeLessThan(96);
  }
  expect(pdfContent(await pdfOf(notice, decree30)).join(' ')).not.toMatch(/DỰ THẢO|NỘI BỘ/);
});

it('MI63 what people type stays text: markup, control characters, letters with their marks apart', async () => {
  const typed = `<w:p> & "x" \u0000\u0008\ud800 [đậm](http://a) ${'Điểm cầu huyện'.normalize('NFD')}`;
  const clean = '<w:p> & "x" [đậm](http://a) Điểm cầu huyện';
  const document = changed(notice, { body: [paragraph(typed)] });
  expect(docxContent(await docxOf(document, decree30)).join(' ')).toContain(clean);
  expect(pdfContent(await pdfOf(document, decree30)).join(' ')).toContain(clean);
});

it('MI67 the form is data: another profile gives another form, and what it does not know is refused', async () => {
  const profile: OfficialProfile = {
    ...decree30,
    page: { ...decree30.page, marginsMm: { top: 25, bottom: 25, left: 35, right: 15 } },
    symbols: { ...decree30.symbols, notice: 'TB-VKSKV7' },
  };
  expect(officialProfileSchema.parse(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  expect(officialProfileSchema.safeParse({ ...profile, colour: 'red' }).success).toBe(false);
  expect(officialProfileSchema.safeParse({ ...profile, symbols: {} }).success).toBe(false);
  const xml = docxXml(await docxOf(noticePaper(noticeInput, profile), profile));
  expect(xml).toContain('w:top="1417" w:right="850" w:bottom="1417" w:left="1984"');
  expect(xml).toContain('/TB-VKSKV7');
});

/** The last line of each page. */
function endsOfPages(bytes: Uint8Array): string[] {
  return pdfPages(bytes).map((page) => page.trimEnd().split('\n').at(-1)?.trim() ?? '');
}

it('MI121 rows that name a group stand on the page of the first row below them, in the lines of the table', async () => {
  const site = (at: number) => ({
    name: `VKSND huyện ${at}`,
    delegates: Array.from({ length: 1 + (at % 3) }, (_, of) => ({
      ...{
        name: `Đại biểu ${at}.${of}`,
        titles: 'Viện trưởng',
        rank: '',
        unit: '',
        site: `điểm cầu ${at}`,
        absence: null,
      },
    })),
    unnamedCount: 0,
  });
  for (let before = 1; before <= 6; before += 1) {
    const groups = [{ ...site(2), name: 'Khách mời', delegates: Array.from({ length: 8 + before }, () => delegate) }];
    const input = { label: 'Phụ lục I', conference: 'Hội nghị', attachedTo: null };
    const annex = delegatesAnnex({ ...input, groups, sites: Array.from({ length: 40 }, (_, at) => site(at)) });
    const pdf = await pdfOf(alone(annex, { author: 'VKSND tỉnh' }), decree30);
    const ends = endsOfPages(pdf);
    expect(ends.length).toBeGreaterThan(3);
    expect(ends.filter((line) => /^(?:[A-Z]\.|\d+\. VKSND)/u.test(line))).toEqual([]);
    const printed = [pdfContent(pdf), docxContent(await docxOf(alone(annex, { author: 'VKSND tỉnh' }), decree30))];
    const [inPdf, inDocx] = printed.map((words) => words.join(' ').replaceAll(/ TT Họ .*? chú(?= )/gu, ''));
    expect(inPdf).toBe(inDocx);
  }
});

const delegate = { name: 'Đại biểu', titles: 'Trưởng phòng', rank: '', unit: '', site: '', absence: null };
