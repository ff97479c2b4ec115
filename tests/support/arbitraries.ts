import fc from 'fast-check';
import {
  type Command,
  type CommandType,
  type ConferenceState,
  correctionKindOf,
  currentSpeech,
  headOf,
  permissionOf,
  recordRefs,
} from '#shared/conference/index.ts';
import { openedSites } from '#shared/floor/index.ts';
import type { Actor, DeviceId, Instant, ItemId, PersonId, SiteId } from '#shared/kernel/index.ts';
import { type Id, instant } from '#shared/kernel/index.ts';
import { minutesDrafts, minutesOfTheServer } from './arbitraries-minutes.ts';
import {
  administrator,
  chair,
  deputy,
  deputyAway,
  hallSetup,
  id,
  observer,
  reporter,
  room,
  Scenario,
  screen,
  secretary,
  site,
  speaker,
  system,
  technician,
} from './scenario.ts';

/** One command of a random history, as plain data: what it picks out of the state is chosen when it is its turn. */
export type Step = {
  readonly who: number;
  readonly waitMs: number;
  readonly what: CommandType;
  readonly a: number;
  readonly b: number;
  readonly flag: boolean;
};

/** Who acts in random histories. */
const actors: readonly Actor[] = [
  chair,
  secretary,
  deputy,
  deputyAway,
  reporter,
  technician,
  observer,
  administrator,
  ...Object.values(site).flatMap((siteId) => [room(siteId), room(siteId, `laptop-${siteId}`)]),
  screen(site.haTrung),
];

type Picks = { readonly state: ConferenceState; readonly now: Instant; readonly actor: Actor; readonly step: Step };
type Draft = Readonly<Record<string, unknown>>;

function pick<T>(from: readonly T[], index: number): T | undefined {
  return from.length === 0 ? undefined : from[index % from.length];
}

function keyOf<T extends Id<string>>(record: object, index: number): T {
  return id<T>(pick(Object.keys(record), index) ?? 'nothing');
}

const siteIds = Object.values(site);

/** A site: the actor's own, mostly. */
function siteOf({ actor, step }: Picks): SiteId {
  if ('siteId' in actor && step.b % 5 !== 0) return actor.siteId;
  return pick(siteIds, step.a) ?? site.hub;
}

function speakerOf({ step }: Picks) {
  return speaker(`Đồng chí ${step.a % 4}`, `Đơn vị ${step.b % 3}`);
}

function deviceOf({ actor, state, step }: Picks): DeviceId {
  const own = 'deviceId' in actor ? actor.deviceId : null;
  return own !== null && step.b % 4 !== 0 ? own : keyOf<DeviceId>(state.roster.deviceById, step.a);
}

function speechOf({ state, step }: Picks) {
  const { currentSpeechId, speechOrder } = state.floor;
  const recent = speechOrder.at(-1);
  if (step.b % 6 === 0) return pick(speechOrder, step.a) ?? 'nothing';
  return currentSpeechId ?? recent ?? 'nothing';
}

function requestOf({ state, step }: Picks, other = 0) {
  const { requestOrder, requestById } = state.floor;
  const waiting = requestOrder.filter((requestId) => requestById[requestId]?.state.kind === 'waiting');
  return pick(step.b % 4 === 0 ? requestOrder : waiting, step.a + other) ?? 'nothing';
}

function itemOf({ state, step }: Picks, other = 0): ItemId {
  return pick(state.agenda.order, step.a + other) ?? id<ItemId>('nothing');
}

function currentItemOf(picks: Picks): ItemId {
  return picks.step.flag ? (picks.state.agenda.currentItemId ?? itemOf(picks)) : itemOf(picks);
}

function personOf({ state, step }: Picks): PersonId {
  return keyOf<PersonId>(state.roster.personById, step.a);
}

/** An instant in the past, sometimes before all that happened. */
function past({ now, step }: Picks): Instant {
  return instant(Math.max(0, now - (step.a % 7) * 2_000 - (step.b % 11 === 0 ? 10_000_000 : 0)));
}

