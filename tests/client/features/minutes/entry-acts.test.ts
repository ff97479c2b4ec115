import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { REMOVED_MAP, TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import {
  bringBackEntry,
  choicesOf,
  joinEntry,
  moveEntry,
  refsOfEntry,
  removedEntries,
  removeEntry,
  separateEntry,
} from '../../../../client/features/minutes/text/entry-acts.ts';
import {
  beforeAct,
  type Done,
  doneAct,
  type EntryAct,
  goBackFrom,
} from '../../../../client/features/minutes/text/entry-ways-back.ts';

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
  it('removes an entry and notes it in one change', () => {
    let changes = 0;
    doc.on('update', () => {
      changes += 1;
    });
    expect(removeEntry(doc, 'b')).toBe(true);
    expect(changes).toBe(1);
    expect(textOf()).toEqual(['a: Một', 'c: Ba']);
    expect(removedEntries(doc)).toEqual(['b']);
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
});

describe('ways back from acts on entries', () => {
  const refs = ['a', 'b', 'c'];
  const acts = {
    up: (ref: string) => moveEntry(doc, ref, 'up'),
    down: (ref: string) => moveEntry(doc, ref, 'down'),
    join: (ref: string) => joinEntry(doc, ref),
    remove: (ref: string) => removeEntry(doc, ref),
    bringBack: (ref: string) => bringBackEntry(doc, ref, refs),
    separate: (ref: string) => separateEntry(doc, ref),
  };
  const does = (act: EntryAct, ref: string): Done => {
    const before = beforeAct(doc, act, ref);
    expect(acts[act](ref)).toBe(true);
    return doneAct(doc, before);
  };
  /** Another writer adds letters to an entry. */
  const writes = (ref: string, words: string) => {
    const other = copyOf(doc);
    const found = other
      .getXmlFragment(TEXT_FRAGMENT)
      .toArray()
      .filter((each) => each instanceof Y.XmlElement);
    found.find((each) => each.getAttribute('ref') === ref)?.push([paragraph(words)]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  };

  it('MI131 leads back from each act, and takes along what others wrote in the entry since', () => {
    for (const act of ['up', 'down', 'join', 'remove'] as const) {
      const done = does(act, 'b');
      if (act === 'up' || act === 'down') writes('b', 'thêm');
      expect(goBackFrom(doc, done, refs), act).toBe(true);
      const added = act === 'up' || act === 'down';
      expect(textOf()[1], act).toMatch(added ? /^b: Hai[\s\S]*thêm$/ : /^b: Hai/);
      expect(textOf().map((each) => each.slice(0, 2))).toEqual(['a:', 'b:', 'c:']);
    }
  });

  it('MI131 leads a removed entry back to where a secretary had put it', () => {
    moveEntry(doc, 'c', 'up');
    const done = does('remove', 'c');
    expect(goBackFrom(doc, done, refs)).toBe(true);
    expect(textOf()).toEqual(['a: Một', 'c: Ba', 'b: Hai']);
  });

  it('MI131 takes a brought back entry out again with what others wrote in it, and joins what was separated', () => {
    removeEntry(doc, 'b');
    const back = does('bringBack', 'b');
    writes('b', 'thêm');
    expect(goBackFrom(doc, back, refs)).toBe(true);
    expect(textOf()).toEqual(['a: Một', 'c: Ba']);
    bringBackEntry(doc, 'b', refs);
    expect(textOf()[1]).toMatch(/^b: Hai[\s\S]*thêm$/);
    joinEntry(doc, 'c');
    const apart = does('separate', 'c');
    expect(goBackFrom(doc, apart, refs)).toBe(true);
    expect(refsOfEntry(doc, 'b')).toEqual(['b', 'c']);
  });

  it('MI131 there is none where others have changed what an act left', () => {
    const removed = does('remove', 'b');
    bringBackEntry(doc, 'b', refs);
    expect(goBackFrom(doc, removed, refs)).toBe(false);
    const joined = does('join', 'c');
    writes('b', 'thêm');
    expect(goBackFrom(doc, joined, refs)).toBe(false);
    expect(
      textOf()
        .join('|')
        .match(/Hai|Ba|thêm/g),
    ).toEqual(['Hai', 'Ba', 'thêm']);
  });
});
