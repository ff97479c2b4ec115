import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Remark } from '#shared/minutes/index.ts';
import { REMARKS_MAP } from '#shared/minutes/index.ts';
import { readRemarks } from './remarks.ts';

const none: readonly Remark[] = [];

/** The remarks as they stand now. */
export function useRemarks(doc: Y.Doc | null): readonly Remark[] {
  const kept = useRef<{ readonly doc: Y.Doc | null; readonly list: readonly Remark[] }>({ doc: null, list: none });
  const read = useMemo(() => {
    kept.current = { doc, list: doc === null ? none : readRemarks(doc) };
    return () => kept.current.list;
  }, [doc]);
  const subscribe = useCallback(
    (listener: () => void) => {
      if (doc === null) return () => undefined;
      const follow = () => {
        kept.current = { doc, list: readRemarks(doc) };
        listener();
      };
      const map = doc.getMap(REMARKS_MAP);
      map.observe(follow);
      return () => map.unobserve(follow);
    },
    [doc],
  );
  return useSyncExternalStore(subscribe, read);
}
