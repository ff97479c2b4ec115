import { Extension } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

type RelativeSelection = { anchor: Y.RelativePosition | null; head: Y.RelativePosition | null };

/** The part of the binding between text and document that is used here; the library has no types for it. */
type Binding = { readonly doc: Y.Doc; beforeTransactionSelection: RelativeSelection | null };

/**
 * Keeps a caret that waits in an empty paragraph at its beginning when somebody else writes there first. Without this
 * it is kept as "the end of the paragraph", lands behind the other's first letter, and what is typed then stands in
 * the middle of the other's word (https://github.com/ueberdosis/tiptap/issues/7332).
 */
export const FreshParagraph = Extension.create({
  name: 'freshParagraph',
  // After the plugin that binds text and document, whose note of the selection is put right.
  priority: 1,
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ state }) => {
        const binding = bindingOf(state);
        if (binding === null) return {};
        const putRight = () => {
          binding.beforeTransactionSelection = atBeginning(binding);
        };
        binding.doc.on('beforeAllTransactions', putRight);
        return { destroy: () => binding.doc.off('beforeAllTransactions', putRight) };
      },
    }),
  ],
});

function bindingOf(state: EditorState): Binding | null {
  const sync: { readonly binding?: Binding } | undefined = ySyncPluginKey.getState(state);
  return sync?.binding ?? null;
}

function atBeginning({ doc, beforeTransactionSelection }: Binding): RelativeSelection | null {
  if (beforeTransactionSelection === null) return null;
  const { anchor, head } = beforeTransactionSelection;
  return { ...beforeTransactionSelection, anchor: beginningOf(anchor, doc), head: beginningOf(head, doc) };
}

/** A position that names a type and nothing in it lies at its end; where the type is empty, that is its beginning. */
function beginningOf(position: Y.RelativePosition | null, doc: Y.Doc): Y.RelativePosition | null {
  if (position === null || position.type === null || position.item !== null || position.assoc < 0) return position;
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc);
  return place?.index === 0 ? new Y.RelativePosition(position.type, null, null, -1) : position;
}
