import { expect, it } from 'vitest';
import { currentSpeech, heardSites } from '#shared/conference/index.ts';
import { interjectionMs, opinionCounts, speakerNow, speechClock } from '#shared/floor/index.ts';
import type { DelegateId, SiteId, SpeechId } from '#shared/kernel/index.ts';
import {
  at,
  chair,
  id,
  item,
  observer,
  room,
  Scenario,
  secretary,
  site,
  speaker,
  system,
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

function call(hall: Scenario, siteId = site.thoXuan, endsSpeechId: SpeechId | null = null): Scenario {
  return hall.when(chair, {
    type: 'floor/call',
    siteId,
    speaker: speaker('Viện trưởng', `VKSND ${siteId}`),
    requestType: 'question',
    topic: 'Án tồn',
    allottedMs: null,
    endsSpeechId,
  });
}

it('FL15 one floor or none: giving it names the one that ends', () => {
  const { hall, speechId } = speaking();
  const [next] = hall.waiting;
  if (!next) throw new Error('one waits');
  const give = { type: 'floor/give', requestId: next, allottedMs: null } as const;
  expect(hall.when(chair, { ...give, endsSpeechId: null }).refusal).toBe('floor/alreadyGiven');
  expect(hall.when(chair, { ...give, endsSpeechId: id('khac') }).refusal).toBe('floor/alreadyGiven');
  hall.when(chair, { ...give, endsSpeechId: speechId });
  expect(hall.happened).toEqual(['floor/ended', 'floor/given']);
  const second = hall.floorId;
  hall.when(chair, { type: 'floor/end', speechId: second });
  expect(call(hall, site.thoXuan, second).refusal).toBe('floor/notCurrent');
  const notYet = Scenario.seated().when(chair, { type: 'floor/openList' }).asks(site.haTrung);
  expect(call(notYet).refusal).toBe('conference/notRunning');
});

it('FL16 giving the floor takes what was asked, and the minutes of its type', () => {
  const hall = Scenario.discussing().asks(site.haTrung, 'Viện trưởng', { type: 'paper' });
  const [requestId] = hall.waiting;
  if (!requestId) throw new Error('one waits');
  hall.after(1_000).gives();
  expect(currentSpeech(hall.state)).toMatchObject({
    requestId,
    siteId: site.haTrung,
    kind: 'paper',
    allottedMs: 420_000,
    itemId: item.discussion,
    givenAt: hall.now,
    state: { kind: 'running' },
  });
  expect(hall.state.floor.requestById[requestId]?.state).toEqual({ kind: 'heard', speechId: hall.floorId });
  const { hall: other } = speaking();
  const [next] = other.waiting;
  if (!next) throw new Error('one waits');
  other.when(secretary, { type: 'floor/give', requestId: next, allottedMs: 90_000, endsSpeechId: other.floorId });
  expect(currentSpeech(other.state)?.allottedMs).toBe(90_000);
});

it('FL17 a site can be called that did not ask', () => {
  const hall = call(Scenario.discussing());
  expect(currentSpeech(hall.state)).toMatchObject({ requestId: null, siteId: site.thoXuan, allottedMs: 120_000 });
  expect(call(Scenario.discussing(), id('khac')).refusal).toBe('roster/noSuchSite');
});

it('FL18 the speaker hands on to a colleague: same speech, same clock', () => {
  const { hall, speechId } = speaking();
  hall.after(4_000);
  expect(hall.when(room(site.ngaSon), { type: 'floor/handOn', speechId, speaker: speaker('X') }).refusal).toBe(
    'permission/otherSite',
  );
  hall.when(room(site.haTrung), { type: 'floor/handOn', speechId, speaker: speaker('Phó Viện trưởng') }).after(1_000);
  const speech = currentSpeech(hall.state);
  expect(speech && speakerNow(speech).title).toBe('Phó Viện trưởng');
  expect(speech?.speaker.title).toBe('Viện trưởng');
  expect(clockOf(hall, speechId).spentMs).toBe(5_000);
});

it('FL19 paused time is not spent', () => {
  const { hall, speechId } = speaking();
  hall.after(3_000).when(chair, { type: 'floor/pause', speechId }).after(60_000);
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 3_000, running: false });
  expect(hall.when(chair, { type: 'floor/pause', speechId }).refusal).toBe('floor/notRunning');
  hall.when(secretary, { type: 'floor/resume', speechId }).after(2_000);
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 5_000, running: true });
  expect(hall.when(chair, { type: 'floor/resume', speechId }).refusal).toBe('floor/notPaused');
  expect(hall.when(room(site.haTrung), { type: 'floor/pause', speechId }).refusal).toBe('permission/denied');
});

