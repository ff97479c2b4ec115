import { z } from 'zod';
import { type ConferenceId, idSchema } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { guardedSession } from '../guarded-session.ts';
import { problems } from '../problem.ts';

const rowSchema = z.strictObject({
  siteId: z.string(),
  deviceId: z.string(),
  at: z.int(),
  figures: z.record(z.string(), z.unknown()),
});

/** History of the lines of a conference's sites, oldest first; a site sees its own. */
export function lineRoutes(app: App, { conferences, lineHistory }: HttpCollaborators): void {
  const params = z.strictObject({ conferenceId: idSchema<ConferenceId>() });
  const schema = { params, response: { 200: z.strictObject({ lines: z.array(rowSchema) }), ...problems } };
  const config = { permission: 'seeLines' } as const;
  app.get('/api/conferences/:conferenceId/lines', { config, schema }, async (request) => {
    const { conferenceId } = request.params;
    const visible = conferences.visibleLines(guardedSession(request).principal, conferenceId);
    if (visible === 'none') return { lines: [] };
    return {
      lines: [...(visible === 'all' ? lineHistory.read(conferenceId) : lineHistory.read(conferenceId, visible))],
    };
  });
}
