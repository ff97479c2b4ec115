import type * as Y from 'yjs';
import { placeOnRecord, REMOVED_MAP, TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import {
  alsoOf,
  blankEntry,
  childrenOf,
  copyOf,
  entriesIn,
  entryBefore,
  isBlank,
  isEntry,
  neighbour,
  type Place,
  placeOf,
  refsOf,
} from './entry-places.ts';

/** Marks acts on whole entries: outside everybody's undo of typing, with a way back of their own. */
export const ENTRY_ACT = Symbol('an act on an entry');

/** Takes an entry out, and notes that it was: otherwise the server would put it in place again. What it held is kept. */
export function removeEntry(doc: Y.Doc, ref: string): boolean {
  return act(doc, ref, ({ fragment, index, entry }) => {
    const removed = doc.getMap(REMOVED_MAP);
    for (const each of refsOf(entry)) removed.set(each, true);
    if (!childrenOf(entry).every(isBlank)) removed.set(ref, copyOf(entry));
    fragment.delete(index);
  });
}

/** Entries that were removed and are not back, by what they told of first. */
export function removedEntries(doc: Y.Doc): string[] {
  const removed = doc.getMap(REMOVED_MAP);
  const standing = new Set(entriesIn(doc).flatMap(refsOf));
  const within = new Set([...removed.values()].flatMap((kept) => (isEntry(kept) ? alsoOf(kept) : [])));
  return [...removed.keys()].filter((ref) => !standing.has(ref) && !within.has(ref));
}

/** Puts a removed entry back where it belongs on record, with all that it held; false where it is not removed. */
export function bringBackEntry(doc: Y.Doc, ref: string, recordRefs: readonly string[]): boolean {
  if (!removedEntries(doc).includes(ref)) return false;
  const removed = doc.getMap(REMOVED_MAP);
  const kept = removed.get(ref);
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  const place = placeOnRecord(fragment.toArray().map(refsOf), ref, recordRefs);
  doc.transact(() => {
    const entry = isEntry(kept) ? copyOf(kept) : blankEntry(ref);
    for (const each of [ref, ...(isEntry(kept) ? alsoOf(kept) : [])]) removed.delete(each);
    fragment.insert(place, [entry]);
  }, ENTRY_ACT);
  return true;
}

/** Gives what was joined to an entry one of its own again, right after it; the text stays, to be cut and pasted. */
export function separateEntry(doc: Y.Doc, ref: string): boolean {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  const index = fragment.toArray().findIndex((child) => isEntry(child) && alsoOf(child).includes(ref));
  const entry = fragment.get(index);
  if (index < 0 || !isEntry(entry)) return false;
  doc.transact(() => {
    entry.setAttribute(
      'also',
      alsoOf(entry)
        .filter((each) => each !== ref)
        .join(' '),
    );
    fragment.insert(index + 1, [blankEntry(ref)]);
  }, ENTRY_ACT);
  return true;
}

/** Moves an entry over its neighbour; false where there is none on that side. */
export function moveEntry(doc: Y.Doc, ref: string, direction: 'up' | 'down'): boolean {
  const place = placeOf(doc, ref);
  if (place === null || neighbour(place, direction) === null) return false;
  return act(doc, ref, ({ fragment, index, entry }) => {
    const copy = copyOf(entry);
    fragment.delete(index);
    fragment.insert(direction === 'up' ? index - 1 : index + 1, [copy]);
  });
}

/** Joins an entry to the one before it: the texts follow each other, and the place of both on record is kept. */
export function joinEntry(doc: Y.Doc, ref: string): boolean {
  const place = placeOf(doc, ref);
  const before = place === null ? null : entryBefore(place);
  if (before === null) return false;
  return act(doc, ref, ({ fragment, index, entry }) => {
    const texts = childrenOf(entry).filter((child) => !isBlank(child));
    before.insert(before.length, texts.map(copyOf));
    before.setAttribute('also', [...alsoOf(before), ...refsOf(entry)].join(' '));
    fragment.delete(index);
  });
}

/** All that an entry tells of: its own thing on record, and those that were joined to it; empty where it is not there. */
export function refsOfEntry(doc: Y.Doc, ref: string): string[] {
  return refsOf(placeOf(doc, ref)?.entry);
}

/** Whether an entry can be moved, and joined to the one before it. */
export function choicesOf(
  doc: Y.Doc,
  ref: string,
): { readonly up: boolean; readonly down: boolean; readonly join: boolean } {
  const place = placeOf(doc, ref);
  if (place === null) return { up: false, down: false, join: false };
  return {
    up: neighbour(place, 'up') !== null,
    down: neighbour(place, 'down') !== null,
    join: entryBefore(place) !== null,
  };
}

/** Does something with an entry, in one change; false where it is not there. */
export function act(doc: Y.Doc, ref: string, change: (place: Place) => void): boolean {
  const place = placeOf(doc, ref);
  if (place === null) return false;
  doc.transact(() => change(place), ENTRY_ACT);
  return true;
}