it('FL20 time is lengthened and shortened, never below 30 s', () => {
  const { hall, speechId } = speaking();
  hall.when(chair, { type: 'floor/changeAllotted', speechId, deltaMs: 60_000 });
  expect(clockOf(hall, speechId).allottedMs).toBe(360_000);
  hall.when(chair, { type: 'floor/changeAllotted', speechId, deltaMs: -330_000 });
  expect(clockOf(hall, speechId).allottedMs).toBe(30_000);
  expect(hall.when(chair, { type: 'floor/changeAllotted', speechId, deltaMs: -1 }).refusal).toBe(
    'floor/allottedTooShort',
  );
});

it('FL20 a floor without minutes can be lengthened by a little', () => {
  const hall = Scenario.running();
  hall.when(chair, { type: 'agenda/changeItemMinutes', itemId: id(item.report), plannedMs: 0 });
  hall.when(chair, { type: 'agenda/startItem', itemId: id(item.report) });
  hall.when(chair, { type: 'floor/changeAllotted', speechId: hall.floorId, deltaMs: 10_000 });
  expect(clockOf(hall, hall.floorId).allottedMs).toBe(10_000);
});

it('FL21 the floor is ended by the chair side or by the speaking site', () => {
  for (const actor of [chair, secretary, room(site.haTrung)]) {
    const { hall, speechId } = speaking();
    hall.after(2_000).when(actor, { type: 'floor/end', speechId });
    expect(hall.state.floor.currentSpeechId).toBeNull();
    expect(hall.after(9_000).state.floor.speechById[speechId]?.state.kind).toBe('ended');
    expect(clockOf(hall, speechId).spentMs).toBe(2_000);
  }
  const { hall, speechId } = speaking();
  expect(hall.when(room(site.ngaSon), { type: 'floor/end', speechId }).refusal).toBe('permission/otherSite');
  expect(hall.when(observer, { type: 'floor/end', speechId }).refusal).toBe('permission/denied');
});

it('FL22 a late press on an old floor is refused', () => {
  const { hall, speechId } = speaking();
  hall.gives();
  const late = [
    { type: 'floor/end', speechId },
    { type: 'floor/pause', speechId },
    { type: 'floor/resume', speechId },
    { type: 'floor/changeAllotted', speechId, deltaMs: 1 },
    { type: 'floor/handOn', speechId, speaker: speaker('X') },
    { type: 'floor/openSite', speechId, siteId: site.thoXuan, purpose: 'answer' },
    { type: 'floor/closeSite', speechId, siteId: site.thoXuan },
    { type: 'floor/keepWaiting', speechId },
  ] as const;
  for (const command of late) expect(hall.when(chair, command).refusal, command.type).toBe('floor/notCurrent');
  expect(hall.when(chair, { type: 'floor/end', speechId: id('khac') }).refusal).toBe('floor/noSuchSpeech');
});

it('FL23 a give is taken back: the request returns to its place and nothing counts', () => {
  const { hall, speechId } = speaking();
  const waited = hall.waiting;
  hall.after(3 * 60_000).when(chair, { type: 'floor/takeBack', speechId });
  expect(hall.state.floor).toMatchObject({ currentSpeechId: null, speechById: {}, speechOrder: [] });
  expect(hall.waiting.slice(1)).toEqual(waited);
  expect(hall.waiting).toHaveLength(2);
  expect(opinionCounts(hall.state, hall.now)).toMatchObject({ total: 0, spentMs: 0 });
  expect(hall.when(chair, { type: 'floor/takeBack', speechId }).refusal).toBe('floor/noSuchSpeech');
});

