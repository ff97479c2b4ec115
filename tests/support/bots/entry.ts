import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { z } from 'zod';
import type { ConferenceId, DeviceId } from '#shared/kernel/index.ts';

/** Cookies of one browser that is none. */
export type CookieJar = Map<string, string>;

/** Who the server says we are. */
export type Entered = { readonly deviceId: DeviceId; readonly conferenceId: ConferenceId | null };

/** The way in is closed. `unreachable` passes by itself, `refused` does not. */
export class EntryFailed extends Error {
  override readonly name = 'EntryFailed';
  readonly kind: 'unreachable' | 'refused';

  constructor(kind: EntryFailed['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

const sessionSchema = z.object({
  session: z.object({ deviceId: z.string(), principal: z.object({ conferenceId: z.string().optional() }) }).nullable(),
});
const problemSchema = z.object({ error: z.object({ vi: z.string() }) });
const WITHIN_MS = 10_000;

/** Comes in by a join link, as its page does. Throws `EntryFailed`. */
export function enterByLink(url: string, token: string, jar: CookieJar): Promise<Entered> {
  return enter(url, jar, { path: '/api/join-links/enter', body: { token } });
}

/** Comes in with an account. Throws `EntryFailed`. */
export function signIn(
  url: string,
  account: { readonly signInName: string; readonly password: string },
  jar: CookieJar,
): Promise<Entered> {
  return enter(url, jar, { path: '/api/sign-in', body: account });
}

/** Whether the server still knows these cookies. Throws `EntryFailed` when it cannot be asked. */
export async function isSignedIn(url: string, jar: CookieJar): Promise<boolean> {
  const answer = await ask(url, jar, { path: '/api/session' });
  return sessionSchema.parse(await answer.json()).session !== null;
}

/** The Cookie header of a request. */
export function cookieHeader(jar: CookieJar): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

/**
 * Lets this process believe the authority that the server made for itself, if there is one in its directory; or
 * anything, when asked to.
 */
export function trustServer({ dataDir, insecure }: { readonly dataDir: string; readonly insecure: boolean }): void {
  if (insecure) process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  const authority = join(dataDir, 'tls', 'authority.crt');
  if (!existsSync(authority)) return;
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(authority, 'utf8')]);
}

type Question = { readonly path: string; readonly body?: object };

async function enter(url: string, jar: CookieJar, question: Question): Promise<Entered> {
  const answer = await ask(url, jar, question);
  if (!answer.ok) throw new EntryFailed(answer.status >= 500 ? 'unreachable' : 'refused', await wordsOf(answer));
  const { session } = sessionSchema.parse(await answer.json());
  if (!session) throw new EntryFailed('refused', 'Máy chủ không mở phiên.');
  // ids come from the server
  const { deviceId, principal } = session as unknown as {
    deviceId: DeviceId;
    principal: { conferenceId?: ConferenceId };
  };
  return { deviceId, conferenceId: principal.conferenceId ?? null };
}

async function ask(url: string, jar: CookieJar, { path, body }: Question): Promise<Response> {
  const headers = { origin: url, cookie: cookieHeader(jar), 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(WITHIN_MS);
  try {
    const answer = await fetch(`${url}${path}`, {
      signal,
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    return answer;
  } catch (error) {
    throw new EntryFailed('unreachable', `Không kết nối được máy chủ ${url}${why(error)}`, { cause: error });
  }
}

function keep(jar: CookieJar, line: string): void {
  const [pair = ''] = line.split(';', 1);
  const at = pair.indexOf('=');
  const value = pair.slice(at + 1);
  if (value === '') jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), value);
}

async function wordsOf(answer: Response): Promise<string> {
  const problem = problemSchema.safeParse(await answer.json().catch(() => null)); // a page of an error has no words
  return problem.success ? problem.data.error.vi : `Máy chủ trả lời ${answer.status}.`;
}

function why(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/CERT|ISSUER|SELF_SIGNED|ALTNAME|VERIFY/.test(code)) {
    return `: chứng thư không được tin (${code}). Chỉ đúng --data-dir của máy chủ, hoặc dùng --insecure trên chính máy này.`;
  }
  if (code === 'ECONNREFUSED') return ': máy chủ chưa chạy.';
  if (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET') return ': nếu máy chủ dùng https, đặt --url https://…';
  return code ? ` (${code}).` : '.';
}
