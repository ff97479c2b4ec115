import type { AgendaCommand, AgendaEvent, Item, Presenter } from '#shared/agenda/index.ts';
import { isDiscussionKind } from '#shared/agenda/index.ts';
import type { FloorEvent } from '#shared/floor/index.ts';
import { waitingInOrder } from '#shared/floor/index.ts';
import type { Context, Decision, ItemId, SpeechId } from '#shared/kernel/index.ts';
import { deriveId } from '#shared/kernel/index.ts';
import type { Holder, StageEvent } from '#shared/stage/index.ts';
import { holdVideo, isSameHolder } from '#shared/stage/index.ts';
import type { Event } from './events.ts';
import type { ConferenceState } from './state.ts';

/**
 * What goes with an item when it starts or ends: the floor of the one before ends, a shared screen goes, the list opens
 * with a discussion and closes with it, registered speeches come to the head, the presenter has the floor. A video that
 * plays is held.
 */
export function aroundItem(
  state: ConferenceState,
  command: AgendaCommand,
  decision: Decision<AgendaEvent>,
  context: Context,
): Decision<Event> {
  if (decision.kind === 'refusal') return decision;
  if (command.type === 'agenda/finishItem') {
    return { kind: 'events', events: [...leaveItem(state, context), ...decision.events] };
  }
  const item = command.type === 'agenda/startItem' ? state.agenda.itemById[command.itemId] : undefined;
  if (!item) return decision;
  return {
    kind: 'events',
    events: [
      ...holdVideo(state, context.at),
      ...leaveItem(state, context, item),
      ...decision.events,
      ...enterItem(state, item, context),
    ],
  };
}

/** What ends as the current item ends. */
export function leaveItem(state: ConferenceState, context: Context, next?: Item): (FloorEvent | StageEvent)[] {
  const { floor, stage, agenda } = state;
  const events: (FloorEvent | StageEvent)[] = [];
  if (floor.currentSpeechId !== null) {
    events.push({ type: 'floor/ended', speechId: floor.currentSpeechId, at: context.at });
  }
  if (stage.source.kind === 'share') events.push({ type: 'stage/shareWithdrawn', deviceId: stage.source.deviceId });
  const current = agenda.currentItemId === null ? undefined : agenda.itemById[agenda.currentItemId];
  const discussionEnds = current !== undefined && isDiscussionKind(current.kind);
  if (floor.listOpen && discussionEnds && !(next && isDiscussionKind(next.kind))) {
    events.push({ type: 'floor/listClosed' });
  }
  return events;
}

function enterItem(state: ConferenceState, item: Item, context: Context): (FloorEvent | StageEvent)[] {
  const events: (FloorEvent | StageEvent)[] = [];
  if (isDiscussionKind(item.kind)) {
    if (!state.floor.listOpen) events.push({ type: 'floor/listOpened' });
    events.push(...registeredFirst(state, item.itemId));
  }
  if (item.presenter) {
    const { siteId, name, title } = item.presenter;
    const unit = state.roster.siteById[siteId]?.name ?? title;
    events.push({
      type: 'floor/given',
      speech: {
        speechId: deriveId<SpeechId>(context.seed, 1),
        requestId: null,
        siteId,
        speaker: { name, title, unit, delegateId: null },
        kind: 'presentation',
        topic: '',
        itemId: item.itemId,
        allottedMs: item.plannedMs,
        givenAt: context.at,
      },
    });
    events.push(...giveSlides(state, item, item.presenter));
  }
  return events;
}

/** Who presents an item turns its slides, and the first of them is shown. */
function giveSlides({ roster, stage }: ConferenceState, { itemId }: Item, presenter: Presenter): StageEvent[] {
  const holder = holderFor(roster, presenter);
  const slideId = stage.deck.order.find((each) => stage.deck.slideById[each]?.itemId === itemId);
  const isNew = holder !== null && !isSameHolder(stage.show.holder, holder);
  return [
    ...(isNew ? [{ type: 'stage/showTaken', holder } as const] : []),
    ...(slideId === undefined ? [] : [{ type: 'stage/slideShown', slideId, page: 1 } as const]),
  ];
}

/** At the hub it is a person: the one of that title, or else the reporter. Elsewhere the site presents. */
function holderFor({ hubSiteId, personById }: ConferenceState['roster'], presenter: Presenter): Holder | null {
  const { siteId, name, title } = presenter;
  const people = Object.values(personById);
  const named = people.find((person) => person.siteId === siteId && person.title === title && person.name === name);
  if (named) return { kind: 'person', personId: named.personId };
  if (siteId !== hubSiteId) return { kind: 'site', siteId };
  const reporter = people.find(({ roles }) => roles.includes('reporter'));
  return reporter ? { kind: 'person', personId: reporter.personId } : null;
}

/** Moves the registered speeches of the item before all others that wait, in their own order. */
function registeredFirst(state: ConferenceState, itemId: ItemId): FloorEvent[] {
  const waiting = waitingInOrder(state.floor);
  const registered = waiting.filter((request) => request.preRegistered && request.itemId === itemId);
  const firstOther = waiting.find((request) => !registered.includes(request));
  if (!firstOther) return [];
  const late = registered.filter((request) => waiting.indexOf(request) > waiting.indexOf(firstOther));
  return late.map((request) => ({
    type: 'floor/requestMoved',
    requestId: request.requestId,
    beforeRequestId: firstOther.requestId,
  }));
}