function delegateOf(picks: Picks): Draft {
  const { step } = picks;
  const attendance = step.flag
    ? { kind: 'present', arrivedAt: step.a % 2 === 0 ? past(picks) : null, leftAt: null }
    : pick([{ kind: 'absentExcused', reason: 'Ốm' }, { kind: 'absentUnexcused' }], step.a);
  const standing = pick(['member', 'head', 'standsInForHead', 'guest'], step.b);
  const organisation = standing === 'guest' ? 'UBND' : null;
  const rank = step.a % 3 === 0 ? {} : { rank: pick(['', 'Kiểm sát viên sơ cấp'], step.b) };
  return { name: `Đại biểu ${step.a % 5}`, title: 'Kiểm sát viên', ...rank, organisation, standing, attendance };
}

function requestFieldsOf(picks: Picks): Draft {
  const { state, step } = picks;
  return {
    siteId: siteOf(picks),
    speaker: {
      ...speakerOf(picks),
      delegateId: step.b % 3 === 0 ? (pick(Object.keys(state.roster.delegateById), step.a) ?? null) : null,
    },
    requestType: pick(['paper', 'discussion', 'question', 'answer', 'quick'], step.b),
    topic: 'Một nội dung',
    itemId: step.a % 3 === 0 ? itemOf(picks) : null,
  };
}

function openedOf({ state, step }: Picks): SiteId {
  const speech = currentSpeech(state);
  return (speech && pick(openedSites(speech), step.b)) ?? pick(siteIds, step.a) ?? site.hub;
}

function endsOf({ state, step }: Picks) {
  return step.a % 7 === 0 ? null : state.floor.currentSpeechId;
}

function abilitiesOf({ actor, step }: Picks): Draft {
  if (actor.kind === 'display') return { sound: step.a % 9 === 0, camera: false, console: false, display: true };
  return { sound: step.a % 4 !== 0, camera: step.flag, console: true, display: step.b % 2 === 0 };
}

function soundHolderOf(picks: Picks): DeviceId | null {
  return picks.step.flag ? (picks.state.roster.soundDeviceBySite[siteOf(picks)] ?? null) : null;
}

function refOf({ state, step }: Picks) {
  return pick(recordRefs(state), step.a) ?? 'closed';
}

function correctionOf(picks: Picks) {
  const head = headOf(picks.state, refOf(picks));
  const [from, to] = [past(picks), picks.state.openedAt ?? past(picks)].sort((a, b) => a - b);
  if (picks.step.b % 5 === 0 || head === null) return null;
  switch (correctionKindOf(head)) {
    case 'speech':
      return { kind: 'speech', topic: 'Chủ đề đã sửa', from, to };
    case 'item':
      return { kind: 'item', title: 'Tên đã sửa', from, to };
    case 'moment':
      return { kind: 'moment', at: past(picks) };
    case 'handOver':
      return { kind: 'handOver', personId: personOf(picks), from, to: null };
    case 'reason':
      return { kind: 'reason', reason: 'Lý do đã sửa' };
    default:
      return { kind: 'times', from, to };
  }
}

function planOf({ step }: Picks) {
  return { ...hallSetup().plan, title: `Hội nghị ${step.a}` };
}

