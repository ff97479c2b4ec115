import { z } from 'zod';
import type { Instant, ItemId, PersonId, SiteId, Span } from '#shared/kernel/index.ts';
import { idSchema, optionalText, requiredText } from '#shared/kernel/index.ts';
import { itemKinds } from './kinds.ts';

export const itemKindSchema = z.enum(itemKinds);

/** Who presents an item; starting it gives them the floor. */
export const presenterSchema = z.strictObject({
  siteId: idSchema<SiteId>(),
  name: optionalText(120),
  title: requiredText(200),
});
export type Presenter = z.infer<typeof presenterSchema>;

export const itemPlanSchema = z.strictObject({
  itemId: idSchema<ItemId>(),
  kind: itemKindSchema,
  title: requiredText(300),
  plannedMs: z.number().int().min(0).max(86_400_000),
  presenter: presenterSchema.nullable(),
});
export type ItemPlan = z.infer<typeof itemPlanSchema>;

export type ItemState = 'pending' | 'current' | 'done' | 'skipped' | 'notHeld';

export type Item = ItemPlan & {
  readonly state: ItemState;
  /** When the item was before the conference; going back to it adds a span. */
  readonly spans: readonly Span[];
};

/** From whom, for what and since when somebody else presides. */
export type HandOver = {
  readonly personId: PersonId;
  /** Null: from now until taken back. */
  readonly itemIds: readonly ItemId[] | null;
  readonly at: Instant;
};

export type Agenda = {
  readonly itemById: Readonly<Record<ItemId, Item>>;
  readonly order: readonly ItemId[];
  readonly currentItemId: ItemId | null;
  /** The latest hand-over that covers an item wins. */
  readonly handOvers: readonly HandOver[];
  /** Those that were taken back: who presided until then stays on record. */
  readonly pastHandOvers: readonly (HandOver & { readonly until: Instant })[];
  /** The site whose microphone the roll call has opened, and those called already. */
  readonly rollCall: { readonly siteId: SiteId | null; readonly called: readonly SiteId[] };
};
