import { useState } from 'react';
import type { Outcome } from '#client/bindings/reason.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { showRefusal } from '#client/ui/toasts.ts';

export type RouteAct = {
  /** Asks; what is refused shows as a toast and gives null. */
  run<T>(ask: () => Promise<Outcome<T>>): Promise<{ readonly value: T } | null>;
  readonly pending: boolean;
};

/** Asks the server for things that are no commands of the conference. */
export function useRouteAct(): RouteAct {
  const language = useLanguage();
  const [openCount, setOpenCount] = useState(0);
  const run: RouteAct['run'] = async (ask) => {
    setOpenCount((count) => count + 1);
    const outcome = await ask();
    setOpenCount((count) => count - 1);
    if (outcome.ok) return { value: outcome.value };
    showRefusal(outcome.reason[language]);
    return null;
  };
  return { run, pending: openCount > 0 };
}
