import { useEffect } from 'react';

const OVER_THE_PAGE = '[data-portal]';

/**
 * Gives the focus back to the page when a dialog goes that had it: the keys of the page go on where they were. Mantine
 * does so for dialogs that are closed, not for those that are taken away, as ours are.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(OVER_THE_PAGE) === null) last = target;
    };
    const giveBack = () => {
      const isLost = document.activeElement === document.body && document.querySelector('[role="dialog"]') === null;
      if (isLost && last?.isConnected === true) last.focus({ preventScroll: true });
    };
    // Dialogs stand in a box at the end of the body, which is put there with the first of them.
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLElement && node.matches(OVER_THE_PAGE)) observer.observe(node, { childList: true });
      if (changes.some(({ removedNodes }) => removedNodes.length > 0)) giveBack();
    });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true });
    for (const node of document.querySelectorAll(OVER_THE_PAGE)) observer.observe(node, { childList: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
}