it('FL23 after 30 s and another call it is too late to take back', () => {
  const { hall, speechId } = speaking();
  hall.after(10_000).gives();
  const other = hall.floorId;
  const within = hall.after(20_000).state.floor.speechById[speechId];
  expect(within).toBeDefined();
  hall.after(1).when(chair, { type: 'floor/takeBack', speechId });
  expect(hall.refusal).toBe('floor/tooLateToTakeBack');
  const { hall: quick, speechId: wrong } = speaking();
  quick.after(10_000).gives();
  const kept = quick.floorId;
  quick.after(20_000).when(secretary, { type: 'floor/takeBack', speechId: wrong });
  expect(quick.floorId).toBe(kept);
  expect(quick.waiting).toHaveLength(1);
  expect(hall.floorId).toBe(other);
});

it('FL23 a give that was taken back was a call too: the one before stays on record', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives();
  const first = hall.floorId;
  hall.after(60_000).when(chair, { type: 'floor/end', speechId: first }).after(33_000);
  call(hall, site.ngaSon).after(1_000);
  hall.when(chair, { type: 'floor/takeBack', speechId: hall.floorId });
  expect(hall.when(chair, { type: 'floor/takeBack', speechId: first }).refusal).toBe('floor/tooLateToTakeBack');
  expect(hall.state.floor.speechOrder).toEqual([first]);
});

it('FL24 the floor of a presenter is ended, not taken back', () => {
  const hall = Scenario.running().when(chair, { type: 'agenda/startItem', itemId: id(item.report) });
  expect(hall.when(chair, { type: 'floor/takeBack', speechId: hall.floorId }).refusal).toBe('floor/presentationsStay');
});

it('FL25 what the same person asked since goes as the request returns', () => {
  const { hall, speechId } = speaking();
  hall.asks(site.haTrung).asks(site.haTrung, 'Phó');
  const again = hall.waiting[1];
  hall.when(chair, { type: 'floor/takeBack', speechId });
  expect(hall.happened).toEqual(['floor/withdrawn', 'floor/takenBack']);
  expect(hall.waiting).toHaveLength(3);
  expect(hall.waiting).not.toContain(again);
});

it('FL26 the last end is undone: same speech, the gap not counted', () => {
  const { hall, speechId } = speaking();
  hall.after(5_000).when(chair, { type: 'floor/openSite', speechId, siteId: site.thoXuan, purpose: 'answer' });
  hall.when(room(site.haTrung), { type: 'floor/end', speechId }).after(30_000);
  hall.when(chair, { type: 'floor/undoEnd', speechId }).after(2_000);
  expect(hall.floorId).toBe(speechId);
  expect(clockOf(hall, speechId).spentMs).toBe(7_000);
  expect(heardSites(hall.state)).toEqual([site.hub, site.haTrung]);
  expect(hall.when(chair, { type: 'floor/undoEnd', speechId }).refusal).toBe('floor/notEnded');
  hall.gives();
  expect(hall.when(chair, { type: 'floor/undoEnd', speechId }).refusal).toBe('floor/otherGiven');
  hall.when(chair, { type: 'floor/end', speechId: hall.floorId });
  expect(hall.when(chair, { type: 'floor/undoEnd', speechId }).refusal).toBe('floor/otherGiven');
});

it('FL26 the speech that a mistaken give ended goes on after both are undone', () => {
  const { hall, speechId } = speaking();
  hall.after(5_000).gives().after(4_000);
  hall.when(chair, { type: 'floor/takeBack', speechId: hall.floorId });
  hall.when(chair, { type: 'floor/undoEnd', speechId }).after(1_000);
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 6_000, running: true });
});

