import type { Follower, Publisher } from '#server/ports/publisher.ts';
import type { Principal } from '#server/ports/sessions.ts';
import type { ConferenceState, Event, Plan, Setup } from '#shared/conference/index.ts';
import { decideCreate, evolve, rolesOf, siteOfActor } from '#shared/conference/index.ts';
import type { Actor, ConferenceId, Instant, Refusal, Role, SiteId } from '#shared/kernel/index.ts';
import { SECOND_MS } from '#shared/kernel/index.ts';
import { actorOf } from './actors.ts';
import { Deadlines } from './deadlines.ts';
import { storedBody } from './history.ts';
import { Host, type HostOptions } from './host.ts';
import { Presence } from './presence.ts';

export type RegistryOptions = Omit<HostOptions, 'conferenceId' | 'publisher' | 'follower'>;

/** A conference with what watches it. */
export type Hosted = { readonly host: Host; readonly presence: Presence };

/** A conference in the list of somebody who may enter it. */
export type ConferenceSummary = {
  readonly conferenceId: ConferenceId;
  readonly plan: Plan;
  readonly phase: ConferenceState['phase']['kind'];
  readonly roles: readonly Role[];
  readonly siteId: SiteId | null;
  /** The hub not counted. */
  readonly siteCount: number;
};

export type CreateResult =
  | { readonly ok: true; readonly conferenceId: ConferenceId }
  | { readonly ok: false; readonly refusal: Refusal };

type Watched = Hosted & { readonly deadlines: Deadlines };

const HEARTBEAT_MS = SECOND_MS;

/** What a conference begins with. `draftId` is its id where the form has drawn one: no conference may have it yet. */
export type NewConference = {
  readonly setup: Setup;
  readonly actor: Actor;
  readonly draftId?: string | undefined;
};

/** All conferences of this process. Owns their hosts, deadlines and presence. */
export class Registry {
  readonly #options: RegistryOptions;
  readonly #watchedById = new Map<ConferenceId, Watched>();
  readonly #publishers = new Set<Publisher>();
  readonly #followers = new Set<Follower>();
  #cancelHeartbeat: () => void = () => undefined;
  #closed = false;

  constructor(options: RegistryOptions) {
    this.#options = options;
  }

  /** Loads every conference of the log. One that cannot be read is reported and stays away; the others run. */
  load(): void {
    for (const conferenceId of this.#options.log.conferenceIds()) {
      try {
        this.#add(conferenceId);
      } catch (error) {
        this.#options.report.error({ error, conferenceId }, 'conference cannot be read');
      }
    }
    this.#heartbeatLater();
  }

  /** Makes a conference and its first event. Who may do so is checked by the caller. */
  create({ setup, actor, draftId }: NewConference): CreateResult {
    const { ids, clock, log } = this.#options;
    const conferenceId = (draftId ?? ids.draw()) as ConferenceId; // drawn for a conference, here or by its form
    const at = clock.now();
    const decision = decideCreate({ conferenceId, setup }, { at, actor, seed: ids.draw() });
    if (decision.kind === 'refusal') return { ok: false, refusal: decision.refusal };
    const events = decision.events.map((event) => ({ at, body: firstBody(event, { actor, at }) }));
    const result = log.append({ conferenceId, expectedVersion: 0, events, command: null });
    if (result.kind !== 'appended') return { ok: false, refusal: { code: 'storage/notStored' } };
    this.#add(conferenceId);
    return { ok: true, conferenceId };
  }

  /** Undefined for an id that no conference has. Whether somebody may see it is another question. */
  find(conferenceId: ConferenceId): Hosted | undefined {
    return this.#watchedById.get(conferenceId);
  }

  conferenceIds(): readonly ConferenceId[] {
    return [...this.#watchedById.keys()];
  }

  /** Conferences that exist for this principal, the latest date first. */
  list(principal: Principal): readonly ConferenceSummary[] {
    const summaries = [...this.#watchedById.values()].flatMap(({ host }) => summaryFor(host.state, principal) ?? []);
    return summaries.sort((a, b) => (a.plan.date < b.plan.date ? 1 : -1));
  }

  /** From now on told of every commit, before followers. The returned function stops that. */
  publishTo(publisher: Publisher): () => void {
    this.#publishers.add(publisher);
    return () => this.#publishers.delete(publisher);
  }

  /** From now on told of every commit, after people were. The returned function stops that. */
  followedBy(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Leaves last signs of life and snapshots. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancelHeartbeat();
    for (const { host, deadlines, presence } of this.#watchedById.values()) {
      deadlines.close();
      presence.close();
      host.close();
    }
  }

  #add(conferenceId: ConferenceId): void {
    const inside: Follower[] = [];
    const host = Host.load({
      ...this.#options,
      conferenceId,
      publisher: this.#publisher(),
      follower: { follow: (commit) => this.#each([...this.#followers, ...inside], (one) => one.follow(commit)) },
    });
    if (!host) return;
    const { clock } = this.#options;
    host.recordInterruption();
    const presence = new Presence({ clock, host });
    const deadlines = new Deadlines({ clock, host });
    inside.push(presence, deadlines);
    this.#watchedById.set(conferenceId, { host, presence, deadlines });
  }

  #publisher(): Publisher {
    return {
      committed: (commit) => this.#each(this.#publishers, (one) => one.committed(commit)),
      storage: (conferenceId, storage) => this.#each(this.#publishers, (one) => one.storage(conferenceId, storage)),
    };
  }

  /** One that fails keeps nobody else from being told. */
  #each<T>(all: Iterable<T>, call: (one: T) => void): void {
    for (const one of all) {
      try {
        call(one);
      } catch (error) {
        this.#options.report.error({ error }, 'a listener of the conference failed');
      }
    }
  }

  #heartbeatLater(): void {
    this.#cancelHeartbeat = this.#options.clock.after(HEARTBEAT_MS, () => {
      for (const { host } of this.#watchedById.values()) host.heartbeat();
      if (!this.#closed) this.#heartbeatLater();
    });
  }
}

function summaryFor(state: ConferenceState, principal: Principal): ConferenceSummary | null {
  const actor = actorOf(state, { principal, deviceId: null });
  if (!actor) return null;
  return {
    conferenceId: state.conferenceId,
    plan: state.plan,
    phase: state.phase.kind,
    roles: rolesOf(state, actor),
    siteId: siteOfActor(state, actor),
    siteCount: Object.keys(state.roster.siteById).length - 1,
  };
}

/** Roles stand in the event itself: whoever makes a conference acts in the role that it gives them. */
function firstBody(event: Event, { actor, at }: { actor: Actor; at: Instant }): string {
  const asObserver = { role: 'observer', onBehalfOfChair: false } as const;
  const state = evolve(null, { version: 1, at, actor, actingAs: asObserver, event });
  const role = rolesOf(state, actor)[0] ?? 'observer';
  return storedBody({ actor, actingAs: { role, onBehalfOfChair: false }, event });
}
