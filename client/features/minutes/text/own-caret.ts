import { Extension } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import { getRelativeSelection, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/**
 * Keeps this writer's caret at its place between the letters while others write, against two faults of the library
 * that binds text and document. A caret in an empty paragraph is kept as "its end" and lands behind the first letter
 * of another (https://github.com/ueberdosis/tiptap/issues/7332). And where the paragraph of the caret was changed by
 * another, the library distrusts the right place and takes the number of letters from the paragraph's beginning, as
 * soon as the block around has an attribute of its own, as entries have. In both cases what is typed next would stand
 * in the middle of the other's word.
 */
export const OwnCaret = Extension.create({
  name: 'ownCaret',
  // After the plugin that binds text and document, whose note of the selection is put right.
  priority: 1,
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        const binding = bindingOf(view.state);
        if (binding === null) return {};
        const note = () => {
          binding.beforeTransactionSelection = selectionIn(binding, view.state);
        };
        binding.doc.on('beforeAllTransactions', note);
        return { destroy: () => binding.doc.off('beforeAllTransactions', note) };
      },
    }),
  ],
});

type Binding = Omit<ProsemirrorBinding, 'beforeTransactionSelection'> & { beforeTransactionSelection: unknown };

function bindingOf(state: EditorState): Binding | null {
  const sync: { readonly binding?: Binding } | undefined = ySyncPluginKey.getState(state);
  return sync?.binding ?? null;
}

/** The selection as the library notes it, without the numbers by which it would distrust it. */
function selectionIn(binding: Binding, state: EditorState) {
  const { type, anchor, head } = getRelativeSelection(binding as ProsemirrorBinding, state); // it is one
  return { type, anchor: beginningOf(anchor, binding.doc), head: beginningOf(head, binding.doc) };
}

/** A position that names a type and nothing in it lies at its end; where the type is empty, that is its beginning. */
function beginningOf(position: Y.RelativePosition | null, doc: Y.Doc): Y.RelativePosition | null {
  if (position === null || position.type === null || position.item !== null || position.assoc < 0) return position;
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc);
  return place?.index === 0 ? new Y.RelativePosition(position.type, null, null, -1) : position;
}
