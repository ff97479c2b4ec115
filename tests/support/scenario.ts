import {
  type Command,
  type ConferenceState,
  decide,
  decideCreate,
  type Event,
  evolve,
  type NumberedEvent,
  actingAs as roleOf,
  type Setup,
} from '#shared/conference/index.ts';
import type { Speaker } from '#shared/floor/index.ts';
import {
  type AccountId,
  type Actor,
  type ConferenceId,
  type Context,
  type Decision,
  type DeviceId,
  type Id,
  type Instant,
  instant,
  MINUTE_MS,
  type PersonId,
  type RefusalCode,
  type RequestId,
  type SiteId,
  type SpeechId,
} from '#shared/kernel/index.ts';
import type { MinutesContext } from '#shared/minutes/index.ts';
import type { GivenRole } from '#shared/roster/index.ts';
import { paperTextOf } from './paper-texts.ts';
import { id } from './test-ids.ts';

export { id };

/** 9 August 2024, 8.00 in Thanh Hóa. */
export const START = instant(1_723_165_200_000);

/** The instant so many milliseconds after the start of the story. */
export function at(ms: number): Instant {
  return instant(START + ms);
}

export const site = {
  hub: id<SiteId>('tinh'),
  dongSon: id<SiteId>('dong-son'),
  haTrung: id<SiteId>('ha-trung'),
  ngaSon: id<SiteId>('nga-son'),
  thoXuan: id<SiteId>('tho-xuan'),
} as const;

export const item = {
  rollCall: 'diem-danh',
  report: 'bao-cao',
  discussion: 'thao-luan',
  answers: 'giai-dap',
  conclusion: 'ket-luan',
} as const;

function person(name: string, deviceId: string | null = `may-${name}`): Actor {
  return { kind: 'person', personId: id<PersonId>(name), deviceId: deviceId === null ? null : id<DeviceId>(deviceId) };
}

export const chair = person('vien-truong');
export const deputy = person('pho-vien-truong');
/** A deputy who sits at a site. */
export const deputyAway = person('pho-o-dong-son');
export const secretary = person('thu-ky');
export const reporter = person('bao-cao-vien');
export const technician = person('ky-thuat');
export const observer = person('du-thinh');
export const stranger = person('nguoi-la');
export const administrator: Actor = { kind: 'administrator', accountId: id<AccountId>('quan-tri'), deviceId: null };
export const system: Actor = { kind: 'system' };

/** The operators of a site, at one of its devices. */
export function room(siteId: SiteId, deviceId = `pc-${siteId}`): Actor {
  return { kind: 'site', siteId, deviceId: id<DeviceId>(deviceId) };
}

/** A screen of a site. */
export function screen(siteId: SiteId, deviceId = `man-hinh-${siteId}`): Actor {
  return { kind: 'display', siteId, deviceId: id<DeviceId>(deviceId) };
}

/** A conference of the hub and four sites, with five items. */
export function hallSetup(): Setup {
  return {
    plan: {
      kind: 'giaoBan',
      title: 'Hội nghị giao ban trực tuyến 8 tháng năm 2024',
      period: '8 tháng năm 2024',
      date: '2024-08-09',
      capMs: 240 * MINUTE_MS,
      audience: 'internal',
    },
    hubSiteId: site.hub,
    sites: Object.values(site).map((siteId, order) => setupSite(siteId, order)),
    people: [
      setupPerson('vien-truong', ['chair']),
      setupPerson('pho-vien-truong', ['observer']),
      setupPerson('pho-o-dong-son', ['observer'], site.dongSon),
      setupPerson('thu-ky', ['secretary']),
      setupPerson('thu-ky-2', ['secretary']),
      setupPerson('bao-cao-vien', ['reporter']),
      setupPerson('ky-thuat', ['technician']),
      setupPerson('du-thinh', ['observer']),
    ],
    signerPersonId: id('thu-ky'),
    items: [
      { itemId: id(item.rollCall), kind: 'rollCall', title: 'Điểm danh', plannedMs: 8 * MINUTE_MS, presenter: null },
      {
        itemId: id(item.report),
        kind: 'report',
        title: 'Báo cáo',
        plannedMs: 12 * MINUTE_MS,
        presenter: { siteId: site.hub, name: '', title: 'Chánh Văn phòng' },
      },
      { itemId: id(item.discussion), kind: 'discussion', title: 'Thảo luận', plannedMs: 3_600_000, presenter: null },
      { itemId: id(item.answers), kind: 'answers', title: 'Giải đáp', plannedMs: 25 * MINUTE_MS, presenter: null },
      { itemId: id(item.conclusion), kind: 'conclusion', title: 'Kết luận', plannedMs: 1_200_000, presenter: null },
    ],
  };
}

