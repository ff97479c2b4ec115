import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { showRefusal } from '#client/ui/toasts.ts';
import type { PartDocument } from '../sync/part-document.ts';
import { caretInto } from '../text/captures.ts';
import { entryUndo, joinEntry, moveEntry, removeEntry } from '../text/entry-acts.ts';
import { otherWriterIn } from '../text/other-writers.ts';

export type EntryAct = 'up' | 'down' | 'join' | 'remove';

export type EntryActs = {
  readonly run: (ref: string, act: EntryAct) => void;
  /** What was done last and can be undone. */
  readonly last: EntryAct | null;
  readonly undo: () => void;
};

const acts: Readonly<Record<EntryAct, (doc: Y.Doc, ref: string) => boolean>> = {
  up: (doc, ref) => moveEntry(doc, ref, 'up'),
  down: (doc, ref) => moveEntry(doc, ref, 'down'),
  join: joinEntry,
  remove: removeEntry,
};

/** How long the way back stays in view. */
const SHOWN_MS = 30_000;

/** Moving, joining and removing entries, each with its way back. */
export function useEntryActs(document: PartDocument | undefined, editor: Editor | null, mayWrite: boolean): EntryActs {
  const { t } = useTranslation();
  const undo = useRef<Y.UndoManager | null>(null);
  const [last, setLast] = useState<EntryAct | null>(null);
  useEffect(() => {
    if (document === undefined) return undefined;
    const manager = entryUndo(document.doc);
    undo.current = manager;
    setLast(null);
    return () => {
      undo.current = null;
      manager.destroy();
    };
  }, [document]);
  useEffect(() => {
    if (last === null) return undefined;
    const timer = setTimeout(() => setLast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const run = (ref: string, act: EntryAct) => {
    if (document === undefined || editor === null) return;
    if (!mayWrite) return showRefusal(t('minutes.acts.locked'));
    if (ref === '') return showRefusal(t('minutes.acts.none'));
    const name = otherWriterIn(editor, document.provider, ref);
    if (name !== null) return showRefusal(t('minutes.acts.busy', { name }));
    if (!acts[act](document.doc, ref)) return showRefusal(t('minutes.acts.nowhere'));
    if (editor.isFocused) caretInto(editor, ref);
    else writeOn(editor);
    setLast(act);
  };
  return {
    run,
    last,
    undo: () => {
      undo.current?.undo();
      setLast(null);
      if (editor !== null) writeOn(editor);
    },
  };
}

/** After a button the keys of the page go on: once the menu, which takes the focus to its own button, is away. */
function writeOn(editor: Editor): void {
  requestAnimationFrame(() => {
    if (!editor.isDestroyed) editor.view.focus();
  });
}
