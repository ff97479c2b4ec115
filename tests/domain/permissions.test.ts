import { expect, it } from 'vitest';
import {
  decide,
  heardSites,
  mayRead,
  permissions,
  personCommandSchema,
  projectEvent,
  projectState,
  systemCommandSchema,
  viewOf,
} from '#shared/conference/index.ts';
import { idSchema, type PersonId, type RequestId, refusalWords, wordsOfRefusal } from '#shared/kernel/index.ts';
import { commandSamples } from '#tests/support/arbitraries.ts';
import {
  administrator,
  chair,
  deputy,
  id,
  item,
  observer,
  reporter,
  room,
  Scenario,
  screen,
  secretary,
  site,
  speaker,
  stranger,
  system,
  technician,
} from '#tests/support/scenario.ts';

const samples = commandSamples();

function typesOf(
  ...schemas: readonly { readonly options: readonly { readonly shape: { type: { value: string } } }[] }[]
) {
  return schemas.flatMap(({ options }) => options.map(({ shape }) => shape.type.value));
}

it('PE1 every command has its row, and a stranger may nothing', () => {
  expect(new Set(Object.keys(permissions))).toEqual(new Set(typesOf(personCommandSchema, systemCommandSchema)));
  expect(new Set(samples.map((command) => command.type))).toEqual(new Set(Object.keys(permissions)));
  const hall = Scenario.discussing();
  const { state } = hall;
  for (const actor of [stranger, room(id('noi-khac')), screen(id('noi-khac'))]) {
    for (const command of samples) {
      const decision = decide(state, command, hall.contextOf(actor));
      expect(decision, command.type).toMatchObject({ kind: 'refusal', refusal: { code: 'permission/denied' } });
    }
    expect(mayRead(state, actor)).toBe(false);
  }
});

it('PE2 a site acts for itself only', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.haTrung, 'Phó');
  const [requestId] = hall.waiting;
  if (!requestId) throw new Error('one waits');
  const other = room(site.ngaSon);
  const change = { speaker: speaker('X'), requestType: 'quick', topic: '' } as const;
  expect(hall.when(other, { type: 'floor/withdraw', requestId }).refusal).toBe('permission/otherSite');
  expect(hall.when(other, { type: 'floor/changeRequest', requestId, ...change }).refusal).toBe('permission/otherSite');
  expect(hall.when(other, { type: 'roster/muteSite', siteId: site.haTrung }).refusal).toBe('permission/otherSite');
  hall.gives();
  expect(hall.when(other, { type: 'floor/end', speechId: hall.floorId }).refusal).toBe('permission/otherSite');
  expect(hall.when(other, { type: 'roster/leaveDevice', deviceId: id('pc-ha-trung') }).refusal).toBe(
    'permission/denied',
  );
  for (const actor of [other, room(site.haTrung)]) {
    expect(hall.when(actor, { type: 'floor/pause', speechId: hall.floorId }).refusal).toBe('permission/denied');
    expect(hall.when(actor, { type: 'agenda/startItem', itemId: id(item.answers) }).refusal).toBe('permission/denied');
  }
});

const entering = new Set(['roster/joinDevice', 'roster/leaveDevice']);

it('PE3 observers and displays give no commands but to enter and leave', () => {
  const hall = Scenario.discussing();
  for (const actor of [observer, deputy, screen(site.haTrung), screen(site.hub)]) {
    for (const command of samples.filter(({ type }) => !entering.has(type))) {
      const decision = decide(hall.state, command, hall.contextOf(actor));
      expect(decision, command.type).toMatchObject({ kind: 'refusal', refusal: { code: 'permission/denied' } });
    }
  }
  const abilities = { sound: false, camera: false, console: false, display: true };
  const join = { type: 'roster/joinDevice', label: 'Màn hình', abilities, takesSoundFrom: null } as const;
  hall.when(screen(site.haTrung), { ...join, siteId: site.haTrung });
  hall.when(screen(site.haTrung), { type: 'roster/leaveDevice', deviceId: id('man-hinh-ha-trung') });
  expect(hall.happened).toEqual(['roster/deviceLeft']);
});

it('PE4 while it runs the technician closes microphones and opens none', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives();
  hall.when(technician, { type: 'floor/silenceSite', siteId: site.haTrung });
  expect(hall.when(technician, { type: 'floor/unsilenceSite', siteId: site.haTrung }).refusal).toBe(
    'permission/denied',
  );
  expect(hall.when(technician, { type: 'floor/openTest', siteId: site.ngaSon }).refusal).toBe('floor/testOver');
  const open = { type: 'floor/openSite', speechId: hall.floorId, siteId: site.ngaSon, purpose: 'answer' } as const;
  expect(hall.when(technician, open).refusal).toBe('permission/denied');
  hall.when(room(site.haTrung), { type: 'roster/muteSite', siteId: site.haTrung });
  expect(hall.when(technician, { type: 'roster/unmuteSite', siteId: site.haTrung }).refusal).toBe('permission/denied');
  hall.when(secretary, { type: 'roster/muteSite', siteId: site.hub });
  expect(hall.when(technician, { type: 'roster/unmuteSite', siteId: site.hub }).refusal).toBe('permission/denied');
});

