import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

type Place = { readonly element: HTMLElement; readonly row: number; readonly column: number };

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export type Roving = {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly propsAt: (row: number, column: number) => { readonly 'data-at': string; readonly tabIndex: number };
};

/** Many buttons as one stop of the Tab key: the arrows go from one to the next, Home and End to the ends of a row. */
export function useRoving(): Roving {
  const ref = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState('0:0');
  useEffect(() => {
    const places = placesIn(ref.current);
    const first = places[0];
    if (first !== undefined && !places.some(({ element }) => element.tabIndex === 0)) setCurrent(keyOf(first));
  });
  useEffect(() => {
    const box = ref.current;
    if (box === null) return undefined;
    const follow = ({ target }: FocusEvent) => {
      const at = target instanceof HTMLElement ? target.dataset['at'] : undefined;
      if (at !== undefined) setCurrent(at);
    };
    box.addEventListener('keydown', goOn);
    box.addEventListener('focusin', follow);
    return () => {
      box.removeEventListener('keydown', goOn);
      box.removeEventListener('focusin', follow);
    };
  }, []);
  return {
    ref,
    propsAt: (row, column) => {
      const at = keyOf({ row, column });
      return { 'data-at': at, tabIndex: at === current ? 0 : -1 };
    },
  };
}

function goOn(event: KeyboardEvent): void {
  const box = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
  const next = nextOf(placesIn(box), event);
  if (next === null) return;
  event.preventDefault();
  event.stopPropagation();
  next.element.focus();
}

function keyOf({ row, column }: Pick<Place, 'row' | 'column'>): string {
  return `${row.toString()}:${column.toString()}`;
}

function placesIn(container: HTMLElement | null): Place[] {
  const found = [...(container?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
  return found.map((element) => {
    const [row = 0, column = 0] = (element.dataset['at'] ?? '').split(':').map(Number);
    return { element, row, column };
  });
}

function nextOf(places: readonly Place[], { key, target }: KeyboardEvent): Place | null {
  const from = places.find(({ element }) => element === target);
  if (from === undefined) return null;
  const row = places.filter((place) => place.row === from.row);
  if (key === 'Home') return row[0] ?? null;
  if (key === 'End') return row.at(-1) ?? null;
  const step = steps[key];
  if (step === undefined) return null;
  if (step[0] === 0) return row.find(({ column }) => column === from.column + step[1]) ?? null;
  return nearest(
    places.filter((place) => place.row === from.row + step[0]),
    from.column,
  );
}

/** Rows may be of different lengths. */
function nearest(row: readonly Place[], column: number): Place | null {
  const away = (place: Place) => Math.abs(place.column - column);
  return row.reduce<Place | null>((best, place) => (best === null || away(place) < away(best) ? place : best), null);
}
