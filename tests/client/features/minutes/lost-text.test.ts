import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import { LostText } from '../../../../client/features/minutes/sync/lost-text.ts';
import { joinEntry, moveEntry, removeEntry } from '../../../../client/features/minutes/text/entry-acts.ts';

const COPY = Symbol('the copy of this browser');

let doc: Y.Doc;
let lost: string[];
let isSaved: boolean;

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

function watched(of: Y.Doc): LostText {
  return new LostText({
    doc: of,
    isSaved: () => isSaved,
    isFromCopy: (origin) => origin === COPY,
    onLost: (text) => lost.push(text),
  });
}

function copyOf(of: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(of));
  return copy;
}

/** Writes at the end of the first paragraph of an entry. */
function type(into: Y.Doc, index: number, text: string): void {
  const entry = into.getXmlFragment(TEXT_FRAGMENT).get(index);
  const block = entry instanceof Y.XmlElement ? entry.get(0) : null;
  const letters = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(letters instanceof Y.XmlText)) throw new Error('no paragraph');
  letters.insert(letters.length, text);
}

function merge(from: Y.Doc): void {
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from), 'provider');
}

beforeEach(() => {
  doc = new Y.Doc();
  lost = [];
  isSaved = false;
  const entries = ['Một', 'Hai', 'Ba'].map((text, index) => {
    const entry = new Y.XmlElement('entry');
    entry.setAttribute('ref', `speech:${index}`);
    entry.insert(0, [paragraph(text)]);
    return entry;
  });
  doc.getXmlFragment(TEXT_FRAGMENT).insert(0, entries);
});

describe('text that was written without a line, where somebody else moved or removed its place', () => {
  it.each([
    ['moved', (other: Y.Doc) => moveEntry(other, 'speech:1', 'up')],
    ['joined', (other: Y.Doc) => joinEntry(other, 'speech:1')],
    ['removed', (other: Y.Doc) => removeEntry(other, 'speech:1')],
  ])('MI33 is told of when its entry was %s', (_, act) => {
    watched(doc);
    const other = copyOf(doc);
    type(doc, 1, ' viết khi mất mạng');
    expect(act(other)).toBe(true);
    merge(other);
    expect(lost).toEqual(['Hai viết khi mất mạng']);
  });

  it('MI33 is told of when a page that was closed meanwhile reads it from its copy', () => {
    type(doc, 1, ' viết rồi đóng trang');
    const kept = Y.encodeStateAsUpdate(doc);
    const server = new Y.Doc();
    Y.applyUpdate(server, kept);
    moveEntry(server, 'speech:1', 'up');
    doc = new Y.Doc();
    watched(doc);
    Y.applyUpdate(doc, kept, COPY);
    expect(lost).toEqual([]);
    // The other side moved what it knew: without the last words.
    const other = copyOf(new Y.Doc());
    Y.applyUpdate(other, kept);
    removeEntry(other, 'speech:1');
    merge(other);
    expect(lost).toEqual(['Hai viết rồi đóng trang']);
  });

  it('MI33 is told of when it stood in a paragraph that was split or replaced', () => {
    watched(doc);
    const other = copyOf(doc);
    type(doc, 1, ' thêm');
    const entry = other.getXmlFragment(TEXT_FRAGMENT).get(1);
    if (!(entry instanceof Y.XmlElement)) throw new Error('no entry');
    other.transact(() => {
      entry.delete(0, 1);
      entry.insert(0, [paragraph('Ha'), paragraph('i')]);
    });
    merge(other);
    expect(lost).toEqual(['Hai thêm']);
  });

  it('MI33 is not told of where it stands elsewhere with all its letters, or the server had it', () => {
    const watch = watched(doc);
    type(doc, 1, ' có mạng');
    const other = copyOf(doc);
    moveEntry(other, 'speech:1', 'up');
    merge(other);
    expect(lost).toEqual([]);
    type(doc, 2, ' đã lưu');
    const another = copyOf(doc);
    isSaved = true;
    removeEntry(another, 'speech:2');
    merge(another);
    expect(lost).toEqual([]);
    expect(watch.unsaved()).toEqual([]);
  });

  it('MI33 what one takes out oneself is not lost; what is unsaved can be listed', () => {
    const watch = watched(doc);
    type(doc, 1, ' tự viết');
    type(doc, 2, ' tự bỏ');
    removeEntry(doc, 'speech:2');
    merge(copyOf(doc));
    expect(lost).toEqual([]);
    expect(watch.unsaved()).toEqual(['Hai tự viết']);
  });
});
