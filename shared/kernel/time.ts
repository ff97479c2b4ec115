/** Milliseconds since 1970-01-01T00:00Z, by the server's clock. */
export type Instant = number & { readonly __instant: true };

/** A stretch of time that is running (`to` is null) or over. */
export type Span = { readonly from: Instant; readonly to: Instant | null };

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;

/** Marks a number of milliseconds since 1970 as an instant. */
export function instant(ms: number): Instant {
  return ms as Instant; // the one place where numbers become instants
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** Time covered by the spans up to `now`, in ms, never negative. */
export function spentMs(spans: readonly Span[], now: Instant): number {
  return spans.reduce((sum, span) => sum + lengthMs(span, now), 0);
}

/** Closes the last span, if it runs; never before its own beginning. */
export function closeSpans(spans: readonly Span[], at: Instant): Span[] {
  return spans.map((span) => (span.to === null ? { from: span.from, to: later(span.from, at) } : span));
}

/** Opens a new span unless one runs. */
export function openSpan(spans: readonly Span[], at: Instant): Span[] {
  return isRunning(spans) ? [...spans] : [...spans, { from: at, to: null }];
}

/** Whether the last span still runs. */
export function isRunning(spans: readonly Span[]): boolean {
  return spans.at(-1)?.to === null;
}

function lengthMs(span: Span, now: Instant): number {
  const length = (span.to ?? now) - span.from;
  return length > 0 ? length : 0;
}
