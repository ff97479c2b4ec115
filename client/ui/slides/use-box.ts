import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** A room on the screen, in pixels of the screen. */
export type Box = { readonly width: number; readonly height: number };

/** How large an element is, in pixels of the screen; null before it was measured. */
export function useBox(element: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const measure = () => {
      const { width, height } = current.getBoundingClientRect();
      const fresh = { width: pixels(width), height: pixels(height) };
      setBox((before) => (before?.width === fresh.width && before.height === fresh.height ? before : fresh));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return box;
}

function pixels(cssLength: number): number {
  return Math.round(cssLength * devicePixelRatio);
}
