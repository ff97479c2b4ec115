import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import { ENTRY_ACT } from './entry-acts.ts';

/**
 * Watches for entries that somebody else moves or removes while what was written in them here is not saved: the other
 * side never saw that text, and it would be gone with the place where it stood. Returns what ends the watch.
 */
export function watchLostText(doc: Y.Doc, isSaved: () => boolean, onLost: (text: string) => void): () => void {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  const textByEntry = new Map<Y.XmlElement, string>();
  const follow = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (isSaved()) textByEntry.clear();
    if (transaction.local && transaction.origin !== ENTRY_ACT) noteOwn(events, fragment, textByEntry);
    else for (const entry of deletedIn(textByEntry)) lose(entry, textByEntry, onLost);
  };
  fragment.observeDeep(follow);
  return () => fragment.unobserveDeep(follow);
}

type Texts = Map<Y.XmlElement, string>;

function noteOwn(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], fragment: Y.XmlFragment, texts: Texts): void {
  for (const { target } of events) {
    const entry = entryOf(target, fragment);
    if (entry !== null) texts.set(entry, lettersOf(entry));
  }
}

function deletedIn(texts: Texts): Y.XmlElement[] {
  return [...texts.keys()].filter((entry) => entry._item?.deleted === true);
}

function lose(entry: Y.XmlElement, texts: Texts, onLost: (text: string) => void): void {
  const text = texts.get(entry) ?? '';
  texts.delete(entry);
  if (text !== '') onLost(text);
}

/** The element at the top in which a type stands. */
function entryOf(type: Y.AbstractType<unknown>, fragment: Y.XmlFragment): Y.XmlElement | null {
  let at: Y.AbstractType<unknown> | null = type;
  while (at !== null && at.parent !== fragment) at = at.parent;
  return at instanceof Y.XmlElement ? at : null;
}

/** The letters of an element, a line for each block. */
export function lettersOf(element: Y.XmlElement): string {
  const lines = element.toArray().map((child) => {
    if (child instanceof Y.XmlText) return child.toDelta().map(insertOf).join('');
    return child instanceof Y.XmlElement ? lettersOf(child) : '';
  });
  const isLine = element.nodeName === 'paragraph';
  return lines.join(isLine ? '' : '\n').trim();
}

function insertOf({ insert }: { readonly insert?: unknown }): string {
  return typeof insert === 'string' ? insert : '';
}
