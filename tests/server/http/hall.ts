import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { PaperProcesses } from '#server/documents/official/paper-processes.ts';
import { WorkbookProcesses } from '#server/documents/workbook-processes.ts';
import { createFigureDesk, type FigureDesk } from '#server/figures/create-figures.ts';
import { DiskFileStore } from '#server/files/disk-file-store.ts';
import type { ConferenceDesk, Health, HttpCollaborators } from '#server/http/collaborators.ts';
import { createHttp, type Http } from '#server/http/create-http.ts';
import { createLog } from '#server/log.ts';
import { Exports } from '#server/papers/exports.ts';
import { PaperDesk } from '#server/papers/paper-desk.ts';
import type { Principal } from '#server/ports/sessions.ts';
import { RandomIds } from '#server/random-ids.ts';
import type { ConferenceId, Instant, SiteId } from '#shared/kernel/index.ts';
import { openEntrance, type TestEntrance } from '#tests/support/entrance.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

export const conferenceId = 'conference' as ConferenceId; // ids of these tests
export const hubId = 'hub' as SiteId;
export const siteId = 'site-1' as SiteId;
export const HOST = 'hall.example:3000';

const form = z.strictObject({ title: z.string() });

/** Conferences as the routes need them: one, which administrators run and its links see. */
export const desk: ConferenceDesk<z.infer<typeof form>> = {
  list: () => [{ id: conferenceId }],
  mayCreate: isAdministrator,
  form,
  create: (_principal, { title }) =>
    title === 'secret'
      ? { kind: 'refusal', refusal: { code: 'conference/secret' } }
      : { kind: 'created', conferenceId: `made-${title}` as ConferenceId },
  maySee: (principal, id) =>
    id === conferenceId &&
    (isAdministrator(principal) || (principal.kind !== 'account' && principal.conferenceId === id)),
  page: (_principal, id) => ({ id, routerRtpCapabilities: { codecs: [] } }),
  mayPrepare: isAdministrator,
  mayAddFiles: isAdministrator,
  readableFiles: (principal) => (isAdministrator(principal) ? 'all' : new Set()),
  filesOnSlides: () => new Set(),
  mayManageLinks: isAdministrator,
  hasSite: (id, site) => id === conferenceId && [hubId, siteId].includes(site),
  mayEnterFigures: isAdministrator,
  figuresOfSlide: () => undefined,
  figuresOfUnit: () => undefined,
  mayReadMinutes: isAdministrator,
  mayWriteMinutes: isAdministrator,
  isMinutesLocked: () => false,
  personOf: () => null,
  approvedText: () => null,
  figuresOfOwnUnit: () => undefined,
  visibleLines: (principal) => {
    if (isAdministrator(principal)) return 'all';
    return principal.kind === 'joinLink' ? principal.siteId : 'none';
  },
};

/** No conference of these tests has minutes; those of a real one are tested with their documents. */
const noMinutes: HttpCollaborators['minutes'] = {
  draw: async () => ({ kind: 'unknown' }),
  text: () => undefined,
  versions: () => [],
  versionText: () => undefined,
  restore: async () => 'unknown',
  late: () => [],
  dropLate: () => false,
};

function isAdministrator(principal: Principal): boolean {
  return principal.kind === 'account' && principal.isAdministrator;
}

export type Hall = TestEntrance & {
  readonly http: Http;
  readonly figures: FigureDesk;
  /** Asks as a page of this server would, with the cookies of a browser if one is given. */
  ask(request: InjectOptions & { browser?: Browser }): Promise<Answer>;
  /** A browser in which an account is signed in. */
  signedIn(options?: { isAdministrator?: boolean; signInName?: string }): Promise<Browser & { password: string }>;
  health: { current: Health };
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The parsed body; tests look into it with matchers. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
  readonly body: any;
};

/** Keeps cookies like a browser. */
export class Browser {
  readonly cookies = new Map<string, string>();

  keep(setCookie: unknown): void {
    for (const line of [setCookie].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(String(line)) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** The web server over a real database, with a clock that stands still. */
export async function openHall(options: Partial<HttpCollaborators> = {}): Promise<Hall> {
  const entrance = openEntrance();
  const { clock, stores } = entrance;
  const health = { current: { mediaOkAt: clock.now() as Instant | null, mediaFailing: false } };
  const workbooks = new WorkbookProcesses();
  const figures = createFigureDesk({ ...stores, workbooks, clock, ids: new RandomIds(), report: createLog('silent') });
  const paperProcesses = new PaperProcesses();
  const papers = new PaperDesk({
    store: stores.minutesStore,
    office: stores.officeSettings,
    papers: paperProcesses,
    stateOf: () => undefined,
  });
  const http = await createHttp({
    ...entrance,
    log: createLog('silent'),
    ids: new RandomIds(),
    version: '0.0.1',
    clientDir: tempDir(),
    tls: null,
    strictTransport: false,
    authorityCertificate: null,
    units: stores.units,
    blocks: stores.blocks,
    inspections: stores.inspections,
    lineHistory: stores.lineHistory,
    files: new DiskFileStore(join(tempDir(), 'files')),
    fileRecords: stores.fileRecords,
    conferences: desk,
    figures,
    minutes: noMinutes,
    office: stores.officeSettings,
    papers,
    exports: new Exports({ desk: papers, clock, ids: new RandomIds(), report: createLog('silent') }),
    health: () => health.current,
    ...options,
  });
  onTestFinished(async () => {
    await http.close();
    await workbooks.close();
    await paperProcesses.close();
  });
  const ask = asker(http);
  return { ...entrance, http, figures, health, ask, signedIn: (account) => signIn({ ...entrance, ask }, account) };
}

function asker(http: Http): Hall['ask'] {
  return async ({ browser, ...request }) => {
    const headers = {
      host: HOST,
      origin: `http://${HOST}`,
      ...(browser && { cookie: browser.header }),
      ...request.headers,
    };
    const reply = await http.app.inject({ ...request, headers });
    browser?.keep(reply.headers['set-cookie']);
    const isJson = String(reply.headers['content-type']).includes('application/json');
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text: reply.body,
      body: isJson ? JSON.parse(reply.body) : undefined,
    };
  };
}

async function signIn(
  { accounts, ask }: Pick<Hall, 'accounts' | 'ask'>,
  { isAdministrator = true, signInName = 'quantri' }: { isAdministrator?: boolean; signInName?: string } = {},
): Promise<Browser & { password: string }> {
  const created = await accounts.create({ signInName, name: 'Quản trị', isAdministrator });
  if (!created) throw new Error('the name is taken');
  const browser = new Browser();
  const payload = { signInName, password: created.password };
  const answer = await ask({ method: 'POST', url: '/api/sign-in', payload, browser });
  if (answer.status !== 200) throw new Error(answer.text);
  return Object.assign(browser, { password: created.password });
}
