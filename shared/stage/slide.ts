import { z } from 'zod';
import type { FileDigest, IndicatorId, ItemId, PeriodId, PersonId, SiteId, SlideId } from '#shared/kernel/index.ts';
import { idSchema, optionalText, requiredText } from '#shared/kernel/index.ts';
import { indicatorViews, MAX_SLIDE_INDICATORS } from './kinds.ts';

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as FileDigest); // the pattern is what a digest is
const durationMs = z.number().int().min(1).max(86_400_000);

const contentSchemas = [
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
] as const;

/** What a slide shows. Figures are named, not held: they are drawn from their newest revision. */
export const slideContentSchema = z.discriminatedUnion('kind', contentSchemas);
export type SlideContent = z.infer<typeof slideContentSchema>;

/** A slide as it is written down; the item it belongs to, if any. */
export const slidePlanSchema = z.strictObject({
  itemId: idSchema<ItemId>().nullable(),
  title: optionalText(200),
  content: slideContentSchema,
});
export type SlidePlan = z.infer<typeof slidePlanSchema>;

/** Stands for words and figures that were not shown yet, in the pictures of those who do not prepare slides. */
const heldBackSchema = z.strictObject({ kind: z.literal('heldBack') });

/** A slide as an event tells it to those who see it. */
export const seenPlanSchema = slidePlanSchema.extend({
  content: z.discriminatedUnion('kind', [...contentSchemas, heldBackSchema]),
});
export type SeenPlan = z.infer<typeof seenPlanSchema>;

export const slideSchema = seenPlanSchema.extend({ slideId: idSchema<SlideId>() });
export type Slide = z.infer<typeof slideSchema>;

/** How many pages a slide has: those of its PDF, one for everything else. */
export function pagesOf({ content }: Slide): number {
  return content.kind === 'pdf' ? content.pageCount : 1;
}

/** Who turns the slides: a person, or a site that presents. */
export const holderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: idSchema<PersonId>() }),
  z.strictObject({ kind: z.literal('site'), siteId: idSchema<SiteId>() }),
]);
export type Holder = z.infer<typeof holderSchema>;
