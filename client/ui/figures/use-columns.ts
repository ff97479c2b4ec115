import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

/** The least height of a row that is read at a desk, in units of the slide. */
const ROW_UNITS = 3;
const MOST_COLUMNS = 3;

export type ColumnsInput = {
  readonly count: number;
  /** Columns that are wanted where there is room. */
  readonly wanted: number;
  /** Whether more may be taken where the room is low: on a desk, whose stage has many heights. */
  readonly mayAdd: boolean;
};

/** How many columns so many rows stand in, so that all of them are seen without scrolling. */
export function useColumns({ count, wanted, mayAdd }: ColumnsInput): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly columnCount: number;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [mostRows, setMostRows] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null || !mayAdd) return undefined;
    const measure = () => setMostRows(mostRowsIn(box));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [mayAdd]);
  return { ref, columnCount: mayAdd ? columnsFor({ count, wanted, mostRows }) : wanted };
}

/** The fewest columns, from those wanted on, in which no more rows stand than have room. */
export function columnsFor({ count, wanted, mostRows }: Omit<ColumnsInput, 'mayAdd'> & { readonly mostRows: number }) {
  const needed = Math.ceil(count / Math.max(1, mostRows));
  return Math.max(wanted, Math.min(MOST_COLUMNS, needed));
}

/** Nothing is known of a box that is not laid out. */
function mostRowsIn(box: HTMLElement): number {
  const unit = Number.parseFloat(getComputedStyle(box).getPropertyValue('--dc-fig-u'));
  return box.clientHeight > 0 && unit > 0
    ? Math.floor(box.clientHeight / (ROW_UNITS * unit))
    : Number.POSITIVE_INFINITY;
}
