import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';

/** Where an entry stands. */
export type Place = { readonly fragment: Y.XmlFragment; readonly index: number; readonly entry: Y.XmlElement };

export function placeOf(doc: Y.Doc, ref: string): Place | null {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  const index = fragment.toArray().findIndex((child) => isEntry(child) && child.getAttribute('ref') === ref);
  const entry = fragment.get(index);
  return index >= 0 && isEntry(entry) ? { fragment, index, entry } : null;
}

export function neighbour({ fragment, index }: Place, direction: 'up' | 'down') {
  return fragment.toArray()[direction === 'up' ? index - 1 : index + 1] ?? null;
}

export function entryBefore({ fragment, index }: Place): Y.XmlElement | null {
  const before = index > 0 ? fragment.get(index - 1) : null;
  return isEntry(before) ? before : null;
}

export function isEntry(child: unknown): child is Y.XmlElement {
  return child instanceof Y.XmlElement && child.nodeName === 'entry';
}

export function entriesIn(doc: Y.Doc): Y.XmlElement[] {
  return doc.getXmlFragment(TEXT_FRAGMENT).toArray().filter(isEntry);
}

/** With its letters' place in it, as the server makes them: two who begin to write at once would each bring one. */
export function blankEntry(ref: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  const entry = new Y.XmlElement('entry');
  entry.setAttribute('ref', ref);
  entry.setAttribute('also', '');
  entry.insert(0, [paragraph]);
  return entry;
}

/** All that an entry stands for on record; nothing for what is no entry. */
export function refsOf(entry: unknown): string[] {
  if (!isEntry(entry)) return [];
  return [entry.getAttribute('ref') ?? '', ...alsoOf(entry)].filter((ref) => ref !== '');
}

export function alsoOf(entry: Y.XmlElement): string[] {
  return (entry.getAttribute('also') ?? '').split(' ').filter((ref) => ref !== '');
}

type Child = Y.XmlElement | Y.XmlText;

export function childrenOf(element: Y.XmlElement): Child[] {
  return element
    .toArray()
    .filter((child): child is Child => child instanceof Y.XmlElement || child instanceof Y.XmlText);
}

/** A shared type stands in one place only: what moves is written anew. */
export function copyOf<T extends Child>(child: T): T {
  return child.clone() as T; // clones what it is
}

export function isBlank(child: Child): boolean {
  if (child instanceof Y.XmlText) return child.length === 0;
  return child.nodeName === 'paragraph' && childrenOf(child).every(isBlank);
}
