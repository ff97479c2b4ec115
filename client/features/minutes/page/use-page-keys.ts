import type { Editor } from '@tiptap/core';
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { refAt } from '../text/captures.ts';
import type { EntryAct } from '../text/entry-ways-back.ts';
import { tellSelection } from '../text/newest-selection.ts';
import { quickKeys } from './QuickNotes.tsx';
import type { Captures } from './use-captures.ts';
import type { EntryActs } from './use-entry-acts.ts';

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

/**
 * The keys of the page, to be listened to before its texts do, which have uses of their own for some of them. None is
 * taken from an input method while it composes. What leads to the running entry works from wherever the focus is.
 */
export function usePageKeys(options: PageKeysOptions): (event: ReactKeyboardEvent) => void {
  const newest = useRef(options);
  newest.current = options;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isNowhere = globalThis.document.activeElement === globalThis.document.body;
      if (isNowhere && event.code === 'KeyH') take(event, newest.current);
    };
    globalThis.document.addEventListener('keydown', onKey, { capture: true });
    return () => globalThis.document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  return ({ nativeEvent }) => take(nativeEvent, options);
}

function take(event: KeyboardEvent, options: PageKeysOptions): void {
  if (event.isComposing || event.keyCode === 229) return;
  if (!event.altKey && isField(event.target)) return; // what is marked in the texts is not what is looked at
  const act = actOf(event, options);
  if (act === null) return;
  event.preventDefault();
  event.stopPropagation();
  tellSelection(globalThis.document); // the editor, which hears of this key no more, would have asked for it
  act();
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

/** Keys are told by their place where a layout or an input method may change their letter. */
function actOf(
  { key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  options: PageKeysOptions,
): (() => void) | null {
  const { captures, acts, editor, remark, toNow } = options;
  const isMod = ctrlKey || metaKey;
  const quick = quickKeys.find(({ digit }) => code === `Digit${digit}`);
  if (isMod && !altKey && !shiftKey && quick !== undefined) return () => captures.run(quick.capture);
  if (isMod && shiftKey && code === 'KeyD') return () => captures.run('directive');
  if (isMod && altKey && code === 'KeyM') return remark;
  // By its letter, as the texts' own undo; only what was typed since goes back by theirs.
  if (isMod && !altKey && !shiftKey && key === 'z' && editor?.isFocused === true && acts.isNewest()) return acts.undo;
  if (!altKey || isMod || shiftKey) return null;
  if (code === 'KeyH') return toNow;
  const act = entryKeys[code];
  if (act === undefined || editor === null || !editor.isFocused) return null;
  return () => acts.run(refAt(editor.state.doc, editor.state.selection.from), act);
}
