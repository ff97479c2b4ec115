import type { Comparison } from '#shared/indicators/index.ts';

type Shape = NonNullable<Comparison['status']>;

/** Drawn, not typed: fonts differ in which signs they have. On a square of 12. */
const shapes: Readonly<Record<Shape, string>> = {
  notYet: 'M1.5 2.5h9L6 10.5z',
  failed: 'M2 3.6 3.6 2 6 4.4 8.4 2 10 3.6 7.6 6 10 8.4 8.4 10 6 7.6 3.6 10 2 8.4 4.4 6z',
  reached: 'M1.2 6.4 2.8 4.8 5 7 9.6 2.4 11 4 5 10.2z',
  exceeded: 'M1.5 9.5h9L6 1.5z',
  farExceeded: 'M2 6.2h8L6 .6zM2 11.8h8L6 6.2z',
  notArisen: 'M2 5.2h8v1.6H2z',
  noFigure: 'M1 5h2v2H1zM5 5h2v2H5zM9 5h2v2H9z',
};

/** The sign of a status, for those who cannot tell its colour; the words stand beside it or in its button's name. */
export function StatusSign({ status }: { readonly status: Comparison['status'] }) {
  return (
    <svg className={`dc-fig-sign dc-fig-ink--${status ?? 'none'}`} viewBox="0 0 12 12" aria-hidden="true">
      {status !== null && <path d={shapes[status]} />}
    </svg>
  );
}
