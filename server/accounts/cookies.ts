/** Names of our cookies. Displays have one of their own, so that a hall screen can run beside a console. */
export const cookieNames = { session: 'dc_session', display: 'dc_display', device: 'dc_device' } as const;

/** Values are tokens: anything else is not ours. */
const token = /^[A-Za-z0-9_-]{43}$/;
const LONGEST_HEADER = 8_192;

/** The token in one cookie of a Cookie header; undefined when there is none or it is no token. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  if (header === undefined || header.length > LONGEST_HEADER) return undefined;
  for (const part of header.split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined && token.test(value)) return value;
  }
  return undefined;
}
