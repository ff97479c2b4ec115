import { z } from 'zod';
import type { CommitmentId, ErratumId, PersonId, SiteId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema, requiredText } from '#shared/kernel/index.ts';
import { commitmentSchema, officialDirectiveSchema } from './attributes.ts';
import { newsFields, papers } from './kinds.ts';
import { erratumWords, issueSchema, noticeSchema, textRefSchema } from './state.ts';

const paper = z.enum(papers);
const at = instantSchema;
const by = idSchema<PersonId>().nullable();
/** Of which commitment an event is; its site says who gets to see it. */
const commitment = { commitmentId: idSchema<CommitmentId>(), siteId: idSchema<SiteId>().nullable() };

export const minutesEvents = [
  z.strictObject({ type: z.literal('minutes/submitted'), paper, at, by, text: textRefSchema }),
  z.strictObject({ type: z.literal('minutes/withdrawn'), paper, at }),
  z.strictObject({ type: z.literal('minutes/returned'), paper, at, reason: requiredText(2_000) }),
  z.strictObject({
    type: z.literal('minutes/approved'),
    paper,
    at,
    by,
    text: textRefSchema,
    /** What becomes official with the minutes; empty for the notice. */
    directives: z.array(officialDirectiveSchema).max(300),
  }),
  z.strictObject({ type: z.literal('minutes/issued'), paper, at, issue: issueSchema }),
  z.strictObject({
    type: z.literal('minutes/erratumAdded'),
    paper,
    erratumId: idSchema<ErratumId>(),
    at,
    ...erratumWords,
  }),
  z.strictObject({
    type: z.literal('minutes/erratumIssued'),
    paper,
    erratumId: idSchema<ErratumId>(),
    at,
    issue: issueSchema,
  }),
  z.strictObject({ type: z.literal('minutes/noticeChanged'), notice: noticeSchema }),
  z.strictObject({ type: z.literal('minutes/commitmentCaptured'), commitment: commitmentSchema }),
  z.strictObject({ type: z.literal('minutes/commitmentDropped'), ...commitment }),
  z.strictObject({
    type: z.literal('minutes/commitmentObjected'),
    ...commitment,
    at,
    text: requiredText(300),
  }),
  z.strictObject({ type: z.literal('minutes/objectionWithdrawn'), ...commitment }),
  z.strictObject({ type: z.literal('minutes/newsFieldsMarked'), fields: z.array(z.enum(newsFields)).max(20) }),
  z.strictObject({ type: z.literal('minutes/newsReleased'), at }),
  z.strictObject({ type: z.literal('minutes/newsHeldBack') }),
] as const;

export type MinutesEvent = z.infer<(typeof minutesEvents)[number]>;
