import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { REMOVED_MAP, TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import {
  bringBackEntry,
  choicesOf,
  entryUndo,
  joinEntry,
  moveEntry,
  refsOfEntry,
  removedEntries,
  removeEntry,
  separateEntry,
} from '../../../../client/features/minutes/text/entry-acts.ts';

let doc: Y.Doc;

function entry(ref: string, ...texts: string[]): Y.XmlElement {
  const element = new Y.XmlElement('entry');
  element.setAttribute('ref', ref);
  element.insert(0, texts.map(paragraph));
  return element;
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  if (text !== '') element.insert(0, [new Y.XmlText(text)]);
  return element;
}

function textOf(of: Y.Doc = doc): string[] {
  return of
    .getXmlFragment(TEXT_FRAGMENT)
    .toArray()
    .flatMap((each) => (each instanceof Y.XmlElement ? [`${each.getAttribute('ref') ?? ''}: ${linesOf(each)}`] : []));
}

function linesOf(element: Y.XmlElement): string {
  const lines = element.toArray().map((child) => (child instanceof Y.XmlElement ? child.toArray().join('') : ''));
  return lines.join('\n').trim();
}

function copyOf(of: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(of));
  return copy;
}

beforeEach(() => {
  doc = new Y.Doc();
  doc.getXmlFragment(TEXT_FRAGMENT).insert(0, [entry('a', 'Một'), entry('b', 'Hai', ''), entry('c', 'Ba')]);
});

describe('acts on entries', () => {
  it('removes an entry and notes it in one change, and undoes both', () => {
    const undo = entryUndo(doc);
    let changes = 0;
    doc.on('update', () => {
      changes += 1;
    });
    expect(removeEntry(doc, 'b')).toBe(true);
    expect(changes).toBe(1);
    expect(textOf()).toEqual(['a: Một', 'c: Ba']);
    expect(removedEntries(doc)).toEqual(['b']);
    undo.undo();
    expect(textOf()).toEqual(['a: Một', 'b: Hai', 'c: Ba']);
    expect(removedEntries(doc)).toEqual([]);
  });

  it('joins an entry to the one before it: texts together without blank lines, both places kept', () => {
    expect(joinEntry(doc, 'c')).toBe(true);
    expect(joinEntry(doc, 'b')).toBe(true);
    expect(textOf()).toEqual(['a: Một\nHai\nBa']);
    const [joined] = doc.getXmlFragment(TEXT_FRAGMENT).toArray();
    expect(joined instanceof Y.XmlElement && joined.getAttribute('also')).toBe('b c');
    removeEntry(doc, 'a');
    expect([...doc.getMap(REMOVED_MAP).keys()].sort()).toEqual(['a', 'b', 'c']);
  });

  it('MI131 keeps what a removed entry held, also what was joined to it, and puts it back where it belongs on record', () => {
    joinEntry(doc, 'c');
    removeEntry(doc, 'b');
    expect(textOf()).toEqual(['a: Một']);
    expect(removedEntries(doc)).toEqual(['b']);
    const other = copyOf(doc);
    expect(bringBackEntry(other, 'b', ['b', 'a', 'c'])).toBe(true);
    expect(textOf(other)).toEqual(['b: Hai\n\nBa', 'a: Một']);
    expect(refsOfEntry(other, 'b')).toEqual(['b', 'c']);
    expect([...other.getMap(REMOVED_MAP).keys()]).toEqual([]);
    expect(bringBackEntry(other, 'b', ['a', 'b', 'c'])).toBe(false);
  });

  it('MI131 brings an entry back that nobody had written in', () => {
    doc.getXmlFragment(TEXT_FRAGMENT).push([entry('d', '')]);
    removeEntry(doc, 'd');
    expect(bringBackEntry(doc, 'd', ['a', 'b', 'd', 'c'])).toBe(true);
    expect(textOf()).toEqual(['a: Một', 'b: Hai', 'd: ', 'c: Ba']);
  });

  it('MI131 gives what was joined an entry of its own again, and leaves the text where it is', () => {
    joinEntry(doc, 'b');
    expect(separateEntry(doc, 'b')).toBe(true);
    expect(textOf()).toEqual(['a: Một\nHai', 'b: ', 'c: Ba']);
    expect(refsOfEntry(doc, 'a')).toEqual(['a']);
    expect(separateEntry(doc, 'b')).toBe(false);
  });

  it('moves an entry over its neighbour, and no further than the ends', () => {
    expect(moveEntry(doc, 'c', 'up')).toBe(true);
    expect(textOf()).toEqual(['a: Một', 'c: Ba', 'b: Hai']);
    expect(moveEntry(doc, 'a', 'up')).toBe(false);
    expect(choicesOf(doc, 'a')).toEqual({ up: false, down: true, join: false });
    expect(choicesOf(doc, 'b')).toEqual({ up: true, down: false, join: true });
    expect(moveEntry(doc, 'nobody', 'down')).toBe(false);
  });

  it('does not reach into what others wrote since: their text stays when an act is undone', () => {
    const undo = entryUndo(doc);
    removeEntry(doc, 'c');
    const other = copyOf(doc);
    other.getXmlFragment(TEXT_FRAGMENT).insert(0, [entry('d', 'Bốn')]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    undo.undo();
    expect(textOf()).toEqual(['d: Bốn', 'a: Một', 'b: Hai', 'c: Ba']);
  });
});
