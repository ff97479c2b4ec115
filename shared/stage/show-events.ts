import { z } from 'zod';
import type { PeriodId, SlideId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema } from '#shared/kernel/index.ts';
import { clockAudiences } from './kinds.ts';
import { holderSchema, seenPlanSchema, slideSchema } from './slide.ts';

const slideId = idSchema<SlideId>();
const positionMs = z.number().int().min(0);

/** Events of the deck and of the show. */
export const showEvents = [
  z.strictObject({ type: z.literal('stage/slideAdded'), slide: slideSchema, afterSlideId: slideId.nullable() }),
  z.strictObject({ type: z.literal('stage/slideChanged'), slideId, slide: seenPlanSchema }),
  z.strictObject({ type: z.literal('stage/slideMoved'), slideId, afterSlideId: slideId.nullable() }),
  z.strictObject({ type: z.literal('stage/slideRemoved'), slideId }),
  z.strictObject({ type: z.literal('stage/showTaken'), holder: holderSchema }),
  z.strictObject({
    type: z.literal('stage/slideShown'),
    slideId,
    page: z.number().int().min(1),
    /** What it shows, for those who were not told before it was shown. */
    slide: slideSchema.optional(),
  }),
  z.strictObject({ type: z.literal('stage/videoPlayed'), slideId, positionMs, at: instantSchema }),
  z.strictObject({ type: z.literal('stage/videoPaused'), slideId, positionMs }),
  z.strictObject({ type: z.literal('stage/figuresChosen'), periodId: idSchema<PeriodId>().nullable() }),
  z.strictObject({
    type: z.literal('stage/figuresRevised'),
    periodId: idSchema<PeriodId>(),
    edition: z.number().int().min(1),
  }),
  /** At the closing: these figures stand in the papers, whatever is corrected later. */
  z.strictObject({
    type: z.literal('stage/figuresPinned'),
    periodId: idSchema<PeriodId>(),
    revision: z.number().int().min(0),
    previousRevision: z.number().int().min(0).nullable(),
    catalogueVersion: z.number().int().min(0),
  }),
  z.strictObject({ type: z.literal('stage/clockAudienceSet'), audience: z.enum(clockAudiences) }),
] as const;

export type ShowEvent = z.infer<(typeof showEvents)[number]>;
