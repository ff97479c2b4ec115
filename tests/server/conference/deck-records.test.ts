import { expect, it } from 'vitest';
import { Registry } from '#server/conference/registry.ts';
import { deckObjection } from '#server/deck-records.ts';
import type { KeptFile } from '#server/ports/file-store.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { Actor, ConferenceId, FileDigest, IndicatorId, PeriodId } from '#shared/kernel/index.ts';
import type { SlideContent } from '#shared/stage/index.ts';
import { openFigures } from '#tests/server/figures/figure-hall.ts';
import { administrator, commandId, personActor, registryParts, smallSetup } from './small-conference.ts';

// ids and digests of these tests
const there = 'a'.repeat(64) as FileDigest;
const film = 'b'.repeat(64) as FileDigest;
const elsewhere = 'c'.repeat(64) as FileDigest;
const other = 'hoi-nghi-khac' as ConferenceId;

/** A conference whose commands are checked against files, periods and indicators that are kept. */
function openHall() {
  const figures = openFigures();
  const periodId = figures.period();
  const { options, clock } = registryParts();
  const registry = new Registry({
    ...options,
    objection: (conferenceId, command) => deckObjection(figures.stores, conferenceId, command),
  });
  const made = registry.create({ setup: smallSetup(), actor: administrator });
  const host = made.ok ? registry.find(made.conferenceId)?.host : undefined;
  if (!host) throw new Error('no conference');
  const keep = (conferenceId: ConferenceId, file: Pick<KeptFile, 'digest' | 'kind' | 'durationMs'>) =>
    figures.stores.fileRecords.add(conferenceId, {
      ...file,
      name: 'tệp',
      mediaType: 'application/octet-stream',
      bytes: 1,
      addedAt: clock.now(),
    });
  keep(host.conferenceId, { digest: there, kind: 'pdf', durationMs: null });
  keep(host.conferenceId, { digest: film, kind: 'video', durationMs: 6_000 });
  keep(other, { digest: elsewhere, kind: 'pdf', durationMs: null });
  let count = 0;
  const ask = (command: PersonCommand, actor: Actor = personActor('chair')) => {
    let code: string | null = 'no answer';
    count += 1;
    host.ask({ actor, commandId: commandId(`c${count.toString()}`), command }, (answer) => {
      code = answer.ok ? null : answer.refusal.code;
    });
    return code;
  };
  const add = (content: SlideContent) =>
    ask({ type: 'stage/addSlide', slide: { itemId: null, title: '', content }, afterSlideId: null });
  return { host, ask, add, periodId, figures };
}

it('a slide names a file of its own conference, of its kind and length', () => {
  const { host, ask, add } = openHall();
  expect(add({ kind: 'pdf', digest: there, pageCount: 2 })).toBeNull();
  expect(add({ kind: 'video', digest: film, durationMs: 6_000 })).toBeNull();
  expect(add({ kind: 'pdf', digest: elsewhere, pageCount: 2 })).toBe('stage/noSuchFile');
  expect(add({ kind: 'picture', digest: there })).toBe('stage/otherFile');
  expect(add({ kind: 'video', digest: there, durationMs: 6_000 })).toBe('stage/otherFile');
  expect(add({ kind: 'video', digest: film, durationMs: 86_400_000 })).toBe('stage/otherFile');
  const [slideId] = host.state.stage.deck.order;
  if (slideId === undefined) throw new Error('a slide was added');
  const slide = { itemId: null, title: '', content: { kind: 'picture', digest: elsewhere } } as const;
  expect(ask({ type: 'stage/changeSlide', slideId, slide })).toBe('stage/noSuchFile');
  expect(host.state.stage.deck.order).toHaveLength(2);
});

it('a slide names periods and indicators that there are', () => {
  const { add, ask, periodId, figures } = openHall();
  const indicators = { kind: 'indicators', view: 'card', periodId } as const;
  const unknown = 'khong-co' as PeriodId & IndicatorId;
  expect(add({ ...indicators, indicatorIds: [figures.idOf('TB-04')] })).toBeNull();
  expect(add({ ...indicators, indicatorIds: [figures.idOf('TB-04'), unknown] })).toBe('stage/noSuchIndicator');
  expect(add({ ...indicators, periodId: unknown, indicatorIds: [] })).toBe('stage/noSuchPeriod');
  expect(ask({ type: 'stage/chooseFigures', periodId: unknown })).toBe('stage/noSuchPeriod');
  expect(ask({ type: 'stage/chooseFigures', periodId })).toBeNull();
});

it('who may not prepare slides learns nothing of files', () => {
  const { ask } = openHall();
  const slide = { itemId: null, title: '', content: { kind: 'pdf', digest: elsewhere, pageCount: 1 } } as const;
  const answer = ask({ type: 'stage/addSlide', slide, afterSlideId: null }, personActor('observer'));
  expect(answer).toBe('permission/denied');
});
