import { expect, it } from 'vitest';
import { heardSites, stageSite } from '#shared/conference/index.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import {
  chair,
  deputy,
  hallSetup,
  id,
  item,
  observer,
  reporter,
  room,
  Scenario,
  screen,
  secretary,
  site,
  system,
  technician,
} from '#tests/support/scenario.ts';

const haTrungPc = id<DeviceId>('pc-ha-trung');
const ngaSonPc = id<DeviceId>('pc-nga-son');

it('ST1 a device offers its own screen, which waits until it is chosen', () => {
  const hall = Scenario.running();
  hall.when(room(site.haTrung), { type: 'stage/offerShare', deviceId: haTrungPc });
  expect(hall.state.stage).toMatchObject({
    source: { kind: 'speaker' },
    offeredShares: [{ deviceId: haTrungPc, at: hall.now }],
  });
  expect(hall.when(room(site.haTrung), { type: 'stage/offerShare', deviceId: haTrungPc }).refusal).toBe(
    'stage/alreadyOffered',
  );
  expect(hall.when(room(site.haTrung), { type: 'stage/offerShare', deviceId: ngaSonPc }).refusal).toBe(
    'permission/denied',
  );
  expect(hall.when(room(site.haTrung, 'khac'), { type: 'stage/offerShare', deviceId: id('khac') }).refusal).toBe(
    'roster/noSuchDevice',
  );
  expect(hall.when(screen(site.haTrung), { type: 'stage/offerShare', deviceId: id('man-hinh-ha-trung') }).refusal).toBe(
    'permission/denied',
  );
  hall.when(chair, { type: 'conference/close' });
  expect(hall.when(room(site.haTrung), { type: 'stage/offerShare', deviceId: haTrungPc }).refusal).toBe(
    'conference/alreadyClosed',
  );
});

it('ST2 chair, presiding person or reporter choose one source of the stage', () => {
  const hall = Scenario.running();
  hall.when(room(site.haTrung), { type: 'stage/offerShare', deviceId: haTrungPc });
  hall.when(room(site.ngaSon), { type: 'stage/offerShare', deviceId: ngaSonPc });
  for (const actor of [secretary, technician, observer, room(site.haTrung), deputy]) {
    expect(hall.when(actor, { type: 'stage/showShare', deviceId: haTrungPc }).refusal).toBe('permission/denied');
  }
  hall.when(reporter, { type: 'stage/showShare', deviceId: haTrungPc });
  expect(hall.when(chair, { type: 'stage/showShare', deviceId: haTrungPc }).refusal).toBe('stage/alreadyShown');
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-vien-truong'), itemIds: null });
  hall.when(deputy, { type: 'stage/showShare', deviceId: ngaSonPc });
  expect(hall.state.stage.source).toEqual({ kind: 'share', deviceId: ngaSonPc });
  hall.when(chair, { type: 'stage/showSpeaker' });
  expect(hall.state.stage.offeredShares).toHaveLength(2);
  expect(hall.when(chair, { type: 'stage/showSpeaker' }).refusal).toBe('stage/alreadyShown');
  expect(hall.when(chair, { type: 'stage/showShare', deviceId: id('khac') }).refusal).toBe('stage/notOffered');
});

it('ST3 a share ends with its device or when it is withdrawn, and the speaker is back', () => {
  const ends = [
    [room(site.haTrung), { type: 'stage/withdrawShare', deviceId: haTrungPc }],
    [reporter, { type: 'stage/withdrawShare', deviceId: haTrungPc }],
    [room(site.haTrung), { type: 'roster/leaveDevice', deviceId: haTrungPc }],
    [technician, { type: 'roster/removeDevice', deviceId: haTrungPc }],
    [system, { type: 'roster/loseDevice', deviceId: haTrungPc, asOf: Scenario.running().now }],
  ] as const;
  for (const [actor, command] of ends) {
    const hall = Scenario.running();
    hall.when(room(site.haTrung), { type: 'stage/offerShare', deviceId: haTrungPc });
    hall.when(chair, { type: 'stage/showShare', deviceId: haTrungPc }).when(actor, command);
    expect(hall.state.stage, command.type).toMatchObject({ source: { kind: 'speaker' }, offeredShares: [] });
  }
  const hall = Scenario.running();
  expect(hall.when(room(site.haTrung), { type: 'stage/withdrawShare', deviceId: haTrungPc }).refusal).toBe(
    'stage/notOffered',
  );
});

it('ST4 the picture is the speaker, in the roll call the one called, else the chair', () => {
  const hall = Scenario.running();
  expect(stageSite(hall.state)).toBe(site.hub);
  hall.when(chair, { type: 'agenda/startItem', itemId: id(item.rollCall) });
  hall.when(chair, { type: 'agenda/stepRollCall', siteId: site.ngaSon });
  expect(stageSite(hall.state)).toBe(site.ngaSon);
  hall
    .when(chair, { type: 'agenda/startItem', itemId: id(item.discussion) })
    .asks(site.haTrung)
    .gives();
  expect(stageSite(hall.state)).toBe(site.haTrung);
});

