import type { Command, ConferenceState, CreationForm, Event } from '#shared/conference/index.ts';
import { decide, decideCreate, evolve, setupOfForm } from '#shared/conference/index.ts';
import type { Actor, DeviceId, Instant, PersonId, Refusal, SiteId, UnitId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { PaperText } from '#shared/minutes/index.ts';

const MINUTE_MS = 60_000;

/** 9 August 2024, 08:00 in Vietnam. */
export const MORNING = instant(Date.parse('2024-08-09T08:00:00+07:00'));

const system: Actor = { kind: 'system' };

export const unitNames = [
  'TP Thanh Hóa',
  'TP Sầm Sơn',
  'TX Bỉm Sơn',
  'TX Nghi Sơn',
  'Bá Thước',
  'Cẩm Thủy',
  'Đông Sơn',
  'Hà Trung',
  'Hậu Lộc',
  'Hoằng Hóa',
  'Lang Chánh',
  'Mường Lát',
  'Nga Sơn',
  'Ngọc Lặc',
  'Như Thanh',
  'Như Xuân',
  'Nông Cống',
  'Quan Hóa',
  'Quan Sơn',
  'Quảng Xương',
  'Thạch Thành',
  'Thiệu Hóa',
  'Thọ Xuân',
  'Thường Xuân',
  'Triệu Sơn',
  'Vĩnh Lộc',
  'Yên Định',
];

/** A conference that lives in this page alone: the real rules, no server. */
export class LocalConference {
  state: ConferenceState;
  now: Instant = MORNING;
  #seed = 0;

  constructor() {
    const { setup, conferenceId } = sampleSetup();
    const context = { at: this.now, actor: system, seed: 'create' };
    const decision = decideCreate({ conferenceId, setup }, context);
    if (decision.kind === 'refusal') throw new Error(decision.refusal.code);
    this.state = evolve(null, numbered(decision.events[0], 1, context));
    for (const event of decision.events.slice(1)) this.#fold(event, system);
  }

  /** Lets time pass. */
  wait(minutes: number): this {
    this.now = instant(this.now + minutes * MINUTE_MS);
    return this;
  }

  /** Does a command, or says why not. */
  run(actor: Actor, command: Command): Refusal | null {
    this.#seed += 1;
    const context = { at: this.now, actor, seed: `h${this.#seed.toString()}`, paperText: paperTextOf(command) };
    const decision = decide(this.state, command, context);
    if (decision.kind === 'refusal') return decision.refusal;
    for (const event of decision.events) this.#fold(event, actor);
    return null;
  }

  /** Does a command that must not be refused. */
  must(actor: Actor, command: Command): this {
    const refusal = this.run(actor, command);
    if (refusal !== null) throw new Error(`${command.type}: ${refusal.code}`);
    return this;
  }

  /** Why a command would be refused now. */
  refusalOf(actor: Actor, command: Command, now: Instant): Refusal | null {
    const context = { at: now, actor, seed: 'probe', paperText: paperTextOf(command) };
    const decision = decide(this.state, command, context);
    return decision.kind === 'refusal' ? decision.refusal : null;
  }

  #fold(event: Event, actor: Actor): void {
    const context = { at: this.now, actor, seed: '' };
    this.state = evolve(this.state, numbered(event, this.state.version + 1, context));
  }
}

function numbered(
  event: Event | undefined,
  version: number,
  { at, actor }: { at: Instant; actor: Actor; seed: string },
) {
  if (event === undefined) throw new Error('no event');
  return { version, at, actor, actingAs: { role: 'system', onBehalfOfChair: false } as const, event };
}

function sampleSetup() {
  const units = [
    { id: 'u0' as UnitId, name: 'VKSND tỉnh Thanh Hóa', shortName: 'VKSND tỉnh', levelLabel: 'cấp tỉnh', order: 0 },
    ...unitNames.map((name, index) => ({
      id: `u${(index + 1).toString()}` as UnitId,
      name: `VKSND ${/^T[PX] /.test(name) ? name.replace('TP', 'thành phố').replace('TX', 'thị xã') : `huyện ${name}`}`,
      shortName: name,
      levelLabel: 'cấp huyện',
      order: index + 1,
    })),
  ];
  const person = (title: string) => ({ accountId: null, name: '', title });
  const form: CreationForm = {
    hasStateSecrets: false,
    template: 'A',
    kind: 'giaoBan',
    title: 'Hội nghị giao ban công tác 8 tháng năm 2024',
    period: '8 tháng năm 2024',
    date: '2024-08-09',
    audience: 'internal',
    hubUnitId: 'u0' as UnitId,
    siteUnitIds: units.slice(1).map(({ id }) => id),
    chair: person('Viện trưởng VKSND tỉnh'),
    presiding: person('Phó Viện trưởng VKSND tỉnh'),
    reporter: person('Chánh Văn phòng tổng hợp'),
    technician: person('Cán bộ kỹ thuật'),
    secretaries: [person('Thư ký hội nghị')],
    signer: 0,
  };
  return { setup: setupOfForm(form, { units, seed: 'k' }), conferenceId: 'demo' as ConferenceState['conferenceId'] };
}

/** The person with a title that begins like this, with a device of its own. */
export function personActor(state: ConferenceState, title: string): Actor {
  const person = Object.values(state.roster.personById).find((each) => each.title.startsWith(title));
  if (person === undefined) throw new Error(`nobody is ${title}`);
  return { kind: 'person', personId: person.personId as PersonId, deviceId: `d-${person.personId}` as DeviceId };
}

/** Whatever text a command names is kept, and nothing was written since. */
function paperTextOf(command: Command): PaperText | null {
  if (!('textId' in command)) return null;
  const { paper, textId } = command;
  return { paper, textId, digest: 'a'.repeat(64), isCurrent: true, directives: [] };
}

/** The operator of the site with this short name. */
export function siteActor(state: ConferenceState, shortName: string): Extract<Actor, { kind: 'site' }> {
  const site = Object.values(state.roster.siteById).find((each) => each.shortName === shortName);
  if (site === undefined) throw new Error(`no site ${shortName}`);
  return { kind: 'site', siteId: site.siteId as SiteId, deviceId: `d-${site.siteId}` as DeviceId };
}
