import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { App } from '../app.ts';
import { refuse } from '../problem.ts';

const NOT_BUILT = 'Giao diện chưa được dựng. Hãy chạy "npm start".\n';

/** Serves the built client: files with a hash in their name for ever, pages anew each time, one page for all addresses. */
export async function registerPages(app: App, { clientDir }: { readonly clientDir: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root: clientDir,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    index: false,
    setHeaders: (reply, path) => {
      // files of conferences say themselves how long they may be kept
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', cacheOf(path));
    },
  });
  app.get('/*', { config: { permission: 'public' }, schema: { hide: true } }, (request, reply) => {
    const path = new URL(request.url, 'http://page').pathname;
    if (isPage(path)) return sendPage(reply, clientDir);
    return isOurs(path) ? refuse(reply, 'http/notFound') : reply.sendFile(decodeURIComponent(path));
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'http/notFound'));
}

function cacheOf(path: string): string {
  return path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Addresses of interfaces, which have neither files nor pages. */
function isOurs(path: string): boolean {
  return /^\/(api|docs|realtime)(\/|$)/.test(path);
}

/** Addresses of pages have no dot; a missing script must not answer with a page. */
function isPage(path: string): boolean {
  return !isOurs(path) && !/[.%]/.test(path);
}

function sendPage(reply: FastifyReply, clientDir: string): FastifyReply {
  if (!existsSync(join(clientDir, 'index.html')))
    return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
  return reply.code(200).sendFile('index.html');
}
