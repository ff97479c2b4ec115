import { z } from 'zod';
import type { DeviceId } from '#shared/kernel/index.ts';
import { idSchema } from '#shared/kernel/index.ts';
import type { ShowCommand } from './show-commands.ts';
import { showCommands, showSystemCommands } from './show-commands.ts';

const deviceId = idSchema<DeviceId>();

const shareCommands = [
  z.strictObject({ type: z.literal('stage/offerShare'), deviceId }),
  z.strictObject({ type: z.literal('stage/withdrawShare'), deviceId }),
  z.strictObject({ type: z.literal('stage/showShare'), deviceId }),
  z.strictObject({ type: z.literal('stage/showSpeaker') }),
] as const;

export type ShareCommand = z.infer<(typeof shareCommands)[number]>;

export const stageCommands = [...shareCommands, ...showCommands] as const;
export const stageSystemCommands = showSystemCommands;

export type StageCommand = ShareCommand | ShowCommand;
