export type Toast = { readonly id: number; readonly words: string; readonly tone: 'red' | 'green' };

const MOST = 3;
const SHOWN_MS = 6_000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** The toasts on screen now, oldest first. */
export function toastsNow(): readonly Toast[] {
  return toasts;
}

/** Tells when toasts change; returns what ends it. */
export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Shows words of a refusal as a toast; the same words twice are one toast. */
export function showRefusal(words: string): void {
  show(words, 'red');
}

/** Shows that something was done, where the screen itself does not. */
export function showDone(words: string): void {
  show(words, 'green');
}

function show(words: string, tone: Toast['tone']): void {
  lastId += 1;
  const id = lastId;
  change([...toasts.filter((toast) => toast.words !== words), { id, words, tone }].slice(-MOST));
  setTimeout(() => dismissToast(id), SHOWN_MS);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
