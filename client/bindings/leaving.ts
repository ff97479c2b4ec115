import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useRoom } from './media.ts';
import type { Reason } from './reason.ts';

/**
 * Takes this device out of the conference and goes to where its session begins: the list for an account, the check of
 * the equipment for a site. Gives the reason where leaving was refused.
 */
export function useLeaving(): () => Promise<Reason | null> {
  const { leave } = useRoom();
  const [, navigate] = useLocation();
  return useCallback(async () => {
    const outcome = await leave();
    if (outcome !== null && !outcome.ok) return outcome.reason;
    navigate('/');
    return null;
  }, [leave, navigate]);
}
