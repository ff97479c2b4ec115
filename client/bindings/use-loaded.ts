import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome, Reason } from './reason.ts';

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: T; readonly reload: () => void }
  | { readonly kind: 'failed'; readonly reason: Reason; readonly reload: () => void };

/**
 * Loads something by a route, again when `key` changes or `reload` is called. What was there stays until the new answer
 * is in. `load` itself may be written in place.
 */
export function useLoaded<T>(load: () => Promise<Outcome<T>>, key: string = ''): Loaded<T> {
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<T> | null>(null);
  const newest = useRef(load);
  newest.current = load;
  // biome-ignore lint/correctness/useExhaustiveDependencies: key and round say when to load again
  useEffect(() => {
    let over = false;
    newest.current().then((answer) => {
      if (!over) setOutcome(answer);
    }, throwLater);
    return () => {
      over = true;
    };
  }, [key, round]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  if (outcome === null) return { kind: 'loading' };
  if (!outcome.ok) return { kind: 'failed', reason: outcome.reason, reload };
  return { kind: 'loaded', value: outcome.value, reload };
}

/** Loading answers by outcomes: a rejection is a fault of the program. */
function throwLater(error: unknown): void {
  globalThis.reportError(error);
}
