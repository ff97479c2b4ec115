import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { REMOVED_MAP, TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import { removedEntries } from '../text/entry-acts.ts';

const SEPARATOR = '\n';

/** The refs of the entries that are removed now. */
export function useRemovedEntries(doc: Y.Doc): readonly string[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const shared = [doc.getMap(REMOVED_MAP), doc.getXmlFragment(TEXT_FRAGMENT)];
      for (const each of shared) each.observe(listener);
      return () => {
        for (const each of shared) each.unobserve(listener);
      };
    },
    [doc],
  );
  // As one string, which is the same as long as they are.
  const joined = useSyncExternalStore(subscribe, () => removedEntries(doc).join(SEPARATOR));
  return joined === '' ? [] : joined.split(SEPARATOR);
}
