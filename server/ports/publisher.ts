import type { ConferenceState, NumberedEvent } from '#shared/conference/index.ts';
import type { ConferenceId, Instant } from '#shared/kernel/index.ts';

/** What one turn added to the log of a conference; it is durable already. */
export type Commit = {
  readonly conferenceId: ConferenceId;
  /** The version before, and the version now. */
  readonly from: number;
  readonly to: number;
  readonly events: readonly NumberedEvent[];
  /** The picture after the last of the events. */
  readonly state: ConferenceState;
  /** The conference's clock at the moment of publishing. */
  readonly now: Instant;
};

/** Whoever tells people what happened. Called inside the turn: it must not await. */
export type Publisher = {
  committed(commit: Commit): void;
  /** The conference became read-only since nothing can be stored, or writes again. */
  storage(conferenceId: ConferenceId, storage: { readonly readOnly: boolean }): void;
};

/** Whoever acts on what happened after people were told: media, deadlines, presence. Called inside the turn. */
export type Follower = { follow(commit: Commit): void };

/**
 * A turn's way to everybody, in its order, and edits of the minutes that are on disk and not in their document yet;
 * tests of crashes stop the process at one of them.
 */
export type Step = 'committed' | 'acknowledged' | 'published' | 'media' | 'minutesStored';
export type OnStep = (step: Step) => void;
