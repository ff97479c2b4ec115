import { z } from 'zod';
import { type ConferenceId, idSchema, type SiteId } from '#shared/kernel/index.ts';
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

/** History of the lines of a conference's sites, or of one of them, oldest first; a site sees its own. */
export function lineRoutes(app: App, { conferences, lineHistory }: HttpCollaborators): void {
  const params = z.strictObject({ conferenceId: idSchema<ConferenceId>() });
  const querystring = z.strictObject({ siteId: idSchema<SiteId>().optional() });
  const schema = { params, querystring, response: { 200: z.strictObject({ lines: z.array(rowSchema) }), ...problems } };
  const config = { permission: 'seeLines' } as const;
  app.get('/api/conferences/:conferenceId/lines', { config, schema }, async (request) => {
    const { conferenceId } = request.params;
    const visible = conferences.visibleLines(guardedSession(request).principal, conferenceId);
    const asked = request.query.siteId ?? (visible === 'all' || visible === 'none' ? undefined : visible);
    if (visible === 'none' || (visible !== 'all' && asked !== visible)) return { lines: [] };
    return { lines: [...lineHistory.read(conferenceId, asked)] };
  });
}
