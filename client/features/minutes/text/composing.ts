import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { PartProvider } from '../sync/part-provider.ts';

/** Tells the line of a text while an input method composes in it. */
export const Composing = Extension.create<{ readonly provider: PartProvider | null }>({
  name: 'composing',
  addOptions: () => ({ provider: null }),
  addProseMirrorPlugins() {
    const { provider } = this.options;
    const wait = () => {
      provider?.wait();
      return false;
    };
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            compositionstart: wait,
            compositionupdate: wait,
            compositionend: (view) => {
              // The editor reads the word within this task.
              setTimeout(() => {
                if (!view.composing) provider?.goOn();
              });
              return false;
            },
          },
        },
      }),
    ];
  },
});
