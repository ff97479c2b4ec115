import { expect, it } from 'vitest';
import { agendaClock, agendaTemplates, itemKindSchema } from '#shared/agenda/index.ts';
import { chairPerson, currentSpeech, heardSites, presidingPerson, rolesOf } from '#shared/conference/index.ts';
import { opinionCounts } from '#shared/floor/index.ts';
import { type ItemId, MINUTE_MS, type PersonId, spentMs } from '#shared/kernel/index.ts';
import {
  chair,
  deputy,
  deputyAway,
  id,
  item,
  observer,
  room,
  Scenario,
  secretary,
  site,
  system,
} from '#tests/support/scenario.ts';

const pho = id<PersonId>('pho-vien-truong');

function itemId(name: keyof typeof item): ItemId {
  return id<ItemId>(item[name]);
}

function starts(hall: Scenario, name: keyof typeof item): Scenario {
  return hall.when(chair, { type: 'agenda/startItem', itemId: itemId(name) });
}

function stateOf(hall: Scenario, name: keyof typeof item) {
  return hall.state.agenda.itemById[itemId(name)]?.state;
}

it('AG1 the templates A to E name one kind a row and stay below their cap', () => {
  expect(agendaTemplates.map((template) => template.code)).toEqual(['A', 'B', 'C', 'D', 'E']);
  for (const { items, capMs } of agendaTemplates) {
    for (const { kind } of items) expect(itemKindSchema.safeParse(kind).success).toBe(true);
    expect(items.reduce((sum, { plannedMs }) => sum + plannedMs, 0)).toBeLessThanOrEqual(capMs);
  }
});

it('AG2 starting an item finishes the one before', () => {
  const hall = starts(Scenario.running(), 'rollCall').after(1_000);
  starts(hall, 'answers');
  expect(stateOf(hall, 'rollCall')).toBe('done');
  expect(stateOf(hall, 'answers')).toBe('current');
  expect(hall.state.agenda.currentItemId).toBe(item.answers);
  expect(starts(hall, 'answers').refusal).toBe('agenda/alreadyCurrent');
  expect(hall.when(chair, { type: 'agenda/startItem', itemId: id('khac') }).refusal).toBe('agenda/noSuchItem');
  expect(starts(Scenario.ready(), 'answers').refusal).toBe('conference/notRunning');
});

it('AG3 finishing names the current item', () => {
  const hall = starts(starts(Scenario.running(), 'rollCall'), 'answers');
  expect(hall.when(chair, { type: 'agenda/finishItem', itemId: itemId('rollCall') }).refusal).toBe('agenda/notCurrent');
  hall.when(secretary, { type: 'agenda/finishItem', itemId: itemId('answers') });
  expect(hall.state.agenda.currentItemId).toBeNull();
});

it('AG4 a pending item is skipped and restored', () => {
  const hall = starts(Scenario.running(), 'rollCall');
  expect(hall.when(chair, { type: 'agenda/skipItem', itemId: itemId('rollCall') }).refusal).toBe('agenda/notPending');
  expect(hall.when(chair, { type: 'agenda/restoreItem', itemId: itemId('answers') }).refusal).toBe('agenda/notSkipped');
  hall.when(chair, { type: 'agenda/skipItem', itemId: itemId('answers') });
  expect(stateOf(hall, 'answers')).toBe('skipped');
  hall.when(chair, { type: 'agenda/restoreItem', itemId: itemId('answers') });
  expect(stateOf(hall, 'answers')).toBe('pending');
  hall.when(chair, { type: 'agenda/skipItem', itemId: itemId('answers') });
  expect(stateOf(starts(hall, 'answers'), 'answers')).toBe('current');
});

it('AG5 going back adds the times up', () => {
  const hall = starts(Scenario.running(), 'discussion').after(10_000);
  starts(hall, 'answers').after(5_000);
  starts(hall, 'discussion').after(1_000);
  expect(spentMs(hall.state.agenda.itemById[itemId('discussion')]?.spans ?? [], hall.now)).toBe(11_000);
  expect(stateOf(hall, 'answers')).toBe('done');
});

it('AG6 items are changed while the conference runs; one that was begun stays', () => {
  const hall = starts(Scenario.running(), 'rollCall');
  hall.when(secretary, { type: 'agenda/moveItem', itemId: itemId('conclusion'), beforeItemId: itemId('answers') });
  const pledge = { kind: 'pledge', title: 'Ký giao ước', plannedMs: 0, presenter: null } as const;
  hall.when(secretary, { type: 'agenda/addItem', item: pledge, beforeItemId: itemId('report') });
  const added = hall.lastId<ItemId>();
  expect(hall.state.agenda.order).toEqual([
    item.rollCall,
    added,
    item.report,
    item.discussion,
    item.conclusion,
    item.answers,
  ]);
  hall.when(chair, { type: 'agenda/removeItem', itemId: added });
  hall.when(chair, { type: 'agenda/renameItem', itemId: itemId('rollCall'), title: 'Điểm danh lại' });
  hall.when(chair, { type: 'agenda/changeItemMinutes', itemId: itemId('rollCall'), plannedMs: 60_000 });
  const presenter = { siteId: site.haTrung, name: '', title: 'Viện trưởng' };
  hall.when(chair, { type: 'agenda/changeItemPresenter', itemId: itemId('answers'), presenter });
  expect(hall.state.agenda.itemById[itemId('rollCall')]).toMatchObject({ title: 'Điểm danh lại', plannedMs: 60_000 });
  expect(hall.state.agenda.itemById[itemId('answers')]?.presenter).toEqual(presenter);
  expect(hall.when(chair, { type: 'agenda/removeItem', itemId: itemId('rollCall') }).refusal).toBe('agenda/itemBegun');
  const elsewhere = { ...presenter, siteId: id<never>('khac') };
  expect(
    hall.when(chair, { type: 'agenda/changeItemPresenter', itemId: itemId('answers'), presenter: elsewhere }).refusal,
  ).toBe('roster/noSuchSite');
});

