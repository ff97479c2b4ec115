import { expect, it } from 'vitest';
import { callSuggestions, upNext } from '#shared/conference/index.ts';
import { type RequestFields, speakerNow } from '#shared/floor/index.ts';
import type { Actor, DelegateId, ItemId, RequestId, SuggestionId } from '#shared/kernel/index.ts';
import {
  chair,
  deputy,
  id,
  item,
  observer,
  reporter,
  room,
  Scenario,
  secretary,
  site,
  speaker,
  system,
} from '#tests/support/scenario.ts';

function fields(change: Partial<RequestFields> = {}): RequestFields {
  return {
    siteId: site.haTrung,
    speaker: speaker('Viện trưởng', 'VKSND ha-trung'),
    requestType: 'discussion',
    topic: 'Án hành chính',
    itemId: null,
    preRegistered: false,
    ...change,
  };
}

function asks(hall: Scenario, actor: Actor, change: Partial<RequestFields> = {}): RequestId {
  return hall.when(actor, { type: 'floor/request', request: fields(change) }).lastId();
}

/** A speech of the programme, entered by a secretary. */
function registers(hall: Scenario, title: string, itemId: ItemId = id(item.discussion)): RequestId {
  return asks(hall, secretary, { speaker: speaker(title), itemId, preRegistered: true, requestType: 'paper' });
}

it('FL1 a request is tagged with its item, and a secretary enters it for whoever cannot', () => {
  const hall = Scenario.discussing();
  const own = asks(hall, room(site.haTrung));
  expect(hall.state.floor.requestById[own]).toMatchObject({ ...fields(), itemId: item.discussion });
  const named = asks(hall, secretary, { siteId: site.hub, speaker: speaker('Khách mời'), itemId: id(item.answers) });
  expect(hall.state.floor.requestById[named]?.itemId).toBe(item.answers);
  expect(hall.when(secretary, { type: 'floor/request', request: fields({ itemId: id('khac') }) }).refusal).toBe(
    'agenda/noSuchItem',
  );
  expect(hall.when(secretary, { type: 'floor/request', request: fields({ siteId: id('khac') }) }).refusal).toBe(
    'roster/noSuchSite',
  );
});

it('FL2 newcomers go last, whatever their type', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon, 'A', { type: 'quick' });
  hall.asks(site.thoXuan, 'A', { type: 'paper' });
  const siteIds = hall.waiting.map((requestId) => hall.state.floor.requestById[requestId]?.siteId);
  expect(siteIds).toEqual([site.haTrung, site.ngaSon, site.thoXuan]);
});

it('FL3 registered speeches stand in their own order before the others of their item', () => {
  const hall = Scenario.seated();
  const first = registers(hall, 'Một');
  expect(hall.state.floor.listOpen).toBe(false);
  hall.when(chair, { type: 'conference/open' });
  expect(hall.when(secretary, { type: 'floor/request', request: fields({ preRegistered: true }) }).refusal).toBe(
    'floor/listClosed',
  );
  hall.when(chair, { type: 'agenda/startItem', itemId: id(item.discussion) });
  const newcomer = asks(hall, room(site.haTrung));
  const second = registers(hall, 'Hai');
  expect(hall.waiting).toEqual([first, second, newcomer]);
  for (const actor of [room(site.haTrung), observer, reporter]) {
    const request = fields({ preRegistered: true, speaker: speaker('Ba') });
    expect(hall.when(actor, { type: 'floor/request', request }).refusal).toMatch(/^permission/);
  }
});

it('FL3 a registered speech that names no item stands at the head of the current one', () => {
  const hall = Scenario.discussing().asks(site.haTrung);
  const [newcomer] = hall.waiting;
  const request = fields({ siteId: site.hub, speaker: speaker('Một'), itemId: null, preRegistered: true });
  hall.when(secretary, { type: 'floor/request', request });
  expect(hall.waiting).toEqual([hall.lastId(), newcomer]);
});

it('FL3 a draft takes registered speeches', () => {
  const hall = Scenario.created();
  expect(hall.waiting).toEqual([]);
  expect([registers(hall, 'Một'), registers(hall, 'Hai')]).toEqual(hall.waiting);
  expect(hall.when(secretary, { type: 'floor/request', request: fields() }).refusal).toBe('floor/listClosed');
});

