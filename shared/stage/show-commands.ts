import { z } from 'zod';
import type { PeriodId, SlideId } from '#shared/kernel/index.ts';
import { idSchema } from '#shared/kernel/index.ts';
import { clockAudiences } from './kinds.ts';
import { holderSchema, slidePlanSchema } from './slide.ts';

const slideId = idSchema<SlideId>();
const positionMs = z.number().int().min(0).max(86_400_000);

/** Commands of the deck and of the show. */
export const showCommands = [
  z.strictObject({ type: z.literal('stage/addSlide'), slide: slidePlanSchema, afterSlideId: slideId.nullable() }),
  z.strictObject({ type: z.literal('stage/changeSlide'), slideId, slide: slidePlanSchema }),
  z.strictObject({ type: z.literal('stage/moveSlide'), slideId, afterSlideId: slideId.nullable() }),
  z.strictObject({ type: z.literal('stage/removeSlide'), slideId }),
  /** Takes the slides into one's own hand. */
  z.strictObject({ type: z.literal('stage/takeShow') }),
  z.strictObject({ type: z.literal('stage/handShow'), holder: holderSchema }),
  /** Shows a slide to everybody; a page of it where it has pages, 1 elsewhere. */
  z.strictObject({ type: z.literal('stage/showSlide'), slideId, page: z.number().int().min(1).max(2_000) }),
  z.strictObject({ type: z.literal('stage/playVideo'), slideId, positionMs }),
  z.strictObject({ type: z.literal('stage/pauseVideo'), slideId }),
  z.strictObject({ type: z.literal('stage/moveVideo'), slideId, positionMs }),
  /** The period whose figures stand beside a speaker; none stands for no figures. */
  z.strictObject({ type: z.literal('stage/chooseFigures'), periodId: idSchema<PeriodId>().nullable() }),
  z.strictObject({ type: z.literal('stage/setClockAudience'), audience: z.enum(clockAudiences) }),
] as const;

/** Only the server itself gives these. */
export const showSystemCommands = [
  /** A video has played to its end. */
  z.strictObject({ type: z.literal('stage/endVideo'), slideId }),
  /** The figures of a period that this conference shows were changed, or their targets, or those beside them. */
  z.strictObject({
    type: z.literal('stage/noteFigures'),
    periodId: idSchema<PeriodId>(),
    /** Grows with each such change. */
    edition: z.number().int().min(1),
  }),
] as const;

export type ShowCommand = z.infer<(typeof showCommands)[number]> | z.infer<(typeof showSystemCommands)[number]>;
