import { expect, it } from 'vitest';
import { currentSpeech, heardSites } from '#shared/conference/index.ts';
import { speechClock } from '#shared/floor/index.ts';
import type { SpeechId } from '#shared/kernel/index.ts';
import {
  at,
  chair,
  deputy,
  id,
  item,
  room,
  Scenario,
  secretary,
  site,
  speaker,
  system,
  technician,
} from '#tests/support/scenario.ts';

/** Hà Trung has the floor, Nga Sơn waits. */
function speaking(): { hall: Scenario; speechId: SpeechId } {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).gives();
  return { hall, speechId: hall.floorId };
}

function clockOf(hall: Scenario, speechId: SpeechId) {
  const speech = hall.state.floor.speechById[speechId];
  if (!speech) throw new Error('no such speech');
  return speechClock(speech, hall.now);
}

it('FL32 a drop of the speaker pauses its clock as of the last sign of life', () => {
  const { hall, speechId } = speaking();
  hall
    .after(10_000)
    .when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: at(7_000) })
    .after(1_000);
  expect(hall.happened).toEqual(['roster/siteDropped', 'floor/paused']);
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 7_000, running: false });
  const { hall: other, speechId: stays } = speaking();
  other.when(system, { type: 'roster/dropSite', siteId: site.ngaSon, asOf: at(0) });
  expect(clockOf(other, stays).running).toBe(true);
  const { hall: ahead, speechId: clamped } = speaking();
  ahead.after(1_000).when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: at(50_000) });
  expect(clockOf(ahead.after(90_000), clamped).spentMs).toBe(1_000);
});

it('FL33 it resumes by itself when the sound flows again, unless somebody paused it', () => {
  const drop = { type: 'roster/dropSite', siteId: site.haTrung, asOf: at(0) } as const;
  const back = { type: 'roster/returnSite', siteId: site.haTrung } as const;
  const { hall } = speaking();
  expect(hall.when(system, drop).after(9_000).when(system, back).happened).toEqual([
    'roster/siteReturned',
    'floor/resumed',
  ]);
  const { hall: byHand, speechId } = speaking();
  byHand.when(chair, { type: 'floor/pause', speechId }).when(system, drop).when(system, back);
  expect(byHand.happened).toEqual(['roster/siteReturned']);
  const { hall: ended, speechId: over } = speaking();
  ended.when(system, drop).when(chair, { type: 'floor/end', speechId: over }).when(system, back);
  expect(ended.happened).toEqual(['roster/siteReturned']);
});

it('FL34 a drop is turned into a pause by hand, and nothing is resumed while the line is down', () => {
  const { hall, speechId } = speaking();
  hall.after(9_000).when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: at(5_000) });
  expect(hall.when(chair, { type: 'floor/resume', speechId }).refusal).toBe('floor/lineDown');
  hall.when(chair, { type: 'floor/pause', speechId });
  expect(currentSpeech(hall.state)?.state).toEqual({ kind: 'paused', at: at(5_000), cause: 'hand', drop: 'none' });
  expect(hall.when(chair, { type: 'floor/resume', speechId }).refusal).toBe('floor/lineDown');
  hall.when(system, { type: 'roster/returnSite', siteId: site.haTrung });
  expect(currentSpeech(hall.state)?.state.kind).toBe('paused');
  hall.when(chair, { type: 'floor/resume', speechId }).after(1_000);
  expect(clockOf(hall, speechId).spentMs).toBe(6_000);
});

it('FL35 a drop that lasts is told once, and the chair waits', () => {
  const { hall, speechId } = speaking();
  const report = { type: 'floor/reportDrop', speechId } as const;
  expect(hall.when(system, report).refusal).toBe('floor/notDropped');
  hall.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: hall.now }).after(60_000);
  expect(hall.when(chair, { type: 'floor/keepWaiting', speechId }).refusal).toBe('floor/notDropped');
  hall.when(system, report);
  expect(hall.when(system, report).refusal).toBe('floor/notDropped');
  hall.when(chair, { type: 'floor/keepWaiting', speechId });
  expect(currentSpeech(hall.state)?.state).toMatchObject({ kind: 'paused', drop: 'waiting' });
  expect(hall.when(system, report).refusal).toBe('floor/notDropped');
  hall.when(system, { type: 'roster/returnSite', siteId: site.haTrung });
  hall.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: hall.now });
  expect(hall.when(system, report).happened).toEqual(['floor/dropReported']);
});

