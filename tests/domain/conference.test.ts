import { expect, it } from 'vitest';
import { agendaClock } from '#shared/agenda/index.ts';
import { currentSpeech, decide, decideCreate, heardSites, type Setup } from '#shared/conference/index.ts';
import { speechClock } from '#shared/floor/index.ts';
import {
  type ConferenceId,
  type ItemId,
  MINUTE_MS,
  type RefusalCode,
  type SpeechId,
  spentMs,
} from '#shared/kernel/index.ts';
import {
  administrator,
  chair,
  deputy,
  hallSetup,
  id,
  item,
  observer,
  reporter,
  room,
  Scenario,
  START,
  secretary,
  site,
  speaker,
  stranger,
  system,
  technician,
} from '#tests/support/scenario.ts';

function refusalOfSetup(change: (setup: Setup) => Partial<Setup>): string | null {
  const setup = { ...hallSetup(), ...change(hallSetup()) };
  const context = { at: START, actor: administrator, seed: 's' };
  const decision = decideCreate({ conferenceId: id<ConferenceId>('hoi-nghi'), setup }, context);
  return decision.kind === 'refusal' ? decision.refusal.code : null;
}

function alsoAs(sites: Setup['sites'], index: number): Setup['sites'] {
  return sites.slice(index, index + 1).map((site) => ({ ...site, siteId: id('nua') }));
}

it('CO1 a conference begins with what fits together, and with nothing else', () => {
  expect(refusalOfSetup(() => ({}))).toBeNull();
  const broken: [RefusalCode, (setup: Setup) => Partial<Setup>][] = [
    ['conference/badSetup', ({ sites }) => ({ sites: [...sites, ...sites.slice(0, 1)] })],
    ['conference/badSetup', ({ sites }) => ({ sites: sites.slice(1) })],
    ['conference/siteTwice', ({ sites }) => ({ sites: [...sites, ...alsoAs(sites, 1)] })],
    ['conference/hubAmongSites', ({ sites }) => ({ sites: [...sites, ...alsoAs(sites, 0)] })],
    ['conference/noChair', ({ people }) => ({ people: people.slice(1) })],
    ['conference/oneChair', ({ people }) => ({ people: people.map((each) => ({ ...each, roles: ['chair'] })) })],
    ['conference/badSetup', ({ people }) => ({ people: people.map((each) => ({ ...each, siteId: id('noi-khac') })) })],
    ['conference/badSetup', ({ people }) => ({ people: [...people, ...people.slice(1)] })],
    ['roster/accountTaken', ({ people }) => ({ people: people.map((each) => ({ ...each, accountId: id('mot') })) })],
    ['roster/signerNotSecretary', () => ({ signerPersonId: id('vien-truong') })],
    ['roster/signerNotSecretary', () => ({ signerPersonId: id('nguoi-la') })],
    ['conference/noSuchDate', ({ plan }) => ({ plan: { ...plan, date: '2024-02-30' } })],
    ['conference/badSetup', ({ items }) => ({ items: [...items, ...items] })],
    [
      'conference/badSetup',
      ({ items }) => ({
        items: items.map((each) => ({ ...each, presenter: { siteId: id('x'), name: '', title: 'A' } })),
      }),
    ],
  ];
  for (const [code, change] of broken) expect(refusalOfSetup(change)).toBe(code);
});

it('CO2 in a draft things are prepared, no device enters and nothing runs', () => {
  const draft = Scenario.created();
  draft.when(secretary, { type: 'agenda/renameItem', itemId: id(item.report), title: 'Báo cáo tóm tắt' });
  expect(draft.happened).toEqual(['agenda/itemRenamed']);
  expect(draft.enters(site.haTrung).refusal).toBe('conference/notOpenYet');
  expect(draft.when(chair, { type: 'agenda/startItem', itemId: id(item.report) }).refusal).toBe(
    'conference/notRunning',
  );
  expect(draft.when(chair, { type: 'conference/open' }).refusal).toBe('conference/notReady');
  expect(draft.when(chair, { type: 'floor/openList' }).refusal).toBe('conference/notReady');
});

it('CO3 a draft is made ready once, by those who prepare and the technician', () => {
  for (const actor of [chair, secretary, technician, administrator]) {
    const draft = Scenario.created().when(actor, { type: 'conference/makeReady' });
    expect(draft.state.phase.kind).toBe('ready');
    expect(draft.enters(site.haTrung).happened).toContain('roster/deviceJoined');
    expect(draft.when(actor, { type: 'conference/makeReady' }).refusal).toBe('conference/notDraft');
  }
  const draft = Scenario.created();
  for (const actor of [room(site.haTrung), observer, reporter, deputy]) {
    expect(draft.when(actor, { type: 'conference/makeReady' }).refusal).toBe('permission/denied');
  }
});

