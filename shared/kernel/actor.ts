import { z } from 'zod';
import type { Facts } from './facts.ts';
import { idSchema } from './id-schema.ts';
import type { AccountId, DeviceId, PersonId, SiteId } from './ids.ts';
import type { Instant } from './time.ts';

/** Roles are given for each conference; administrator is a right of the account, presiding follows from the hand-over. */
export type Role =
  | 'chair'
  | 'presiding'
  | 'secretary'
  | 'reporter'
  | 'technician'
  | 'siteOperator'
  | 'observer'
  | 'administrator'
  | 'display'
  | 'system';

/** Who acts, as set by the server from the session: never by the sender. */
export const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    personId: idSchema<PersonId>(),
    deviceId: idSchema<DeviceId>().nullable(),
  }),
  z.strictObject({ kind: z.literal('site'), siteId: idSchema<SiteId>(), deviceId: idSchema<DeviceId>().nullable() }),
  z.strictObject({ kind: z.literal('display'), siteId: idSchema<SiteId>(), deviceId: idSchema<DeviceId>().nullable() }),
  z.strictObject({
    kind: z.literal('administrator'),
    accountId: idSchema<AccountId>(),
    deviceId: idSchema<DeviceId>().nullable(),
  }),
  z.strictObject({ kind: z.literal('system') }),
]);
export type Actor = z.infer<typeof actorSchema>;

/** What the server adds to a command: rules read no clock and draw no id. */
export type Context = {
  readonly at: Instant;
  readonly actor: Actor;
  /** A fresh id; further ids of the same decision are derived from it. */
  readonly seed: string;
  readonly facts?: Facts;
};

/** The key under which an actor's commands are remembered, so that asking twice acts once. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.personId}`;
    case 'site':
      return `site:${actor.siteId}:${actor.deviceId ?? ''}`;
    case 'display':
      return `display:${actor.siteId}:${actor.deviceId ?? ''}`;
    case 'administrator':
      return `administrator:${actor.accountId}`;
    case 'system':
      return 'system';
  }
}
