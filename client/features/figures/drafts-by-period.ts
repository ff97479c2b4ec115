import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Leave } from '#client/ui/leaving.ts';
import { guardLeaving } from '#client/ui/leaving.ts';
import type { AccountId, PeriodId } from '#shared/kernel/index.ts';
import type { Drafts } from './drafts.ts';

export type DraftsByPeriod = {
  readonly of: (periodId: PeriodId) => Drafts;
  readonly change: (periodId: PeriodId, next: (drafts: Drafts) => Drafts) => void;
  /** Of all periods. */
  readonly unsavedCount: number;
  readonly drop: () => void;
};

type Typed = ReadonlyMap<PeriodId, Drafts>;

const NOTHING: Drafts = new Map();

/** What an account has typed outlives its session, which may end in the middle: after signing in anew it is there. */
let kept: { readonly accountId: AccountId | null; readonly typed: Typed } | null = null;

/** What is typed and not saved, kept while other tabs and periods are looked at. */
export function useDraftsByPeriod(accountId: AccountId | null): DraftsByPeriod {
  const [typed, setTyped] = useState<Typed>(() => (kept?.accountId === accountId ? kept.typed : new Map()));
  useEffect(() => {
    kept = { accountId, typed };
  }, [accountId, typed]);
  const change = useCallback<DraftsByPeriod['change']>((periodId, next) => {
    setTyped((all) => {
      const before = all.get(periodId) ?? NOTHING;
      const after = next(before);
      return after === before ? all : new Map(all).set(periodId, after);
    });
  }, []);
  const unsavedCount = [...typed.values()].reduce((sum, { size }) => sum + size, 0);
  const drop = () => {
    kept = null;
    setTyped(new Map());
  };
  return { of: (periodId) => typed.get(periodId) ?? NOTHING, change, unsavedCount, drop };
}

export type LeaveQuestion = { readonly leave: Leave; readonly stay: () => void };

/** Asks before something unsaved is lost: by the browser, and on the way to another page of ours. Null: nobody leaves. */
export function useLeaveQuestion(isUnsaved: boolean, staysAt: (path: string) => boolean): LeaveQuestion | null {
  const [here] = useLocation();
  const [leave, setLeave] = useState<Leave | null>(null);
  const isLeaving = useRef(false);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    return guardLeaving({
      here,
      holds: (to, go) => {
        if (isLeaving.current || staysAt(to)) return false;
        setLeave(() => go);
        return true;
      },
    });
  }, [isUnsaved, here, staysAt]);
  if (leave === null) return null;
  const go = () => {
    isLeaving.current = true;
    leave();
  };
  return { leave: go, stay: () => setLeave(null) };
}
