import * as Y from 'yjs';
import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Log } from '#server/ports/log.ts';
import type { DocumentKey, MinutesStore, VersionCause } from '#server/ports/minutes-store.ts';
import type { ConferenceId, PersonId } from '#shared/kernel/index.ts';
import { MINUTE_MS } from '#shared/kernel/index.ts';
import { documentParts, TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import { nameOfDocument } from './document-names.ts';
import { copyOfNode } from './ensure.ts';

const COPY_EVERY_MS = 5 * MINUTE_MS;

export type DocumentCopiesOptions = {
  readonly store: MinutesStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly report: Log;
  /** The document as it stands; undefined where nobody has it open. */
  readonly loaded: (key: DocumentKey) => Y.Doc | undefined;
};

type Why = { readonly cause: VersionCause; readonly personId: PersonId | null };

/** Full copies of the documents: every five minutes of those with changes, and at each step of a paper's life. */
export class DocumentCopies {
  readonly #options: DocumentCopiesOptions;
  /** Edited since the last copies, whether they are still open or not. */
  readonly #changed = new Map<string, DocumentKey>();
  #cancel: () => void = () => undefined;
  #closed = false;

  constructor(options: DocumentCopiesOptions) {
    this.#options = options;
    this.#copyLater();
  }

  /** The document was edited, or has edits from before that no copy holds: it is copied with the next ones. */
  note(key: DocumentKey): void {
    this.#changed.set(nameOfDocument(key), key);
  }

  /** Copies one document now. */
  copy(key: DocumentKey, why: Why): void {
    const { store, ids, clock, report, loaded } = this.#options;
    if (why.cause === 'interval' && !store.hasChanges(key)) return;
    const bytes = Y.encodeStateAsUpdate(loaded(key) ?? documentOnDisk(store, key));
    const stored = store.addVersion({ ...key, ...why, versionId: ids.draw(), at: clock.now(), bytes });
    if (stored.kind === 'notStored') report.error({ ...key, reason: stored.reason }, 'no copy of the minutes');
    else this.#changed.delete(nameOfDocument(key));
  }

  /** Copies all documents of a conference now. */
  copyAll(conferenceId: ConferenceId, why: Why): void {
    for (const part of documentParts) this.copy({ conferenceId, part }, why);
  }

  /** Idempotent. */
  close(): void {
    this.#closed = true;
    this.#cancel();
  }

  #copyLater(): void {
    this.#cancel = this.#options.clock.after(COPY_EVERY_MS, () => {
      for (const key of [...this.#changed.values()]) this.copy(key, { cause: 'interval', personId: null });
      if (!this.#closed) this.#copyLater();
    });
  }
}

/** A document as it is on disk, for reading. */
export function documentOnDisk(store: Pick<MinutesStore, 'read'>, key: DocumentKey): Y.Doc {
  const document = new Y.Doc();
  for (const bytes of store.read(key)) Y.applyUpdate(document, bytes);
  return document;
}

/** The text becomes that of a copy, in one edit. */
export function replaceText(document: Y.Doc, bytes: Uint8Array, origin: unknown): void {
  const former = new Y.Doc();
  Y.applyUpdate(former, bytes);
  document.transact(() => {
    const text = document.getXmlFragment(TEXT_FRAGMENT);
    text.delete(0, text.length);
    text.insert(0, former.getXmlFragment(TEXT_FRAGMENT).toArray().flatMap(copyOfNode));
  }, origin);
}
