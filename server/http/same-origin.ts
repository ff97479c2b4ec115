import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from a page of this very server. Browsers name the page's origin with everything that could
 * change something, and with every socket; a page of another origin cannot lie about it.
 */
export function isSameOrigin({ origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>): boolean {
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}
