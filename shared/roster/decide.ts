import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, Instant, SiteId } from '#shared/kernel/index.ts';
import { deriveId, earlier, happened, never, refused } from '#shared/kernel/index.ts';
import type { RosterCommand } from './commands.ts';
import { decideAttendance, isAttendanceCommand } from './decide-attendance.ts';
import { decideDevice, isDeviceCommand, leaving } from './decide-devices.ts';
import type { RosterEvent } from './events.ts';
import type { Person } from './state.ts';

/** Decides commands about sites, people, devices and attendance. Permission was checked before. */
export function decideRoster(state: ConferenceState, command: RosterCommand, context: Context): Decision<RosterEvent> {
  if (isDeviceCommand(command)) return decideDevice(state, command, context);
  if (isAttendanceCommand(command)) return decideAttendance(state, command, context);
  switch (command.type) {
    case 'roster/addSite':
      return addSite(state, command, context);
    case 'roster/removeSite':
      return removeSite(state, command.siteId);
    case 'roster/addPerson': {
      const person = { ...command.person, personId: deriveId<Person['personId']>(context.seed) };
      return withPerson(state, person, { type: 'roster/personAdded', person });
    }
    case 'roster/changePerson':
      return changePerson(state, command);
    case 'roster/removePerson':
      return removePerson(state, command.personId, context.at);
    case 'roster/nameSigner':
      return nameSigner(state, command.personId);
    case 'roster/muteSite':
      return muteSite(state, command.siteId);
    case 'roster/unmuteSite':
      if (!state.roster.mutedSites[command.siteId]) return refused('roster/notMuted');
      return happened<RosterEvent>({ type: 'roster/siteUnmuted', siteId: command.siteId });
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
    Object.values(roster.personById).some((person) => person.siteId === siteId) ||
    Object.values(floor.requestById).some((request) => request.siteId === siteId) ||
    Object.values(floor.speechById).some((speech) => speech.siteId === siteId) ||
    Object.values(agenda.itemById).some((item) => item.presenter?.siteId === siteId);
  if (inUse) return refused('roster/siteInUse');
  return happened<RosterEvent>({ type: 'roster/siteRemoved', siteId });
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

function withPerson(state: ConferenceState, person: Person, event: RosterEvent): Decision<RosterEvent> {
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (!state.roster.siteById[person.siteId]) return refused('roster/noSuchSite');
  const others = Object.values(state.roster.personById).filter((other) => other.personId !== person.personId);
  const chairs = [...others, person].filter((each) => each.roles.includes('chair'));
  if (chairs.length === 0) return refused('conference/noChair');
  if (chairs.length > 1) return refused('conference/oneChair');
  const accountTaken = person.accountId !== null && others.some((other) => other.accountId === person.accountId);
  if (accountTaken) return refused('conference/badSetup', { detail: 'một tài khoản chỉ ứng với một người' });
  if (state.roster.signerPersonId === person.personId && !person.roles.includes('secretary')) {
    return refused('roster/signerNotSecretary');
  }
  return happened<RosterEvent>(event);
}

function changePerson(state: ConferenceState, command: Of<'roster/changePerson'>): Decision<RosterEvent> {
  const known = state.roster.personById[command.personId];
  if (!known) return refused('roster/noSuchPerson');
  const person = { ...known, name: command.name, title: command.title, roles: command.roles };
  return withPerson(state, person, { type: 'roster/personChanged', person });
}

function removePerson(state: ConferenceState, personId: Person['personId'], at: Instant): Decision<RosterEvent> {
  const known = state.roster.personById[personId];
  if (!known) return refused('roster/noSuchPerson');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (known.roles.includes('chair')) return refused('conference/noChair');
  if (state.roster.signerPersonId === personId) return refused('roster/signerNotSecretary');
  const theirs = Object.values(state.roster.deviceById).filter(
    (device) => device.personId === personId && device.presence.kind === 'here',
  );
  const left = theirs.flatMap((device) => leaving(state, device, at));
  return happened<RosterEvent>(...left, { type: 'roster/personRemoved', personId });
}

function nameSigner(state: ConferenceState, personId: Person['personId']): Decision<RosterEvent> {
  const person = state.roster.personById[personId];
  if (!person) return refused('roster/noSuchPerson');
  if (!person.roles.includes('secretary')) return refused('roster/signerNotSecretary');
  return happened<RosterEvent>({ type: 'roster/signerNamed', personId });
}

function muteSite(state: ConferenceState, siteId: SiteId): Decision<RosterEvent> {
  if (!state.roster.siteById[siteId]) return refused('roster/noSuchSite');
  if (state.roster.mutedSites[siteId]) return refused('roster/alreadyMuted');
  return happened<RosterEvent>({ type: 'roster/siteMuted', siteId });
}

function dropSite(state: ConferenceState, siteId: SiteId, asOf: Instant): Decision<RosterEvent> {
  if (!state.roster.siteById[siteId]) return refused('roster/noSuchSite');
  if (state.roster.lineBySite[siteId]?.kind !== 'connected') return refused('roster/nothingChanged');
  return happened<RosterEvent>({ type: 'roster/siteDropped', siteId, asOf });
}