it('CO4 chair or secretary open a ready conference with an agenda, and tests end', () => {
  const ready = Scenario.seated().when(technician, { type: 'floor/openTest', siteId: site.haTrung });
  expect(ready.when(technician, { type: 'conference/open' }).refusal).toBe('permission/denied');
  ready.when(secretary, { type: 'conference/open' });
  expect(ready.happened).toEqual(['floor/testClosed', 'conference/opened']);
  expect(ready.state.openedAt).toBe(ready.now);
  expect(ready.state.floor.testSites).toEqual({});
  expect(ready.when(chair, { type: 'conference/open' }).refusal).toBe('conference/alreadyOpened');
  const empty = Scenario.ready({ ...hallSetup(), items: [] });
  expect(empty.when(chair, { type: 'conference/open' }).refusal).toBe('conference/noAgenda');
});

it('CO5 a break stops the clocks, nobody is heard, and floor, list and queue stay', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).gives();
  const speechId = hall.floorId;
  hall.after(60_000).when(secretary, { type: 'conference/startBreak', plannedMs: 15 * MINUTE_MS });
  expect(hall.happened).toEqual(['floor/paused', 'agenda/itemPaused', 'conference/breakStarted']);
  expect(heardSites(hall.state)).toEqual([]);
  hall.after(10 * MINUTE_MS);
  expect(hall.floorId).toBe(speechId);
  expect(hall.state.floor.listOpen).toBe(true);
  expect(hall.waiting).toHaveLength(1);
  expect(spentMs(hall.state.agenda.itemById[id<ItemId>(item.discussion)]?.spans ?? [], hall.now)).toBe(60_000);
  expect(currentSpeech(hall.state)?.state).toMatchObject({ kind: 'paused', cause: 'break' });
  expect(hall.when(chair, { type: 'agenda/startItem', itemId: id(item.answers) }).refusal).toBe(
    'conference/notRunning',
  );
  expect(hall.when(chair, { type: 'floor/resume', speechId }).refusal).toBe('conference/notRunning');
  expect(hall.when(chair, { type: 'conference/startBreak', plannedMs: null }).refusal).toBe('conference/notRunning');
});

it('CO6 after a break the item runs on and the speech waits to be resumed', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives().after(1_000);
  hall.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: hall.now }).after(1_000);
  hall.when(chair, { type: 'conference/startBreak', plannedMs: null }).after(60_000);
  hall.when(system, { type: 'roster/returnSite', siteId: site.haTrung });
  expect(hall.happened).toEqual(['roster/siteReturned']);
  hall.when(chair, { type: 'conference/endBreak' });
  expect(hall.happened).toEqual(['conference/breakEnded', 'agenda/itemResumed']);
  expect(currentSpeech(hall.state)?.state).toMatchObject({ kind: 'paused', cause: 'break' });
  hall.when(chair, { type: 'floor/resume', speechId: hall.floorId }).after(2_000);
  expect(spentMs(currentSpeech(hall.state)?.spans ?? [], hall.now)).toBe(3_000);
  expect(hall.when(chair, { type: 'conference/endBreak' }).refusal).toBe('conference/notBreak');
});

it('CO7 closing ends the floor, marks what was not held, closes the list and silences all', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).gives();
  const speechId = hall.floorId;
  hall.when(room(site.ngaSon), { type: 'stage/offerShare', deviceId: id('pc-nga-son') });
  expect(hall.when(deputy, { type: 'conference/close' }).refusal).toBe('permission/denied');
  hall.after(5_000).when(chair, { type: 'conference/close' });
  const { agenda, floor, stage, phase } = hall.state;
  expect(phase).toEqual({ kind: 'closed', at: hall.now });
  expect(floor.currentSpeechId).toBeNull();
  expect(floor.speechById[speechId]?.state.kind).toBe('ended');
  expect(floor.listOpen).toBe(false);
  expect(hall.waiting).toHaveLength(1);
  expect(stage.offeredShares).toEqual([]);
  expect(heardSites(hall.state)).toEqual([]);
  const states = agenda.order.map((itemId) => agenda.itemById[itemId]?.state);
  expect(states).toEqual(['notHeld', 'notHeld', 'done', 'notHeld', 'notHeld']);
  expect(hall.when(chair, { type: 'conference/close' }).refusal).toBe('conference/alreadyClosed');
  const inBreak = Scenario.running().when(chair, { type: 'conference/startBreak', plannedMs: null });
  expect(inBreak.when(secretary, { type: 'conference/close' }).state.phase.kind).toBe('closed');
  expect(Scenario.ready().when(chair, { type: 'conference/close' }).refusal).toBe('conference/notRunning');
});

