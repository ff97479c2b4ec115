import { z } from 'zod';
import { type Instant, SECOND_MS } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';

/** A check of the media engine that is older says nothing any more. */
const FRESH_MS = 5 * SECOND_MS;

const healthSchema = z.strictObject({
  status: z.enum(['ok', 'failing']),
  version: z.string(),
  uptimeS: z.int(),
  /** Milliseconds since a real media transport was last made; null when none was. */
  mediaCheckedMs: z.int().nullable(),
});

/** Whether the server works, media engine included. */
export function healthRoutes(app: App, { clock, health, version }: HttpCollaborators): void {
  const startedAt = clock.now();
  app.get(
    '/api/health',
    { config: { permission: 'public' }, schema: { response: { 200: healthSchema, 503: healthSchema } } },
    async (_request, reply) => {
      const now = clock.now();
      const { mediaOkAt, mediaFailing } = health();
      const mediaCheckedMs = ageOf(mediaOkAt, now);
      const isOk = !mediaFailing && mediaCheckedMs !== null && mediaCheckedMs <= FRESH_MS;
      const uptimeS = Math.floor((now - startedAt) / SECOND_MS);
      reply.header('cache-control', 'no-store');
      return reply.code(isOk ? 200 : 503).send({ status: isOk ? 'ok' : 'failing', version, uptimeS, mediaCheckedMs });
    },
  );
}

function ageOf(at: Instant | null, now: Instant): number | null {
  return at === null ? null : Math.max(0, now - at);
}
