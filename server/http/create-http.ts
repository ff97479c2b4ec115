import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App } from './app.ts';
import type { HttpCollaborators } from './collaborators.ts';
import { replyToError } from './error-reply.ts';
import { guardRoutes } from './guard.ts';
import { limitBodyTime } from './plugins/body-time.ts';
import { registerDescription, registerDocs } from './plugins/docs.ts';
import { registerHeaders } from './plugins/headers.ts';
import { registerPages } from './plugins/pages.ts';
import { refuse } from './problem.ts';
import { accountRoutes } from './routes/accounts.ts';
import { authorityRoutes } from './routes/authority.ts';
import { conferenceRoutes } from './routes/conferences.ts';
import { displayLinkRoutes } from './routes/display-links.ts';
import { fileRoutes } from './routes/files.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { joinLinkRoutes } from './routes/join-links.ts';
import { lineRoutes } from './routes/lines.ts';
import { minutesRoutes } from './routes/minutes.ts';
import { officeRoutes } from './routes/office.ts';
import { paperRoutes } from './routes/papers.ts';
import { periodRoutes } from './routes/periods.ts';
import { responsibilityRoutes } from './routes/responsibilities.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { slideFigureRoutes } from './routes/slide-figures.ts';
import { unitRoutes } from './routes/units.ts';
import { isSameOrigin } from './same-origin.ts';

const BODY_LIMIT_BYTES = 262_144;
/** Uploads over a weak line take their time; everything else is limited by `limitBodyTime`. */
const REQUEST_TIMEOUT_MS = 3_600_000;
const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The running web server. */
export type Http = {
  readonly app: App;
  /** Node's own server, for sockets to attach to. */
  readonly server: Server;
  /** Begins to listen; gives the port, which matters when 0 was asked for. */
  listen(address: { readonly host: string; readonly port: number }): Promise<number>;
  /** Serves with a renewed certificate from the next connection on. Does nothing without TLS. */
  renewCertificate(tls: { readonly cert: string; readonly key: string }): void;
  /** Stops listening and ends all connections. Asking twice is harmless. */
  close(): Promise<void>;
};

/** Builds the web server with all routes. It does not listen yet. */
export async function createHttp(collaborators: HttpCollaborators): Promise<Http> {
  const { app, secureServer } = bareApp(collaborators);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(replyToError);
  await registerHeaders(app, collaborators);
  refuseOtherOrigins(app);
  limitBodyTime(app);
  guardRoutes(app, collaborators);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await registerDescription(app, collaborators);
  registerRoutes(app, collaborators);
  await fileRoutes(app, collaborators);
  await importRoutes(app, collaborators);
  await registerDocs(app);
  await registerPages(app, collaborators);
  await app.ready();
  return {
    app,
    server: app.server,
    listen: async (address) => {
      await app.listen(address);
      return (app.server.address() as AddressInfo).port; // it listens on a port, not on a pipe
    },
    renewCertificate: (tls) => secureServer()?.setSecureContext(tls),
    close: () => app.close(),
  };
}

function bareApp({ tls, log }: HttpCollaborators): { app: App; secureServer: () => SecureServer | undefined } {
  let secureServer: SecureServer | undefined;
  const serve = (listener: RequestListener): Server => {
    if (!tls) return createServer(listener);
    secureServer = createSecureServer({ ...tls, minVersion: 'TLSv1.2' }, listener);
    return secureServer as unknown as Server; // the two differ in nothing that fastify or socket.io use
  };
  const app = fastify({
    serverFactory: (listener) => serve(listener),
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }), // addresses hold tokens of links
    frameworkErrors: replyToError,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  }).withTypeProvider<ZodTypeProvider>();
  return { app, secureServer: () => secureServer };
}

/** Beside SameSite cookies: whatever changes something must come from a page of ours. */
function refuseOtherOrigins(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    if (readingMethods.has(request.method) || isSameOrigin(request.headers)) return undefined;
    return refuse(reply, 'http/otherOrigin');
  });
}

function registerRoutes(app: App, collaborators: HttpCollaborators): void {
  healthRoutes(app, collaborators);
  sessionRoutes(app, collaborators);
  accountRoutes(app, collaborators);
  unitRoutes(app, collaborators);
  responsibilityRoutes(app, collaborators);
  indicatorRoutes(app, collaborators);
  periodRoutes(app, collaborators);
  conferenceRoutes(app, collaborators);
  joinLinkRoutes(app, collaborators);
  displayLinkRoutes(app, collaborators);
  lineRoutes(app, collaborators);
  slideFigureRoutes(app, collaborators);
  minutesRoutes(app, collaborators);
  officeRoutes(app, collaborators);
  paperRoutes(app, collaborators);
  authorityRoutes(app, collaborators);
}
