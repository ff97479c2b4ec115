import { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('slides-page/', import.meta.url));
const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));
const builtClient = fileURLToPath(new URL('../../../build/client/', import.meta.url));

/** A page of its own in place of the client's: what is served for its script and its style. */
export type SlidesPage = {
  readonly script: string;
  readonly style: string;
  /** Everything else that it fetches, by path. */
  readonly fileByPath: ReadonlyMap<string, string | Uint8Array>;
};

/** Builds a page that holds the viewers of slides and nothing else, as the client itself is built. */
export async function buildSlidesPage(): Promise<SlidesPage> {
  const built = await build({ configFile, root, logLevel: 'error', build: { write: false } });
  const outputs = ([built].flat() as Rolldown.RolldownOutput[]).flatMap(({ output }) => output); // nothing is watched
  const contentOf = (file: (typeof outputs)[number]) => (file.type === 'chunk' ? file.code : file.source);
  const entry = outputs.find((file) => file.type === 'chunk' && file.isEntry);
  if (entry?.type !== 'chunk') throw new Error('the page has no script');
  const styles = outputs.filter(({ fileName }) => fileName.endsWith('.css')).map((file) => String(contentOf(file)));
  return {
    // by its own name, under which its other parts fetch it too: it must not run twice
    script: `import '/${entry.fileName}';`,
    style: styles.join('\n'),
    fileByPath: new Map(outputs.map((file) => [`/${file.fileName}`, contentOf(file)])),
  };
}

/**
 * Puts that page in the place of the client's. The document itself comes from the server, with the server's own rules
 * of what a page may load; so does everything that the client's build holds as well, such as the PDF worker.
 */
export async function serveSlidesPage(context: BrowserContext, page: SlidesPage): Promise<void> {
  const mine = ({ pathname }: URL) => page.fileByPath.has(pathname) && !existsSync(`${builtClient}${pathname}`);
  const ofClient = (ending: string) => (url: URL) =>
    new RegExp(`/assets/index-[^/]+\\.${ending}$`).test(url.pathname) && !page.fileByPath.has(url.pathname);
  await context.route(ofClient('js'), (route) => route.fulfill({ body: page.script, contentType: 'text/javascript' }));
  await context.route(ofClient('css'), (route) => route.fulfill({ body: page.style, contentType: 'text/css' }));
  await context.route(mine, (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ body: Buffer.from(page.fileByPath.get(pathname) ?? ''), contentType });
  });
}
