import type { ReactNode } from 'react';
import { createContext, useContext, useMemo } from 'react';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { Instant } from '#shared/kernel/index.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguage } from '../i18n/language.ts';
import { showRefusal } from './toasts.ts';

/** Why something would be, or was, refused, in both languages. */
export type WordsOfReason = Readonly<Record<Language, string>> & { readonly code?: string };

type RunAnswer = { readonly ok: boolean; readonly version?: number; readonly reason?: WordsOfReason };

/** What the parts of a console need from outside: hooks, since what they know changes while they show. */
export type ActHooks = {
  readonly useRefusal: (command: PersonCommand | null) => WordsOfReason | null;
  readonly useCommand: () => {
    readonly run: (command: PersonCommand) => Promise<RunAnswer>;
    readonly pending: boolean;
  };
  readonly useServerNow: (intervalMs?: number) => Instant;
};

const ActsContext = createContext<ActHooks | null>(null);

export type ActsProviderProps = ActHooks & { readonly children: ReactNode };

/** Connects the buttons of a console to whoever carries commands. The hooks must not change while mounted. */
export function ActsProvider({ useRefusal, useCommand, useServerNow, children }: ActsProviderProps) {
  const hooks = useMemo(() => ({ useRefusal, useCommand, useServerNow }), [useRefusal, useCommand, useServerNow]);
  return <ActsContext value={hooks}>{children}</ActsContext>;
}

function useHooks(): ActHooks {
  const hooks = useContext(ActsContext);
  if (hooks === null) throw new Error('a console part stands outside ActsProvider');
  return hooks;
}

/** The server's clock, ticking. */
export function useNow(intervalMs = 1_000): Instant {
  return useHooks().useServerNow(intervalMs);
}

export type Act = {
  /** Why it would be refused; null when it may be pressed. */
  readonly reason: string | null;
  readonly pending: boolean;
  /** Sends the command; a refusal is shown as a toast. Tells whether it was done. */
  readonly run: () => Promise<boolean>;
};

/** One command as something to press. A null command stands for what cannot be said now, with the reason given. */
export function useAct(command: PersonCommand | null, reasonIfNone: string | null = null): Act {
  const hooks = useHooks();
  const language = useLanguage();
  const refusal = hooks.useRefusal(command);
  const send = useSend();
  const reason = command === null ? reasonIfNone : (refusal?.[language] ?? null);
  return {
    reason,
    pending: send.pending,
    run: async () => (command === null || reason !== null ? false : await send.run(command)),
  };
}

/** Why nothing at all can be sent now, in words: the server is away, or cannot write. Null otherwise. */
export function useStandstill(): string | null {
  const language = useLanguage();
  const refusal = useHooks().useRefusal(anyCommand);
  return refusal?.code !== undefined && standstills.has(refusal.code) ? refusal[language] : null;
}

const standstills: ReadonlySet<string> = new Set(['connection/away', 'storage/notStored']);
const anyCommand = { type: 'floor/openList' } as const;

export type Send = {
  /** Tells whether it was done. */
  readonly run: (command: PersonCommand) => Promise<boolean>;
  /** As `run`, with the version as which it was done. */
  readonly ask: (command: PersonCommand) => Promise<RunAnswer>;
  readonly pending: boolean;
};

/** Sends commands that are made up at the time of pressing, as forms do. A refusal is shown as a toast. */
export function useSend(): Send {
  const { run, pending } = useHooks().useCommand();
  const language = useLanguage();
  const ask = async (command: PersonCommand) => {
    const answer = await run(command);
    if (answer.reason !== undefined) showRefusal(answer.reason[language]);
    return answer;
  };
  return { pending, ask, run: async (command) => (await ask(command)).ok };
}
