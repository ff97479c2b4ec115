import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showRefusal } from '#client/ui/toasts.ts';
import type { Minutes, PaperState } from '#shared/minutes/index.ts';
import { papers } from '#shared/minutes/index.ts';
import type { PapersRoom } from './use-room.ts';

/** Tells the chair that a paper was taken back: what stood there to be decided on is gone. */
export function useWithdrawn({ isChair, state }: PapersRoom): void {
  const { t } = useTranslation();
  const { minutes } = state;
  const before = useRef<Minutes>(minutes);
  useEffect(() => {
    const former = before.current;
    before.current = minutes;
    if (!isChair) return;
    for (const paper of papers) {
      if (isWithdrawn(former.paperByKind[paper].state, minutes.paperByKind[paper].state))
        showRefusal(t('papers.withdrawnNow', { paper: t(`papers.name.${paper}`) }));
    }
  }, [isChair, minutes, t]);
}

/** Back with the secretaries, and not since somebody returned it. */
function isWithdrawn(before: PaperState, now: PaperState): boolean {
  if (before.kind !== 'submitted' || now.kind !== 'draft') return false;
  return now.returned === null || now.returned.at < before.at;
}