function setupSite(siteId: SiteId, order: number): Setup['sites'][number] {
  return {
    siteId,
    unitId: id(`don-vi-${siteId}`),
    name: `VKSND ${siteId}`,
    shortName: siteId,
    levelLabel: order === 0 ? 'cấp tỉnh' : 'cấp huyện',
    order,
  };
}

function setupPerson(name: string, roles: GivenRole[], siteId: SiteId = site.hub): Setup['people'][number] {
  return { personId: id(name), accountId: id(`tk-${name}`), name: '', title: `Đồng chí ${name}`, siteId, roles };
}

/** A speaker known by title and unit. */
export function speaker(title: string, unit = 'VKSND'): Speaker {
  return { name: '', title, unit, delegateId: null };
}

/** A story: given a conference, when somebody does something, then this happened. An unexpected refusal throws. */
export class Scenario {
  readonly log: NumberedEvent[] = [];
  #state: ConferenceState | null = null;
  #now: Instant = START;
  #seeds = 0;
  #last: Decision<Event> = { kind: 'events', events: [] };
  #refusalSeen = true;

  private constructor() {}

  /** Given a conference that was just created. */
  static created(setup: Setup = hallSetup()): Scenario {
    const scenario = new Scenario();
    const context = { at: START, actor: administrator, seed: 'seed-0' };
    const decision = decideCreate({ conferenceId: id<ConferenceId>('hoi-nghi'), setup }, context);
    scenario.#take(decision, administrator, { role: 'administrator', onBehalfOfChair: false });
    if (decision.kind === 'refusal') throw new Error(decision.refusal.code);
    return scenario;
  }

  /** Given a conference that devices may enter. */
  static ready(setup?: Setup): Scenario {
    return Scenario.created(setup).when(technician, { type: 'conference/makeReady' });
  }

  /** Given a conference in which every site has a device with sound. */
  static seated(setup?: Setup): Scenario {
    const scenario = Scenario.ready(setup);
    for (const siteId of Object.values(site)) scenario.enters(siteId);
    return scenario;
  }

  /** Given a conference that was opened, every site being there. */
  static running(setup?: Setup): Scenario {
    return Scenario.seated(setup).when(chair, { type: 'conference/open' });
  }

  /** Given a conference in its discussion. */
  static discussing(setup?: Setup): Scenario {
    return Scenario.running(setup).when(chair, { type: 'agenda/startItem', itemId: id(item.discussion) });
  }

  /** Given a conference that is over. */
  static closed(setup?: Setup): Scenario {
    return Scenario.discussing(setup).when(chair, { type: 'conference/close' });
  }