/** How each command is put together; a new command without a row does not compile. */
const drafts: Readonly<Record<CommandType, (picks: Picks) => Draft>> = {
  'conference/changePlan': (picks) => ({ plan: planOf(picks) }),
  'conference/makeReady': () => ({}),
  'conference/open': () => ({}),
  'conference/startBreak': ({ step }) => ({ plannedMs: step.flag ? 900_000 : null }),
  'conference/endBreak': () => ({}),
  'conference/close': () => ({}),
  'conference/reopen': () => ({ reason: 'Còn nội dung' }),
  'conference/recordInterruption': (picks) => ({ from: past(picks) }),
  'conference/correctRecord': (picks) => ({ ref: refOf(picks), correction: correctionOf(picks) }),

  'roster/addSite': ({ step }) => ({
    site: {
      unitId: id(`don-vi-${step.a % 6}`),
      name: 'VKSND mới',
      shortName: 'Mới',
      levelLabel: 'khu vực',
      order: step.b % 50,
    },
  }),
  'roster/removeSite': (picks) => ({ siteId: keyOf<SiteId>(picks.state.roster.siteById, picks.step.a) }),
  'roster/moveSite': (picks) => ({
    siteId: keyOf<SiteId>(picks.state.roster.siteById, picks.step.a),
    beforeSiteId: picks.step.flag ? keyOf<SiteId>(picks.state.roster.siteById, picks.step.b) : null,
  }),
  'roster/addPerson': ({ step }) => ({
    person: {
      accountId: null,
      name: '',
      title: 'Phó phòng',
      siteId: pick(siteIds, step.a),
      roles: step.flag ? ['secretary'] : ['observer'],
    },
  }),
  'roster/changePerson': (picks) => ({
    personId: personOf(picks),
    name: '',
    title: 'Chức danh mới',
    roles: pick([['secretary'], ['observer'], ['reporter', 'technician'], ['chair'], []], picks.step.b),
  }),
  'roster/removePerson': (picks) => ({ personId: personOf(picks) }),
  'roster/nameChair': (picks) => ({ personId: personOf(picks) }),
  'roster/linkAccount': (picks) => ({
    personId: personOf(picks),
    accountId: picks.step.flag ? id(`tk-${picks.step.b % 9}`) : null,
  }),
  'roster/seatPerson': (picks) => ({ personId: personOf(picks), siteId: pick(siteIds, picks.step.b) }),
  'roster/nameSigner': (picks) => ({ personId: personOf(picks) }),
  'roster/joinDevice': (picks) => ({
    siteId: siteOf(picks),
    label: 'Máy',
    abilities: abilitiesOf(picks),
    takesSoundFrom: soundHolderOf(picks),
  }),
  'roster/leaveDevice': (picks) => ({ deviceId: deviceOf(picks) }),
  'roster/removeDevice': (picks) => ({ deviceId: deviceOf(picks) }),
  'roster/muteSite': (picks) => ({ siteId: siteOf(picks) }),
  'roster/unmuteSite': (picks) => ({ siteId: siteOf(picks) }),
  'roster/addDelegate': (picks) => ({ siteId: siteOf(picks), delegate: delegateOf(picks) }),
  'roster/changeDelegate': (picks) => ({
    delegateId: keyOf(picks.state.roster.delegateById, picks.step.a),
    delegate: delegateOf(picks),
  }),
  'roster/removeDelegate': ({ state, step }) => ({ delegateId: keyOf(state.roster.delegateById, step.a) }),
  'roster/noteArrival': (picks) => ({
    delegateId: keyOf(picks.state.roster.delegateById, picks.step.a),
    arrivedAt: past(picks),
  }),
  'roster/noteLeaving': (picks) => ({
    delegateId: keyOf(picks.state.roster.delegateById, picks.step.a),
    leftAt: past(picks),
  }),
  'roster/reportAttendance': (picks) => ({ siteId: siteOf(picks), unnamedCount: picks.step.b % 30 }),
  'roster/loseDevice': (picks) => ({ deviceId: deviceOf(picks), asOf: past(picks) }),
  'roster/returnDevice': (picks) => ({ deviceId: deviceOf(picks) }),
  'roster/dropSite': (picks) => ({ siteId: siteOf(picks), asOf: past(picks) }),
  'roster/returnSite': (picks) => ({ siteId: siteOf(picks) }),

  'agenda/startItem': (picks) => ({ itemId: itemOf(picks) }),
  'agenda/finishItem': (picks) => ({ itemId: currentItemOf(picks) }),
  'agenda/skipItem': (picks) => ({ itemId: itemOf(picks) }),
  'agenda/restoreItem': (picks) => ({ itemId: itemOf(picks) }),
  'agenda/moveItem': (picks) => ({
    itemId: itemOf(picks),
    beforeItemId: picks.step.flag ? itemOf(picks, picks.step.b) : null,
  }),
  'agenda/addItem': (picks) => ({
    item: { kind: 'speech', title: 'Phát biểu', plannedMs: 300_000, presenter: null },
    beforeItemId: picks.step.flag ? itemOf(picks) : null,
  }),
  'agenda/removeItem': (picks) => ({ itemId: itemOf(picks) }),
  'agenda/renameItem': (picks) => ({ itemId: itemOf(picks), title: 'Tên mới' }),
  'agenda/changeItemMinutes': (picks) => ({ itemId: itemOf(picks), plannedMs: (picks.step.b % 60) * 60_000 }),
  'agenda/changeItemPresenter': (picks) => ({
    itemId: itemOf(picks),
    presenter: picks.step.flag ? { siteId: siteOf(picks), name: '', title: 'Trưởng phòng' } : null,
  }),
  'agenda/stepRollCall': ({ step }) => ({ siteId: step.flag ? pick(siteIds, step.a) : null }),
  'agenda/handOverPresiding': (picks) => ({
    personId: personOf(picks),
    itemIds: picks.step.flag ? [itemOf(picks)] : null,
  }),
  'agenda/takeBackPresiding': () => ({}),

  'floor/request': (picks) => ({ request: { ...requestFieldsOf(picks), preRegistered: picks.step.b % 5 === 0 } }),
  'floor/changeRequest': (picks) => ({
    requestId: requestOf(picks),
    speaker: speakerOf(picks),
    requestType: 'quick',
    topic: 'Đổi',
  }),
  'floor/withdraw': (picks) => ({ requestId: requestOf(picks) }),
  'floor/decline': (picks) => ({ requestId: requestOf(picks), reason: 'Đã có ý kiến' }),
  'floor/restoreRequest': ({ state, step }) => ({ requestId: pick(state.floor.requestOrder, step.a) ?? 'nothing' }),
  'floor/moveRequest': (picks) => ({
    requestId: requestOf(picks),
    beforeRequestId: picks.step.flag ? requestOf(picks, 1) : null,
  }),
  'floor/openList': () => ({}),
  'floor/closeList': () => ({}),
  'floor/give': (picks) => ({ requestId: requestOf(picks), allottedMs: null, endsSpeechId: endsOf(picks) }),
  'floor/call': (picks) => ({
    siteId: pick(siteIds, picks.step.a),
    speaker: speakerOf(picks),
    requestType: 'question',
    topic: '',
    allottedMs: 60_000,
    endsSpeechId: endsOf(picks),
  }),
  'floor/handOn': (picks) => ({ speechId: speechOf(picks), speaker: speakerOf(picks) }),
  'floor/pause': (picks) => ({ speechId: speechOf(picks) }),
  'floor/resume': (picks) => ({ speechId: speechOf(picks) }),
  'floor/changeAllotted': (picks) => ({
    speechId: speechOf(picks),
    deltaMs: ((picks.step.a % 9) - 4) * 60_000,
  }),
  'floor/end': (picks) => ({ speechId: speechOf(picks) }),
  'floor/takeBack': (picks) => ({ speechId: speechOf(picks) }),
  'floor/undoEnd': (picks) => ({ speechId: speechOf(picks) }),
  'floor/correctSpeaker': (picks) => ({ speechId: speechOf(picks), speaker: speakerOf(picks) }),
  'floor/recordSpeech': (picks) => ({ speech: requestFieldsOf(picks), beganAt: past(picks), endedAt: picks.now }),
  'floor/openSite': (picks) => ({
    speechId: speechOf(picks),
    siteId: pick(siteIds, picks.step.a),
    purpose: picks.step.flag ? 'answer' : 'interjection',
  }),
  'floor/closeSite': (picks) => ({ speechId: speechOf(picks), siteId: openedOf(picks) }),
  'floor/keepWaiting': (picks) => ({ speechId: speechOf(picks) }),
  'floor/silenceSite': (picks) => ({ siteId: siteOf(picks) }),
  'floor/unsilenceSite': (picks) => ({ siteId: siteOf(picks) }),
  'floor/openTest': (picks) => ({ siteId: siteOf(picks) }),
  'floor/closeTest': (picks) => ({ siteId: siteOf(picks) }),
  'floor/suggest': (picks) => ({ siteId: siteOf(picks), reason: 'Chưa phát biểu' }),
  'floor/dismissSuggestion': ({ state, step }) => ({ suggestionId: keyOf(state.floor.suggestionById, step.a) }),
  'floor/reportDrop': (picks) => ({ speechId: speechOf(picks) }),

  'stage/offerShare': (picks) => ({ deviceId: deviceOf(picks) }),
  'stage/withdrawShare': (picks) => ({ deviceId: deviceOf(picks) }),
  'stage/showShare': ({ state, step }) => ({
    deviceId: pick(state.stage.offeredShares, step.a)?.deviceId ?? 'nothing',
  }),
  'stage/showSpeaker': () => ({}),

  'stage/addSlide': (picks) => ({
    slide: slideOf(picks),
    afterSlideId: pick(picks.state.stage.deck.order, picks.step.b) ?? null,
  }),
  'stage/changeSlide': (picks) => ({ slideId: slideIdOf(picks), slide: slideOf(picks) }),
  'stage/moveSlide': (picks) => ({
    slideId: slideIdOf(picks),
    afterSlideId: picks.step.flag ? null : (pick(picks.state.stage.deck.order, picks.step.b) ?? null),
  }),
  'stage/removeSlide': (picks) => ({ slideId: slideIdOf(picks) }),
  'stage/takeShow': () => ({}),
  'stage/handShow': (picks) => ({
    holder: picks.step.flag ? { kind: 'person', personId: personOf(picks) } : { kind: 'site', siteId: siteOf(picks) },
  }),
  'stage/showSlide': (picks) => ({ slideId: slideIdOf(picks), page: 1 + (picks.step.b % 4) }),
  'stage/playVideo': (picks) => ({ slideId: shownSlideOf(picks), positionMs: picks.step.b * 50 }),
  'stage/pauseVideo': (picks) => ({ slideId: shownSlideOf(picks) }),
  'stage/moveVideo': (picks) => ({ slideId: shownSlideOf(picks), positionMs: picks.step.b * 70 }),
  'stage/endVideo': (picks) => ({ slideId: shownSlideOf(picks) }),
  'stage/chooseFigures': ({ step }) => ({ periodId: step.flag ? `ky-${step.a % 3}` : null }),
  'stage/noteFigures': ({ step }) => ({ periodId: `ky-${step.a % 3}`, edition: 1 + (step.b % 20) }),
  'stage/setClockAudience': ({ step }) => ({ audience: step.flag ? 'podium' : 'everyone' }),

  ...minutesDrafts,
};

