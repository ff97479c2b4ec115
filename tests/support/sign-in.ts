import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConferenceId, SiteId } from '#shared/kernel/index.ts';

/** What the file of an installation says about ways in. */
export type WaysIn = {
  readonly passwordByName: ReadonlyMap<string, string>;
  /** Paths of join links, in the order of the sites. */
  readonly joinPaths: readonly string[];
};

/** Reads the generated passwords and join links of a demo. */
export function readWaysIn(dataDir: string): WaysIn {
  const text = readFileSync(join(dataDir, 'mat-khau-khoi-tao.txt'), 'utf8');
  const rows = text.split('\n').flatMap((line) => {
    const [name, secret] = line.split('\t');
    return name !== undefined && secret !== undefined && !line.startsWith('#') ? [{ name, secret }] : [];
  });
  const isLink = ({ secret }: { secret: string }) => secret.startsWith('/');
  return {
    passwordByName: new Map(rows.filter((row) => !isLink(row)).map(({ name, secret }) => [name, secret])),
    joinPaths: rows.filter(isLink).map(({ secret }) => secret),
  };
}

/** One browser of a test: its cookies, and requests from a page of the server itself. */
export class Browser {
  readonly url: string;
  readonly #cookieByName = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  /** The whole Cookie header. */
  get cookie(): string {
    return [...this.#cookieByName].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Sends a request; with a body it is a POST of JSON. Keeps the cookies of the answer. */
  async ask(path: string, body?: unknown): Promise<{ readonly status: number; readonly body: unknown }> {
    const headers = { origin: this.url, cookie: this.cookie };
    const response = await fetch(`${this.url}${path}`, {
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }

  /** The answer's body; throws unless it was a success. */
  async get<T>(path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T; // the caller knows the route
  }

  #keep(line: string): void {
    const [name, value] = (line.split(';', 1)[0] ?? '').split('=', 2);
    if (name && value !== undefined) this.#cookieByName.set(name, value);
  }
}

/** A browser in which this account signed in. */
export async function signIn(url: string, ways: WaysIn, signInName: string): Promise<Browser> {
  const browser = new Browser(url);
  const password = ways.passwordByName.get(signInName);
  await browser.get('/api/sign-in', { signInName, password });
  return browser;
}

/** A browser that came in by a join link, and for which site. */
export async function enterSite(url: string, path: string): Promise<{ browser: Browser; siteId: SiteId }> {
  const browser = new Browser(url);
  const token = path.split('/').at(-1);
  type Answer = { readonly session: { readonly principal: { readonly siteId: SiteId } } };
  const { session } = await browser.get<Answer>('/api/join-links/enter', { token });
  return { browser, siteId: session.principal.siteId };
}

/** A screen that came in by a new display link of somebody who hands such links out. */
export async function enterDisplay(
  owner: Browser,
  { conferenceId, siteId }: { readonly conferenceId: ConferenceId; readonly siteId: SiteId },
): Promise<Browser> {
  const links = `/api/conferences/${conferenceId}/display-links`;
  const { path } = await owner.get<{ path: string }>(links, { siteId, label: 'Màn hình thử' });
  const browser = new Browser(owner.url);
  await browser.get('/api/display-links/enter', { token: path.split('/').at(-1) });
  return browser;
}

/** The ids of the conferences that a browser sees. */
export async function conferenceIds(browser: Browser): Promise<ConferenceId[]> {
  type Answer = { readonly conferences: readonly { readonly conferenceId: ConferenceId }[] };
  const { conferences } = await browser.get<Answer>('/api/conferences');
  return conferences.map(({ conferenceId }) => conferenceId);
}
