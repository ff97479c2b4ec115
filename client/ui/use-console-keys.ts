import { useEffect } from 'react';

/** Printed names of keys whose `KeyboardEvent.key` is something else. */
const printed: Readonly<Record<string, string>> = { ' ': '␣', '=': '+', '-': '−' };

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="menu"] *, [role="listbox"] *';
/** Where arrows have a meaning of their own: what is moved, chosen or scrolled by them. */
const STEERED =
  '[role="slider"], [role="tab"], [role="radio"], [role="grid"] *, [aria-roledescription], [tabindex="0"]';
const PRESSABLE = 'button, a, [role="button"], summary, [role="tab"]';

/**
 * Lets keys press the buttons that carry them (`data-shortcut`), so that a key does and refuses exactly what its button
 * does. Not while somebody types or a dialog is open, and not where the key already presses what has the focus.
 */
export function useConsoleKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

function onKey(event: KeyboardEvent): void {
  if (!isFree(event)) return;
  if (event.key === 'Escape') return letGoOfFocus();
  const button = buttonOf(event.key);
  if (button === undefined) return;
  event.preventDefault();
  button.click();
}

/** Where the focus lies on a button, Enter and the space bar are that button's: this gives them back to the console. */
function letGoOfFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function buttonOf(key: string): HTMLElement | undefined {
  const name = printed[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const buttons = document.querySelectorAll<HTMLElement>('[data-shortcut]');
  const named = [...buttons].find((button) => button.dataset['shortcut'] === name);
  if (named !== undefined || document.activeElement?.closest(STEERED)) return named;
  return [...buttons].find((button) => button.dataset['moreKeys']?.split(' ').includes(name));
}

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (document.querySelector('[role="dialog"]') !== null) return false;
  if (!(event.target instanceof Element)) return true;
  // A dialog that this very key closed is gone from the page by now, but it had the key.
  if (!event.target.isConnected || event.target.closest('[role="dialog"]') !== null) return false;
  if (event.target.closest(TYPING) !== null) return false;
  const presses = event.key === 'Enter' || event.key === ' ';
  return !(presses && event.target.closest(PRESSABLE) !== null);
}