function slideIdOf({ state, step }: Picks) {
  return pick(state.stage.deck.order, step.a) ?? 'nothing';
}

function shownSlideOf(picks: Picks) {
  return picks.state.stage.show.slideId ?? slideIdOf(picks);
}

function slideOf({ state, step }: Picks) {
  const digest = 'ab'.repeat(32);
  const contents = [
    { kind: 'text', body: 'Kính chào các đồng chí' },
    { kind: 'pdf', digest, pageCount: 3 },
    { kind: 'video', digest, durationMs: 40_000 },
    { kind: 'video', digest, durationMs: 40_000 },
    { kind: 'picture', digest },
    { kind: 'indicators', view: 'ranking', periodId: 'ky-1', indicatorIds: ['kn-tin-bao'] },
  ] as const;
  return {
    itemId: step.flag ? (pick(state.agenda.order, step.b) ?? null) : null,
    title: `Trang ${step.a}`,
    content: pick(contents, step.a) ?? contents[0],
  };
}

const types = Object.keys(drafts) as CommandType[]; // the keys of a record by type of command
const ofTheServer = new Set<CommandType>([
  'conference/recordInterruption',
  'roster/loseDevice',
  'roster/returnDevice',
  'roster/dropSite',
  'roster/returnSite',
  'floor/reportDrop',
  'stage/endVideo',
  'stage/noteFigures',
  ...minutesOfTheServer,
]);

