import { z } from 'zod';
import type { ItemId, PersonId, SiteId } from '#shared/kernel/index.ts';
import { idSchema, requiredText } from '#shared/kernel/index.ts';
import { itemPlanSchema, presenterSchema } from './state.ts';

const itemId = idSchema<ItemId>();

export const agendaCommands = [
  z.strictObject({ type: z.literal('agenda/startItem'), itemId }),
  z.strictObject({ type: z.literal('agenda/finishItem'), itemId }),
  z.strictObject({ type: z.literal('agenda/skipItem'), itemId }),
  z.strictObject({ type: z.literal('agenda/restoreItem'), itemId }),
  /** Null puts the item at the end. */
  z.strictObject({ type: z.literal('agenda/moveItem'), itemId, beforeItemId: itemId.nullable() }),
  z.strictObject({
    type: z.literal('agenda/addItem'),
    item: itemPlanSchema.omit({ itemId: true }),
    beforeItemId: itemId.nullable(),
  }),
  z.strictObject({ type: z.literal('agenda/removeItem'), itemId }),
  z.strictObject({ type: z.literal('agenda/renameItem'), itemId, title: requiredText(300) }),
  z.strictObject({
    type: z.literal('agenda/changeItemMinutes'),
    itemId,
    plannedMs: itemPlanSchema.shape.plannedMs,
  }),
  z.strictObject({ type: z.literal('agenda/changeItemPresenter'), itemId, presenter: presenterSchema.nullable() }),
  /** Opens the microphone of one site in the roll call; null closes it. */
  z.strictObject({ type: z.literal('agenda/stepRollCall'), siteId: idSchema<SiteId>().nullable() }),
  z.strictObject({
    type: z.literal('agenda/handOverPresiding'),
    personId: idSchema<PersonId>(),
    itemIds: z.array(itemId).min(1).max(60).nullable(),
  }),
  z.strictObject({ type: z.literal('agenda/takeBackPresiding') }),
] as const;

export type AgendaCommand = z.infer<(typeof agendaCommands)[number]>;
