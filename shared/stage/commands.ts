import { z } from 'zod';
import type { DeviceId } from '#shared/kernel/index.ts';
import { idSchema } from '#shared/kernel/index.ts';

const deviceId = idSchema<DeviceId>();

export const stageCommands = [
  z.strictObject({ type: z.literal('stage/offerShare'), deviceId }),
  z.strictObject({ type: z.literal('stage/withdrawShare'), deviceId }),
  z.strictObject({ type: z.literal('stage/showShare'), deviceId }),
  z.strictObject({ type: z.literal('stage/showSpeaker') }),
] as const;

export type StageCommand = z.infer<(typeof stageCommands)[number]>;
