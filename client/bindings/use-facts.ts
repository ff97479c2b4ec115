import { useRef, useSyncExternalStore } from 'react';
import type { Facts } from '#client/stores/store.ts';

/**
 * What a selector says of a store. Renders again only when the answer changed; answers are compared one level deep, so
 * that a selector may build a new list or object each time.
 */
export function useFacts<T, R>(store: Facts<T>, select: (facts: T) => R): R {
  const last = useRef<{ readonly answer: R } | null>(null);
  const answer = () => {
    const fresh = select(store.getState());
    if (last.current !== null && isSame(last.current.answer, fresh)) return last.current.answer;
    last.current = { answer: fresh };
    return fresh;
  };
  return useSyncExternalStore(store.subscribe, answer);
}

/** Whether two answers are the same one level deep. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && Object.is(a[key], b[key]))
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
