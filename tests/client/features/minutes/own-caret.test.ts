import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import { schemaExtensions } from '../../../../client/features/minutes/text/extensions.ts';
import { OwnCaret } from '../../../../client/features/minutes/text/own-caret.ts';

const FROM_AFAR = Symbol('from the other side');
const editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

/** Two documents that tell each other every change at once. */
function twoDocuments(): [Y.Doc, Y.Doc] {
  const first = new Y.Doc();
  const entry = new Y.XmlElement('entry');
  entry.setAttribute('ref', 'speech:s1');
  entry.insert(0, [new Y.XmlElement('paragraph')]);
  first.getXmlFragment(TEXT_FRAGMENT).insert(0, [entry]);
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  const tell = (from: Y.Doc, to: Y.Doc) =>
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_AFAR) Y.applyUpdate(to, update, FROM_AFAR);
    });
  tell(first, second);
  tell(second, first);
  return [first, second];
}

function editorOf(document: Y.Doc): Editor {
  const collaboration = Collaboration.configure({ document, field: TEXT_FRAGMENT });
  const extensions = [...schemaExtensions('minutes'), collaboration, OwnCaret];
  const editor = new Editor({ element: globalThis.document.createElement('div'), extensions, injectCSS: false });
  editors.push(editor);
  editor.commands.setTextSelection(2);
  return editor;
}

function type(editor: Editor, text: string): void {
  for (const letter of text) editor.view.dispatch(editor.state.tr.insertText(letter));
}

describe('two people in a fresh paragraph', () => {
  it('the second one stays out of the word of the first', () => {
    const [one, two] = twoDocuments().map(editorOf) as [Editor, Editor]; // two for two
    type(one, 'Kiểm');
    expect(two.state.selection.from).toBe(2);
    type(two, 'Tra ');
    type(one, ' sát');
    for (const { state } of [one, two]) expect(state.doc.textContent).toBe('Tra Kiểm sát');
  });

  it('a caret after text moves with it, as before', () => {
    const [one, two] = twoDocuments().map(editorOf) as [Editor, Editor]; // two for two
    type(one, 'Kiểm');
    two.commands.setTextSelection(6);
    one.commands.setTextSelection(2);
    type(one, 'A ');
    type(two, ' sát');
    for (const { state } of [one, two]) expect(state.doc.textContent).toBe('A Kiểm sát');
  });
});
