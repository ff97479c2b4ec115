import type { Clock } from '#server/ports/clock.ts';
import type { LiveFigures } from '#server/ports/live-figures.ts';
import type { Commit, Publisher } from '#server/ports/publisher.ts';
import type { ConferenceId, Role, SiteId } from '#shared/kernel/index.ts';
import type { LevelsMessage, LinesMessage, Standing } from '#shared/protocol/index.ts';
import { CommitPicture } from './picture.ts';
import { Remarks } from './remarks.ts';
import type { SocketSession } from './session.ts';

const seeAllLines: readonly Role[] = ['chair', 'technician'];
/** The technician tests sound before the opening, and has to see it come. */
const seeAllLevels: readonly Role[] = ['chair', 'presiding', 'secretary', 'technician'];
const seeAllSilences: readonly Role[] = ['chair', 'presiding', 'secretary', 'technician'];

/** Who is in which conference, and what goes to whom. */
export class Broadcast implements Publisher, LiveFigures {
  readonly #sessionsById = new Map<ConferenceId, Set<SocketSession>>();
  readonly #silentById = new Map<ConferenceId, readonly SiteId[]>();
  readonly #remarksById = new Map<ConferenceId, Remarks>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  joined(session: SocketSession, conferenceId: ConferenceId): void {
    const sessions = this.#sessionsById.get(conferenceId) ?? new Set();
    this.#sessionsById.set(conferenceId, sessions.add(session));
    const silent = this.#silentById.get(conferenceId) ?? [];
    // After the acknowledgement of its hello, which goes out within this turn of the event loop.
    if (silent.length > 0) setImmediate(() => this.#tellSilent(session, silent));
    this.remarks(conferenceId).joined(session);
  }

  left(session: SocketSession, conferenceId: ConferenceId): void {
    const sessions = this.#sessionsById.get(conferenceId);
    sessions?.delete(session);
    this.#remarksById.get(conferenceId)?.left(session);
    if (sessions?.size !== 0) return;
    this.#sessionsById.delete(conferenceId);
    this.#remarksById.get(conferenceId)?.close();
    this.#remarksById.delete(conferenceId);
  }

  /** What is said in a conference that is no event. */
  remarks(conferenceId: ConferenceId): Remarks {
    const known = this.#remarksById.get(conferenceId);
    if (known) return known;
    const made = new Remarks({ clock: this.#clock, parties: () => this.#sessionsOf(conferenceId) });
    this.#remarksById.set(conferenceId, made);
    return made;
  }

  committed(commit: Commit): void {
    const picture = new CommitPicture(commit);
    for (const session of this.#sessionsOf(commit.conferenceId)) session.committed(picture);
  }

  storage(conferenceId: ConferenceId, storage: { readonly readOnly: boolean }): void {
    for (const session of this.#sessionsOf(conferenceId)) session.send('storage', storage);
  }

  lines(conferenceId: ConferenceId, lines: LinesMessage['lines']): void {
    for (const session of this.#sessionsOf(conferenceId)) {
      const seen = partFor(session.standing, seeAllLines, lines);
      if (seen.length > 0) session.sendVolatile('lines', { lines: seen });
    }
  }

  levels(conferenceId: ConferenceId, levels: LevelsMessage['levels']): void {
    for (const session of this.#sessionsOf(conferenceId)) {
      const seen = partFor(session.standing, seeAllLevels, levels);
      if (seen.length > 0) session.sendVolatile('levels', { levels: seen });
    }
  }

  silentMicrophones(conferenceId: ConferenceId, siteIds: readonly SiteId[]): void {
    this.#silentById.set(conferenceId, siteIds);
    for (const session of this.#sessionsOf(conferenceId)) this.#tellSilent(session, siteIds);
  }

  #tellSilent(session: SocketSession, siteIds: readonly SiteId[]): void {
    const { standing } = session;
    if (!standing || isDisplay(standing)) return;
    const seen = partFor(
      standing,
      seeAllSilences,
      siteIds.map((siteId) => ({ siteId })),
    );
    session.send('silentMicrophones', { siteIds: seen.map(({ siteId }) => siteId) });
  }

  /** A copy, since a session may leave while it is told. */
  #sessionsOf(conferenceId: ConferenceId): readonly SocketSession[] {
    return [...(this.#sessionsById.get(conferenceId) ?? [])];
  }
}

/** All of it for some roles, one's own site for the others, nothing for a screen. */
function partFor<T extends { readonly siteId: SiteId }>(
  standing: Standing | null,
  seeAll: readonly Role[],
  parts: readonly T[],
): readonly T[] {
  if (!standing || isDisplay(standing)) return [];
  if (standing.roles.some((role) => seeAll.includes(role))) return parts;
  return parts.filter((part) => part.siteId === standing.siteId);
}

function isDisplay({ actor }: Standing): boolean {
  return actor.kind === 'display';
}
