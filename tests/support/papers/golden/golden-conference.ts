import { setTimeout as delay } from 'node:timers/promises';
import type { Unit } from '#server/ports/units.ts';
import type { Item, ItemKind } from '#shared/agenda/index.ts';
import type { ConferenceState, CreationForm, PersonCommand, Setup } from '#shared/conference/index.ts';
import { setupOfForm } from '#shared/conference/index.ts';
import type { RequestType } from '#shared/floor/index.ts';
import { type Actor, MINUTE_MS, type PersonId, type SiteId, type SpeechId } from '#shared/kernel/index.ts';
import { type Hall, openHall } from '#tests/server/collab/hall.ts';
import { joinDevice, personActor, siteActor } from '#tests/server/conference/small-conference.ts';
import { StagedClock } from './staged-clock.ts';

const NOTED_WITHIN_MS = 10_000;
const POLL_MS = 10;

/** A conference as its report tells of it, before it is held. */
export type GoldenPlan = {
  readonly units: readonly Unit[];
  readonly form: CreationForm;
  /** "2022-09-12T08:00:00+07:00" */
  readonly begins: string;
  /** Is given what closes the hall; by default it lasts as long as a test. */
  readonly ends?: GoldenEnds | undefined;
};

export type GoldenEnds = (close: () => unknown) => void;

export type GivenSpeech = {
  readonly siteId: SiteId;
  readonly title: string;
  readonly unit: string;
  readonly type: RequestType;
  readonly minutes: number;
  readonly by: Actor;
};

/** A conference that is being held by the commands that people give. */
export class GoldenConference {
  readonly hall: Hall;
  readonly setup: Setup;
  readonly #clock: StagedClock;

  constructor(hall: Hall, setup: Setup, clock: StagedClock) {
    this.hall = hall;
    this.setup = setup;
    this.#clock = clock;
  }

  get hub(): SiteId {
    return this.setup.hubSiteId;
  }

  get sites(): Setup['sites'] {
    return this.setup.sites.filter(({ siteId }) => siteId !== this.hub);
  }

  /** The person whose account is called so. */
  personId(account: string): PersonId {
    const person = Object.values(this.hall.hosted.host.state.roster.personById).find(
      ({ accountId }) => accountId === `account-${account}`,
    );
    if (!person) throw new Error(`nobody is ${account}`);
    return person.personId;
  }

  actor(account: string): Actor {
    return personActor(this.personId(account), null);
  }

  item(kind: ItemKind): Item {
    const found = Object.values(this.hall.hosted.host.state.agenda.itemById).find((each) => each.kind === kind);
    if (!found) throw new Error(`no item ${kind}`);
    return found;
  }

  /** The name by which the minutes hold an item's place. */
  itemRef(kind: ItemKind): string {
    return `item:${this.item(kind).itemId}`;
  }

  /** A command of somebody, which has to be accepted. */
  readonly did = (account: string, command: PersonCommand): void => this.hall.did(this.actor(account), command);

  pass(minutes: number): void {
    this.#clock.pass(minutes * MINUTE_MS);
  }

  /** Every site comes with one device, and the conference is opened. */
  open(): void {
    this.did('chair', { type: 'conference/makeReady' });
    for (const { siteId } of this.setup.sites) this.hall.did(siteActor(siteId), joinDevice(siteId));
    this.did('chair', { type: 'conference/open' });
  }

  /** Goes on to an item, which lasts so long if nobody else is called in it; gives its presenter's floor, if any. */
  begin(kind: ItemKind, { by = 'chair', minutes = 0 } = {}): SpeechId | null {
    this.did(by, { type: 'agenda/startItem', itemId: this.item(kind).itemId });
    const speechId = this.hall.hosted.host.state.floor.currentSpeechId;
    this.pass(minutes);
    return speechId;
  }

  /** Somebody is called, speaks and ends; gives the name of the entry in the minutes. */
  speak({ siteId, title, unit, type, minutes, by }: GivenSpeech): string {
    const speaker = { name: '', title, unit, delegateId: null };
    const endsSpeechId = this.hall.hosted.host.state.floor.currentSpeechId;
    const call = { type: 'floor/call', siteId, speaker, requestType: type, topic: '', allottedMs: null } as const;
    this.hall.did(by, { ...call, endsSpeechId });
    const speechId = this.hall.hosted.host.state.floor.currentSpeechId;
    if (speechId === null) throw new Error(`${title} has no floor`);
    this.pass(minutes);
    this.hall.did(by, { type: 'floor/end', speechId });
    return `speech:${speechId}`;
  }

  /** What the server itself notes in its own time. */
  async noted(isNoted: (state: ConferenceState) => boolean): Promise<void> {
    const deadline = performance.now() + NOTED_WITHIN_MS;
    while (!isNoted(this.hall.hosted.host.state)) {
      if (performance.now() > deadline) throw new Error('not noted');
      await delay(POLL_MS);
    }
  }

  /** Delegates by their titles, each so many times. */
  attend(siteId: SiteId, titles: Readonly<Record<string, number>>, unnamedCount: number): void {
    const present = { kind: 'present', arrivedAt: null, leftAt: null } as const;
    for (const [title, count] of Object.entries(titles))
      for (let nth = 0; nth < count; nth += 1) {
        const delegate = { name: '', title, organisation: null, standing: 'member', attendance: present } as const;
        this.did('secretary', { type: 'roster/addDelegate', siteId, delegate });
      }
    this.did('secretary', { type: 'roster/reportAttendance', siteId, unnamedCount });
  }
}

/** Makes the conference, with a database and sockets of its own. */
export async function createGolden({ units, form, begins, ends }: GoldenPlan): Promise<GoldenConference> {
  const setup = setupOfForm(form, { units, seed: 'hoi-nghi' });
  const clock = new StagedClock(begins);
  const hall = await openHall({ setup, clock, units, ...(ends ? { ends } : {}) });
  return new GoldenConference(hall, setup, clock);
}
