import type { App } from '../app.ts';

const MOST_MS = 30_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a body may take its time to arrive: an upload over a weak line. */
    takesLong?: boolean;
  }
}

/** Ends requests whose body does not arrive within 30 s, so that nobody holds connections by sending drop by drop. */
export function limitBodyTime(app: App): void {
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (raw.complete || routeOptions.config.takesLong === true) return;
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, MOST_MS);
    raw.once('close', () => clearTimeout(timer));
  });
}
