import { expect, it, onTestFinished } from 'vitest';
import { PaperProcesses, type PaperProcessesOptions } from '#server/documents/official/paper-processes.ts';
import type { PaperOrder, PaperProgress } from '#server/ports/papers.ts';
import { largeConference } from '#tests/support/papers/large-conference.ts';
import { minutes, notice } from '#tests/support/papers/sample-papers.ts';
import { docxContent, pdfContent } from './read-back.ts';

function open(options: PaperProcessesOptions = {}): PaperProcesses {
  const papers = new PaperProcesses(options);
  onTestFinished(() => papers.close());
  return papers;
}

const orders: PaperOrder[] = [
  { document: minutes, format: 'docx' },
  { document: notice, format: 'pdf' },
];

it('MI66 files are made in a process apart, which tells how many are done', async () => {
  const progress: PaperProgress[] = [];
  const rendered = await open().render(orders, (step) => progress.push(step));
  if (rendered.kind !== 'rendered') throw new Error(rendered.reason);
  const [docx, pdf] = rendered.files;
  expect(docxContent(docx ?? new Uint8Array())).toContain('BẢN');
  expect(pdfContent(pdf ?? new Uint8Array())).toContain('THÔNG');
  expect(progress).toEqual([
    { done: 1, of: 2 },
    { done: 2, of: 2 },
  ]);
});

it('MI66 what takes too long or too much memory is stopped, and the next is made', async () => {
  const hurried = open({ limitMs: 1 });
  expect(await hurried.render(orders)).toEqual({ kind: 'failed', reason: 'tookTooLong' });
  const { minutes: large } = largeConference();
  const narrow = open({ memoryMb: 48 });
  const heavy = { ...large, annexes: Array.from({ length: 8 }, () => large.annexes).flat() };
  expect(await narrow.render([{ document: heavy, format: 'pdf' }])).toEqual({ kind: 'failed', reason: 'tooComplex' });
  expect((await narrow.render([{ document: notice, format: 'docx' }])).kind).toBe('rendered');
});

it('MI66 what is too much at once is refused, and closing stops what runs', async () => {
  const papers = open();
  const all = Array.from({ length: 6 }, () => papers.render(orders.slice(0, 1)));
  const results = await Promise.all(all);
  expect(results.filter((result) => result.kind === 'failed' && result.reason === 'busy')).toHaveLength(2);
  const running = Promise.allSettled([papers.render(orders), papers.render(orders)]);
  await new Promise((resolve) => setImmediate(resolve));
  await papers.close();
  expect((await running).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
