import type { Editor } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Remark } from '#shared/minutes/index.ts';
import { rangeOf } from './remarks.ts';

/** The remarks that one editor marks in its text. */
export class RemarkMarks {
  #remarks: readonly Remark[] = [];
  #editor: Editor | null = null;

  set(remarks: readonly Remark[]): void {
    this.#remarks = remarks;
    // Marks are drawn with the next change; an empty one draws them now.
    if (this.#editor !== null && !this.#editor.isDestroyed && !this.#editor.view.composing)
      this.#editor.view.dispatch(this.#editor.state.tr.setMeta('addToHistory', false));
  }

  extension() {
    const marks = this;
    return Extension.create({
      name: 'remarkMarks',
      onCreate() {
        marks.#editor = this.editor;
      },
      onDestroy() {
        marks.#editor = null;
      },
      addProseMirrorPlugins: () => [
        new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, marks.#decorations()) } }),
      ],
    });
  }

  #decorations(): Decoration[] {
    const editor = this.#editor;
    if (editor === null) return [];
    return this.#remarks.flatMap((remark) => {
      const range = remark.resolvedAt === null ? rangeOf(editor, remark) : null;
      return range === null ? [] : [Decoration.inline(range.from, range.to, { class: 'dc-remarked' })];
    });
  }
}
