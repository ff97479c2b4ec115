import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { bringBackEntry, moveEntry, removedEntries, removeEntry } from '#client/features/minutes/text/entry-acts.ts';
import { takeIn } from '#server/collab/displaced-text.ts';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';

/** Minutes with two entries of one paragraph each, and two writers who have the same. */
function opened() {
  const server = new Y.Doc();
  server.getXmlFragment(TEXT_FRAGMENT).insert(0, [entry('a', 'Một'), entry('b', 'Hai')]);
  const state = Y.encodeStateAsUpdate(server);
  const writer = (clientId: number) => {
    const doc = new Y.Doc();
    doc.clientID = clientId; // which of two values of one place stays goes by these
    Y.applyUpdate(doc, state);
    return doc;
  };
  return { server, one: writer(1), two: writer(2) };
}

function entry(ref: string, words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  const element = new Y.XmlElement('entry');
  element.setAttribute('ref', ref);
  element.setAttribute('also', '');
  element.insert(0, [paragraph]);
  return element;
}

function sent(from: Y.Doc, to: Y.Doc) {
  return takeIn(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'a writer');
}

function textOf(doc: Y.Doc): string {
  return doc.getXmlFragment(TEXT_FRAGMENT).toString();
}

it('MI131 two who remove one entry without knowing of each other leave one copy of it, and nothing displaced', () => {
  for (const order of ['one', 'two'] as const) {
    const { server, one, two } = opened();
    removeEntry(one, 'b');
    removeEntry(two, 'b');
    for (const each of order === 'one' ? [one, two] : [two, one])
      expect(sent(each, server), order).toEqual({ ofOthers: [], brought: '' });
    expect(removedEntries(server)).toEqual(['b']);
    bringBackEntry(server, 'b', ['a', 'b']);
    expect(textOf(server).match(/Hai/g)).toHaveLength(1);
  }
});

it('MI131 what somebody writes in an entry that another removes meanwhile is kept beside', () => {
  const { server, one, two } = opened();
  removeEntry(one, 'b');
  const [, written] = two.getXmlFragment(TEXT_FRAGMENT).toArray();
  const letters =
    written instanceof Y.XmlElement ? [...written.createTreeWalker((each) => each instanceof Y.XmlText)] : [];
  const [first] = letters;
  if (!(first instanceof Y.XmlText)) throw new Error('the entry has letters');
  first.insert(3, ', viết thêm');
  sent(one, server);
  expect(sent(two, server).brought).toBe(', viết thêm');
});

it('MI131 an entry that one moves while another removes it stands, and is not offered as removed', () => {
  const { server, one, two } = opened();
  moveEntry(one, 'b', 'up');
  removeEntry(two, 'b');
  sent(two, server);
  sent(one, server);
  expect(textOf(server).match(/Hai/g)).toHaveLength(1);
  expect(removedEntries(server)).toEqual([]);
});
