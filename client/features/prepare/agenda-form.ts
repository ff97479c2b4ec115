import type { PersonCommand } from '#client/bindings/commands.ts';
import type { Item, ItemKind, ItemPlan, Presenter } from '#shared/agenda/index.ts';
import type { ItemId, SiteId } from '#shared/kernel/index.ts';

const MINUTE_MS = 60_000;

/** An item as the form holds it. The site is null where nobody presents. */
export type ItemFields = {
  readonly title: string;
  readonly kind: ItemKind;
  readonly minutes: number;
  readonly presenterSiteId: SiteId | null;
  readonly presenterTitle: string;
  readonly presenterName: string;
};

/** An empty form. */
export const newItem: ItemFields = {
  title: '',
  kind: 'discussion',
  minutes: 10,
  presenterSiteId: null,
  presenterTitle: '',
  presenterName: '',
};

/** The form of an item of the agenda. */
export function fieldsOfItem({ title, kind, plannedMs, presenter }: ItemPlan): ItemFields {
  return {
    title,
    kind,
    minutes: Math.round(plannedMs / MINUTE_MS),
    presenterSiteId: presenter?.siteId ?? null,
    presenterTitle: presenter?.title ?? '',
    presenterName: presenter?.name ?? '',
  };
}

/** What the form still lacks; null when it can be saved. */
export function lackingInItem({ title, presenterSiteId, presenterTitle }: ItemFields): 'title' | 'presenter' | null {
  if (title.trim() === '') return 'title';
  return presenterSiteId !== null && presenterTitle.trim() === '' ? 'presenter' : null;
}

/** The command that adds what the form says. */
export function additionOf(fields: ItemFields, beforeItemId: ItemId | null): PersonCommand {
  const { title, kind, minutes } = fields;
  const item = { title, kind, plannedMs: minutes * MINUTE_MS, presenter: presenterOf(fields) };
  return { type: 'agenda/addItem', item, beforeItemId };
}

/** The commands that make an item what the form says, one for each part that was changed. */
export function changesOf(
  { itemId }: Item,
  { values, changed }: { values: ItemFields; changed: readonly (keyof ItemFields)[] },
): PersonCommand[] {
  const commands: PersonCommand[] = [];
  if (changed.includes('title')) commands.push({ type: 'agenda/renameItem', itemId, title: values.title });
  if (changed.includes('minutes')) {
    commands.push({ type: 'agenda/changeItemMinutes', itemId, plannedMs: values.minutes * MINUTE_MS });
  }
  if (changed.some((field) => field.startsWith('presenter'))) {
    commands.push({ type: 'agenda/changeItemPresenter', itemId, presenter: presenterOf(values) });
  }
  return commands;
}

function presenterOf({ presenterSiteId, presenterTitle, presenterName }: ItemFields): Presenter | null {
  if (presenterSiteId === null) return null;
  return { siteId: presenterSiteId, title: presenterTitle, name: presenterName };
}
