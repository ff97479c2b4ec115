import * as Y from 'yjs';
import { type Desk, entryOf } from '#tests/support/minutes-client.ts';

/** What somebody writes, as the documents of the minutes have it. */
export function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly Child[]) {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.insert(
    0,
    children.map((child) => (typeof child === 'string' ? new Y.XmlText(child) : child)),
  );
  return made;
}

type Child = string | Y.XmlElement;

export function paragraph(text: string): Y.XmlElement {
  return element('paragraph', {}, [text]);
}

/** Writes paragraphs into an entry, in place of the empty one that it came with. */
export function writeInEntry(desk: Desk, ref: string, children: readonly Y.XmlElement[]): void {
  fill(entryOf(desk, ref), children);
}

/** Writes into a section of the conclusions. */
export function writeInSection(desk: Desk, kind: string, children: readonly Y.XmlElement[]): void {
  const sections = desk.text.toArray().filter((node) => node instanceof Y.XmlElement);
  const section = sections.find((each) => each.getAttribute('kind') === kind);
  if (!section) throw new Error(`no section ${kind}`);
  fill(section, children);
}

function fill(place: Y.XmlElement, children: readonly Y.XmlElement[]): void {
  const [first] = place.toArray();
  const isEmpty = first instanceof Y.XmlElement && first.length === 0;
  place.insert(place.length, [...children]);
  if (isEmpty) place.delete(0, 1);
}

/** Joins an entry to another, as secretaries do. */
export function joinEntries(desk: Desk, ref: string, also: string): void {
  entryOf(desk, ref).setAttribute('also', also);
  const index = desk.text.toArray().indexOf(entryOf(desk, also));
  desk.text.delete(index, 1);
}
