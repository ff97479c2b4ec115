import { z } from 'zod';
import type { DeviceId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema } from '#shared/kernel/index.ts';

const deviceId = idSchema<DeviceId>();

export const stageEvents = [
  z.strictObject({ type: z.literal('stage/shareOffered'), deviceId, at: instantSchema }),
  z.strictObject({ type: z.literal('stage/shareWithdrawn'), deviceId }),
  z.strictObject({ type: z.literal('stage/shareShown'), deviceId }),
  z.strictObject({ type: z.literal('stage/speakerShown') }),
] as const;

export type StageEvent = z.infer<(typeof stageEvents)[number]>;
