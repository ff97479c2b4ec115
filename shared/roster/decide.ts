import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, Instant, SiteId } from '#shared/kernel/index.ts';
import { deriveId, earlier, happened, never, refused } from '#shared/kernel/index.ts';
import type { RosterCommand } from './commands.ts';
import { decideAttendance, isAttendanceCommand } from './decide-attendance.ts';
import { decideDevice, isDeviceCommand } from './decide-devices.ts';
import { decidePeople, isPeopleCommand } from './decide-people.ts';
import type { RosterEvent } from './events.ts';
import { withinDeviceLimit } from './limits.ts';

/** Decides commands about sites, people, devices and attendance. Permission was checked before. */
export function decideRoster(state: ConferenceState, command: RosterCommand, context: Context): Decision<RosterEvent> {
  if (isDeviceCommand(command)) return withinDeviceLimit(state, decideDevice(state, command, context));
  if (isAttendanceCommand(command)) return decideAttendance(state, command, context);
  if (isPeopleCommand(command)) return decidePeople(state, command, context);
  switch (command.type) {
    case 'roster/addSite':
      return addSite(state, command, context);
    case 'roster/removeSite':
      return removeSite(state, command.siteId);
    case 'roster/moveSite':
      return moveSite(state, command);
    case 'roster/muteSite':
      return muteSite(state, command.siteId);
    case 'roster/unmuteSite':
      return unmuteSite(state, command.siteId);
    case 'roster/dropSite':
      return dropSite(state, command.siteId, earlier(command.asOf, context.at));
    case 'roster/returnSite':
      if (!state.roster.siteById[command.siteId]) return refused('roster/noSuchSite');
      if (state.roster.lineBySite[command.siteId]?.kind === 'connected') return refused('roster/nothingChanged');
      return happened<RosterEvent>({ type: 'roster/siteReturned', siteId: command.siteId, at: context.at });
    default:
      return never(command);
  }
}

type Of<T extends RosterCommand['type']> = Extract<RosterCommand, { type: T }>;

function addSite(state: ConferenceState, command: Of<'roster/addSite'>, context: Context): Decision<RosterEvent> {
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  const { site } = command;
  const exists = Object.values(state.roster.siteById).some(
    (known) => site.unitId !== null && known.unitId === site.unitId,
  );
  if (exists) return refused('roster/siteExists');
  return happened<RosterEvent>({ type: 'roster/siteAdded', site: { ...site, siteId: deriveId(context.seed) } });
}

function removeSite(state: ConferenceState, siteId: SiteId): Decision<RosterEvent> {
  const { roster, floor, agenda } = state;
  if (!roster.siteById[siteId]) return refused('roster/noSuchSite');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (siteId === roster.hubSiteId) return refused('roster/hubStays');
  const inUse =
    isMarked(state, siteId) ||
    Object.values(roster.deviceById).some((device) => device.siteId === siteId) ||
    Object.values(roster.delegateById).some((delegate) => delegate.siteId === siteId) ||
    Object.values(floor.requestById).some((request) => request.siteId === siteId) ||
    Object.values(floor.speechById).some((speech) => speech.siteId === siteId);
  if (inUse) return refused('roster/siteInUse');
  const person = Object.values(roster.personById).find((each) => each.siteId === siteId);
  if (person) return refused('roster/siteHasPerson', { title: person.title });
  const item = Object.values(agenda.itemById).find((each) => each.presenter?.siteId === siteId);
  if (item) return refused('roster/siteHasPresenter', { title: item.title });
  return happened<RosterEvent>({ type: 'roster/siteRemoved', siteId });
}

function moveSite(state: ConferenceState, { siteId, beforeSiteId }: Of<'roster/moveSite'>): Decision<RosterEvent> {
  const { siteById, hubSiteId } = state.roster;
  if (!siteById[siteId] || (beforeSiteId !== null && !siteById[beforeSiteId])) return refused('roster/noSuchSite');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (siteId === hubSiteId || beforeSiteId === hubSiteId) return refused('roster/hubFirst');
  if (siteId === beforeSiteId) return refused('roster/nothingChanged');
  return happened<RosterEvent>({ type: 'roster/siteMoved', siteId, beforeSiteId });
}

/** Whether something besides people and devices is noted about a site: a report, a call, a switch, an interjection. */
function isMarked({ roster, floor, agenda }: ConferenceState, siteId: SiteId): boolean {
  const { called } = agenda.rollCall;
  if (called.includes(siteId) || roster.reportBySite[siteId] || roster.mutedSites[siteId]) return true;
  if (floor.silencedSites[siteId] || floor.testSites[siteId]) return true;
  const suggested = Object.values(floor.suggestionById).some((suggestion) => suggestion.siteId === siteId);
  const opened = Object.values(floor.speechById).flatMap((speech) => speech.interjections);
  return suggested || opened.some((each) => each.siteId === siteId);
}

function unmuteSite({ phase, roster }: ConferenceState, siteId: SiteId): Decision<RosterEvent> {
  if (phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (!roster.mutedSites[siteId]) return refused('roster/notMuted');
  return happened<RosterEvent>({ type: 'roster/siteUnmuted', siteId });
}

function muteSite(state: ConferenceState, siteId: SiteId): Decision<RosterEvent> {
  if (!state.roster.siteById[siteId]) return refused('roster/noSuchSite');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (state.roster.mutedSites[siteId]) return refused('roster/alreadyMuted');
  return happened<RosterEvent>({ type: 'roster/siteMuted', siteId });
}

function dropSite(state: ConferenceState, siteId: SiteId, asOf: Instant): Decision<RosterEvent> {
  if (!state.roster.siteById[siteId]) return refused('roster/noSuchSite');
  if (state.roster.lineBySite[siteId]?.kind !== 'connected') return refused('roster/nothingChanged');
  return happened<RosterEvent>({ type: 'roster/siteDropped', siteId, asOf });
}
