import { useState } from 'react';
import { useLanguage } from '#client/i18n/language.ts';
import type { Outcome } from './reason.ts';
import { useSessionActions } from './session.ts';

export type RouteAct = {
  /** Asks; what is refused stands in `problem` and gives null. */
  run<T>(ask: () => Promise<Outcome<T>>): Promise<{ readonly value: T } | null>;
  readonly pending: boolean;
  /** The server's words for the newest refusal. */
  readonly problem: string | null;
};

/** Who may no longer do this has to be told by the whole page, not by one button. */
const noLonger: ReadonlySet<string> = new Set(['http/signIn', 'http/forbidden']);

/** Asks the server for an act outside a conference, and keeps the words of a refusal for its form. */
export function useRouteAct(): RouteAct {
  const language = useLanguage();
  const { refresh } = useSessionActions();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run: RouteAct['run'] = async (ask) => {
    setPending(true);
    setProblem(null);
    const outcome = await ask();
    setPending(false);
    if (outcome.ok) return { value: outcome.value };
    setProblem(outcome.reason[language]);
    if (noLonger.has(outcome.reason.code)) await refresh();
    return null;
  };
  return { run, pending, problem };
}