/** What comes up often: what moves the floor. What takes things away for good comes up rarely. */
const weights: Partial<Record<CommandType, number>> = {
  'floor/request': 16,
  'floor/give': 14,
  'floor/call': 5,
  'floor/takeBack': 4,
  'floor/undoEnd': 5,
  'floor/openSite': 6,
  'floor/closeSite': 4,
  'floor/reportDrop': 4,
  'floor/keepWaiting': 4,
  'agenda/startItem': 5,
  'agenda/handOverPresiding': 4,
  'agenda/stepRollCall': 4,
  'stage/addSlide': 5,
  'stage/takeShow': 5,
  'stage/showSlide': 8,
  'stage/playVideo': 8,
  'roster/joinDevice': 8,
  'roster/dropSite': 6,
  'roster/returnSite': 6,
  'roster/addDelegate': 4,
  'roster/removePerson': 1,
  'roster/removeDevice': 1,
  'conference/open': 6,
  'conference/startBreak': 2,
  'conference/endBreak': 6,
  'conference/close': 1,
  'conference/reopen': 6,
  'conference/recordInterruption': 1,
};

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(999),
  waitMs: fc.oneof(fc.constant(0), fc.nat(3_000), fc.nat(90_000)),
  what: fc.oneof(...types.map((type) => ({ weight: weights[type] ?? 3, arbitrary: fc.constant(type) }))),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
  flag: fc.boolean(),
});

