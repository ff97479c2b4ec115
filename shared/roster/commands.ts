import { z } from 'zod';
import type { AccountId, DelegateId, DeviceId, PersonId, SiteId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema, requiredText } from '#shared/kernel/index.ts';
import { abilitiesSchema, delegateSchema, personSchema, siteSchema } from './state.ts';

const siteId = idSchema<SiteId>();
const deviceId = idSchema<DeviceId>();
const delegateId = idSchema<DelegateId>();
const personId = idSchema<PersonId>();
const personFields = personSchema.pick({ name: true, title: true, roles: true });
const delegateFields = delegateSchema.omit({ delegateId: true, siteId: true });

export const rosterCommands = [
  z.strictObject({ type: z.literal('roster/addSite'), site: siteSchema.omit({ siteId: true }) }),
  z.strictObject({ type: z.literal('roster/removeSite'), siteId }),
  /** Null puts the site at the end. */
  z.strictObject({ type: z.literal('roster/moveSite'), siteId, beforeSiteId: siteId.nullable() }),
  z.strictObject({ type: z.literal('roster/addPerson'), person: personSchema.omit({ personId: true }) }),
  z.strictObject({
    type: z.literal('roster/changePerson'),
    personId,
    ...personFields.shape,
    /** What the sender saw: then only what differs from it is changed, unless somebody else changed the same. */
    was: personFields.optional(),
  }),
  z.strictObject({ type: z.literal('roster/removePerson'), personId }),
  z.strictObject({ type: z.literal('roster/nameChair'), personId }),
  /** Null takes the account away. */
  z.strictObject({ type: z.literal('roster/linkAccount'), personId, accountId: idSchema<AccountId>().nullable() }),
  z.strictObject({ type: z.literal('roster/seatPerson'), personId, siteId }),
  z.strictObject({ type: z.literal('roster/nameSigner'), personId }),
  z.strictObject({
    type: z.literal('roster/joinDevice'),
    siteId,
    label: requiredText(120),
    abilities: abilitiesSchema,
    /** Answers the offer *Chuyển sang máy này*: names the device whose sound closes. */
    takesSoundFrom: deviceId.nullable(),
  }),
  z.strictObject({ type: z.literal('roster/leaveDevice'), deviceId }),
  z.strictObject({ type: z.literal('roster/removeDevice'), deviceId }),
  z.strictObject({ type: z.literal('roster/muteSite'), siteId }),
  z.strictObject({ type: z.literal('roster/unmuteSite'), siteId }),
  z.strictObject({ type: z.literal('roster/addDelegate'), siteId, delegate: delegateFields }),
  z.strictObject({ type: z.literal('roster/changeDelegate'), delegateId, delegate: delegateFields }),
  z.strictObject({ type: z.literal('roster/removeDelegate'), delegateId }),
  z.strictObject({ type: z.literal('roster/noteArrival'), delegateId, arrivedAt: instantSchema }),
  z.strictObject({ type: z.literal('roster/noteLeaving'), delegateId, leftAt: instantSchema }),
  z.strictObject({
    type: z.literal('roster/reportAttendance'),
    siteId,
    unnamedCount: z.number().int().min(0).max(2000),
  }),
] as const;

/** Only the server's own watch over sockets and media sends these. */
export const rosterSystemCommands = [
  z.strictObject({ type: z.literal('roster/loseDevice'), deviceId, asOf: instantSchema }),
  z.strictObject({ type: z.literal('roster/returnDevice'), deviceId }),
  z.strictObject({ type: z.literal('roster/dropSite'), siteId, asOf: instantSchema }),
  z.strictObject({ type: z.literal('roster/returnSite'), siteId }),
] as const;

export type RosterCommand = z.infer<(typeof rosterCommands)[number]> | z.infer<(typeof rosterSystemCommands)[number]>;
