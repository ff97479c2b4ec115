import type { PointerEvent } from 'react';

/** A place on a slide, in shares of its box. */
export type PointedAt = { readonly x: number; readonly y: number };

export type PointerLayerProps = {
  /** Where the holder points; null for nowhere. */
  readonly at: PointedAt | null;
  /** Given to the holder alone, while the pointer is switched on: told of every move, null as the hand leaves. */
  readonly onPoint?: (at: PointedAt | null) => void;
};

/** The laser pointer over a slide: seen by everybody, moved by whoever holds the slides. */
export function PointerLayer({ at, onPoint }: PointerLayerProps) {
  const hand = onPoint === undefined ? {} : handlers(onPoint);
  return (
    <div className={`dc-pointer${onPoint === undefined ? '' : ' dc-pointer--hand'}`} aria-hidden="true" {...hand}>
      {at !== null && <span className="dc-pointer__dot" style={{ left: percent(at.x), top: percent(at.y) }} />}
    </div>
  );
}

function handlers(onPoint: (at: PointedAt | null) => void) {
  const point = (event: PointerEvent<HTMLDivElement>) => onPoint(placeOf(event));
  const leave = () => onPoint(null);
  return { onPointerMove: point, onPointerDown: point, onPointerLeave: leave, onPointerCancel: leave };
}

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): PointedAt {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: share((clientX - left) / width), y: share((clientY - top) / height) };
}

/** Ten thousandths are finer than any screen. */
function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}

function percent(value: number): string {
  return `${(value * 100).toString()}%`;
}
