import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '#server/documents/official/model.ts';
import { PaperProcesses } from '#server/documents/official/paper-processes.ts';
import { indicators, minutes, notice } from './sample-papers.ts';

// Renews the samples: `node tests/support/papers/main.ts`, or with a folder of one's own.

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../docs/papers');
const documents = {
  'bien-ban': minutes,
  'thong-bao-ket-luan': notice,
  'phu-luc-chi-tieu': alone(indicators, { author: minutes.author }),
};
const files = Object.entries(documents).flatMap(([name, document]) => [
  { name: `${name}.docx`, order: { document, format: 'docx' as const } },
  { name: `${name}.pdf`, order: { document, format: 'pdf' as const } },
]);

const papers = new PaperProcesses();
const rendered = await papers.render(files.map(({ order }) => order));
await papers.close();
if (rendered.kind === 'failed') throw new Error(rendered.reason);
mkdirSync(folder, { recursive: true });
files.forEach(({ name }, at) => {
  writeFileSync(join(folder, name), rendered.files[at] ?? new Uint8Array());
});
console.log(`${files.length} → ${folder}`);
