import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Lets a key find the selection as it stands on the page. The browser tells of a selection made by keys a little later
 * than it makes it, and the next key, if it follows at once, would find the one before: it would mark or delete what
 * was not chosen. So the editor reads it first, as if it had been told; nothing waits, so that no letter comes in
 * between. Letters are left to the browser, and a composition is the input method's.
 */
export const NewestSelection = Extension.create({
  name: 'newestSelection',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            if (!view.composing && isAct(event)) tellSelection(view.dom.ownerDocument);
            return false;
          },
        },
      },
    }),
  ],
});

/** Tells the editors of the selection as it stands on the page, as the browser does a little later. */
export function tellSelection(page: Document): void {
  page.dispatchEvent(new Event('selectionchange'));
}

/** Whether a key does something to the text other than putting a letter into it. */
function isAct({ key, ctrlKey, altKey, metaKey, isComposing, keyCode }: KeyboardEvent): boolean {
  if (isComposing || keyCode === 229) return false;
  return key.length > 1 || ctrlKey || altKey || metaKey;
}