it('FL26 a speech of an item that is over does not go on inside the next, nor in a break', () => {
  for (const next of [item.answers, item.rollCall]) {
    const { hall, speechId } = speaking();
    hall.when(chair, { type: 'agenda/startItem', itemId: id(next) });
    expect(hall.when(chair, { type: 'floor/undoEnd', speechId }).refusal).toBe('floor/itemMovedOn');
    hall.when(chair, { type: 'agenda/startItem', itemId: id(item.discussion) });
    hall.when(chair, { type: 'floor/undoEnd', speechId });
    expect(hall.floorId).toBe(speechId);
  }
  const hall = call(Scenario.running());
  const speechId = hall.floorId;
  hall.when(chair, { type: 'floor/end', speechId }).when(chair, { type: 'agenda/startItem', itemId: id(item.answers) });
  expect(hall.when(chair, { type: 'floor/undoEnd', speechId }).refusal).toBe('floor/itemMovedOn');
  const { hall: resting, speechId: last } = speaking();
  resting.when(chair, { type: 'floor/end', speechId: last });
  resting.when(chair, { type: 'conference/startBreak', plannedMs: null });
  expect(resting.when(chair, { type: 'floor/undoEnd', speechId: last }).refusal).toBe('conference/notRunning');
});

it('FL27 who spoke is corrected then or later', () => {
  const { hall, speechId } = speaking();
  hall.when(room(site.haTrung), { type: 'floor/handOn', speechId, speaker: speaker('Phó') });
  hall.when(chair, { type: 'floor/end', speechId }).after(3_600_000);
  hall.when(secretary, { type: 'floor/correctSpeaker', speechId, speaker: speaker('Kiểm sát viên', 'Phòng 1') });
  expect(hall.state.floor.speechById[speechId]).toMatchObject({
    speaker: { title: 'Kiểm sát viên', unit: 'Phòng 1' },
    handedOnTo: [],
  });
  expect(hall.when(room(site.haTrung), { type: 'floor/correctSpeaker', speechId, speaker: speaker('X') }).refusal).toBe(
    'permission/denied',
  );
  expect(hall.when(chair, { type: 'floor/correctSpeaker', speechId: id('khac'), speaker: speaker('X') }).refusal).toBe(
    'floor/noSuchSpeech',
  );
});

it('FL28 a speech is recorded afterwards with its times and takes no floor', () => {
  const { hall, speechId } = speaking();
  hall.after(600_000);
  const speech = {
    siteId: site.hub,
    speaker: speaker('Khách'),
    requestType: 'quick',
    topic: '',
    itemId: null,
  } as const;
  const record = { type: 'floor/recordSpeech', speech } as const;
  for (const [beganAt, endedAt] of [
    [at(5), at(5)],
    [at(6), at(5)],
    [at(5), at(600_001)],
    [at(-1), at(5)],
  ] as const) {
    expect(hall.when(secretary, { ...record, beganAt, endedAt }).refusal).toBe('floor/timesWrong');
  }
  hall.when(secretary, { ...record, beganAt: at(1_000), endedAt: at(61_000) });
  expect(hall.floorId).toBe(speechId);
  const recorded = hall.state.floor.speechById[hall.lastId<SpeechId>()];
  expect(recorded).toMatchObject({ late: true, state: { kind: 'ended', at: at(61_000) } });
  expect(opinionCounts(hall.state, hall.now)).toMatchObject({ total: 2, byKind: { quick: 1 } });
  expect(hall.when(chair, { type: 'floor/takeBack', speechId: hall.lastId() }).refusal).toBe('floor/presentationsStay');
  const before = Scenario.ready().when(secretary, { ...record, beganAt: at(0), endedAt: at(1) });
  expect(before.refusal).toBe('conference/notRunning');
});

it('FL29 a second site is opened beside the speaker while the clock runs on', () => {
  const { hall, speechId } = speaking();
  const open = { type: 'floor/openSite', speechId, siteId: site.ngaSon, purpose: 'interjection' } as const;
  expect(hall.when(chair, { ...open, siteId: site.haTrung }).refusal).toBe('floor/siteSpeaking');
  hall.when(chair, open).after(2_000);
  expect(heardSites(hall.state)).toEqual([site.hub, site.haTrung, site.ngaSon]);
  expect(hall.when(chair, open).refusal).toBe('floor/siteSpeaking');
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 2_000, running: true });
  hall.when(secretary, { type: 'floor/closeSite', speechId, siteId: site.ngaSon });
  expect(heardSites(hall.state)).toEqual([site.hub, site.haTrung]);
  expect(hall.when(chair, { type: 'floor/closeSite', speechId, siteId: site.ngaSon }).refusal).toBe('floor/notOpened');
  hall
    .when(chair, { ...open, purpose: 'answer' })
    .after(1_000)
    .when(chair, { type: 'floor/end', speechId });
  expect(hall.state.floor.speechById[speechId]?.interjections.map((each) => each.span.to)).toEqual([
    at(2_000),
    at(3_000),
  ]);
  expect(hall.state.floor.speechOrder).toEqual([speechId]);
});

