import { z } from 'zod';
import type { Agenda } from '#shared/agenda/index.ts';
import { itemPlanSchema } from '#shared/agenda/index.ts';
import type { Floor } from '#shared/floor/index.ts';
import type { ConferenceId, Instant, PersonId, SiteId, Span } from '#shared/kernel/index.ts';
import { idSchema, optionalText, requiredText } from '#shared/kernel/index.ts';
import type { Minutes } from '#shared/minutes/index.ts';
import type { Roster } from '#shared/roster/index.ts';
import { personSchema, siteSchema } from '#shared/roster/index.ts';
import type { Stage } from '#shared/stage/index.ts';
import type { Corrections } from './corrections.ts';
import { conferenceKinds } from './kinds.ts';

export const conferenceKindSchema = z.enum(conferenceKinds);

/** Date of the conference as people write it, without a time zone: "2024-08-09". */
export const dateSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** What is said once, when the conference is planned. */
export const planSchema = z.strictObject({
  kind: conferenceKindSchema,
  title: requiredText(300),
  /** "8 tháng năm 2024"; may be empty. */
  period: optionalText(120),
  date: dateSchema,
  /** Caps follow QĐ 45/2018/QĐ-TTg: giao ban half a day, the others a day or two. */
  capMs: z.number().int().min(1_800_000).max(172_800_000),
  /** Public or internal; secret conferences are refused, not marked. */
  audience: z.enum(['public', 'internal']),
});
export type Plan = z.infer<typeof planSchema>;

/** Everything that the first event of a conference says. */
export const setupSchema = z.strictObject({
  plan: planSchema,
  hubSiteId: idSchema<SiteId>(),
  sites: z.array(siteSchema).min(1).max(200),
  people: z.array(personSchema).min(1).max(500),
  signerPersonId: idSchema<PersonId>().nullable(),
  items: z.array(itemPlanSchema).max(200),
});
export type Setup = z.infer<typeof setupSchema>;

/** draft → ready → running ⇄ break → closed. */
export type Phase =
  | { readonly kind: 'draft' }
  | { readonly kind: 'ready'; readonly since: Instant }
  | { readonly kind: 'running'; readonly since: Instant }
  | { readonly kind: 'break'; readonly since: Instant; readonly plannedMs: number | null }
  | { readonly kind: 'closed'; readonly at: Instant };

export type Interruption = { readonly from: Instant; readonly to: Instant };

export type ConferenceState = {
  readonly conferenceId: ConferenceId;
  /** The number of events folded so far. */
  readonly version: number;
  readonly plan: Plan;
  readonly phase: Phase;
  /** When it ran, breaks left out. */
  readonly runningSpans: readonly Span[];
  readonly openedAt: Instant | null;
  readonly reopenings: readonly { readonly at: Instant; readonly reason: string }[];
  /** Times in which the server was away; shown in the record, not time spent. */
  readonly interruptions: readonly Interruption[];
  /** What the record says otherwise than the clock, by the ref of its entry. */
  readonly corrections: Corrections;
  readonly roster: Roster;
  readonly agenda: Agenda;
  readonly floor: Floor;
  readonly stage: Stage;
  readonly minutes: Minutes;
};
