import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

/** Whether a document holds any text now. */
export function useHasText(doc: Y.Doc | null, name: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (doc === null) return () => undefined;
      const fragment = doc.getXmlFragment(name);
      fragment.observe(listener);
      return () => fragment.unobserve(listener);
    },
    [doc, name],
  );
  return useSyncExternalStore(subscribe, () => doc !== null && doc.getXmlFragment(name).length > 0);
}