it('PE5 an administrator prepares, and neither leads nor speaks', () => {
  const hall = Scenario.created().when(administrator, {
    type: 'agenda/removeItem',
    itemId: id(item.answers),
  });
  // the slides and whose figures stand beside a speaker are prepared, not led
  const leads =
    /^(floor|stage)\/(?!(add|change|move|remove)Slide|chooseFigures)|^agenda\/(start|finish|step|hand|take)|^conference\/(open|close|reopen|start|end)/;
  for (const command of samples.filter(({ type }) => leads.test(type))) {
    expect(permissions[command.type].any, command.type).not.toContain('administrator');
  }
  expect(hall.when(administrator, { type: 'conference/open' }).refusal).toBe('permission/denied');
});

it('PE6 what only the server may say nobody else says', () => {
  const hall = Scenario.discussing();
  const own = typesOf(systemCommandSchema);
  expect(own).toContain('roster/dropSite');
  for (const command of samples.filter(({ type }) => own.includes(type))) {
    expect(personCommandSchema.safeParse(command).success).toBe(false);
    for (const actor of [chair, secretary, technician, administrator, room(site.haTrung)]) {
      expect(hall.when(actor, command).refusal).toBe('permission/denied');
    }
  }
});

it('PE7 a removed device sees nothing and does nothing, whoever sits at it', () => {
  const hall = Scenario.running();
  const join = { type: 'roster/joinDevice', siteId: site.hub, label: 'Bàn thư ký', takesSoundFrom: null } as const;
  const abilities = { sound: false, camera: false, console: true, display: false };
  hall.when(secretary, { ...join, abilities });
  hall.when(technician, { type: 'roster/removeDevice', deviceId: id('may-thu-ky') });
  expect(mayRead(hall.state, secretary)).toBe(false);
  expect(hall.when(secretary, { type: 'floor/openList' }).refusal).toBe('permission/denied');
  expect(mayRead(hall.state, { kind: 'person', personId: id('thu-ky'), deviceId: id('may-khac') })).toBe(true);
});

/** A decline with a reason and a suggestion, as the last two events. */
function withSecrets(): { hall: Scenario; requestId: RequestId } {
  const hall = Scenario.discussing().asks(site.haTrung);
  const [requestId] = hall.waiting;
  if (!requestId) throw new Error('one waits');
  hall.when(chair, { type: 'floor/decline', requestId, reason: 'Trùng nội dung' });
  return { hall: hall.when(secretary, { type: 'floor/suggest', siteId: site.ngaSon, reason: 'Chỉ tiêu' }), requestId };
}

it('PE8 the reason of a decline is seen by that unit and the chair side', () => {
  const { hall, requestId } = withSecrets();
  const declined = hall.log.at(-2);
  if (!declined) throw new Error('nothing happened');
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-vien-truong'), itemIds: null });
  for (const actor of [chair, deputy, secretary, room(site.haTrung)]) {
    const view = viewOf(hall.state, actor);
    expect(projectState(hall.state, view).floor.requestById[requestId]?.state).toMatchObject({
      kind: 'declined',
      reason: 'Trùng nội dung',
    });
    expect(projectEvent(declined, view, hall.state)?.event).toMatchObject({ reason: 'Trùng nội dung' });
  }
  for (const actor of [room(site.ngaSon), observer, reporter, technician, administrator]) {
    const view = viewOf(hall.state, actor);
    expect(projectState(hall.state, view).floor.requestById[requestId]?.state).toMatchObject({
      kind: 'declined',
      reason: null,
    });
    expect(projectEvent(declined, view, hall.state)?.event).toMatchObject({ reason: null });
  }
});

it('PE9 suggestions are seen by the chair side alone', () => {
  const { hall } = withSecrets();
  const suggested = hall.log.at(-1);
  if (!suggested) throw new Error('nothing happened');
  for (const actor of [chair, secretary]) {
    const view = viewOf(hall.state, actor);
    expect(Object.keys(projectState(hall.state, view).floor.suggestionById)).toHaveLength(1);
    expect(projectEvent(suggested, view, hall.state)).toBe(suggested);
  }
  for (const actor of [room(site.ngaSon), reporter, technician, observer, administrator, screen(site.hub)]) {
    const view = viewOf(hall.state, actor);
    expect(projectState(hall.state, view).floor.suggestionById).toEqual({});
    expect(projectEvent(suggested, view, hall.state)).toBeNull();
  }
});

