import type { IncomingMessage } from 'node:http';

export type Handshake = {
  readonly cookieHeader: string | undefined;
  /** Whose session counts: a display's page says `as=display` in the query. */
  readonly choice: 'console' | 'display';
};

/** What a socket says of itself when it comes. */
export function handshakeOf(request: IncomingMessage): Handshake {
  const query = new URLSearchParams(request.url?.split('?', 2)[1] ?? '');
  return { cookieHeader: request.headers.cookie, choice: query.get('as') === 'display' ? 'display' : 'console' };
}

/**
 * Whether the page that opens the socket is ours. Browsers always name the page's origin; who names none is no browser
 * and carries nobody's cookies but its own.
 */
export function isOwnOrigin(request: IncomingMessage, trustedOrigins: ReadonlySet<string>): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (trustedOrigins.has(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
