import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Room kept under the running entry: what was done last, with its way back, lies over the foot of the screen. */
const MARGIN_PX = 64;

export type Follow = {
  readonly boxRef: RefObject<HTMLElement | null>;
  readonly onScroll: () => void;
  /** False once the reader has scrolled the running entry out of view. */
  readonly following: boolean;
  /** Brings the running entry back and follows it again. */
  readonly follow: () => void;
  /** Leaves the view where it is, as if the reader had scrolled away. */
  readonly letGo: () => void;
};

/** Keeps the element marked `data-now` inside a scrolling box in view, until the reader scrolls away from it. */
export function useFollow(): Follow {
  const boxRef = useRef<HTMLElement>(null);
  const followingRef = useRef(true); // read while the box scrolls, before React has rendered again
  const [following, setFollowing] = useState(true);
  const set = (next: boolean) => {
    followingRef.current = next;
    setFollowing(next);
  };
  useLayoutEffect(() => {
    if (followingRef.current) bringIntoView(boxRef.current);
  });
  useEffect(() => {
    const box = boxRef.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => {
      if (followingRef.current) bringIntoView(box);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return {
    boxRef,
    following,
    onScroll: () => set(isInView(boxRef.current)),
    follow: () => {
      bringIntoView(boxRef.current);
      set(true);
    },
    letGo: () => set(false),
  };
}

function placesOf(box: HTMLElement | null) {
  const entry = box?.querySelector('[data-now]');
  return box === null || !entry ? null : { box: box.getBoundingClientRect(), entry: entry.getBoundingClientRect() };
}

/** By hand, since `scrollIntoView` would move the page around the box too. */
function bringIntoView(box: HTMLElement | null): void {
  const places = placesOf(box);
  if (box === null || places === null) return;
  const below = places.entry.bottom + MARGIN_PX - places.box.bottom;
  const above = places.box.top - places.entry.top;
  if (below > 0) box.scrollTop += below;
  else if (above > 0) box.scrollTop -= above;
}

function isInView(box: HTMLElement | null): boolean {
  const places = placesOf(box);
  if (places === null) return true;
  const fits = places.entry.height <= places.box.height;
  return places.entry.bottom <= places.box.bottom + 1 && (!fits || places.entry.top >= places.box.top - 1);
}
