import type { ConferenceState } from '#shared/conference/index.ts';
import type { Instant, ItemId, PersonId } from '#shared/kernel/index.ts';
import { instant, isRunning, spentMs } from '#shared/kernel/index.ts';
import type { ItemKind } from './kinds.ts';
import type { Agenda, Item } from './state.ts';

const discussionKinds: ReadonlySet<ItemKind> = new Set(['papers', 'discussion', 'questioning', 'answers']);

/** Whether an item of this kind opens the list of requests when it starts, and closes it when it ends. */
export function isDiscussionKind(kind: ItemKind): boolean {
  return discussionKinds.has(kind);
}

/** The items in their order. */
export function orderedItems(agenda: Agenda): Item[] {
  return agenda.order.flatMap((itemId) => agenda.itemById[itemId] ?? []);
}

/** Who presides in the chair's place now, if anybody: the latest hand-over that covers the current item. */
export function presidingPersonId(agenda: Agenda): PersonId | null {
  const covers = agenda.handOvers.findLast(
    ({ itemIds }) => itemIds === null || (agenda.currentItemId !== null && itemIds.includes(agenda.currentItemId)),
  );
  return covers?.personId ?? null;
}

export type ItemClock = {
  readonly itemId: ItemId;
  readonly plannedMs: number;
  readonly spentMs: number;
  /** Negative when the item goes over. */
  readonly remainingMs: number;
  readonly running: boolean;
};

export type AgendaClock = {
  readonly items: readonly ItemClock[];
  readonly plannedMs: number;
  /** Since the opening, items or not. */
  readonly spentMs: number;
  /** What is left of the plan: the rest of the current item and all pending ones. */
  readonly leftMs: number;
  /** When the plan ends if all goes on as planned from now. */
  readonly expectedEndAt: Instant;
  readonly capMs: number;
  /** Spent and left together are longer than the cap. Shown, never enforced. */
  readonly overCap: boolean;
};

type AgendaTimes = Pick<ConferenceState, 'agenda' | 'runningSpans'> & {
  readonly plan: Pick<ConferenceState['plan'], 'capMs'>;
};

/**
 * Planned and spent time of the conference at `now`. Spent is all from the opening on, also between items, without
 * breaks and interruptions: the cap is for the whole of it.
 */
export function agendaClock({ agenda, runningSpans, plan }: AgendaTimes, now: Instant): AgendaClock {
  const { capMs } = plan;
  const items = orderedItems(agenda);
  const clocks = items.map((item) => itemClock(item, now));
  const spent = spentMs(runningSpans, now);
  const left = items.reduce((sum, item) => sum + leftMs(item, now), 0);
  return {
    items: clocks,
    plannedMs: items.reduce((sum, item) => sum + (item.state === 'skipped' ? 0 : item.plannedMs), 0),
    spentMs: spent,
    leftMs: left,
    expectedEndAt: instant(now + left),
    capMs,
    overCap: spent + left > capMs,
  };
}

function itemClock(item: Item, now: Instant): ItemClock {
  const spent = spentMs(item.spans, now);
  return {
    itemId: item.itemId,
    plannedMs: item.plannedMs,
    spentMs: spent,
    remainingMs: item.plannedMs - spent,
    running: isRunning(item.spans),
  };
}

function leftMs(item: Item, now: Instant): number {
  if (item.state === 'pending') return item.plannedMs;
  if (item.state !== 'current') return 0;
  const left = item.plannedMs - spentMs(item.spans, now);
  return left > 0 ? left : 0;
}
