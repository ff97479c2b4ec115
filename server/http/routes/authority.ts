import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { refuse } from '../problem.ts';

/** The local authority's certificate, for people to install. It holds no secret. */
export function authorityRoutes(app: App, { authorityCertificate }: HttpCollaborators): void {
  app.get('/authority.crt', { config: { permission: 'public' }, schema: { hide: true } }, async (_request, reply) => {
    if (authorityCertificate === null) return refuse(reply, 'http/notFound');
    reply.header('content-disposition', 'attachment; filename="diem-cau-authority.crt"');
    return reply.type('application/x-x509-ca-cert').send(authorityCertificate);
  });
}
