import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContext, Page } from '@playwright/test';
import { chromium, expect } from '@playwright/test';
import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import { lettersIn } from '../minutes-client.ts';
import { childrenOf, isAlive } from '../process-tree.ts';
import { chromiumLaunch } from './chromium.ts';
import { consoleViewport } from './people.ts';

/** A browser in a process of its own, with a profile that outlives it, as on somebody's own computer. */
export class OwnBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'diem-cau-profile-'));
  #context: BrowserContext | null = null;
  #pid = 0;

  /** Starts it on an empty profile. */
  static async open(): Promise<OwnBrowser> {
    const browser = new OwnBrowser();
    await browser.start();
    return browser;
  }

  /** Starts it, on its former profile when it ran before; whoever was signed in has to do so again. */
  async start(): Promise<void> {
    const before = childrenOf(process.pid);
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      ...chromiumLaunch,
      viewport: consoleViewport,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    const [pid, ...others] = childrenOf(process.pid).filter((each) => !before.includes(each));
    if (pid === undefined || others.length > 0) throw new Error('the process of the browser is not known');
    this.#pid = pid;
    await this.#context.clearCookies();
  }

  get context(): BrowserContext {
    if (this.#context === null) throw new Error('the browser does not run');
    return this.#context;
  }

  /** Ends all of it as a power cut would. */
  async kill(): Promise<void> {
    process.kill(-this.#pid, 'SIGKILL'); // its processes are a group
    this.#context = null;
    await expect.poll(() => isAlive(this.#pid)).toBe(false);
  }

  /** Ends it and removes its profile. */
  async close(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What the document says that a page's browser keeps for itself, by how its database is called at its end. */
export async function keptLetters(page: Page, ending: string): Promise<string> {
  const updates = await page.evaluate(readUpdates, ending);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, Uint8Array.from(update));
  return lettersIn(doc.getXmlFragment(TEXT_FRAGMENT));
}

/** Runs in the page: must not use anything from outside of itself. */
async function readUpdates(ending: string): Promise<number[][]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database cannot be read'));
    });
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const name = names.find((each) => each.endsWith(ending));
  if (name === undefined) return [];
  const database = await settled(indexedDB.open(name));
  const updates: unknown[] = await settled(database.transaction('updates').objectStore('updates').getAll());
  database.close();
  return updates.flatMap((update) => (update instanceof Uint8Array ? [[...update]] : []));
}
