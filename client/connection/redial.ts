const SHORTEST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 800;

const SHORTEST_DIAL_MS = 1_000;
const LONGEST_DIAL_MS = 8_000;
const DIAL_MS = 5_000;
/** TCP, TLS and the upgrade each go there and back, and any of them may be lost once. */
const WAYS_TO_OPEN = 6;

/**
 * How long to wait before the next attempt, in ms: at most a second, since a room waits. A little at random, so that
 * all sites of a conference do not come in the same instant.
 */
export function redialDelayMs(attempt: number, random: () => number = Math.random): number {
  const delay = Math.min(LONGEST_DELAY_MS, SHORTEST_DELAY_MS * 2 ** attempt);
  return Math.round(delay * (1 + 0.25 * random()));
}

/**
 * How long an attempt may take, in ms. Packets sent into a cut line are repeated later and later; on a line known to be
 * quick a new attempt is sooner there.
 */
export function dialTimeoutMs(roundTripMs: number | null): number {
  if (roundTripMs === null) return DIAL_MS;
  return Math.min(LONGEST_DIAL_MS, SHORTEST_DIAL_MS + WAYS_TO_OPEN * roundTripMs);
}
