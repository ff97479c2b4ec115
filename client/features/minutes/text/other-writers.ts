import type { HocuspocusProvider } from '@hocuspocus/provider';
import type { Editor } from '@tiptap/core';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { refAt } from './captures.ts';

type WriterState = {
  readonly user?: { readonly name?: unknown };
  readonly cursor?: { readonly head?: unknown } | null;
};

/** The name of another writer whose caret stands in an entry; null where nobody else writes there. */
export function otherWriterIn(editor: Editor, provider: HocuspocusProvider, ref: string): string | null {
  const { awareness, document } = provider;
  const sync = ySyncPluginKey.getState(editor.state);
  if (awareness === null || sync === undefined) return null;
  for (const [clientId, state] of awareness.getStates()) {
    const { cursor, user }: WriterState = state;
    if (clientId === document.clientID || !cursor?.head) continue;
    const position = Y.createRelativePositionFromJSON(cursor.head);
    const at = relativePositionToAbsolutePosition(document, sync.type, position, sync.binding.mapping);
    if (at !== null && refAt(editor.state.doc, at) === ref) return typeof user?.name === 'string' ? user.name : '?';
  }
  return null;
}

/** The names of all who have a document open to write, each once. */
export function writersOf(provider: HocuspocusProvider): string[] {
  const states: WriterState[] = [...(provider.awareness?.getStates().values() ?? [])];
  const names = states.flatMap(({ user }) => (typeof user?.name === 'string' ? [user.name] : []));
  return [...new Set(names)];
}
