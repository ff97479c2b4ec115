import { z } from 'zod';
import type { FileDigest, IndicatorId, ItemId, PeriodId, PersonId, SiteId, SlideId } from '#shared/kernel/index.ts';
import { idSchema, optionalText, requiredText } from '#shared/kernel/index.ts';
import { indicatorViews, MAX_SLIDE_INDICATORS } from './kinds.ts';

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as FileDigest); // the pattern is what a digest is
const durationMs = z.number().int().min(1).max(86_400_000);

/** What a slide shows. Figures are named, not held: they are drawn from their newest revision. */
export const slideContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('indicators'),
    view: z.enum(indicatorViews),
    periodId: idSchema<PeriodId>(),
    /** Those shown, in their order; none stands for the typical ones of the catalogue. */
    indicatorIds: z.array(idSchema<IndicatorId>()).max(MAX_SLIDE_INDICATORS),
  }),
  z.strictObject({ kind: z.literal('pdf'), digest, pageCount: z.number().int().min(1).max(2_000) }),
  z.strictObject({ kind: z.literal('picture'), digest }),
  z.strictObject({ kind: z.literal('text'), body: requiredText(2_000) }),
  z.strictObject({ kind: z.literal('video'), digest, durationMs }),
]);
export type SlideContent = z.infer<typeof slideContentSchema>;

/** A slide as it is written down; the item it belongs to, if any. */
export const slidePlanSchema = z.strictObject({
  itemId: idSchema<ItemId>().nullable(),
  title: optionalText(200),
  content: slideContentSchema,
});
export type SlidePlan = z.infer<typeof slidePlanSchema>;

export const slideSchema = slidePlanSchema.extend({ slideId: idSchema<SlideId>() });
export type Slide = z.infer<typeof slideSchema>;

/** Who turns the slides: a person, or a site that presents. */
export const holderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: idSchema<PersonId>() }),
  z.strictObject({ kind: z.literal('site'), siteId: idSchema<SiteId>() }),
]);
export type Holder = z.infer<typeof holderSchema>;
