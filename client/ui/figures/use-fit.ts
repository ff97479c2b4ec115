import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

export type Fit = { readonly ref: RefObject<HTMLDivElement | null>; readonly count: number };

export type FitInput = {
  readonly total: number;
  /** False where people can scroll to the rest. */
  readonly isLimited: boolean;
  /** What is drawn: when it changes, all of it is tried again. */
  readonly content: unknown;
  /** From which count down only the width has to fit, since fewer things make nothing lower; none without it. */
  readonly widthOnlyUpTo?: number;
};

/** How many of so many things fit a box in which nobody can scroll: all, and one less as long as they run over. */
export function useFit({ total, isLimited, content, widthOnlyUpTo = 0 }: FitInput): Fit {
  const ref = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState({ total, content, count: total });
  const isStale = tried.total !== total || tried.content !== content;
  const count = isStale ? total : tried.count;
  const size = useRef('');
  useLayoutEffect(() => {
    if (isLimited && count > 1 && runsOver(ref.current, count <= widthOnlyUpTo))
      setTried({ total, content, count: count - 1 });
  });
  useEffect(() => {
    const box = ref.current;
    if (box === null || !isLimited) return undefined;
    const observer = new ResizeObserver(() => {
      const now = `${box.clientWidth.toString()}×${box.clientHeight.toString()}`;
      if (now !== size.current) setTried({ total, content, count: total });
      size.current = now;
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [total, isLimited, content]);
  return { ref, count };
}

/** A pixel is what rounding may add. */
function runsOver(box: HTMLElement | null, isWidthOnly: boolean): boolean {
  if (box === null) return false;
  const isTooHigh = box.scrollHeight > box.clientHeight + 1;
  return box.scrollWidth > box.clientWidth + 1 || (isTooHigh && !isWidthOnly);
}
