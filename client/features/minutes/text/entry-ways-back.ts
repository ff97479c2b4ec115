import type * as Y from 'yjs';
import { act, bringBackEntry, ENTRY_ACT, joinEntry, moveEntry, removeEntry } from './entry-acts.ts';
import {
  alsoOf,
  blankEntry,
  childrenOf,
  copyOf,
  entriesIn,
  entryBefore,
  isBlank,
  placeOf,
  refsOf,
} from './entry-places.ts';

export type EntryAct = 'up' | 'down' | 'join' | 'remove' | 'bringBack' | 'separate';

/** What was so before an act, as its way back has to know it. */
export type Before = {
  readonly act: EntryAct;
  readonly ref: string;
  /** The entry before it, or to which it was joined; null where it was the first, or was not there. */
  readonly after: string | null;
  /** All that the entry told of. */
  readonly refs: readonly string[];
  /** How many blocks of text it held. */
  readonly blockCount: number;
};

/** Notes how it is before an act. */
export function beforeAct(doc: Y.Doc, act: EntryAct, ref: string): Before {
  const place = placeOf(doc, ref);
  const owner = entriesIn(doc).find((entry) => alsoOf(entry).includes(ref));
  const before = place === null ? owner : entryBefore(place);
  return {
    ...{ act, ref },
    after: refsOf(before)[0] ?? null,
    refs: refsOf(place?.entry),
    blockCount: place === null ? 0 : childrenOf(place.entry).filter((child) => !isBlank(child)).length,
  };
}

/** An act that was done, with how many blocks the entry held to which something was joined. */
export type Done = Before & { readonly total: number };

export function doneAct(doc: Y.Doc, before: Before): Done {
  const into = before.after === null ? null : placeOf(doc, before.after);
  return { ...before, total: into === null ? 0 : childrenOf(into.entry).length };
}

/** The entry that the way back changes. */
export function changedBy({ act, ref, after }: Done): string {
  return act === 'join' ? (after ?? ref) : ref;
}

/**
 * The way back from an act is an act on what stands there by then: what others wrote in the entry since goes with it, and
 * nothing of theirs is taken away. False where it is no longer as the act left it.
 */
export function goBackFrom(doc: Y.Doc, done: Done, recordRefs: readonly string[]): boolean {
  const { act: wasDone, ref } = done;
  switch (wasDone) {
    case 'up':
      return moveEntry(doc, ref, 'down');
    case 'down':
      return moveEntry(doc, ref, 'up');
    case 'remove':
      return bringBackEntry(doc, ref, recordRefs) && returnTo(doc, done);
    case 'bringBack':
      return removeEntry(doc, ref);
    case 'separate':
      return followsStill(doc, done) && joinEntry(doc, ref);
    case 'join':
      return unjoin(doc, done);
  }
}

/** Whether the entry still stands after that from which it was separated. */
function followsStill(doc: Y.Doc, { ref, after }: Done): boolean {
  const place = placeOf(doc, ref);
  return place !== null && refsOf(entryBefore(place))[0] === after;
}

/** Back to the place that a secretary had chosen for it, where that is still known. */
function returnTo(doc: Y.Doc, { ref, after }: Done): boolean {
  const place = placeOf(doc, ref);
  const before = after === null ? null : placeOf(doc, after);
  if (place === null || before === null || before.index + 1 === place.index) return true;
  const { fragment, index, entry } = place;
  doc.transact(() => {
    const copy = copyOf(entry);
    fragment.delete(index);
    fragment.insert(before.index < index ? before.index + 1 : before.index, [copy]);
  }, ENTRY_ACT);
  return true;
}

/** The blocks that were joined become an entry of their own again, as they are now. */
function unjoin(doc: Y.Doc, { refs, after, blockCount, total }: Done): boolean {
  const into = after === null ? null : placeOf(doc, after);
  if (into === null || childrenOf(into.entry).length !== total) return false;
  if (!refs.every((each) => alsoOf(into.entry).includes(each))) return false;
  return act(doc, after ?? '', ({ fragment, index, entry }) => {
    const [first = '', ...also] = refs;
    const made = blankEntry(first);
    made.setAttribute('also', also.join(' '));
    if (blockCount > 0) {
      made.delete(0, 1);
      made.insert(
        0,
        childrenOf(entry)
          .slice(total - blockCount)
          .map(copyOf),
      );
      entry.delete(total - blockCount, blockCount);
    }
    entry.setAttribute(
      'also',
      alsoOf(entry)
        .filter((each) => !refs.includes(each))
        .join(' '),
    );
    fragment.insert(index + 1, [made]);
  });
}
