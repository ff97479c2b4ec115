import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PaperName, papersOf, thanhHoaIssues, vinhLongIssues } from './golden/golden-papers.ts';
import { holdThanhHoa } from './golden/thanh-hoa-2022.ts';
import { holdVinhLong } from './golden/vinh-long-2022.ts';

// Renews the samples: `node tests/support/papers/main.ts`, or with a folder of one's own. Each is printed of a conference
// that is held by commands, as its public report tells of it, with titles in place of names.

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../docs/papers');
const conferences = [
  { name: 'thanh-hoa-9-thang-2022', hold: holdThanhHoa, issues: thanhHoaIssues },
  { name: 'vinh-long-6-thang-2022', hold: holdVinhLong, issues: vinhLongIssues },
];
const fileNames: Readonly<Partial<Record<PaperName, string>>> = {
  minutes: 'bien-ban-day-du',
  shortMinutes: 'bien-ban-rut-gon',
  notice: 'thong-bao-ket-luan',
  erratum: 'dinh-chinh-thong-bao',
  indicators: 'phu-luc-chi-tieu',
};

mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder)) if (/\.(?:docx|pdf)$/u.test(old)) rmSync(join(folder, old));
for (const { name, hold, issues } of conferences) {
  const closers: (() => unknown)[] = [];
  const { printed } = await papersOf(hold, issues, (close) => closers.push(close));
  for (const [paper, fileName] of Object.entries(fileNames)) {
    const { pdf, docx } = printed[paper as PaperName]; // a name of those above
    writeFileSync(join(folder, `${name}-${fileName}.pdf`), pdf);
    writeFileSync(join(folder, `${name}-${fileName}.docx`), docx);
  }
  for (const close of closers.reverse()) await close();
}
console.log(folder);
