import { z } from 'zod';
import type { ItemId, PersonId, SiteId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema, requiredText } from '#shared/kernel/index.ts';
import { itemPlanSchema, presenterSchema } from './state.ts';

const itemId = idSchema<ItemId>();
const at = instantSchema;

export const agendaEvents = [
  z.strictObject({ type: z.literal('agenda/itemStarted'), itemId, at }),
  z.strictObject({ type: z.literal('agenda/itemFinished'), itemId, at }),
  z.strictObject({ type: z.literal('agenda/itemSkipped'), itemId }),
  z.strictObject({ type: z.literal('agenda/itemRestored'), itemId }),
  /** The clock of the current item stops in a break and while the server was away. */
  z.strictObject({ type: z.literal('agenda/itemPaused'), itemId, asOf: at }),
  z.strictObject({ type: z.literal('agenda/itemResumed'), itemId, at }),
  z.strictObject({ type: z.literal('agenda/itemNotHeld'), itemId }),
  z.strictObject({ type: z.literal('agenda/itemMoved'), itemId, beforeItemId: itemId.nullable() }),
  z.strictObject({ type: z.literal('agenda/itemAdded'), item: itemPlanSchema, beforeItemId: itemId.nullable() }),
  z.strictObject({ type: z.literal('agenda/itemRemoved'), itemId }),
  z.strictObject({ type: z.literal('agenda/itemRenamed'), itemId, title: requiredText(300) }),
  z.strictObject({ type: z.literal('agenda/itemMinutesChanged'), itemId, plannedMs: itemPlanSchema.shape.plannedMs }),
  z.strictObject({ type: z.literal('agenda/itemPresenterChanged'), itemId, presenter: presenterSchema.nullable() }),
  z.strictObject({ type: z.literal('agenda/rollCallStepped'), siteId: idSchema<SiteId>().nullable() }),
  z.strictObject({
    type: z.literal('agenda/presidingHandedOver'),
    personId: idSchema<PersonId>(),
    itemIds: z.array(itemId).nullable(),
    at,
  }),
  z.strictObject({ type: z.literal('agenda/presidingTakenBack'), at }),
] as const;

export type AgendaEvent = z.infer<(typeof agendaEvents)[number]>;
