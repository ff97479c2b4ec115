import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { showRefusal } from '#client/ui/toasts.ts';
import { type Frame, namesOf } from '../text/frames.ts';
import type { Editors } from './page-props.ts';
import type { PageParts } from './use-page-parts.ts';

export type NamedPlaceOptions = {
  readonly parts: PageParts;
  readonly editors: Editors;
  /** The page holds what the server has, so that what is not found is not there. */
  readonly isUpToDate: boolean;
  readonly goTo: (place: HTMLElement) => void;
  /** The running entry is not brought back over what was gone to. */
  readonly letGo: () => void;
  /** Said when the place is not there any more. */
  readonly gone: string;
};

/** Goes to the place that the address names after its `#`, as the papers name what to look at again; once. */
export function useNamedPlace({ parts, editors, isUpToDate, goTo, letGo, gone }: NamedPlaceOptions): void {
  const [name, setName] = useState(namedInAddress);
  useEffect(() => {
    const read = () => setName(namedInAddress());
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const { minutes, conclusions } = parts;
  const lists = [minutes.frames.list(), conclusions.frames.list()];
  const frames = lists.flat();
  const found = name === '' ? undefined : frames.find(({ node }) => namesOf(node).includes(name));
  const editor = found === undefined ? null : ownerOf(found, editors);
  // The texts are drawn some time after they have come: what is missing until then is no reason to say so.
  const isDrawn = lists.every((list) => list.length > 0);
  const isMissing = name !== '' && found === undefined && isUpToDate && isDrawn;
  useEffect(() => {
    if (editor === null || found === undefined) return;
    letGo();
    putCaretInto(editor, found);
    goTo(found.element);
    found.element.animate(glow, GLOW_MS);
    forgetName();
    setName('');
  });
  useEffect(() => {
    if (!isMissing) return;
    showRefusal(gone);
    forgetName();
    setName('');
  }, [isMissing, gone]);
}

const GLOW_MS = 1800;
const glow = [{ boxShadow: '0 0 0 3px var(--dc-navy)' }, { boxShadow: '0 0 0 3px transparent' }];

function namedInAddress(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return ''; // an address that somebody cut off names no place
  }
}

/** A reload later stays where the reader is by then. */
function forgetName(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
}

function ownerOf({ element }: Frame, { minutes, conclusions }: Editors): Editor | null {
  return [minutes, conclusions].find((editor) => editor?.view.dom.contains(element)) ?? null;
}

function putCaretInto({ state, view }: Editor, frame: Frame): void {
  const position = frame.position();
  if (position === null) return;
  const end = state.doc.resolve(position + frame.node.nodeSize - 1);
  view.dispatch(state.tr.setSelection(TextSelection.near(end, -1)));
  view.focus();
}