it('FL4 those registered for an item come to the head as it starts', () => {
  const hall = Scenario.seated();
  const forAnswers = registers(hall, 'Giải đáp', id(item.answers));
  const forDiscussion = [registers(hall, 'Một'), registers(hall, 'Hai')];
  hall.when(chair, { type: 'conference/open' });
  hall.when(chair, { type: 'agenda/startItem', itemId: id(item.discussion) });
  expect(hall.waiting).toEqual([...forDiscussion, forAnswers]);
  const newcomer = asks(hall, room(site.ngaSon), { siteId: site.ngaSon });
  hall.when(chair, { type: 'agenda/startItem', itemId: id(item.answers) });
  expect(hall.waiting).toEqual([forAnswers, ...forDiscussion, newcomer]);
});

it('FL5 a person has one waiting request', () => {
  const hall = Scenario.discussing();
  const first = asks(hall, room(site.haTrung));
  const again = {
    type: 'floor/request',
    request: fields({ speaker: speaker('VIỆN TRƯỞNG', 'VKSND ha-trung') }),
  } as const;
  expect(hall.when(room(site.haTrung), again).refusal).toBe('floor/personWaiting');
  const other = asks(hall, room(site.haTrung), { speaker: speaker('Phó') });
  expect(
    hall.when(room(site.haTrung), { type: 'floor/changeRequest', requestId: other, ...changed('Viện trưởng') }).refusal,
  ).toBe('floor/personWaiting');
  hall.when(room(site.haTrung), { type: 'floor/withdraw', requestId: first });
  hall.when(room(site.haTrung), again);
  expect(hall.when(chair, { type: 'floor/restoreRequest', requestId: first }).refusal).toBe('floor/personWaiting');
});

it('FL5 a delegate is one person under any title', () => {
  const hall = Scenario.discussing();
  const delegate = { name: 'B', title: 'Kiểm sát viên', organisation: null, standing: 'member' } as const;
  const attendance = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  hall.when(room(site.haTrung), {
    type: 'roster/addDelegate',
    siteId: site.haTrung,
    delegate: { ...delegate, attendance },
  });
  const delegateId = hall.lastId<DelegateId>();
  asks(hall, room(site.haTrung), { speaker: { ...speaker('KSV'), delegateId } });
  const again = fields({ speaker: { ...speaker('Kiểm sát viên'), delegateId } });
  expect(hall.when(room(site.haTrung), { type: 'floor/request', request: again }).refusal).toBe('floor/personWaiting');
});

function changed(title: string) {
  return { speaker: speaker(title, 'VKSND ha-trung'), requestType: 'question', topic: 'Mới' } as const;
}

it('FL6 a site has at most three waiting requests', () => {
  const hall = Scenario.discussing().asks(site.haTrung, 'A').asks(site.haTrung, 'B').asks(site.haTrung, 'C');
  expect(hall.asks(site.haTrung, 'D').refusal).toBe('floor/siteQueueFull');
  const [first] = hall.waiting;
  if (!first) throw new Error('nobody waits');
  hall.when(chair, { type: 'floor/decline', requestId: first, reason: 'Trùng nội dung' }).asks(site.haTrung, 'D');
  expect(hall.when(chair, { type: 'floor/restoreRequest', requestId: first }).refusal).toBe('floor/siteQueueFull');
});

it('FL6 speeches registered beforehand take nobody’s place', () => {
  const hall = Scenario.discussing();
  const registers = (title: string) =>
    hall.when(secretary, {
      type: 'floor/request',
      request: { ...fields({ speaker: speaker(title) }), preRegistered: true },
    });
  for (const title of ['A', 'B', 'C', 'D']) registers(title);
  expect(hall.waiting).toHaveLength(4);
  expect(hall.asks(site.haTrung, 'E').waiting).toHaveLength(5);
});

it('FL7 a closed list refuses newcomers but keeps those waiting', () => {
  const hall = Scenario.discussing().asks(site.haTrung).when(chair, { type: 'floor/closeList' });
  expect(hall.asks(site.ngaSon).refusal).toBe('floor/listClosed');
  expect(hall.when(secretary, { type: 'floor/request', request: fields({ speaker: speaker('X') }) }).refusal).toBe(
    'floor/listClosed',
  );
  expect(hall.waiting).toHaveLength(1);
  expect(hall.gives().happened).toEqual(['floor/given']);
});