/** A random history: where it begins, and what is tried then. */
export type History = {
  readonly from: 'ready' | 'running' | 'discussing' | 'closed';
  readonly steps: readonly Step[];
};

export function histories(maxLength: number): fc.Arbitrary<History> {
  return fc.record({
    from: fc.constantFrom('discussing', 'discussing', 'discussing', 'running', 'ready', 'closed'),
    steps: fc.array(step, { maxLength, size: 'max' }),
  });
}

export type Act = { readonly actor: Actor; readonly command: Command };

/**
 * Who gives the command of a step, and which, put together from what there is now. Mostly somebody who may; every
 * sixth time whoever it is.
 */
export function actOf(step: Step, state: ConferenceState, now: Instant): Act {
  const first = step.who % actors.length;
  const rotated = [...actors.slice(first), ...actors.slice(0, first)];
  const acts = rotated.map((actor): Act => ({ actor, command: commandOf(actor, step, state, now) }));
  if (ofTheServer.has(step.what)) return { actor: system, command: commandOf(system, step, state, now) };
  const allowed = acts.find(({ actor, command }) => permissionOf(state, actor, command) === null);
  const anybody = acts[0] ?? { actor: chair, command: commandOf(chair, step, state, now) };
  return step.who % 6 === 0 ? anybody : (allowed ?? anybody);
}

function commandOf(actor: Actor, step: Step, state: ConferenceState, now: Instant): Command {
  // Drafts follow the schemas of the commands; a test parses those of whole histories.
  return { type: step.what, ...drafts[step.what]({ state, now, actor, step }) } as Command;
}

/** One command of every type, about a discussion in which somebody speaks and somebody waits. */
export function commandSamples(): Command[] {
  const { state, now } = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).gives();
  return types.map((what) => commandOf(chair, { who: 0, waitMs: 0, what, a: 1, b: 1, flag: true }, state, now));
}