it('FL36 a floor given to a dropped site waits for its line', () => {
  const hall = Scenario.discussing().asks(site.haTrung);
  hall.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: hall.now }).after(1_000).gives();
  expect(hall.happened).toEqual(['floor/given', 'floor/paused']);
  const speechId = hall.floorId;
  hall.after(20_000).when(system, { type: 'roster/returnSite', siteId: site.haTrung }).after(3_000);
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 3_000, running: true });
  hall.when(chair, { type: 'floor/end', speechId });
  hall.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: hall.now });
  hall.when(chair, { type: 'floor/undoEnd', speechId }).after(50_000);
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 3_000, running: false });
});

it('FL36 a floor given to a site that never came waits for it, and runs as it comes', () => {
  const hall = Scenario.ready().enters(site.hub).when(chair, { type: 'conference/open' });
  const call = { type: 'floor/call', speaker: speaker('Viện trưởng'), requestType: 'question', topic: '' } as const;
  hall.when(chair, { ...call, siteId: site.haTrung, allottedMs: null, endsSpeechId: null });
  expect(hall.happened).toEqual(['floor/given', 'floor/paused']);
  const speechId = hall.floorId;
  expect(hall.after(20_000).when(chair, { type: 'floor/resume', speechId }).refusal).toBe('floor/lineDown');
  hall.enters(site.haTrung).after(3_000);
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 3_000, running: true });
});

it('FL36 a hub without a line is a hall in which people hear each other', () => {
  const hall = Scenario.ready().when(chair, { type: 'conference/open' });
  hall.when(chair, { type: 'agenda/startItem', itemId: id(item.report) }).after(5_000);
  expect(clockOf(hall, hall.floorId)).toMatchObject({ spentMs: 5_000, running: true });
});

it('FL38 the chair side silences a site and the hub, and opens them again', () => {
  const { hall } = speaking();
  for (const siteId of [site.hub, site.haTrung]) {
    hall.when(chair, { type: 'floor/silenceSite', siteId });
    expect(hall.when(secretary, { type: 'floor/silenceSite', siteId }).refusal).toBe('floor/alreadySilenced');
  }
  expect(heardSites(hall.state)).toEqual([]);
  hall.when(secretary, { type: 'floor/unsilenceSite', siteId: site.hub });
  expect(hall.when(chair, { type: 'floor/unsilenceSite', siteId: site.hub }).refusal).toBe('floor/notSilenced');
  expect(heardSites(hall.state)).toEqual([site.hub]);
  expect(hall.when(room(site.haTrung), { type: 'floor/unsilenceSite', siteId: site.haTrung }).refusal).toBe(
    'permission/denied',
  );
});

it('FL39 sound is tested before the opening only', () => {
  const hall = Scenario.seated().when(technician, { type: 'floor/openTest', siteId: site.haTrung });
  expect(hall.when(technician, { type: 'floor/openTest', siteId: site.haTrung }).refusal).toBe('floor/alreadyTesting');
  hall.when(secretary, { type: 'floor/closeTest', siteId: site.haTrung });
  expect(hall.when(technician, { type: 'floor/closeTest', siteId: site.haTrung }).refusal).toBe('floor/notTesting');
  expect(hall.when(deputy, { type: 'floor/openTest', siteId: site.haTrung }).refusal).toBe('permission/denied');
  hall.when(chair, { type: 'conference/open' });
  expect(hall.when(technician, { type: 'floor/openTest', siteId: site.haTrung }).refusal).toBe('floor/testOver');
});
