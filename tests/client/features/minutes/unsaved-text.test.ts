import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import { UnsavedText } from '../../../../client/features/minutes/sync/unsaved-text.ts';
import { removeEntry } from '../../../../client/features/minutes/text/entry-acts.ts';

const COPY = Symbol('the copy of this browser');

let doc: Y.Doc;
let isSaved: boolean;

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

function watched(of: Y.Doc): UnsavedText {
  return new UnsavedText({ doc: of, isSaved: () => isSaved, isFromCopy: (origin) => origin === COPY });
}

/** Writes at the end of the first paragraph of an entry. */
function type(into: Y.Doc, index: number, text: string): void {
  const entry = into.getXmlFragment(TEXT_FRAGMENT).get(index);
  const block = entry instanceof Y.XmlElement ? entry.get(0) : null;
  const letters = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(letters instanceof Y.XmlText)) throw new Error('no paragraph');
  letters.insert(letters.length, text);
}

beforeEach(() => {
  doc = new Y.Doc();
  isSaved = false;
  const entries = ['Một', 'Hai', 'Ba'].map((text, index) => {
    const entry = new Y.XmlElement('entry');
    entry.setAttribute('ref', `speech:${index}`);
    entry.insert(0, [paragraph(text)]);
    return entry;
  });
  doc.getXmlFragment(TEXT_FRAGMENT).insert(0, entries);
});

describe('text that was written here and is not with the server', () => {
  it('MI33 is listed by its paragraph, without what was taken out again', () => {
    const watch = watched(doc);
    type(doc, 1, ' tự viết');
    type(doc, 2, ' tự bỏ');
    removeEntry(doc, 'speech:2');
    expect(watch.texts()).toEqual(['Hai tự viết']);
  });

  it('MI33 is known to a page that reads it from its copy', () => {
    type(doc, 1, ' viết rồi đóng trang');
    const opened = new Y.Doc();
    const watch = watched(opened);
    Y.applyUpdate(opened, Y.encodeStateAsUpdate(doc), COPY);
    expect(watch.texts()).toContain('Hai viết rồi đóng trang');
  });

  it('MI33 is nothing once the server has it, and nothing of others', () => {
    const watch = watched(doc);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    type(other, 0, ' của người khác');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'provider');
    expect(watch.texts()).toEqual([]);
    type(doc, 1, ' đã lưu');
    isSaved = true;
    expect(watch.texts()).toEqual([]);
    type(doc, 2, ' chưa lưu');
    isSaved = false;
    expect(watch.texts()).toEqual(['Ba chưa lưu']);
  });
});
