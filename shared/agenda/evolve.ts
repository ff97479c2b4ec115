import type { Instant, ItemId } from '#shared/kernel/index.ts';
import { closeSpans, never, openSpan } from '#shared/kernel/index.ts';
import type { AgendaEvent } from './events.ts';
import type { Agenda, Item, ItemPlan } from './state.ts';

/** The agenda as the first event of a conference says it. */
export function initialAgenda(items: readonly ItemPlan[]): Agenda {
  return {
    itemById: Object.fromEntries(items.map((item) => [item.itemId, { ...item, state: 'pending' as const, spans: [] }])),
    order: items.map((item) => item.itemId),
    currentItemId: null,
    handOvers: [],
    pastHandOvers: [],
    rollCall: { siteId: null, called: [] },
  };
}

/** Folds one event of the agenda. */
export function evolveAgenda(agenda: Agenda, event: AgendaEvent): Agenda {
  switch (event.type) {
    case 'agenda/itemStarted': {
      const started = change(agenda, event.itemId, (item) => ({
        ...item,
        state: 'current',
        spans: openSpan(item.spans, event.at),
      }));
      return { ...started, currentItemId: event.itemId, rollCall: { siteId: null, called: [] } };
    }
    case 'agenda/itemFinished': {
      const finished = change(agenda, event.itemId, (item) => ({
        ...item,
        state: 'done',
        spans: closeSpans(item.spans, event.at),
      }));
      return { ...finished, currentItemId: null, rollCall: { ...finished.rollCall, siteId: null } };
    }
    case 'agenda/itemSkipped':
      return change(agenda, event.itemId, (item) => ({ ...item, state: 'skipped' }));
    case 'agenda/itemRestored':
      return change(agenda, event.itemId, (item) => ({ ...item, state: item.spans.length > 0 ? 'done' : 'pending' }));
    case 'agenda/itemPaused':
      return change(agenda, event.itemId, (item) => ({ ...item, spans: closeSpans(item.spans, event.asOf) }));
    case 'agenda/itemResumed':
      return change(agenda, event.itemId, (item) => ({ ...item, spans: openSpan(item.spans, event.at) }));
    case 'agenda/itemNotHeld':
      return change(agenda, event.itemId, (item) => ({ ...item, state: 'notHeld' }));
    case 'agenda/itemMoved':
      return { ...agenda, order: moved(agenda.order, event.itemId, event.beforeItemId) };
    case 'agenda/itemAdded': {
      const item: Item = { ...event.item, state: 'pending', spans: [] };
      return {
        ...agenda,
        itemById: { ...agenda.itemById, [item.itemId]: item },
        order: moved(agenda.order, item.itemId, event.beforeItemId),
      };
    }
    case 'agenda/itemRemoved': {
      const { [event.itemId]: _gone, ...itemById } = agenda.itemById;
      return { ...agenda, itemById, order: agenda.order.filter((id) => id !== event.itemId) };
    }
    case 'agenda/itemRenamed':
      return change(agenda, event.itemId, (item) => ({ ...item, title: event.title }));
    case 'agenda/itemMinutesChanged':
      return change(agenda, event.itemId, (item) => ({ ...item, plannedMs: event.plannedMs }));
    case 'agenda/itemPresenterChanged':
      return change(agenda, event.itemId, (item) => ({ ...item, presenter: event.presenter }));
    case 'agenda/rollCallStepped':
      return stepRollCall(agenda, event.siteId);
    case 'agenda/presidingHandedOver': {
      const { personId, itemIds, at } = event;
      // With a new chair, hand-overs to others go on as they were.
      const pastHandOvers = agenda.pastHandOvers.filter((past) => past.at !== at || past.personId !== personId);
      return { ...agenda, pastHandOvers, handOvers: [...agenda.handOvers, { personId, itemIds, at }] };
    }
    case 'agenda/presidingTakenBack':
      return { ...agenda, handOvers: [], pastHandOvers: [...agenda.pastHandOvers, ...ended(agenda, event.at)] };
    default:
      return never(event);
  }
}

function ended({ handOvers }: Agenda, until: Instant): Agenda['pastHandOvers'] {
  return handOvers.map((handOver) => ({ ...handOver, until }));
}

function change(agenda: Agenda, itemId: ItemId, edit: (item: Item) => Item): Agenda {
  const item = agenda.itemById[itemId];
  return item ? { ...agenda, itemById: { ...agenda.itemById, [itemId]: edit(item) } } : agenda;
}

function moved(order: readonly ItemId[], itemId: ItemId, before: ItemId | null): ItemId[] {
  const others = order.filter((id) => id !== itemId);
  const index = before === null ? -1 : others.indexOf(before);
  return index < 0 ? [...others, itemId] : [...others.slice(0, index), itemId, ...others.slice(index)];
}

function stepRollCall(agenda: Agenda, siteId: Agenda['rollCall']['siteId']): Agenda {
  const { called } = agenda.rollCall;
  if (siteId === null || called.includes(siteId)) return { ...agenda, rollCall: { siteId, called } };
  return { ...agenda, rollCall: { siteId, called: [...called, siteId] } };
}
