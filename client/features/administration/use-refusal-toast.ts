import { useEffect } from 'react';
import { showRefusal } from '#client/ui/toasts.ts';

/** Shows the server's words where no dialog is open that could hold them. */
export function useRefusalToast(problem: string | null): void {
  useEffect(() => {
    if (problem !== null) showRefusal(problem);
  }, [problem]);
}
