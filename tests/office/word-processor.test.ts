import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { docxOf } from '#server/documents/official/docx.ts';
import { noticePaper } from '#server/documents/official/notice-paper.ts';
import { pdfOf } from '#server/documents/official/pdf.ts';
import { decree30 } from '#server/documents/official/profile.ts';
import type { OfficialDocument } from '#server/ports/official-document.ts';
import {
  boxOf,
  pdfContent,
  pdfFonts,
  pdfLines,
  pdfSizes,
  pdfWords,
  type Word,
} from '#tests/server/documents/official/read-back.ts';
import { comparable } from '#tests/server/papers/golden-checks.ts';
import { papersOf, thanhHoaIssues, vinhLongIssues } from '#tests/support/papers/golden/golden-papers.ts';
import { holdThanhHoa } from '#tests/support/papers/golden/thanh-hoa-2022.ts';
import { holdVinhLong } from '#tests/support/papers/golden/vinh-long-2022.ts';
import { largeConference } from '#tests/support/papers/large-conference.ts';
import { delegates, indicators, minutes, notice, noticeInput } from '#tests/support/papers/sample-papers.ts';

const folder = mkdtempSync(join(tmpdir(), 'diem-cau-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LibreOffice with a home of its own, which takes Tinos where Times New Roman is named, as Windows has the latter. */
function converted(docx: Uint8Array): Uint8Array {
  const source = join(folder, 'paper.docx');
  writeFileSync(source, docx);
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration());
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, source];
  const env = { ...process.env, HOME: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  execFileSync('soffice', args, { env, stdio: 'ignore', timeout: 120_000 });
  return readFileSync(join(folder, 'paper.pdf'));
}

function fontConfiguration(): string {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig>
      <dir>${fonts}</dir>
      <cachedir>${join(folder, 'font-cache')}</cachedir>
      <match target="pattern">
        <test name="family"><string>Times New Roman</string></test>
        <edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit>
      </match>
    </fontconfig>`;
}

async function bothOf(document: OfficialDocument): Promise<{ readonly office: Uint8Array; readonly pdf: Uint8Array }> {
  return { office: converted(await docxOf(document, decree30)), pdf: await pdfOf(document, decree30) };
}

/** Where a line begins and ends, in mm. */
function extent(words: readonly Word[], text: string, page = 1): number[] {
  const { left, right } = boxOf(words, text, page);
  return [left, right];
}

function expectClose(actual: readonly number[], wanted: readonly number[], toleranceMm: number): void {
  expect(actual).toHaveLength(wanted.length);
  actual.forEach((value, at) => {
    expect(Math.abs(value - (wanted[at] ?? Number.NaN))).toBeLessThan(toleranceMm);
  });
}

it('MI69 a word processor reads the same words in the same order', async () => {
  const marked = noticePaper({ ...noticeInput, isDraft: true, isInternal: true }, decree30);
  for (const document of [minutes, marked, { ...minutes, main: null, annexes: [delegates, indicators] }]) {
    const { office, pdf } = await bothOf(document);
    expect(pdfContent(office)).toEqual(pdfContent(pdf));
    expect(pdfFonts(office).every(({ name }) => name.startsWith('Tinos'))).toBe(true);
  }
});

it('MI69 a word processor sets the lines of the header where the PDF has them, and draws the same rules', async () => {
  const { office, pdf } = await bothOf(notice);
  const [there, here] = [pdfWords(office), pdfWords(pdf)];
  const lines = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'TỈNH THANH HÓA',
    'Thanh Hóa, ngày … tháng … năm …',
    'Kết luận của Viện trưởng Viện kiểm sát nhân dân tỉnh Thanh Hóa',
  ];
  for (const line of lines) {
    expectClose(extent(there, line), extent(here, line), 0.3);
    expect(Math.abs(boxOf(there, line).top - boxOf(here, line).top)).toBeLessThan(2);
  }
  const nation = boxOf(there, lines[0] ?? '');
  expect(nation.bottom - nation.top).toBeLessThan(6);
  const [drawn, wanted] = [pdfLines(office), pdfLines(pdf)].map((rules) =>
    rules.flatMap(({ left, right }) => [left, right]),
  );
  expectClose([...new Set(drawn)], [...new Set(wanted)], 0.6);
});

it('MI69 a word processor numbers the pages alike and keeps the signatures with the last words', async () => {
  const { minutes: large } = largeConference();
  const office = converted(await docxOf(large, decree30));
  const words = pdfWords(office);
  const sizes = pdfSizes(office);
  const numbers = words.filter(({ top }) => top < 19);
  const [second] = numbers.filter(({ page }) => page === 2);
  expect(second?.text).toBe('2');
  expect(((second?.left ?? 0) + (second?.right ?? 0)) / 2).toBeCloseTo(110, 0);
  expect(numbers.filter(({ page }) => page === 1)).toEqual([]);
  const firstAcross = sizes.findIndex(({ width, height }) => width > height) + 1;
  expect(numbers.filter(({ page }) => page === firstAcross)).toEqual([]);
  expect(numbers.find(({ page }) => page === firstAcross + 1)?.text).toBe('2');
  const endings = ['2022./.', 'CHỦ', 'TỌA', 'sơ.'].map((text) => words.findLast((word) => word.text === text)?.page);
  expect(new Set(endings).size).toBe(1);
  const heads = words.filter(({ text, page }) => text === 'Ngạch' && page >= firstAcross);
  expect(heads.length).toBeGreaterThan(10);
});

it('MI69 a word processor reads the papers of conferences that were held as their PDFs do', async () => {
  const closers: (() => unknown)[] = [];
  for (const held of [
    () => papersOf(holdThanhHoa, thanhHoaIssues, (close) => closers.push(close)),
    () => papersOf(holdVinhLong, vinhLongIssues, (close) => closers.push(close)),
  ]) {
    const { printed } = await held();
    for (const files of [printed.minutes, printed.shortMinutes, printed.notice, printed.erratum]) {
      const office = converted(files.docx);
      expect(comparable(pdfContent(office), files)).toBe(comparable(pdfContent(files.pdf), files));
      expect(pdfFonts(office).every(({ name }) => name.startsWith('Tinos'))).toBe(true);
    }
  }
  for (const close of closers.reverse()) await close();
});
