import { PaperProcesses } from '#server/documents/official/paper-processes.ts';
import type { PaperOrder } from '#server/ports/papers.ts';
import { largeConference } from '#tests/support/papers/large-conference.ts';
import type { Bench } from './bench.ts';
import type { Figure } from './figures.ts';
import { clockMs } from './waiting.ts';

const ROUNDS = 7;
const method = `${ROUNDS} times, with the start of the process: 60 speeches, 300 delegates of 27 sites, 48 indicators × 28 units, 30 tasks`;

/** How quickly the papers of a conference of three hours are there. */
export const paperBench: Bench = {
  partNames: ['papers'],
  open() {
    const papers = new PaperProcesses();
    return Promise.resolve({
      parts: [{ name: 'papers', measure: () => exports(papers) }],
      close: () => papers.close(),
    });
  },
};

async function exports(papers: PaperProcesses): Promise<Figure[]> {
  const { minutes, notice } = largeConference();
  const files = [minutes, notice].flatMap((document): PaperOrder[] => [
    { document, format: 'docx' },
    { document, format: 'pdf' },
  ]);
  const [docx = [], pdf = []] = [files.slice(0, 1), files.slice(1, 2)];
  const wanted = [
    { name: 'minutesDocx', title: 'xuất biên bản kèm phụ lục, .docx', orders: docx },
    { name: 'minutesPdf', title: 'xuất biên bản kèm phụ lục, PDF', orders: pdf },
    { name: 'allPapers', title: 'xuất biên bản và thông báo, .docx và PDF', orders: files },
  ];
  const figures: Figure[] = [];
  for (const { name, title, orders } of wanted) {
    figures.push({ name, title, samples: await timesOf(papers, orders), budget: '< 2000', method });
  }
  return figures;
}

async function timesOf(papers: PaperProcesses, orders: readonly PaperOrder[]): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = clockMs();
    const rendered = await papers.render(orders);
    if (rendered.kind === 'failed') throw new Error(rendered.reason);
    samples.push(clockMs() - begun);
  }
  return samples;
}
