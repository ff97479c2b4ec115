import { z } from 'zod';
import type { AccountId, DelegateId, DeviceId, PersonId, SiteId, UnitId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema, optionalText, requiredText } from '#shared/kernel/index.ts';

/** Roles that are given to a person for one conference. */
export const givenRoleSchema = z.enum(['chair', 'secretary', 'reporter', 'technician', 'siteOperator', 'observer']);
export type GivenRole = z.infer<typeof givenRoleSchema>;

/** A unit's room in this conference. Names are copied, since units change. */
export const siteSchema = z.strictObject({
  siteId: idSchema<SiteId>(),
  unitId: idSchema<UnitId>().nullable(),
  name: requiredText(200),
  shortName: requiredText(80),
  /** The label of the unit's level, as data: "cấp huyện", "khu vực", "phòng". */
  levelLabel: optionalText(80),
  order: z.number().int().min(0).max(9999),
});
export type Site = z.infer<typeof siteSchema>;

/** Somebody with a role in this conference. Titles are copied, since they change. */
export const personSchema = z.strictObject({
  personId: idSchema<PersonId>(),
  accountId: idSchema<AccountId>().nullable(),
  name: optionalText(120),
  title: requiredText(200),
  siteId: idSchema<SiteId>(),
  roles: z.array(givenRoleSchema).max(6),
});
export type Person = z.infer<typeof personSchema>;

/** What one browser does for its site. Sound is microphone and loudspeaker together. */
export const abilitiesSchema = z.strictObject({
  sound: z.boolean(),
  camera: z.boolean(),
  console: z.boolean(),
  display: z.boolean(),
});
export type Abilities = z.infer<typeof abilitiesSchema>;

export const deviceSchema = z.strictObject({
  deviceId: idSchema<DeviceId>(),
  siteId: idSchema<SiteId>(),
  personId: idSchema<PersonId>().nullable(),
  label: requiredText(120),
  abilities: abilitiesSchema,
  presence: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('here'), since: instantSchema }),
    z.strictObject({ kind: z.literal('gone'), since: instantSchema }),
    /** It left on purpose, and may enter again; one that is gone was lost, and comes back by itself. */
    z.strictObject({ kind: z.literal('left'), since: instantSchema }),
    z.strictObject({ kind: z.literal('removed'), since: instantSchema }),
  ]),
});
export type Device = z.infer<typeof deviceSchema>;

/** Whether a delegate attends; late arrival and leaving carry their time. */
export const attendanceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('present'),
    arrivedAt: instantSchema.nullable(),
    leftAt: instantSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('absentExcused'), reason: requiredText(200) }),
  z.strictObject({ kind: z.literal('absentUnexcused') }),
]);
export type Attendance = z.infer<typeof attendanceSchema>;

export const delegateSchema = z.strictObject({
  delegateId: idSchema<DelegateId>(),
  siteId: idSchema<SiteId>(),
  name: optionalText(120),
  title: requiredText(200),
  /** Ngạch, where somebody entered it: "Kiểm sát viên trung cấp". */
  rank: optionalText(120).optional(),
  /** Set for guests from outside. */
  organisation: optionalText(200).nullable(),
  standing: z.enum(['member', 'head', 'standsInForHead', 'guest']),
  attendance: attendanceSchema,
});
export type Delegate = z.infer<typeof delegateSchema>;

/** The connection of a site as the conference sees it: that of its sound device. */
export type SiteLine =
  | { readonly kind: 'never' }
  | { readonly kind: 'connected'; readonly since: number }
  | { readonly kind: 'dropped'; readonly since: number };

/** A change of chair, with names and titles as they were then. */
export type ChairChange = {
  readonly at: number;
  readonly former: Pick<Person, 'name' | 'title'>;
  readonly chair: Pick<Person, 'name' | 'title'>;
};

export type Roster = {
  readonly hubSiteId: SiteId;
  readonly siteById: Readonly<Record<SiteId, Site>>;
  readonly personById: Readonly<Record<PersonId, Person>>;
  /** The secretary who signs the minutes. */
  readonly signerPersonId: PersonId | null;
  /** Changes of chair since the conference was made, in their order. */
  readonly chairChanges: readonly ChairChange[];
  readonly deviceById: Readonly<Record<DeviceId, Device>>;
  /** At most one device a site carries its sound. */
  readonly soundDeviceBySite: Readonly<Record<SiteId, DeviceId>>;
  readonly lineBySite: Readonly<Record<SiteId, SiteLine>>;
  /** Sites that muted themselves. */
  readonly mutedSites: Readonly<Record<SiteId, true>>;
  readonly delegateById: Readonly<Record<DelegateId, Delegate>>;
  /** Sites that reported their attendance, with the delegates they count without naming them. */
  readonly reportBySite: Readonly<Record<SiteId, { readonly at: number; readonly unnamedCount: number }>>;
};
