/** Takes somebody to another page. */
export type Leave = () => void;

export type LeaveGuard = {
  /** The address of the page that is shown. */
  readonly here: string;
  /** Whether it holds somebody back who is about to go to `to`; it then asks, and calls `leave` or not. */
  readonly holds: (to: string, leave: Leave) => boolean;
};

let guard: LeaveGuard | null = null;

/** Lets the page that is shown be asked before it is left. The returned function ends it. */
export function guardLeaving(own: LeaveGuard): () => void {
  guard = own;
  return () => {
    if (guard === own) guard = null;
  };
}

/** Leaves for another page of ours, unless the page that is shown holds back. */
export function leaveFor(to: string, leave: Leave): void {
  if (guard?.holds(to, leave) !== true) leave();
}

/**
 * Begins to hear of the browser's own way back. To be called before the first page is shown: listeners of the window are
 * told in the order in which they came.
 */
export function watchHistory(): void {
  globalThis.addEventListener('popstate', holdHistory);
}

/** The browser has gone back when it tells so: the address of the page is put on top again, before anybody looks. */
function holdHistory(event: PopStateEvent): void {
  const { pathname } = globalThis.location;
  if (guard?.holds(pathname, () => globalThis.history.back()) !== true) return;
  event.stopImmediatePropagation();
  globalThis.history.pushState(null, '', guard.here);
}
