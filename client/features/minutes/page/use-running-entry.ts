import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Follow } from '#client/ui/use-follow.ts';
import { useFollow } from '#client/ui/use-follow.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import { refAt } from '../text/captures.ts';
import { type Frames, namesOf } from '../text/frames.ts';

export type RunningEntryOptions = {
  readonly state: ConferenceState;
  readonly frames: Frames;
  readonly editor: Editor | null;
  /** What is before the conference has no entry: it was removed, or nothing is. */
  readonly onGone: () => void;
};

/** Room left above a place that is gone to. */
const ABOVE_PX = 12;

/** Keeps the running entry in view until the reader looks elsewhere, and leads back to it. */
export function useRunningEntry({ state, frames, editor, onGone }: RunningEntryOptions) {
  const follow = useFollow();
  const ref = runningRef(state);
  // Before `useFollow` looks for it: the whole entry is kept in view, not only its head.
  useLayoutEffect(() => {
    for (const { node, element } of frames.list()) {
      if (namesOf(node).includes(ref)) element.dataset['now'] = 'true';
      else delete element.dataset['now'];
    }
  });
  useLettingGo(editor, ref, follow);
  const goTo = (place: HTMLElement) => {
    const box = follow.boxRef.current;
    if (box === null) return;
    box.scrollTop += place.getBoundingClientRect().top - box.getBoundingClientRect().top - ABOVE_PX;
  };
  const go = (name: string) => {
    const places = [...(follow.boxRef.current?.querySelectorAll<HTMLElement>('[data-ref]') ?? [])];
    const place = places.find((each) => each.dataset['ref'] === name);
    if (place !== undefined) goTo(place);
  };
  /** The caret goes to the end of what was written about the running speech. */
  const writeOn = () => {
    follow.follow();
    const frame = frames.list().find(({ node }) => namesOf(node).includes(ref));
    const position = frame?.position() ?? null;
    if (editor === null) return;
    if (frame === undefined || position === null) return onGone();
    const end = editor.state.doc.resolve(position + frame.node.nodeSize - 1);
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(end, -1)).scrollIntoView());
    editor.view.focus();
  };
  return { ...follow, go, goTo, writeOn };
}

/** Who writes in another entry looks there: what is said meanwhile must not pull the page away under them. */
function useLettingGo(editor: Editor | null, ref: string, { following, letGo }: Follow): void {
  const newest = useRef({ ref, following, letGo });
  newest.current = { ref, following, letGo };
  useEffect(() => {
    if (editor === null) return undefined;
    const look = () => {
      const { ref: running, following: isFollowing, letGo: leave } = newest.current;
      if (isFollowing && editor.isFocused && !refsAt(editor).includes(running)) leave();
    };
    editor.on('selectionUpdate', look);
    editor.on('update', look);
    return () => {
      editor.off('selectionUpdate', look);
      editor.off('update', look);
    };
  }, [editor]);
}

/** All that the entry around the caret tells of. */
function refsAt({ state }: Editor): string[] {
  const ref = refAt(state.doc, state.selection.from);
  const entry = state.doc.children.find(({ type, attrs }) => type.name === 'entry' && attrs['ref'] === ref);
  return entry === undefined ? [] : namesOf(entry);
}

/** The speech that has the floor, or the item that is before the conference. */
function runningRef(state: ConferenceState): string {
  const speech = currentSpeech(state);
  if (speech !== null) return `speech:${speech.speechId}`;
  const { currentItemId } = state.agenda;
  if (currentItemId !== null) return `item:${currentItemId}`;
  return state.phase.kind === 'closed' ? 'closed' : '';
}