  get state(): ConferenceState {
    if (!this.#state) throw new Error('nothing was created');
    return this.#state;
  }

  get now(): Instant {
    return this.#now;
  }

  /** The context of the next command. */
  contextOf(actor: Actor): Context {
    return { at: this.#now, actor, seed: `seed-${this.#seeds}` };
  }

  /** Time goes on. */
  after(ms: number): this {
    this.#now = instant(this.#now + ms);
    return this;
  }

  /** When somebody gives a command. */
  when(actor: Actor, command: Command): this {
    this.#failOnUnseenRefusal();
    this.#seeds += 1;
    const as = roleOf(this.state, actor, command);
    this.#take(decide(this.state, command, this.#contextWithText(actor, command)), actor, as);
    return this;
  }

  /** When somebody tries what may well be refused. */
  tries(actor: Actor, command: Command): this {
    this.when(actor, command);
    this.#refusalSeen = true;
    return this;
  }

  /** When a device of a room enters with sound. */
  enters(siteId: SiteId, deviceId = `pc-${siteId}`, takesSoundFrom: string | null = null): this {
    return this.when(room(siteId, deviceId), {
      type: 'roster/joinDevice',
      siteId,
      label: deviceId,
      abilities: { sound: true, camera: true, console: true, display: true },
      takesSoundFrom: takesSoundFrom === null ? null : id<DeviceId>(takesSoundFrom),
    });
  }

  /** When a site asks for the floor; the id of its request is `lastId`. */
  asks(siteId: SiteId, title = 'Viện trưởng', options: { type?: 'paper' | 'discussion' | 'quick' } = {}): this {
    return this.when(room(siteId), {
      type: 'floor/request',
      request: {
        siteId,
        speaker: speaker(title, `VKSND ${siteId}`),
        requestType: options.type ?? 'discussion',
        topic: '',
        itemId: null,
        preRegistered: false,
      },
    });
  }

  /** When the chair gives the floor to a request, or to whoever waits first. */
  gives(requestId?: RequestId): this {
    const first = this.waiting[0];
    const given = requestId ?? first;
    if (given === undefined) throw new Error('nobody waits');
    const endsSpeechId = this.state.floor.currentSpeechId;
    return this.when(chair, { type: 'floor/give', requestId: given, allottedMs: null, endsSpeechId });
  }

  /** The id that the last command drew. */
  lastId<T extends Id<string>>(): T {
    return id<T>(`seed-${this.#seeds}`);
  }

  /** The requests that wait, in order. */
  get waiting(): RequestId[] {
    const { requestOrder, requestById } = this.state.floor;
    return requestOrder.filter((requestId) => requestById[requestId]?.state.kind === 'waiting');
  }

  /** The floor that somebody has. Throws when nobody has it. */
  get floorId(): SpeechId {
    const { currentSpeechId } = this.state.floor;
    if (currentSpeechId === null) throw new Error('nobody has the floor');
    return currentSpeechId;
  }

  /** Types of the events of the last decision; throws when it was refused. */
  get happened(): Event['type'][] {
    if (this.#last.kind === 'refusal') throw new Error(`refused: ${this.#last.refusal.code}`);
    return this.#last.events.map((event) => event.type);
  }

  /** The code of the last refusal; throws when there was none. */
  get refusal(): RefusalCode {
    this.#refusalSeen = true;
    if (this.#last.kind === 'events') throw new Error(`not refused: ${this.happened.join(', ')}`);
    return this.#last.refusal.code;
  }

  /** As the host adds to it the text that a command names. */
  #contextWithText(actor: Actor, command: Command): MinutesContext {
    const paperText = 'textId' in command ? paperTextOf(command.textId, command.paper) : null;
    return { ...this.contextOf(actor), paperText };
  }

  #failOnUnseenRefusal(): void {
    if (this.#refusalSeen || this.#last.kind === 'events') return;
    throw new Error(`refused: ${this.#last.refusal.code}`);
  }

  #take(decision: Decision<Event>, actor: Actor, as: NumberedEvent['actingAs']): void {
    this.#last = decision;
    this.#refusalSeen = decision.kind === 'events';
    if (decision.kind === 'refusal') return;
    for (const event of decision.events) {
      const numbered = { version: this.log.length + 1, at: this.#now, actor, actingAs: as, event };
      this.log.push(numbered);
      this.#state = evolve(this.#state, numbered);
    }
  }
}