it('FL8 the list opens with a discussion, closes with it, and goes by hand', () => {
  const hall = Scenario.running();
  const start = (name: keyof typeof item) => hall.when(chair, { type: 'agenda/startItem', itemId: id(item[name]) });
  expect(start('discussion').state.floor.listOpen).toBe(true);
  expect(start('answers').happened).not.toContain('floor/listClosed');
  expect(start('conclusion').state.floor.listOpen).toBe(false);
  hall.when(secretary, { type: 'floor/openList' });
  expect(hall.when(chair, { type: 'floor/openList' }).refusal).toBe('floor/listAlreadyOpen');
  hall.when(secretary, { type: 'floor/closeList' });
  expect(hall.when(chair, { type: 'floor/closeList' }).refusal).toBe('floor/listAlreadyClosed');
  start('discussion').when(chair, { type: 'agenda/finishItem', itemId: id(item.discussion) });
  expect(hall.state.floor.listOpen).toBe(false);
  expect(hall.when(deputy, { type: 'floor/openList' }).refusal).toBe('permission/denied');
});

it('FL9 a request waits until it is withdrawn, declined or heard', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).asks(site.thoXuan);
  const [a, b, c] = hall.waiting;
  if (!a || !b || !c) throw new Error('three wait');
  hall.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: hall.now });
  hall.when(chair, { type: 'conference/startBreak', plannedMs: null }).when(chair, { type: 'conference/endBreak' });
  hall.when(chair, { type: 'agenda/startItem', itemId: id(item.conclusion) });
  hall.when(system, { type: 'conference/recordInterruption', from: hall.now });
  expect(hall.waiting).toEqual([a, b, c]);
  hall.when(room(site.haTrung), { type: 'floor/withdraw', requestId: a });
  hall.when(secretary, { type: 'floor/decline', requestId: b, reason: 'Đã có ý kiến' }).gives(c);
  const states = [a, b, c].map((requestId) => hall.state.floor.requestById[requestId]?.state.kind);
  expect(states).toEqual(['withdrawn', 'declined', 'heard']);
  for (const requestId of [a, b, c]) {
    expect(hall.when(chair, { type: 'floor/withdraw', requestId }).refusal).toBe('floor/notWaiting');
  }
  expect(hall.when(chair, { type: 'floor/withdraw', requestId: id('khac') }).refusal).toBe('floor/noSuchRequest');
});

it('FL10 a request that was withdrawn or declined returns to its place', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).asks(site.thoXuan);
  const before = hall.waiting;
  const [a, b] = before;
  if (!a || !b) throw new Error('three wait');
  hall.when(chair, { type: 'floor/withdraw', requestId: a });
  hall.when(chair, { type: 'floor/decline', requestId: b, reason: 'Nhầm' });
  expect(hall.when(room(site.haTrung), { type: 'floor/restoreRequest', requestId: a }).refusal).toBe(
    'permission/denied',
  );
  hall.when(chair, { type: 'floor/restoreRequest', requestId: b });
  hall.when(chair, { type: 'floor/restoreRequest', requestId: a });
  expect(hall.waiting).toEqual(before);
  expect(hall.when(chair, { type: 'floor/restoreRequest', requestId: a }).refusal).toBe('floor/notWithdrawn');
});

it('FL11 the chair side changes the order', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).asks(site.thoXuan);
  const [a, b, c] = hall.waiting;
  if (!a || !b || !c) throw new Error('three wait');
  hall.when(secretary, { type: 'floor/moveRequest', requestId: c, beforeRequestId: a });
  expect(hall.waiting).toEqual([c, a, b]);
  hall.when(chair, { type: 'floor/moveRequest', requestId: c, beforeRequestId: null });
  expect(hall.waiting).toEqual([a, b, c]);
  const toItself = { type: 'floor/moveRequest', requestId: a, beforeRequestId: a } as const;
  expect(hall.when(chair, toItself).refusal).toBe('roster/nothingChanged');
  const toNobody = { type: 'floor/moveRequest', requestId: a, beforeRequestId: id<RequestId>('khac') } as const;
  expect(hall.when(chair, toNobody).refusal).toBe('floor/noSuchRequest');
  expect(hall.when(room(site.haTrung), { ...toItself, beforeRequestId: c }).refusal).toBe('permission/denied');
});

it('FL12 changing what is asked keeps the place', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon);
  const before = hall.waiting;
  const [a] = before;
  if (!a) throw new Error('two wait');
  hall.when(room(site.haTrung), { type: 'floor/changeRequest', requestId: a, ...changed('Phó Viện trưởng') });
  expect(hall.waiting).toEqual(before);
  expect(hall.state.floor.requestById[a]).toMatchObject(changed('Phó Viện trưởng'));
});

