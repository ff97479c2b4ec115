import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { showRefusal } from '#client/ui/toasts.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech, recordRefs } from '#shared/conference/index.ts';
import type { PartDocument } from '../sync/part-document.ts';
import { caretInto } from '../text/captures.ts';
import { bringBackEntry, joinEntry, moveEntry, refsOfEntry, removeEntry, separateEntry } from '../text/entry-acts.ts';
import { beforeAct, changedBy, type Done, doneAct, type EntryAct, goBackFrom } from '../text/entry-ways-back.ts';
import { otherWriterIn } from '../text/other-writers.ts';

export type EntryActs = {
  readonly run: (ref: string, act: EntryAct) => void;
  /** What was done last and can be undone. */
  readonly last: EntryAct | null;
  readonly undo: () => void;
  /** Whether the last thing this writer did is such an act: nothing was typed since. */
  readonly isNewest: () => boolean;
};

export type EntryActsOptions = {
  readonly state: ConferenceState;
  readonly document: PartDocument | undefined;
  readonly editor: Editor | null;
  readonly mayWrite: boolean;
};

type Doing = { readonly doc: Y.Doc; readonly ref: string; readonly state: ConferenceState };

/** Each says whether it could be done. */
const acts: Readonly<Record<EntryAct, (doing: Doing) => boolean>> = {
  up: ({ doc, ref }) => moveEntry(doc, ref, 'up'),
  down: ({ doc, ref }) => moveEntry(doc, ref, 'down'),
  join: ({ doc, ref }) => joinEntry(doc, ref),
  remove: ({ doc, ref }) => removeEntry(doc, ref),
  bringBack: ({ doc, ref, state }) => bringBackEntry(doc, ref, recordRefs(state)),
  separate: ({ doc, ref }) => separateEntry(doc, ref),
};

/** How long the way back stays in view. */
const SHOWN_MS = 30_000;
/** So many acts can be undone one after another. */
const MOST_DONE = 20;

/** Moving, joining and removing entries, each with its way back. */
export function useEntryActs({ state, document, editor, mayWrite }: EntryActsOptions): EntryActs {
  const { t } = useTranslation();
  const sinceTyping = useSinceTyping(editor);
  const done = useRef<readonly Done[]>([]);
  const [last, setLast] = useState<EntryAct | null>(null);
  useEffect(() => {
    done.current = []; // of a document that was opened anew nothing is known
    setLast(null);
  }, []);
  useEffect(() => {
    if (last === null) return undefined;
    const timer = setTimeout(() => setLast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last]);
  /** Why this entry must not be touched now, in words; null where it may be. */
  const objection = (ref: string, takesOut: boolean): string | null => {
    if (document === undefined || editor === null || !mayWrite) return t('minutes.acts.locked');
    const name = otherWriterIn(editor, document.provider, ref);
    if (name !== null) return t('minutes.acts.busy', { name });
    return takesOut && isRunning(document.doc, ref, state) ? t('minutes.acts.running') : null;
  };
  const run = (ref: string, act: EntryAct) => {
    if (document === undefined || editor === null) return;
    if (ref === '') return showRefusal(t('minutes.acts.none'));
    const problem = objection(ref, act === 'remove');
    if (problem !== null) return showRefusal(problem);
    const before = beforeAct(document.doc, act, ref);
    if (!acts[act]({ doc: document.doc, ref, state })) return showRefusal(t('minutes.acts.nowhere'));
    done.current = [...done.current, doneAct(document.doc, before)].slice(-MOST_DONE);
    sinceTyping.current += 1;
    if (editor.isFocused) caretInto(editor, ref);
    else writeOn(editor);
    setLast(act);
  };
  const goBack = () => {
    const latest = done.current.at(-1);
    if (document === undefined || editor === null || latest === undefined) return;
    const problem = objection(changedBy(latest), latest.act === 'bringBack');
    if (problem !== null) return showRefusal(problem);
    done.current = done.current.slice(0, -1);
    sinceTyping.current = Math.max(0, sinceTyping.current - 1);
    setLast(null);
    if (!goBackFrom(document.doc, latest, recordRefs(state))) showRefusal(t('minutes.acts.noWayBack'));
    writeOn(editor);
  };
  return { run, last, undo: goBack, isNewest: () => sinceTyping.current > 0 && done.current.length > 0 };
}

/** How many acts were done since this writer last typed: the key that undoes takes back what was done last. */
function useSinceTyping(editor: Editor | null): { current: number } {
  const count = useRef(0);
  useEffect(() => {
    if (editor === null) return undefined;
    const look = ({ transaction }: { readonly transaction: Transaction }) => {
      const isOwn = transaction.docChanged && transaction.getMeta(ySyncPluginKey) === undefined;
      if (isOwn) count.current = 0;
    };
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor]);
  return count;
}

/** Whoever has the floor is written about: that entry is not taken from under the writers. */
function isRunning(doc: Y.Doc, ref: string, state: ConferenceState): boolean {
  const speech = currentSpeech(state);
  return speech !== null && refsOfEntry(doc, ref).includes(`speech:${speech.speechId}`);
}

/** After a button the keys of the page go on: once the menu, which takes the focus to its own button, is away. */
function writeOn(editor: Editor): void {
  requestAnimationFrame(() => {
    if (!editor.isDestroyed) editor.view.focus();
  });
}