it('AG7 the clock of the agenda shows planned, spent, expected end and cap, and stops nothing', () => {
  const hall = starts(Scenario.running(), 'rollCall').after(3 * MINUTE_MS);
  hall.when(chair, { type: 'agenda/skipItem', itemId: itemId('answers') });
  const { agenda, runningSpans } = hall.state;
  const capped = (capMs: number) => agendaClock({ agenda, runningSpans, plan: { capMs } }, hall.now);
  const clock = capped(90 * MINUTE_MS);
  expect(clock).toMatchObject({ plannedMs: 100 * MINUTE_MS, spentMs: 3 * MINUTE_MS, leftMs: 97 * MINUTE_MS });
  expect(clock.expectedEndAt - hall.now).toBe(97 * MINUTE_MS);
  expect(clock.overCap).toBe(true);
  expect(capped(100 * MINUTE_MS).overCap).toBe(false);
  hall.after(30 * MINUTE_MS);
  const over = agendaClock(hall.state, hall.now).items.find((each) => each.itemId === item.rollCall);
  expect(over).toMatchObject({ remainingMs: -25 * MINUTE_MS, running: true });
  expect(starts(hall, 'discussion').happened).toContain('agenda/itemStarted');
});

it('AG7 time of the conference is spent between items too, and not in breaks and interruptions', () => {
  const hall = Scenario.running()
    .after(5 * MINUTE_MS)
    .when(chair, { type: 'conference/startBreak', plannedMs: null });
  hall.after(20 * MINUTE_MS).when(chair, { type: 'conference/endBreak' });
  hall.after(8 * MINUTE_MS);
  expect(agendaClock(hall.state, hall.now)).toMatchObject({ spentMs: 13 * MINUTE_MS, leftMs: 125 * MINUTE_MS });
  expect(agendaClock(hall.state, hall.now).items.every((each) => each.spentMs === 0)).toBe(true);
  const from = hall.now;
  hall
    .after(10 * MINUTE_MS)
    .when(system, { type: 'conference/recordInterruption', from })
    .after(MINUTE_MS);
  const plan = { capMs: 138 * MINUTE_MS };
  expect(agendaClock({ ...hall.state, plan }, hall.now)).toMatchObject({ spentMs: 14 * MINUTE_MS, overCap: true });
});

it('AG8 starting an item that names a presenter gives them the floor for its minutes', () => {
  const hall = starts(Scenario.running(), 'report');
  expect(currentSpeech(hall.state)).toMatchObject({
    kind: 'presentation',
    siteId: site.hub,
    requestId: null,
    itemId: item.report,
    allottedMs: 12 * MINUTE_MS,
    speaker: { title: 'Chánh Văn phòng', unit: 'VKSND tinh' },
  });
  expect(opinionCounts(hall.state, hall.now).total).toBe(0);
  expect(hall.state.floor.speechOrder).toHaveLength(1);
});

it('AG9 leaving an item ends its floor and its shared screen', () => {
  const hall = starts(Scenario.running(), 'report');
  const speechId = hall.floorId;
  hall.when(room(site.haTrung), { type: 'stage/offerShare', deviceId: id('pc-ha-trung') });
  hall.when(room(site.ngaSon), { type: 'stage/offerShare', deviceId: id('pc-nga-son') });
  hall.when(chair, { type: 'stage/showShare', deviceId: id('pc-ha-trung') }).after(1_000);
  starts(hall, 'conclusion');
  expect(hall.state.floor.currentSpeechId).toBeNull();
  expect(hall.state.floor.speechById[speechId]?.state).toEqual({ kind: 'ended', at: hall.now });
  expect(hall.state.stage.source).toEqual({ kind: 'speaker' });
  expect(hall.state.stage.offeredShares.map((share) => share.deviceId)).toEqual(['pc-nga-son']);
});

