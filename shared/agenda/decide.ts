import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, ItemId, SiteId } from '#shared/kernel/index.ts';
import { deriveId, happened, never, refused } from '#shared/kernel/index.ts';
import type { AgendaCommand } from './commands.ts';
import type { AgendaEvent } from './events.ts';
import type { Item } from './state.ts';

type Of<T extends AgendaCommand['type']> = Extract<AgendaCommand, { type: T }>;

/** Decides commands about items, the roll call and who presides. What follows for the floor is put together in `conference`. */
export function decideAgenda(state: ConferenceState, command: AgendaCommand, context: Context): Decision<AgendaEvent> {
  switch (command.type) {
    case 'agenda/startItem':
      return startItem(state, command.itemId, context);
    case 'agenda/finishItem':
      if (state.agenda.currentItemId !== command.itemId) return refused('agenda/notCurrent');
      return happened<AgendaEvent>({ type: 'agenda/itemFinished', itemId: command.itemId, at: context.at });
    case 'agenda/skipItem':
    case 'agenda/restoreItem':
    case 'agenda/removeItem':
      return setAside(state, command);
    case 'agenda/moveItem':
      return moveItem(state, command);
    case 'agenda/addItem':
      return addItem(state, command, context);
    case 'agenda/renameItem':
    case 'agenda/changeItemMinutes':
    case 'agenda/changeItemPresenter':
      return changeItem(state, command);
    case 'agenda/stepRollCall':
      return stepRollCall(state, command.siteId);
    case 'agenda/handOverPresiding':
      return handOver(state, command, context);
    case 'agenda/takeBackPresiding':
      if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
      if (state.agenda.handOvers.length === 0) return refused('agenda/notHandedOver');
      return happened<AgendaEvent>({ type: 'agenda/presidingTakenBack', at: context.at });
    default:
      return never(command);
  }
}

function startItem(state: ConferenceState, itemId: ItemId, context: Context): Decision<AgendaEvent> {
  if (state.phase.kind !== 'running') return refused('conference/notRunning');
  const item = state.agenda.itemById[itemId];
  if (!item) return refused('agenda/noSuchItem');
  const { currentItemId } = state.agenda;
  if (currentItemId === itemId) return refused('agenda/alreadyCurrent');
  const finished: AgendaEvent[] =
    currentItemId === null ? [] : [{ type: 'agenda/itemFinished', itemId: currentItemId, at: context.at }];
  return happened<AgendaEvent>(...finished, { type: 'agenda/itemStarted', itemId, at: context.at });
}

function setAside(
  state: ConferenceState,
  command: Of<'agenda/skipItem' | 'agenda/restoreItem' | 'agenda/removeItem'>,
): Decision<AgendaEvent> {
  const item = state.agenda.itemById[command.itemId];
  if (!item) return refused('agenda/noSuchItem');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  const { itemId } = item;
  if (command.type === 'agenda/restoreItem') {
    if (item.state !== 'skipped') return refused('agenda/notSkipped');
    return happened<AgendaEvent>({ type: 'agenda/itemRestored', itemId });
  }
  if (command.type === 'agenda/skipItem') {
    if (item.state !== 'pending') return refused('agenda/notPending');
    return happened<AgendaEvent>({ type: 'agenda/itemSkipped', itemId });
  }
  if (isBegun(item)) return refused('agenda/itemBegun');
  return happened<AgendaEvent>({ type: 'agenda/itemRemoved', itemId });
}

function isBegun(item: Item): boolean {
  return item.state === 'current' || item.spans.length > 0;
}

function moveItem(state: ConferenceState, command: Of<'agenda/moveItem'>): Decision<AgendaEvent> {
  const { itemId, beforeItemId } = command;
  if (!state.agenda.itemById[itemId]) return refused('agenda/noSuchItem');
  if (beforeItemId !== null && !state.agenda.itemById[beforeItemId]) return refused('agenda/noSuchItem');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (itemId === beforeItemId) return refused('roster/nothingChanged');
  return happened<AgendaEvent>({ type: 'agenda/itemMoved', itemId, beforeItemId });
}

function addItem(state: ConferenceState, command: Of<'agenda/addItem'>, context: Context): Decision<AgendaEvent> {
  const { item, beforeItemId } = command;
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (beforeItemId !== null && !state.agenda.itemById[beforeItemId]) return refused('agenda/noSuchItem');
  if (item.presenter && !state.roster.siteById[item.presenter.siteId]) return refused('roster/noSuchSite');
  const itemId = deriveId<ItemId>(context.seed);
  return happened<AgendaEvent>({ type: 'agenda/itemAdded', item: { ...item, itemId }, beforeItemId });
}

function changeItem(
  state: ConferenceState,
  command: Of<'agenda/renameItem' | 'agenda/changeItemMinutes' | 'agenda/changeItemPresenter'>,
): Decision<AgendaEvent> {
  const { itemId } = command;
  if (!state.agenda.itemById[itemId]) return refused('agenda/noSuchItem');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  switch (command.type) {
    case 'agenda/renameItem':
      return happened<AgendaEvent>({ type: 'agenda/itemRenamed', itemId, title: command.title });
    case 'agenda/changeItemMinutes':
      return happened<AgendaEvent>({ type: 'agenda/itemMinutesChanged', itemId, plannedMs: command.plannedMs });
    case 'agenda/changeItemPresenter': {
      const { presenter } = command;
      if (presenter && !state.roster.siteById[presenter.siteId]) return refused('roster/noSuchSite');
      return happened<AgendaEvent>({ type: 'agenda/itemPresenterChanged', itemId, presenter });
    }
    default:
      return never(command);
  }
}

function stepRollCall(state: ConferenceState, siteId: SiteId | null): Decision<AgendaEvent> {
  if (state.phase.kind !== 'running') return refused('conference/notRunning');
  const { currentItemId, itemById, rollCall } = state.agenda;
  const current = currentItemId === null ? undefined : itemById[currentItemId];
  if (current?.kind !== 'rollCall') return refused('agenda/notRollCall');
  if (siteId !== null && !state.roster.siteById[siteId]) return refused('roster/noSuchSite');
  if (siteId === state.roster.hubSiteId) return refused('agenda/rollCallHub');
  if (siteId === rollCall.siteId) return refused('roster/nothingChanged');
  return happened<AgendaEvent>({ type: 'agenda/rollCallStepped', siteId });
}

function handOver(
  state: ConferenceState,
  command: Of<'agenda/handOverPresiding'>,
  context: Context,
): Decision<AgendaEvent> {
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  const person = state.roster.personById[command.personId];
  if (!person) return refused('roster/noSuchPerson');
  if (person.roles.includes('chair')) return refused('agenda/chairPresides');
  if (command.itemIds?.some((itemId) => !state.agenda.itemById[itemId])) return refused('agenda/noSuchItem');
  const { personId, itemIds } = command;
  return happened<AgendaEvent>({ type: 'agenda/presidingHandedOver', personId, itemIds, at: context.at });
}