function closedHall(): { hall: Scenario; speechId: SpeechId } {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).gives();
  const speechId = hall.floorId;
  return { hall: hall.after(60_000).when(chair, { type: 'conference/close' }), speechId };
}

it('CO8 a closed conference refuses what would go on with it', () => {
  const { hall, speechId } = closedHall();
  const [requestId] = hall.waiting;
  if (!requestId) throw new Error('nobody waits');
  const commands: Parameters<Scenario['when']>[1][] = [
    { type: 'floor/give', requestId, allottedMs: null, endsSpeechId: null },
    { type: 'floor/withdraw', requestId },
    { type: 'floor/decline', requestId, reason: 'Hết giờ' },
    { type: 'floor/moveRequest', requestId, beforeRequestId: null },
    { type: 'floor/takeBack', speechId },
    { type: 'floor/undoEnd', speechId },
    { type: 'floor/silenceSite', siteId: site.haTrung },
    { type: 'floor/unsilenceSite', siteId: site.haTrung },
    { type: 'floor/openList' },
    { type: 'floor/closeList' },
    { type: 'floor/suggest', siteId: site.haTrung, reason: 'Chưa phát biểu' },
    { type: 'floor/openTest', siteId: site.haTrung },
    { type: 'agenda/skipItem', itemId: id(item.report) },
    { type: 'agenda/renameItem', itemId: id(item.report), title: 'x' },
    { type: 'agenda/moveItem', itemId: id(item.report), beforeItemId: null },
    { type: 'agenda/handOverPresiding', personId: id('pho-vien-truong'), itemIds: null },
    { type: 'agenda/takeBackPresiding' },
    { type: 'conference/changePlan', plan: hallSetup().plan },
    { type: 'roster/removeSite', siteId: site.thoXuan },
    { type: 'roster/removePerson', personId: id('du-thinh') },
    { type: 'roster/moveSite', siteId: site.thoXuan, beforeSiteId: null },
    { type: 'roster/nameChair', personId: id('pho-vien-truong') },
    { type: 'roster/linkAccount', personId: id('du-thinh'), accountId: null },
    { type: 'roster/seatPerson', personId: id('du-thinh'), siteId: site.thoXuan },
    { type: 'roster/muteSite', siteId: site.hub },
    { type: 'roster/unmuteSite', siteId: site.hub },
  ];
  for (const command of commands) {
    expect(hall.when(chair, command).refusal, command.type).toBe('conference/alreadyClosed');
  }
  expect(hall.when(chair, { type: 'agenda/startItem', itemId: id(item.report) }).refusal).toBe('conference/notRunning');
});

it('CO8 a closed conference lets its record be completed', () => {
  const { hall, speechId } = closedHall();
  hall.when(secretary, { type: 'floor/correctSpeaker', speechId, speaker: speaker('Phó Viện trưởng') });
  hall.when(secretary, {
    type: 'floor/recordSpeech',
    speech: { siteId: site.ngaSon, speaker: speaker('Viện trưởng'), requestType: 'quick', topic: '', itemId: null },
    beganAt: START,
    endedAt: hall.now,
  });
  hall.when(secretary, { type: 'roster/reportAttendance', siteId: site.ngaSon, unnamedCount: 12 });
  expect(hall.state.floor.speechOrder).toHaveLength(2);
  hall.when(secretary, { type: 'roster/nameSigner', personId: id('thu-ky-2') });
  expect(hall.state.roster.signerPersonId).toBe('thu-ky-2');
});

it('CO9 reopening needs a reason and restores the items that were not held, and nothing else', () => {
  const { hall } = closedHall();
  expect(hall.when(technician, { type: 'conference/reopen', reason: 'x' }).refusal).toBe('permission/denied');
  hall.after(1_000).when(secretary, { type: 'conference/reopen', reason: 'Bế mạc nhầm' });
  const { agenda, floor, phase, reopenings } = hall.state;
  expect(phase.kind).toBe('running');
  expect(reopenings).toEqual([{ at: hall.now, reason: 'Bế mạc nhầm' }]);
  expect(agenda.order.map((itemId) => agenda.itemById[itemId]?.state)).toEqual([
    'pending',
    'pending',
    'done',
    'pending',
    'pending',
  ]);
  expect(agenda.currentItemId).toBeNull();
  expect(floor).toMatchObject({ currentSpeechId: null, listOpen: false });
  expect(hall.when(chair, { type: 'conference/reopen', reason: 'x' }).refusal).toBe('conference/notClosed');
});

