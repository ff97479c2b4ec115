import { presidingPersonId } from '#shared/agenda/index.ts';
import type { FloorRequest, Speech } from '#shared/floor/index.ts';
import { MAX_VOICES, openedSites, waitingInOrder } from '#shared/floor/index.ts';
import type { Actor, SiteId, SuggestionId } from '#shared/kernel/index.ts';
import type { Person } from '#shared/roster/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { isVideoPlaying } from '#shared/stage/index.ts';
import { rolesOf, siteOfActor } from './permissions.ts';
import type { ConferenceState } from './state.ts';

/** The speech that has the floor, running or paused. */
export function currentSpeech(state: ConferenceState): Speech | null {
  const { currentSpeechId, speechById } = state.floor;
  return currentSpeechId === null ? null : (speechById[currentSpeechId] ?? null);
}

/** Requests that wait, in the order in which they will be heard. */
export function waitingRequests(state: ConferenceState): FloorRequest[] {
  return waitingInOrder(state.floor);
}

/** Who is told *Sắp đến lượt*: the first that waits, while somebody has the floor. */
export function upNext(state: ConferenceState): FloorRequest | null {
  return state.floor.currentSpeechId === null ? null : (waitingInOrder(state.floor)[0] ?? null);
}

/** The chair. Undefined only in a picture that holds no people. */
export function chairPerson(state: ConferenceState): Person | undefined {
  return Object.values(state.roster.personById).find((person) => person.roles.includes('chair'));
}

/** Who presides in the chair's place now, if anybody. */
export function presidingPerson(state: ConferenceState): Person | null {
  const personId = presidingPersonId(state.agenda);
  return personId === null ? null : (state.roster.personById[personId] ?? null);
}

/**
 * Sites whose microphones the server lets through: the chair's, the presiding person's, the floor's (or the one called
 * in the roll call) and those opened beside it, less those silenced by anybody; at most four. Outside a running
 * conference only sites opened for a test.
 */
export function heardSites(state: ConferenceState): SiteId[] {
  if (isVideoPlaying(state.stage)) return [];
  const wished = state.phase.kind === 'running' ? voices(state) : testedSites(state);
  const { silencedSites } = state.floor;
  const { mutedSites } = state.roster;
  return [...new Set(wished)].filter((siteId) => !silencedSites[siteId] && !mutedSites[siteId]).slice(0, MAX_VOICES);
}

/** Sites that would be heard if nobody were silenced; may be more than four. */
export function voices(state: ConferenceState): SiteId[] {
  const speech = currentSpeech(state);
  const wished = [
    chairPerson(state)?.siteId,
    presidingPerson(state)?.siteId,
    speech?.siteId,
    state.agenda.rollCall.siteId ?? undefined,
    ...(speech ? openedSites(speech) : []),
  ].filter((siteId) => siteId !== undefined);
  return [...new Set(wished)];
}

/**
 * Sites that are heard, or will be once the break is over, unless they mute themselves: none that is silenced. Rules
 * keep them at four.
 */
export function wishedVoices(state: ConferenceState): SiteId[] {
  const wished = state.phase.kind === 'ready' ? testedSites(state) : voices(state);
  return wished.filter((siteId) => !state.floor.silencedSites[siteId]);
}

function testedSites(state: ConferenceState): SiteId[] {
  return Object.keys(state.floor.testSites) as SiteId[]; // the keys of a record by site are ids of sites
}

/** The site whose camera stands on the stage: the speaker's, the one called in the roll call, or else the chair's. */
export function stageSite(state: ConferenceState): SiteId | null {
  const called = state.agenda.rollCall.siteId;
  return currentSpeech(state)?.siteId ?? called ?? chairPerson(state)?.siteId ?? null;
}

/**
 * Whether the clock of a speech is for this actor: everybody's, or that of chair, presiding person and secretary, and of
 * the site that speaks; not that of a hall's screen.
 */
export function seesClock(state: ConferenceState, actor: Actor): boolean {
  if (state.stage.clockAudience === 'everyone') return true;
  if (actor.kind === 'display') return false;
  if (rolesOf(state, actor).some((role) => role === 'chair' || role === 'presiding' || role === 'secretary'))
    return true;
  const speaking = currentSpeech(state)?.siteId;
  return speaking !== undefined && siteOfActor(state, actor) === speaking;
}

export type CallSuggestion = {
  /** Null where the rule found it: there is nothing to dismiss. */
  readonly suggestionId: SuggestionId | null;
  readonly siteId: SiteId;
  /** Null where the rule found it: the site has not spoken yet. */
  readonly reason: string | null;
};

/** Whom to call, for those who preside: what secretaries suggested, then connected sites that have not spoken. */
export function callSuggestions(state: ConferenceState): CallSuggestion[] {
  const suggested = Object.values(state.floor.suggestionById);
  const known = new Set<SiteId>([
    ...suggested.map((each) => each.siteId),
    ...waitingInOrder(state.floor).map((request) => request.siteId),
    ...Object.values(state.floor.speechById).map((speech) => speech.siteId),
    state.roster.hubSiteId,
  ]);
  const silent = orderedSites(state.roster).filter(
    (site) => !known.has(site.siteId) && state.roster.lineBySite[site.siteId]?.kind === 'connected',
  );
  return [
    ...suggested.map(({ suggestionId, siteId, reason }) => ({ suggestionId, siteId, reason })),
    ...silent.map(({ siteId }) => ({ suggestionId: null, siteId, reason: null })),
  ];
}
