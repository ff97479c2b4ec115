import { z } from 'zod';
import type { Session } from '#server/ports/sessions.ts';
import type { HttpCollaborators } from '../collaborators.ts';

const place = { linkId: z.string(), conferenceId: z.string(), siteId: z.string() };

const principalSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('account'),
    accountId: z.string(),
    name: z.string(),
    isAdministrator: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('joinLink'), ...place }),
  z.strictObject({ kind: z.literal('display'), ...place, screenLimit: z.int() }),
]);

/** Who the browser is to the server. */
export const sessionViewSchema = z.strictObject({
  principal: principalSchema,
  /** The browser, as conferences know it. */
  deviceId: z.string(),
  expiresAt: z.int(),
  mayCreateConferences: z.boolean(),
});

/** A session as its own browser sees it. */
export function viewOf(session: Session, deviceId: string, { conferences }: HttpCollaborators) {
  const mayCreateConferences = conferences.mayCreate(session.principal);
  return { principal: session.principal, deviceId, expiresAt: session.expiresAt, mayCreateConferences };
}
