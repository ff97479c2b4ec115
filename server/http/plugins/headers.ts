import helmet from '@fastify/helmet';
import type { App } from '../app.ts';

/**
 * Only our own scripts, fonts, sockets and pictures; no page of ours inside another. Styles may stand inline, since
 * the component library writes its colours so. Plain http in a closed network stays possible: nothing is upgraded
 * unless the owner gave a certificate.
 */
export async function registerHeaders(app: App, options: { readonly strictTransport: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: directivesOf(options) },
    hsts: options.strictTransport ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: options.strictTransport,
    originAgentCluster: false,
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(self), microphone=(self), display-capture=(self), geolocation=()');
  });
}

function directivesOf({ strictTransport }: { readonly strictTransport: boolean }) {
  const self = ["'self'"];
  const none = ["'none'"];
  return {
    defaultSrc: self,
    // pictures inside PDFs are unpacked by WebAssembly of our own
    scriptSrc: [...self, "'wasm-unsafe-eval'"],
    scriptSrcAttr: none,
    styleSrc: [...self, "'unsafe-inline'"],
    imgSrc: [...self, 'data:', 'blob:'],
    mediaSrc: [...self, 'blob:'],
    fontSrc: self,
    connectSrc: self,
    workerSrc: self,
    objectSrc: none,
    baseUri: none,
    formAction: self,
    frameAncestors: none,
    ...(strictTransport ? { upgradeInsecureRequests: [] } : {}),
  };
}
