import { useCallback, useRef } from 'react';

/** A callback that stays the same one and does what was said last. */
export function useStableCallback(callback: () => void): () => void {
  const newest = useRef(callback);
  newest.current = callback;
  return useCallback(() => newest.current(), []);
}
