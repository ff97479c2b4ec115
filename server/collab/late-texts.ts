import * as Y from 'yjs';
import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { DocumentKey, LateText, MinutesStore, Stored } from '#server/ports/minutes-store.ts';
import type { ConferenceId, Instant, PersonId } from '#shared/kernel/index.ts';
import { SECOND_MS } from '#shared/kernel/index.ts';
import { documentOnDisk } from './document-copies.ts';
import { lettersOfUpdate } from './update-check.ts';

/** What somebody's browser brings within this time is one late text. */
const ONE_LATE_TEXT_MS = 10 * SECOND_MS;

export type LateTextsOptions = {
  readonly store: MinutesStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The document as it stands; undefined where nobody has it open. */
  readonly loaded: (key: DocumentKey) => Y.Doc | undefined;
};

export type Displaced = {
  readonly personId: PersonId | null;
  readonly text: string;
  /** The edit with which it went. */
  readonly bytes: Uint8Array;
};

/** Nothing was to be kept, or nothing new. */
export type Kept = Stored | { readonly kind: 'nothing' };

const NOTHING: Kept = { kind: 'nothing' };

/** What was typed and is in no text: kept beside, for people to read and copy. */
export class LateTexts {
  readonly #options: LateTextsOptions;

  constructor(options: LateTextsOptions) {
    this.#options = options;
  }

  /** An edit that came after the papers were locked. Idempotent. */
  keepLocked(key: DocumentKey, personId: PersonId | null, bytes: Uint8Array): Kept {
    const { store, ids, clock } = this.#options;
    if (store.hasLate(key, bytes)) return NOTHING;
    const at = clock.now();
    const former = this.#lastOf(key, personId, at);
    const all = former ? Y.mergeUpdates([former.bytes, bytes]) : bytes;
    const text = lettersOfUpdate(all);
    if (text === '') return NOTHING;
    const lateId = former?.lateId ?? ids.draw();
    return store.keepLate({ ...key, lateId, cause: 'locked', at, personId, text, bytes: all });
  }

  /** Text that has lost its place to an edit; `personId` is whose it is, null for several people. */
  keepDisplaced(key: DocumentKey, { personId, text, bytes }: Displaced): Kept {
    const { store, ids, clock } = this.#options;
    if (text === '') return NOTHING;
    return store.keepLate({ ...key, lateId: ids.draw(), cause: 'displaced', at: clock.now(), personId, text, bytes });
  }

  /** What was kept and is in no text: a paper that was opened again has taken late letters in. */
  list(conferenceId: ConferenceId): readonly LateText[] {
    const { store, loaded } = this.#options;
    return store.late(conferenceId).filter(({ part, cause, bytes }) => {
      if (cause === 'displaced') return true;
      const document = loaded({ conferenceId, part }) ?? documentOnDisk(store, { conferenceId, part });
      return !Y.snapshotContainsUpdate(Y.snapshot(document), bytes);
    });
  }

  /** Letters that were on their way as the papers were locked arrive one by one, and are one text. */
  #lastOf({ conferenceId, part }: DocumentKey, personId: PersonId | null, at: Instant) {
    const isIt = (late: LateText) =>
      late.cause === 'locked' && late.part === part && late.personId === personId && at - late.at <= ONE_LATE_TEXT_MS;
    return this.#options.store.late(conferenceId).findLast(isIt);
  }
}
