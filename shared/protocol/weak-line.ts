import type { SiteLineFigures } from './messages.ts';

const WEAK_LOSS = 0.05;
const WEAK_ROUND_TRIP_MS = 400;

/** Whether a line is so weak that people notice. */
export function isWeak(figures: SiteLineFigures): boolean {
  return (
    (figures.loss ?? 0) >= WEAK_LOSS || (figures.roundTripMs ?? 0) >= WEAK_ROUND_TRIP_MS || figures.reducedCount > 0
  );
}
