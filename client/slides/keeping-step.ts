/** Within this many ms of the server's clock nothing is corrected. */
export const IN_STEP_MS = 20;
/** Beyond this many ms a player jumps: less than the 250 that a screen may be apart. */
export const JUMP_BEYOND_MS = 180;

const SLOWEST = 0.95;
const FASTEST = 1.05;
/** A small offset is made good within about this time. */
const HORIZON_MS = 2_000;

export type Correction = { readonly kind: 'jump' } | { readonly kind: 'rate'; readonly rate: number };

/** What brings a player back into step; its offset in ms is positive where it is ahead. */
export function correctionOf(offsetMs: number): Correction {
  const apartMs = Math.abs(offsetMs);
  if (apartMs > JUMP_BEYOND_MS) return { kind: 'jump' };
  if (apartMs <= IN_STEP_MS) return { kind: 'rate', rate: 1 };
  const wished = 1 - offsetMs / HORIZON_MS;
  // in hundredths: every change of the rate costs the sound a little
  const rate = Math.round(wished * 100) / 100;
  return { kind: 'rate', rate: Math.min(FASTEST, Math.max(SLOWEST, rate)) };
}
