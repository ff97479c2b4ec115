import type { FloorRequest } from '#shared/floor/index.ts';
import type { Actor, SiteId } from '#shared/kernel/index.ts';
import type { Event, NumberedEvent } from './events.ts';
import { rolesOf, siteOfActor } from './permissions.ts';
import { asSeen, withHeldBack } from './projection-deck.ts';
import { eventForDisplay, type Leaders, stateForDisplay } from './projection-display.ts';
import { minutesEventForSite, minutesForSite } from './projection-minutes.ts';
import { chairPerson, presidingPerson } from './queries.ts';
import { worksOnDeck } from './show-rights.ts';
import type { ConferenceState } from './state.ts';

/** What somebody gets to see: chosen by role and site, named so that a client can tell when it changes. */
export type View =
  | { readonly name: string; readonly kind: 'preside'; readonly siteId: SiteId | null }
  /** Who prepares or turns the slides sees those, too, that were not shown yet. */
  | { readonly name: string; readonly kind: 'site'; readonly siteId: SiteId | null; readonly seesDeck: boolean }
  /** A hall sees of the people who leads, and of them what it needs: another one makes another view. */
  | ({ readonly name: string; readonly kind: 'display'; readonly siteId: SiteId | null } & Leaders);

/** The view of an actor. Hidden from some are reasons of declines and suggestions; a display sees what a hall may see. */
export function viewOf(state: ConferenceState, actor: Actor): View {
  const roles = rolesOf(state, actor);
  const siteId = siteOfActor(state, actor);
  if (roles.some((role) => role === 'chair' || role === 'presiding' || role === 'secretary' || role === 'system')) {
    return { name: 'preside', kind: 'preside', siteId };
  }
  if (roles.includes('display')) return displayView(state, siteId);
  const seesDeck = worksOnDeck(state, actor);
  return { name: `site:${siteId ?? ''}${seesDeck ? ':deck' : ''}`, kind: 'site', siteId, seesDeck };
}

function displayView(state: ConferenceState, siteId: SiteId | null): View {
  const chairId = chairPerson(state)?.personId ?? null;
  const presidingId = presidingPerson(state)?.personId ?? null;
  return { name: `display:${chairId ?? ''}:${presidingId ?? ''}`, kind: 'display', siteId, chairId, presidingId };
}

/** The picture as this view may have it. */
export function projectState(state: ConferenceState, view: View): ConferenceState {
  switch (view.kind) {
    case 'preside':
      return state;
    case 'site':
      return {
        ...state,
        corrections: {},
        minutes: minutesForSite(state.minutes, view.siteId),
        stage: view.seesDeck ? state.stage : withHeldBack(state.stage),
        floor: {
          ...state.floor,
          suggestionById: {},
          requestById: Object.fromEntries(
            Object.entries(state.floor.requestById).map(([id, request]) => [id, projectRequest(request, view)]),
          ),
        },
      };
    case 'display':
      return stateForDisplay(state, view);
  }
}

/** The event as this view may have it; null when it sees nothing of it. Folding these equals projecting the picture. */
export function projectEvent(numbered: NumberedEvent, view: View, state: ConferenceState): NumberedEvent | null {
  switch (view.kind) {
    case 'preside':
      return numbered;
    case 'site':
      return eventForSite(numbered, view, state);
    case 'display':
      return eventForDisplay({ ...numbered, event: asSeen(numbered.event, state.stage) }, view);
  }
}

type SiteView = Extract<View, { kind: 'site' }>;

function eventForSite(numbered: NumberedEvent, view: SiteView, state: ConferenceState): NumberedEvent | null {
  const { event } = numbered;
  if (isSuggestion(event) || event.type === 'conference/recordCorrected') return null;
  const seen = minutesEventForSite(event, view.siteId);
  if (!seen) return null;
  return { ...numbered, event: withoutReason(view.seesDeck ? seen : asSeen(seen, state.stage), view, state) };
}

function isSuggestion(event: Event): boolean {
  return event.type === 'floor/suggested' || event.type === 'floor/suggestionDismissed';
}

function withoutReason(event: Event, view: View, state: ConferenceState): Event {
  if (event.type !== 'floor/declined') return event;
  const request = state.floor.requestById[event.requestId];
  return request?.siteId === view.siteId ? event : { ...event, reason: null };
}

function projectRequest(request: FloorRequest, view: View): FloorRequest {
  if (request.state.kind !== 'declined' || request.siteId === view.siteId) return request;
  return { ...request, state: { ...request.state, reason: null } };
}
