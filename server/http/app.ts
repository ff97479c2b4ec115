import type { Server } from 'node:http';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Session } from '#server/ports/sessions.ts';
import type { Permission } from './permission.ts';

/** The web server with schemas in zod. */
export type App = FastifyInstance<
  Server,
  RawRequestDefaultExpression<Server>,
  RawReplyDefaultExpression<Server>,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; undefined for strangers, and on public files. */
    session: Session | undefined;
  }
  interface FastifyContextConfig {
    /** Who may call the route. Without one it does not register. */
    permission?: Permission;
  }
  interface FastifyInstance {
    /** Permission of routes that a library registers in this scope. */
    scopePermission?: Permission;
  }
}