it('FL29 the length of an opened site stands still when the speech does', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives();
  const speechId = hall.floorId;
  hall.when(chair, { type: 'floor/openSite', speechId, siteId: site.ngaSon, purpose: 'answer' }).after(10_000);
  hall.when(chair, { type: 'floor/pause', speechId }).after(60_000);
  hall.when(chair, { type: 'floor/resume', speechId }).after(5_000);
  const speech = hall.state.floor.speechById[speechId];
  const [opened] = speech?.interjections ?? [];
  if (!speech || !opened) throw new Error('a site is open');
  expect(interjectionMs(speech, opened, hall.now)).toBe(15_000);
});

it('FL29 nobody is opened in a break', () => {
  const { hall, speechId } = speaking();
  hall.when(chair, { type: 'conference/startBreak', plannedMs: null });
  expect(hall.when(chair, { type: 'floor/openSite', speechId, siteId: site.ngaSon, purpose: 'answer' }).refusal).toBe(
    'conference/notRunning',
  );
});

it('FL30 time spent is never negative, what remains may be', () => {
  const { hall, speechId } = speaking();
  hall.after(5_000).when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: at(-60_000) });
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 0, remainingMs: 300_000, overtime: false });
  hall.when(system, { type: 'roster/returnSite', siteId: site.haTrung }).after(301_000);
  expect(clockOf(hall, speechId)).toMatchObject({ spentMs: 301_000, remainingMs: -1_000, overtime: true });
});

it('FL31 opinions are counted by kind, unit and item, with lengths', () => {
  const { hall } = speaking();
  hall.after(10_000).gives().after(5_000);
  hall.when(chair, { type: 'agenda/startItem', itemId: id(item.answers) });
  call(hall, site.haTrung).after(1_000);
  hall.when(chair, { type: 'agenda/startItem', itemId: id(item.report) }).after(60_000);
  expect(opinionCounts(hall.state, hall.now)).toEqual({
    total: 3,
    byKind: { discussion: 2, question: 1 },
    byUnit: { [site.haTrung]: 2, [site.ngaSon]: 1 },
    byItem: { [item.discussion]: 2, [item.answers]: 1 },
    spentMs: 16_000,
  });
});

it('FL31 a unit is a site however it is written; guests and departments of the hub count apart', () => {
  const hall = Scenario.discussing();
  const guest = { name: '', title: 'Chủ tịch', standing: 'guest', organisation: 'UBND huyện' } as const;
  const attendance = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  hall.when(secretary, { type: 'roster/addDelegate', siteId: site.haTrung, delegate: { ...guest, attendance } });
  const delegateId = hall.lastId<DelegateId>();
  const spoke = (siteId: SiteId, unit: string, who: DelegateId | null = null) => {
    const speech = { siteId, requestType: 'quick', topic: '', itemId: null } as const;
    const times = { beganAt: at(0), endedAt: at(1_000) };
    const named = { ...speaker('A', unit), delegateId: who };
    hall.when(secretary, { type: 'floor/recordSpeech', speech: { ...speech, speaker: named }, ...times });
  };
  hall.after(10_000);
  for (const unit of ['VKSND ha-trung', 'Viện KSND huyện Hà Trung']) spoke(site.haTrung, unit);
  spoke(site.haTrung, 'UBND huyện Hà Trung', delegateId);
  for (const unit of ['Phòng 1', 'phòng  1', 'VKSND tinh', 'Phòng 7']) spoke(site.hub, unit);
  expect(opinionCounts(hall.state, hall.now).byUnit).toEqual({
    [site.haTrung]: 2,
    [`${site.haTrung}/ubnd huyện`]: 1,
    [site.hub]: 1,
    [`${site.hub}/phòng 1`]: 2,
    [`${site.hub}/phòng 7`]: 1,
  });
});
