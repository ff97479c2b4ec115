import type { AnyExtension } from '@tiptap/core';
import { Extension, Mark } from '@tiptap/core';
import { gapCursor } from '@tiptap/pm/gapcursor';

type Look = { readonly tag: string; readonly alsoTag: string; readonly key: string };

/** How a mark is written, and the key that sets it. */
const looks: Readonly<Record<string, Look>> = {
  bold: { tag: 'strong', alsoTag: 'b', key: 'Mod-b' },
  italic: { tag: 'em', alsoTag: 'i', key: 'Mod-i' },
};

/** The marks of a document for the editor, made of the data that the server checks against. */
export function marksOf(names: readonly string[]): AnyExtension[] {
  return names.flatMap((name) => {
    const look = looks[name];
    return look === undefined ? [] : [markOf(name, look)];
  });
}

function markOf(name: string, { tag, alsoTag, key }: Look) {
  return Mark.create({
    name,
    parseHTML: () => [{ tag }, { tag: alsoTag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(name) };
    },
  });
}

/** A caret between what is framed, where no text stands. */
export const BetweenFrames = Extension.create({ name: 'betweenFrames', addProseMirrorPlugins: () => [gapCursor()] });
