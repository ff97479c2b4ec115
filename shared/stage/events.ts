import { z } from 'zod';
import type { DeviceId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema } from '#shared/kernel/index.ts';
import { showEvents } from './show-events.ts';

const deviceId = idSchema<DeviceId>();

const shareEvents = [
  z.strictObject({ type: z.literal('stage/shareOffered'), deviceId, at: instantSchema }),
  z.strictObject({ type: z.literal('stage/shareWithdrawn'), deviceId }),
  z.strictObject({ type: z.literal('stage/shareShown'), deviceId }),
  z.strictObject({ type: z.literal('stage/speakerShown') }),
] as const;

export type ShareEvent = z.infer<(typeof shareEvents)[number]>;

export const stageEvents = [...shareEvents, ...showEvents] as const;

export type StageEvent = z.infer<(typeof stageEvents)[number]>;