it('ME1 heard are chair, presiding person, floor and those opened beside it', () => {
  const hall = Scenario.running();
  expect(heardSites(hall.state)).toEqual([site.hub]);
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-o-dong-son'), itemIds: null });
  hall
    .when(chair, { type: 'agenda/startItem', itemId: id(item.discussion) })
    .asks(site.haTrung)
    .gives();
  expect(heardSites(hall.state)).toEqual([site.hub, site.dongSon, site.haTrung]);
  hall.when(chair, { type: 'floor/openSite', speechId: hall.floorId, siteId: site.ngaSon, purpose: 'answer' });
  expect(heardSites(hall.state)).toEqual([site.hub, site.dongSon, site.haTrung, site.ngaSon]);
  hall.when(chair, { type: 'floor/end', speechId: hall.floorId });
  hall.when(chair, { type: 'agenda/takeBackPresiding' });
  expect(heardSites(hall.state)).toEqual([site.hub]);
});

it('ME2 who is silenced or muted is not heard', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives();
  hall.when(technician, { type: 'floor/silenceSite', siteId: site.haTrung });
  expect(heardSites(hall.state)).toEqual([site.hub]);
  hall.when(reporter, { type: 'roster/muteSite', siteId: site.hub });
  expect(heardSites(hall.state)).toEqual([]);
});

/** Four are heard: hub, Đông Sơn presiding, Hà Trung speaking, Nga Sơn opened. */
function fourHeard(): Scenario {
  const hall = Scenario.discussing().asks(site.haTrung).gives();
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-o-dong-son'), itemIds: null });
  return hall.when(chair, { type: 'floor/openSite', speechId: hall.floorId, siteId: site.ngaSon, purpose: 'answer' });
}

it('ME3 at most four are heard, one more is refused', () => {
  const hall = fourHeard();
  const fifth = { type: 'floor/openSite', siteId: site.thoXuan, purpose: 'answer' } as const;
  expect(hall.when(chair, { ...fifth, speechId: hall.floorId }).refusal).toBe('floor/tooManyVoices');
  hall.when(chair, { type: 'floor/silenceSite', siteId: site.ngaSon });
  hall.when(chair, { ...fifth, speechId: hall.floorId });
  expect(heardSites(hall.state)).toHaveLength(4);
  expect(hall.when(chair, { type: 'floor/unsilenceSite', siteId: site.ngaSon }).refusal).toBe('floor/tooManyVoices');
  hall.when(chair, { type: 'floor/closeSite', speechId: hall.floorId, siteId: site.thoXuan });
  hall.when(chair, { type: 'floor/unsilenceSite', siteId: site.ngaSon });
  expect(heardSites(hall.state)).toHaveLength(4);
});

it('ME3 a hand-over, a roll call and a test that would make five are refused', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives();
  for (const siteId of [site.ngaSon, site.thoXuan]) {
    hall.when(chair, { type: 'floor/openSite', speechId: hall.floorId, siteId, purpose: 'answer' });
  }
  const handOver = { type: 'agenda/handOverPresiding', personId: id<never>('pho-o-dong-son'), itemIds: null } as const;
  expect(hall.when(chair, handOver).refusal).toBe('floor/tooManyVoices');
  const rollCall = Scenario.running().when(chair, { type: 'agenda/startItem', itemId: id(item.rollCall) });
  rollCall.when(chair, { type: 'floor/openList' }).asks(site.haTrung).gives().when(chair, handOver);
  const { floorId } = rollCall;
  rollCall.when(chair, { type: 'floor/openSite', speechId: floorId, siteId: site.ngaSon, purpose: 'answer' });
  expect(rollCall.when(chair, { type: 'agenda/stepRollCall', siteId: site.thoXuan }).refusal).toBe(
    'floor/tooManyVoices',
  );
  const ready = Scenario.seated();
  for (const siteId of [site.hub, site.dongSon, site.haTrung, site.ngaSon]) {
    ready.when(technician, { type: 'floor/openTest', siteId });
  }
  expect(ready.when(technician, { type: 'floor/openTest', siteId: site.thoXuan }).refusal).toBe('floor/tooManyVoices');
});

it('ME4 before the opening only tested sites are heard, in a break and after closing nobody', () => {
  const hall = Scenario.seated();
  expect(heardSites(Scenario.created(hallSetup()).state)).toEqual([]);
  expect(heardSites(hall.state)).toEqual([]);
  hall.when(technician, { type: 'floor/openTest', siteId: site.haTrung });
  expect(heardSites(hall.state)).toEqual([site.haTrung]);
  hall.when(chair, { type: 'conference/open' });
  expect(heardSites(hall.state)).toEqual([site.hub]);
  hall.when(chair, { type: 'conference/startBreak', plannedMs: null });
  expect(heardSites(hall.state)).toEqual([]);
  hall.when(chair, { type: 'conference/endBreak' }).when(chair, { type: 'conference/close' });
  expect(heardSites(hall.state)).toEqual([]);
});