it('PE10 a display gets stage, agenda, clock and presence', () => {
  const { hall } = withSecrets();
  hall.when(secretary, { type: 'roster/reportAttendance', siteId: site.haTrung, unnamedCount: 12 }).asks(site.ngaSon);
  hall.gives();
  const shown = projectState(hall.state, viewOf(hall.state, screen(site.haTrung)));
  expect(shown.floor).toMatchObject({ requestById: {}, requestOrder: [], suggestionById: {} });
  expect(shown.floor.currentSpeechId).toBe(hall.floorId);
  expect(shown.roster).toMatchObject({ delegateById: {}, reportBySite: {} });
  expect(shown.agenda).toEqual(hall.state.agenda);
  expect(shown.stage).toEqual(hall.state.stage);
  expect(shown.roster.lineBySite).toEqual(hall.state.roster.lineBySite);
});

it('PE10 a display knows of the people who leads, by title and seat, and never who acted', () => {
  const hall = Scenario.running().when(reporter, { type: 'stage/takeShow' });
  hall.when(secretary, {
    type: 'roster/joinDevice',
    siteId: site.hub,
    label: 'Bàn thư ký',
    abilities: { sound: false, camera: false, console: true, display: false },
    takesSoundFrom: null,
  });
  const view = viewOf(hall.state, screen(site.haTrung));
  const shown = projectState(hall.state, view);
  const chairPerson = { name: '', title: 'Đồng chí vien-truong', siteId: site.hub, accountId: null, roles: ['chair'] };
  expect(Object.values(shown.roster.personById)).toEqual([{ ...chairPerson, personId: 'vien-truong' }]);
  const seen = hall.log.flatMap((numbered) => projectEvent(numbered, view, hall.state) ?? []);
  for (const [name, what] of Object.entries({ shown, seen })) {
    const text = JSON.stringify(what);
    for (const secret of ['"tk-', '"thu-ky"', '"bao-cao-vien"', '"du-thinh"', '"quan-tri"', '"kind":"person"']) {
      expect([name, secret, text.includes(secret)]).toEqual([name, secret, false]);
    }
  }
  expect(heardSites(shown)).toEqual(heardSites(hall.state));
});

it('PE10 another chair or presiding person makes another view for displays', () => {
  const hall = Scenario.running();
  const names = [viewOf(hall.state, screen(site.haTrung)).name];
  const personId = id<PersonId>('pho-o-dong-son');
  hall.when(chair, { type: 'agenda/handOverPresiding', personId, itemIds: null });
  const led = viewOf(hall.state, screen(site.haTrung));
  expect(heardSites(projectState(hall.state, led))).toEqual([site.hub, site.dongSon]);
  hall.when(secretary, { type: 'roster/nameChair', personId });
  names.push(led.name, viewOf(hall.state, screen(site.haTrung)).name);
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(200);
});

it('PE11 every view of a finished conference folds to what it shows', () => {
  const { hall } = withSecrets();
  for (const actor of [chair, room(site.haTrung), room(site.ngaSon), screen(site.hub)]) {
    const view = viewOf(hall.state, actor);
    expect(projectState(projectState(hall.state, view), view)).toEqual(projectState(hall.state, view));
  }
});

it('PE12 unknown fields, wrong types and names of prototypes are refused', () => {
  const end = { type: 'floor/end', speechId: 'a' };
  expect(personCommandSchema.safeParse(end).success).toBe(true);
  for (const input of [
    { ...end, actor: 'chair' },
    { ...end, speechId: 7 },
    { type: 'floor/end' },
    { type: 'floor/endAll', speechId: 'a' },
    null,
    'floor/end',
    { type: 'floor/recordSpeech', speech: {}, beganAt: 1.5, endedAt: Number.NaN },
  ]) {
    expect(personCommandSchema.safeParse(input).success).toBe(false);
  }
  for (const name of [...Object.getOwnPropertyNames(Object.prototype), 'prototype', '', 'a b', 'a'.repeat(65), 'á']) {
    expect(idSchema().safeParse(name).success, name).toBe(false);
  }
});

it('PE14 every refusal has words in both languages, with all their parameters', () => {
  for (const [code, words] of Object.entries(refusalWords)) {
    for (const text of [words.vi, words.en]) {
      expect(text.trim(), code).not.toBe('');
      expect(text, code).not.toContain('!');
    }
    expect(words.en, code).not.toMatch(/[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i);
    const places = (text: string) => new Set([...text.matchAll(/\{\w+\}/g)].map(String));
    expect(places(words.vi), code).toEqual(places(words.en));
  }
  expect(wordsOfRefusal({ code: 'floor/tooManyVoices', params: { count: 4 } }, 'vi')).toContain('4');
  expect(wordsOfRefusal({ code: 'roster/soundTaken', params: { label: 'Máy 1' } }, 'en')).toContain('Máy 1');
});

it('PE6 the server itself may do nothing else', () => {
  const hall = Scenario.discussing();
  for (const command of samples.filter(({ type }) => !typesOf(systemCommandSchema).includes(type))) {
    expect(hall.when(system, command).refusal).toBe('permission/denied');
  }
});
