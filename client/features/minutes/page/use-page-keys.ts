import type { Editor } from '@tiptap/core';
import type { KeyboardEvent } from 'react';
import { refAt } from '../text/captures.ts';
import { quickKeys } from './QuickNotes.tsx';
import type { Captures } from './use-captures.ts';
import type { EntryAct, EntryActs } from './use-entry-acts.ts';

export type PageKeysOptions = {
  readonly editor: Editor | null;
  readonly acts: EntryActs;
  readonly captures: Captures;
  readonly remark: () => void;
  readonly toNow: () => void;
};

const entryKeys: Readonly<Record<string, EntryAct>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  KeyJ: 'join',
  Delete: 'remove',
};

/** The keys of the page. None is taken from an input method while it composes. */
export function usePageKeys(options: PageKeysOptions): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const act = actOf(event, options);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

/** Keys are told by their place where a layout or an input method may change their letter. */
function actOf(
  { code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  options: PageKeysOptions,
): (() => void) | null {
  const { captures, acts, editor, remark, toNow } = options;
  const isMod = ctrlKey || metaKey;
  const quick = quickKeys.find(({ digit }) => code === `Digit${digit}`);
  if (isMod && !altKey && !shiftKey && quick !== undefined) return () => captures.run(quick.capture);
  if (isMod && shiftKey && code === 'KeyD') return () => captures.run('directive');
  if (isMod && altKey && code === 'KeyM') return remark;
  if (!altKey || isMod || shiftKey) return null;
  if (code === 'KeyH') return toNow;
  const act = entryKeys[code];
  if (act === undefined || editor === null || !editor.isFocused) return null;
  return () => acts.run(refAt(editor.state.doc, editor.state.selection.from), act);
}
