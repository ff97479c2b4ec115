import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyPluginAsync } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { App } from '../app.ts';

/** The description of all routes, before they are registered. */
export async function registerDescription(app: App, options: { readonly version: string }): Promise<void> {
  await app.register(swagger, {
    openapi: { info: { title: 'Điểm Cầu', version: options.version } },
    transform: jsonSchemaTransform,
  });
}

/** The pages at /docs. They are public, as the source is. */
export async function registerDocs(app: App): Promise<void> {
  await app.register(publicDocs);
}

const publicDocs: FastifyPluginAsync = async (scope) => {
  scope.decorate('scopePermission', 'public');
  await scope.register(swaggerUi, { routePrefix: '/docs' });
};
