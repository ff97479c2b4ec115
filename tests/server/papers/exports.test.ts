import { expect, it, vi } from 'vitest';
import { Exports } from '#server/papers/exports.ts';
import { KeptPapers } from '#server/papers/kept-papers.ts';
import type { PaperOrder, Papers, RenderedPapers } from '#server/ports/papers.ts';
import { RandomIds } from '#server/random-ids.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import { FakeClock } from '#tests/support/fake-clock.ts';
import { minutes, notice } from '#tests/support/papers/sample-papers.ts';
import { id } from '#tests/support/test-ids.ts';
import { CollectedLog } from '../conference/small-conference.ts';

const busy: RenderedPapers = { kind: 'failed', reason: 'busy' };
const made = (count: number): RenderedPapers => ({
  kind: 'rendered',
  files: Array.from({ length: count }, (_, at) => new Uint8Array([at])),
});
const asPdf: PaperOrder = { document: minutes, format: 'pdf' };

/** Answers what it is told to, one call after another. */
function papersThat(...answers: readonly RenderedPapers[]) {
  const left = [...answers];
  return { render: vi.fn<Papers['render']>(async () => left.shift() ?? busy) };
}

function exportOf(desk: Pick<Papers, 'render'>) {
  const clock = new FakeClock();
  const conferenceId = id<ConferenceId>('hoi-nghi');
  const exports = new Exports({
    desk: { render: (files) => desk.render(files) },
    clock,
    ids: new RandomIds(),
    report: new CollectedLog(),
  });
  const exportId = exports.begin(conferenceId, [
    { ...asPdf, name: 'bien-ban' },
    { ...asPdf, format: 'docx', name: 'bien-ban' },
  ]);
  return { clock, state: () => exports.state(conferenceId, exportId)?.state };
}

it('MI66 an export waits while too much else is made, and is made then', async () => {
  const papers = papersThat(busy, busy, made(2));
  const { clock, state } = exportOf(papers);
  for (const calls of [1, 2]) {
    await vi.waitFor(() => expect(papers.render).toHaveBeenCalledTimes(calls));
    await vi.waitFor(() => expect(clock.timerCount).toBe(2));
    expect(state()).toBe('running');
    clock.advance(500);
  }
  await vi.waitFor(() => expect(state()).toBe('done'));
});

it('MI66 an export does not wait for ever', async () => {
  const papers = papersThat();
  const { clock, state } = exportOf(papers);
  await vi.waitFor(() => {
    clock.advance(30_000);
    expect(state()).toBe('failed');
  });
});

it('MI66 a file is made once for all who look at it at the same time, and for those who come later', async () => {
  const papers = papersThat(made(1), made(1));
  const kept = new KeptPapers(papers);
  const all = await Promise.all(Array.from({ length: 28 }, () => kept.render([asPdf])));
  expect(all.every((each) => each === all[0])).toBe(true);
  await kept.render([asPdf]);
  expect(papers.render).toHaveBeenCalledTimes(1);
  await kept.render([{ document: notice, format: 'pdf' }]);
  expect(papers.render).toHaveBeenCalledTimes(2);
});

it('MI66 a file that could not be made is tried again by the next who asks', async () => {
  const papers = papersThat(busy, made(1));
  const kept = new KeptPapers(papers);
  expect(await kept.render([asPdf])).toEqual(busy);
  expect((await kept.render([asPdf])).kind).toBe('rendered');
});