it('FL13 up next is the first that waits while somebody has the floor', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).asks(site.thoXuan);
  expect(upNext(hall.state)).toBeNull();
  const [, b, c] = hall.gives().waiting.length === 2 ? [null, ...hall.waiting] : [];
  expect(upNext(hall.state)?.requestId).toBe(b);
  if (!b || !c) throw new Error('two wait');
  hall.when(chair, { type: 'floor/moveRequest', requestId: c, beforeRequestId: b });
  expect(upNext(hall.state)?.requestId).toBe(c);
});

it('FL14 a speaker who names a delegate names one of that site', () => {
  const hall = Scenario.discussing();
  const attendance = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  const delegate = { name: '', title: 'KSV', organisation: null, standing: 'member', attendance } as const;
  hall.when(secretary, { type: 'roster/addDelegate', siteId: site.haTrung, delegate });
  const named = { ...speaker('KSV'), delegateId: hall.lastId<DelegateId>() };
  const elsewhere = fields({ siteId: site.ngaSon, speaker: named });
  expect(hall.when(secretary, { type: 'floor/request', request: elsewhere }).refusal).toBe('roster/noSuchDelegate');
  const nobody = fields({ speaker: { ...named, delegateId: id('khac') } });
  expect(hall.when(secretary, { type: 'floor/request', request: nobody }).refusal).toBe('roster/noSuchDelegate');
  asks(hall, room(site.haTrung), { speaker: named });
  hall.asks(site.ngaSon).gives(hall.waiting[1]);
  const speechId = hall.floorId;
  expect(hall.when(chair, { type: 'floor/handOn', speechId, speaker: named }).refusal).toBe('roster/noSuchDelegate');
  expect(hall.when(chair, { type: 'floor/correctSpeaker', speechId, speaker: named }).refusal).toBe(
    'roster/noSuchDelegate',
  );
});

it('FL37 suggestions are made and dismissed, and silent sites follow them', () => {
  const hall = Scenario.discussing().asks(site.haTrung);
  hall.when(secretary, { type: 'floor/suggest', siteId: site.thoXuan, reason: 'Chỉ tiêu chưa đạt' });
  const suggestionId = hall.lastId<SuggestionId>();
  expect(callSuggestions(hall.state)).toEqual([
    { suggestionId, siteId: site.thoXuan, reason: 'Chỉ tiêu chưa đạt' },
    { suggestionId: null, siteId: site.dongSon, reason: null },
    { suggestionId: null, siteId: site.ngaSon, reason: null },
  ]);
  hall.when(chair, { type: 'floor/dismissSuggestion', suggestionId });
  expect(hall.state.floor.suggestionById).toEqual({});
  expect(hall.when(chair, { type: 'floor/dismissSuggestion', suggestionId }).refusal).toBe('floor/noSuchSuggestion');
  expect(hall.when(room(site.haTrung), { type: 'floor/suggest', siteId: site.haTrung, reason: 'x' }).refusal).toBe(
    'permission/denied',
  );
});

it('FL40 who enters a speaker for a site speaks for its unit, or for the organisation of a guest', () => {
  const hall = Scenario.discussing();
  const guest = { name: '', title: 'Chủ tịch', standing: 'guest', organisation: 'UBND huyện' } as const;
  const attendance = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  hall.when(room(site.haTrung), {
    type: 'roster/addDelegate',
    siteId: site.haTrung,
    delegate: { ...guest, attendance },
  });
  const delegateId = hall.lastId<DelegateId>();
  const typed = speaker('Viện trưởng', 'Viện KSND tối cao');
  const requestId = asks(hall, room(site.haTrung), { speaker: typed });
  const unitNow = () => hall.state.floor.requestById[requestId]?.speaker.unit;
  expect(unitNow()).toBe('VKSND ha-trung');
  const change = { type: 'floor/changeRequest', requestId, requestType: 'quick', topic: '' } as const;
  hall.when(room(site.haTrung), { ...change, speaker: { ...typed, delegateId } });
  expect(unitNow()).toBe('UBND huyện');
  hall.when(secretary, { ...change, speaker: { ...typed, unit: 'Phòng 1' } });
  expect(unitNow()).toBe('Phòng 1');
  hall.gives();
  hall.when(room(site.haTrung), { type: 'floor/handOn', speechId: hall.floorId, speaker: typed });
  const speech = hall.state.floor.speechById[hall.floorId];
  expect(speech && speakerNow(speech)).toMatchObject({ title: 'Viện trưởng', unit: 'VKSND ha-trung' });
});
