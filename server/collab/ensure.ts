import * as Y from 'yjs';
import type { ConferenceState } from '#shared/conference/index.ts';
import { recordRefs } from '#shared/conference/index.ts';
import { conclusionSections, META_MAP, placeOnRecord, REMOVED_MAP, TEXT_FRAGMENT } from '#shared/minutes/index.ts';

/**
 * Keeps the entries of the minutes in place: each thing on record that has no entry, and whose entry nobody removed,
 * gets one after its predecessor. An entry that stands twice becomes one; an empty one of what is no longer on record
 * goes. Idempotent; whether it changed anything.
 */
export function ensureEntries(document: Y.Doc, state: ConferenceState, origin: unknown): boolean {
  const text = document.getXmlFragment(TEXT_FRAGMENT);
  const removed = document.getMap(REMOVED_MAP);
  const refs: readonly string[] = recordRefs(state);
  const present = new Set(entriesOf(text).flatMap(refsOf));
  const missing = refs.filter((ref) => !present.has(ref) && !removed.has(ref));
  const stale = staleEntries(text, new Set(refs));
  const doubled = doubledEntries(text);
  if (missing.length + stale.length + doubled.length === 0) return false;
  document.transact(() => {
    for (const { first, second } of doubled) joinInto(text, first, second);
    for (const entry of stale) remove(text, entry);
    for (const ref of missing) text.insert(placeOf(text, ref, refs), [newEntry(ref)]);
    document.getMap<number>(META_MAP).set('appliedVersion', state.version);
  }, origin);
  return true;
}

/** Whether something on record has two entries, as when two people bring one back in the same moment. */
export function hasDoubledEntries(document: Y.Doc): boolean {
  return doubledEntries(document.getXmlFragment(TEXT_FRAGMENT)).length > 0;
}

/** Keeps the sections of the conclusions in place, each with room to write. Whether it changed anything. */
export function ensureSections(document: Y.Doc, origin: unknown): boolean {
  const text = document.getXmlFragment(TEXT_FRAGMENT);
  const present = new Set(elementsOf(text).map((element) => element.getAttribute('kind')));
  const missing = conclusionSections.filter((kind) => !present.has(kind));
  if (missing.length === 0) return false;
  document.transact(() => {
    for (const kind of missing) {
      const before = elementsOf(text).filter((element) => isBefore(element.getAttribute('kind'), kind)).length;
      text.insert(before, [element('section', { kind }, [emptyParagraph()])]);
    }
  }, origin);
  return true;
}

function isBefore(present: string | undefined, kind: (typeof conclusionSections)[number]): boolean {
  const order: readonly (string | undefined)[] = conclusionSections;
  return order.indexOf(present) < order.indexOf(kind);
}

function elementsOf(text: Y.XmlFragment): Y.XmlElement[] {
  return text.toArray().filter((node) => node instanceof Y.XmlElement);
}

function entriesOf(text: Y.XmlFragment): Y.XmlElement[] {
  return elementsOf(text).filter(({ nodeName }) => nodeName === 'entry');
}

/** What an entry is about: one thing on record, and those that were joined to it. */
function refsOf(entry: Y.XmlElement): string[] {
  const [ref = '', also = ''] = [entry.getAttribute('ref'), entry.getAttribute('also')];
  return [ref, ...also.split(' ')].filter((each) => each !== '');
}

function placeOf(text: Y.XmlFragment, ref: string, refs: readonly string[]): number {
  const standing = text
    .toArray()
    .map((node) => (node instanceof Y.XmlElement && node.nodeName === 'entry' ? refsOf(node) : []));
  return placeOnRecord(standing, ref, refs);
}

/** Entries of what is no longer on record, as a floor that was taken back, in which nobody wrote. */
function staleEntries(text: Y.XmlFragment, refs: ReadonlySet<string>): Y.XmlElement[] {
  return entriesOf(text).filter((entry) => !refsOf(entry).some((ref) => refs.has(ref)) && isEmpty(entry));
}

function isEmpty(entry: Y.XmlElement): boolean {
  return entry.toArray().every((node) => {
    if (node instanceof Y.XmlText) return node.length === 0;
    return node instanceof Y.XmlElement && node.nodeName === 'paragraph' && isEmpty(node);
  });
}

type Doubled = { readonly first: Y.XmlElement; readonly second: Y.XmlElement };

/**
 * Two entries of one thing, as they come of pasting, and of two people who move or join an entry without knowing of each
 * other: the later one goes into the first.
 */
function doubledEntries(text: Y.XmlFragment): Doubled[] {
  const firstByRef = new Map<string, Y.XmlElement>();
  return entriesOf(text).flatMap((entry) => {
    const refs = refsOf(entry);
    const first = refs.map((ref) => firstByRef.get(ref)).find((each) => each !== undefined);
    for (const ref of refs) if (!firstByRef.has(ref)) firstByRef.set(ref, first ?? entry);
    return first === undefined ? [] : [{ first, second: entry }];
  });
}

/** The first stands for all that both stood for. The same words do not stand there twice. */
function joinInto(text: Y.XmlFragment, first: Y.XmlElement, second: Y.XmlElement): void {
  const [, ...also] = new Set([...refsOf(first), ...refsOf(second)]);
  const isNew = !isEmpty(second) && wordsOf(first) !== wordsOf(second);
  first.insert(first.length, isNew ? second.toArray().flatMap(copyOfNode) : []);
  if (also.join(' ') !== (first.getAttribute('also') ?? '')) first.setAttribute('also', also.join(' '));
  remove(text, second);
}

function wordsOf(entry: Y.XmlElement): string {
  return entry.toArray().map(String).join('');
}

/** A copy that can stand in another place or document; nothing of what is no text. */
export function copyOfNode(node: ReturnType<Y.XmlElement['toArray']>[number]): (Y.XmlElement | Y.XmlText)[] {
  return node instanceof Y.XmlElement || node instanceof Y.XmlText ? [node.clone()] : [];
}

function remove(text: Y.XmlFragment, entry: Y.XmlElement): void {
  const index = text.toArray().indexOf(entry);
  if (index >= 0) text.delete(index, 1);
}

function newEntry(ref: string): Y.XmlElement {
  return element('entry', { ref, also: '' }, [emptyParagraph()]);
}

/**
 * With its letters' place in it: two who begin to write in the same moment would each bring one, and the editor, which
 * knows of one only, would write the words of both a second time.
 */
function emptyParagraph(): Y.XmlElement {
  return element('paragraph', {}, [new Y.XmlText()]);
}

function element(
  name: string,
  attributes: Record<string, string> = {},
  children: (Y.XmlElement | Y.XmlText)[] = [],
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.insert(0, children);
  return made;
}
