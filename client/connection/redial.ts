const SHORTEST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 800;

const SHORTEST_DIAL_MS = 1_000;
const PATIENT_DIAL_MS = 5_000;
const PATIENT_EVERY = 3;
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
 * quick a new attempt is sooner there. Every third attempt is patient: the line or the server may have become slow.
 */
export function dialTimeoutMs(attempt: number, roundTripMs: number | null): number {
  const isPatient = attempt % PATIENT_EVERY === PATIENT_EVERY - 1;
  if (roundTripMs === null || isPatient) return PATIENT_DIAL_MS;
  return Math.min(PATIENT_DIAL_MS, SHORTEST_DIAL_MS + WAYS_TO_OPEN * roundTripMs);
}
