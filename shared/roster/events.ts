import { z } from 'zod';
import type { DelegateId, DeviceId, PersonId, SiteId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema } from '#shared/kernel/index.ts';
import { delegateSchema, deviceSchema, personSchema, siteSchema } from './state.ts';

const siteId = idSchema<SiteId>();
const deviceId = idSchema<DeviceId>();
const delegateId = idSchema<DelegateId>();

export const rosterEvents = [
  z.strictObject({ type: z.literal('roster/siteAdded'), site: siteSchema }),
  z.strictObject({ type: z.literal('roster/siteRemoved'), siteId }),
  z.strictObject({
    type: z.literal('roster/siteMoved'),
    siteId,
    beforeSiteId: siteId.nullable(),
  }),
  z.strictObject({ type: z.literal('roster/personAdded'), person: personSchema }),
  z.strictObject({ type: z.literal('roster/personChanged'), person: personSchema }),
  z.strictObject({ type: z.literal('roster/personRemoved'), personId: idSchema<PersonId>() }),
  /** Both as they are afterwards. */
  z.strictObject({
    type: z.literal('roster/chairNamed'),
    at: instantSchema,
    chair: personSchema,
    former: personSchema,
  }),
  z.strictObject({ type: z.literal('roster/signerNamed'), personId: idSchema<PersonId>() }),
  z.strictObject({ type: z.literal('roster/deviceJoined'), device: deviceSchema }),
  z.strictObject({ type: z.literal('roster/deviceLeft'), deviceId, at: instantSchema }),
  z.strictObject({ type: z.literal('roster/deviceLost'), deviceId, asOf: instantSchema }),
  z.strictObject({ type: z.literal('roster/deviceReturned'), deviceId, at: instantSchema }),
  z.strictObject({ type: z.literal('roster/deviceRemoved'), deviceId, at: instantSchema }),
  /** It was away, and made room for another. */
  z.strictObject({ type: z.literal('roster/deviceForgotten'), deviceId }),
  /** Sound moves in one event: it closes on the one device as it opens on the other. */
  z.strictObject({ type: z.literal('roster/soundMoved'), siteId, from: deviceId.nullable(), to: deviceId.nullable() }),
  /** After a start of the server every device is gone until it comes back. */
  z.strictObject({ type: z.literal('roster/allDevicesLost'), asOf: instantSchema }),
  z.strictObject({ type: z.literal('roster/siteDropped'), siteId, asOf: instantSchema }),
  z.strictObject({ type: z.literal('roster/siteReturned'), siteId, at: instantSchema }),
  z.strictObject({ type: z.literal('roster/siteMuted'), siteId }),
  z.strictObject({ type: z.literal('roster/siteUnmuted'), siteId }),
  z.strictObject({ type: z.literal('roster/delegateAdded'), delegate: delegateSchema }),
  z.strictObject({ type: z.literal('roster/delegateChanged'), delegate: delegateSchema }),
  z.strictObject({ type: z.literal('roster/delegateRemoved'), delegateId }),
  z.strictObject({
    type: z.literal('roster/attendanceReported'),
    siteId,
    at: instantSchema,
    unnamedCount: z.number().int().min(0),
  }),
] as const;

export type RosterEvent = z.infer<(typeof rosterEvents)[number]>;