it('CO10 an interruption pauses as of the last sign of life and is not time spent', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives().after(10_000);
  hall.when(room(site.ngaSon), { type: 'stage/offerShare', deviceId: id('pc-nga-son') });
  const from = hall.now;
  hall.after(40_000).when(system, { type: 'conference/recordInterruption', from });
  expect(hall.happened.filter((type) => type === 'conference/interrupted')).toHaveLength(1);
  const { state } = hall;
  expect(currentSpeech(state)?.state).toEqual({ kind: 'paused', at: from, cause: 'drop', drop: 'none' });
  expect(state.interruptions).toEqual([{ from, to: hall.now }]);
  expect(Object.values(state.roster.deviceById).every((device) => device.presence.kind === 'gone')).toBe(true);
  expect(state.roster.lineBySite[site.haTrung]).toEqual({ kind: 'dropped', since: from });
  expect(state.stage.offeredShares).toEqual([]);
  hall.after(5_000).when(system, { type: 'roster/returnSite', siteId: site.haTrung }).after(1_000);
  const speech = currentSpeech(hall.state);
  expect(speech && speechClock(speech, hall.now)).toMatchObject({ spentMs: 11_000, running: true });
  expect(agendaClock(hall.state, hall.now).spentMs).toBe(16_000);
  expect(spentMs(hall.state.runningSpans, hall.now)).toBe(16_000);
});

it('CO10 a heartbeat older than the floor, or ahead of the clock, makes no time negative', () => {
  const hall = Scenario.discussing().after(5_000).asks(site.haTrung).gives();
  hall.after(1_000).when(system, { type: 'conference/recordInterruption', from: START });
  expect(spentMs(currentSpeech(hall.state)?.spans ?? [], hall.now)).toBe(0);
  const ahead = Scenario.discussing().asks(site.haTrung).gives();
  const later = Scenario.running().after(9_000_000).now;
  ahead.after(1_000).when(system, { type: 'conference/recordInterruption', from: later });
  expect(ahead.state.interruptions).toEqual([{ from: ahead.now, to: ahead.now }]);
  expect(spentMs(currentSpeech(ahead.state)?.spans ?? [], ahead.now)).toBe(1_000);
});

it('CO10 a conference in a break stays in it, and one that is over is not touched', () => {
  const hall = Scenario.discussing().when(chair, { type: 'conference/startBreak', plannedMs: null });
  const from = hall.now;
  hall.after(4_000).when(system, { type: 'conference/recordInterruption', from });
  expect(hall.happened).toEqual(['roster/allDevicesLost', 'conference/interrupted']);
  expect(hall.state.phase.kind).toBe('break');
  const ready = Scenario.seated().when(system, { type: 'conference/recordInterruption', from: START });
  expect(ready.happened).toEqual(['roster/allDevicesLost']);
  const draft = Scenario.created().when(system, { type: 'conference/recordInterruption', from: START });
  expect(draft.refusal).toBe('conference/notRunning');
});

it('CO11 the plan can be changed until the closing', () => {
  const plan = { ...hallSetup().plan, capMs: 120 * MINUTE_MS };
  const hall = Scenario.running().when(secretary, { type: 'conference/changePlan', plan });
  expect(hall.state.plan.capMs).toBe(120 * MINUTE_MS);
  expect(hall.when(room(site.haTrung), { type: 'conference/changePlan', plan }).refusal).toBe('permission/denied');
});

it('CO12 the running time leaves out breaks and closed times', () => {
  const hall = Scenario.running().after(10_000).when(chair, { type: 'conference/startBreak', plannedMs: null });
  hall.after(50_000).when(chair, { type: 'conference/endBreak' }).after(5_000);
  hall.when(chair, { type: 'conference/close' }).after(70_000);
  hall.when(chair, { type: 'conference/reopen', reason: 'Còn nội dung' }).after(1_000);
  expect(spentMs(hall.state.runningSpans, hall.now)).toBe(16_000);
});

it('CO13 the same question has the same answer, and a refusal changes nothing', () => {
  const hall = Scenario.discussing().asks(site.haTrung);
  const [requestId] = hall.waiting;
  if (!requestId) throw new Error('nobody waits');
  const before = structuredClone(hall.state);
  const command = { type: 'floor/give', requestId, allottedMs: null, endsSpeechId: null } as const;
  const context = hall.contextOf(chair);
  expect(decide(hall.state, command, context)).toEqual(decide(hall.state, command, context));
  expect(hall.when(stranger, command).refusal).toBe('permission/denied');
  expect(hall.state).toEqual(before);
});