it('AG10 the roll call opens one microphone after the other without a speech', () => {
  const hall = starts(Scenario.running(), 'rollCall');
  hall.when(secretary, { type: 'agenda/stepRollCall', siteId: site.haTrung });
  expect(heardSites(hall.state)).toEqual([site.hub, site.haTrung]);
  hall.when(secretary, { type: 'agenda/stepRollCall', siteId: site.ngaSon });
  expect(heardSites(hall.state)).toEqual([site.hub, site.ngaSon]);
  hall.when(system, { type: 'roster/dropSite', siteId: site.ngaSon, asOf: hall.now });
  hall.when(system, { type: 'roster/returnSite', siteId: site.ngaSon });
  expect(hall.happened).toEqual(['roster/siteReturned']);
  expect(hall.when(secretary, { type: 'agenda/stepRollCall', siteId: site.ngaSon }).refusal).toBe(
    'roster/nothingChanged',
  );
  hall.when(secretary, { type: 'agenda/stepRollCall', siteId: null });
  expect(heardSites(hall.state)).toEqual([site.hub]);
  expect(hall.state.agenda.rollCall.called).toEqual([site.haTrung, site.ngaSon]);
  expect(hall.state.floor.speechOrder).toEqual([]);
});

it('AG11 leaving the roll call closes its microphone, starting it again calls everybody anew', () => {
  const hall = starts(Scenario.running(), 'rollCall');
  expect(hall.when(secretary, { type: 'agenda/stepRollCall', siteId: site.hub }).refusal).toBe('agenda/rollCallHub');
  hall.when(secretary, { type: 'agenda/stepRollCall', siteId: site.haTrung });
  starts(hall, 'discussion');
  expect(heardSites(hall.state)).toEqual([site.hub]);
  expect(hall.when(secretary, { type: 'agenda/stepRollCall', siteId: site.haTrung }).refusal).toBe(
    'agenda/notRollCall',
  );
  starts(hall, 'rollCall');
  expect(hall.state.agenda.rollCall).toEqual({ siteId: null, called: [] });
});

it('AG12 presiding is handed over on record, to a person who is not the chair', () => {
  const hall = Scenario.running().after(7_000);
  expect(
    hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('vien-truong'), itemIds: null }).refusal,
  ).toBe('agenda/chairPresides');
  expect(hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('khac'), itemIds: null }).refusal).toBe(
    'roster/noSuchPerson',
  );
  expect(hall.when(chair, { type: 'agenda/handOverPresiding', personId: pho, itemIds: [id('khac')] }).refusal).toBe(
    'agenda/noSuchItem',
  );
  expect(hall.when(deputy, { type: 'agenda/handOverPresiding', personId: pho, itemIds: null }).refusal).toBe(
    'permission/denied',
  );
  hall.when(secretary, { type: 'agenda/handOverPresiding', personId: pho, itemIds: null });
  expect(hall.state.agenda.handOvers).toEqual([{ personId: pho, itemIds: null, at: hall.now }]);
  expect(presidingPerson(hall.state)?.personId).toBe(pho);
});

it('AG13 rights to preside come and go with the items handed over', () => {
  const hall = Scenario.running();
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: pho, itemIds: [itemId('discussion')] });
  expect(rolesOf(hall.state, deputy)).toEqual(['observer']);
  expect(hall.when(deputy, { type: 'floor/openList' }).refusal).toBe('permission/denied');
  starts(hall, 'discussion');
  expect(rolesOf(hall.state, deputy)).toEqual(['presiding', 'observer']);
  hall.when(deputy, { type: 'floor/closeList' });
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-o-dong-son'), itemIds: null });
  expect(rolesOf(hall.state, deputy)).toEqual(['observer']);
  expect(rolesOf(hall.state, deputyAway)).toContain('presiding');
  hall.when(deputyAway, { type: 'agenda/startItem', itemId: itemId('answers') });
  hall.when(deputyAway, { type: 'agenda/takeBackPresiding' });
  expect(hall.when(deputyAway, { type: 'agenda/finishItem', itemId: itemId('answers') }).refusal).toBe(
    'permission/denied',
  );
});

it('AG14 taking back ends all hand-overs, and the chair never loses a right', () => {
  const hall = Scenario.discussing();
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: pho, itemIds: [itemId('discussion')] });
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-o-dong-son'), itemIds: null });
  hall.when(chair, { type: 'floor/closeList' });
  expect(chairPerson(hall.state)?.personId).toBe('vien-truong');
  hall.when(chair, { type: 'agenda/takeBackPresiding' });
  expect(presidingPerson(hall.state)).toBeNull();
  expect(hall.when(chair, { type: 'agenda/takeBackPresiding' }).refusal).toBe('agenda/notHandedOver');
});

it('AG15 the log says who did it, and thay mặt for a secretary', () => {
  const hall = Scenario.discussing();
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: pho, itemIds: null });
  const acted = [chair, deputy, secretary].map((actor) => {
    const type = hall.state.floor.listOpen ? 'floor/closeList' : 'floor/openList';
    const { actor: who, actingAs } = hall.when(actor, { type }).log.at(-1) ?? {};
    return [who, actingAs];
  });
  expect(acted).toEqual([
    [chair, { role: 'chair', onBehalfOfChair: false }],
    [deputy, { role: 'presiding', onBehalfOfChair: false }],
    [secretary, { role: 'secretary', onBehalfOfChair: true }],
  ]);
  expect(hall.when(observer, { type: 'floor/openList' }).refusal).toBe('permission/denied');
});
