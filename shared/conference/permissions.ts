import { presidingPersonId } from '#shared/agenda/index.ts';
import type { Actor, Refusal, Role, SiteId } from '#shared/kernel/index.ts';
import type { Command, CommandType } from './commands.ts';
import type { ActingAs } from './events.ts';
import type { ConferenceState } from './state.ts';

/** Who may: for every site, for the actor's own site, with the actor's own device. Who is in none of them may not. */
export type Permission = {
  readonly any: readonly Role[];
  readonly ownSite?: readonly Role[];
  readonly ownDevice?: readonly Role[];
};

const preside = ['chair', 'presiding', 'secretary'] as const satisfies readonly Role[];
const prepare = ['chair', 'secretary', 'administrator'] as const satisfies readonly Role[];
const programme = ['chair', 'presiding', 'secretary', 'administrator'] as const satisfies readonly Role[];
const show = ['chair', 'presiding', 'secretary', 'reporter', 'administrator'] as const satisfies readonly Role[];
const inTheRoom = ['chair', 'presiding', 'secretary', 'reporter', 'technician', 'siteOperator'] as const;
const everyone = [...inTheRoom, 'observer', 'administrator', 'display'] as const satisfies readonly Role[];
const system: Permission = { any: ['system'] };
const forOwnSite: Permission = { any: preside, ownSite: ['siteOperator'] };

/** The one table of rights: role × command. A command without a row does not compile. */
export const permissions: Readonly<Record<CommandType, Permission>> = {
  'conference/changePlan': { any: prepare },
  'conference/makeReady': { any: [...prepare, 'technician'] },
  'conference/open': { any: ['chair', 'secretary'] },
  'conference/startBreak': { any: preside },
  'conference/endBreak': { any: preside },
  'conference/close': { any: ['chair', 'secretary'] },
  'conference/reopen': { any: ['chair', 'secretary'] },
  'conference/correctRecord': { any: ['secretary', 'chair'] },
  'conference/recordInterruption': system,

  'roster/addSite': { any: prepare },
  'roster/removeSite': { any: prepare },
  'roster/moveSite': { any: prepare },
  'roster/addPerson': { any: prepare },
  'roster/changePerson': { any: prepare },
  'roster/removePerson': { any: prepare },
  'roster/nameChair': { any: prepare },
  'roster/linkAccount': { any: prepare },
  'roster/seatPerson': { any: prepare },
  'roster/nameSigner': { any: prepare },
  'roster/joinDevice': { any: [], ownSite: everyone },
  'roster/leaveDevice': { any: ['technician'], ownDevice: everyone },
  'roster/removeDevice': { any: ['technician', 'chair'] },
  'roster/muteSite': { any: [], ownSite: inTheRoom },
  // The technician closes microphones and opens none while the conference runs, that of the own room included.
  'roster/unmuteSite': { any: [], ownSite: inTheRoom.filter((role) => role !== 'technician') },
  'roster/addDelegate': { any: ['secretary', 'chair'], ownSite: ['siteOperator'] },
  'roster/changeDelegate': { any: ['secretary', 'chair'], ownSite: ['siteOperator'] },
  'roster/removeDelegate': { any: ['secretary', 'chair'], ownSite: ['siteOperator'] },
  'roster/noteArrival': { any: ['secretary', 'chair'], ownSite: ['siteOperator'] },
  'roster/noteLeaving': { any: ['secretary', 'chair'], ownSite: ['siteOperator'] },
  'roster/reportAttendance': { any: ['secretary', 'chair'], ownSite: ['siteOperator'] },
  'roster/loseDevice': system,
  'roster/returnDevice': system,
  'roster/dropSite': system,
  'roster/returnSite': system,

  'agenda/startItem': { any: preside },
  'agenda/finishItem': { any: preside },
  'agenda/skipItem': { any: preside },
  'agenda/restoreItem': { any: preside },
  'agenda/moveItem': { any: programme },
  'agenda/addItem': { any: programme },
  'agenda/removeItem': { any: programme },
  'agenda/renameItem': { any: programme },
  'agenda/changeItemMinutes': { any: programme },
  'agenda/changeItemPresenter': { any: programme },
  'agenda/stepRollCall': { any: preside },
  'agenda/handOverPresiding': { any: ['chair', 'secretary'] },
  'agenda/takeBackPresiding': { any: preside },

  'floor/request': forOwnSite,
  'floor/changeRequest': forOwnSite,
  'floor/withdraw': forOwnSite,
  'floor/restoreRequest': { any: preside },
  'floor/decline': { any: preside },
  'floor/moveRequest': { any: preside },
  'floor/openList': { any: preside },
  'floor/closeList': { any: preside },
  'floor/give': { any: preside },
  'floor/call': { any: preside },
  'floor/handOn': { any: preside, ownSite: ['siteOperator'] },
  'floor/pause': { any: preside },
  'floor/resume': { any: preside },
  'floor/changeAllotted': { any: preside },
  'floor/end': { any: preside, ownSite: ['siteOperator', 'reporter'] },
  'floor/takeBack': { any: preside },
  'floor/undoEnd': { any: preside },
  'floor/correctSpeaker': { any: preside },
  'floor/recordSpeech': { any: preside },
  'floor/openSite': { any: preside },
  'floor/closeSite': { any: preside },
  'floor/keepWaiting': { any: preside },
  'floor/silenceSite': { any: [...preside, 'technician'] },
  'floor/unsilenceSite': { any: preside },
  'floor/openTest': { any: ['technician', ...preside] },
  'floor/closeTest': { any: ['technician', ...preside] },
  'floor/suggest': { any: preside },
  'floor/dismissSuggestion': { any: preside },
  'floor/reportDrop': system,

  'stage/offerShare': { any: [], ownDevice: inTheRoom },
  'stage/withdrawShare': { any: ['chair', 'presiding', 'reporter'], ownDevice: inTheRoom },
  'stage/showShare': { any: ['chair', 'presiding', 'reporter'] },
  'stage/showSpeaker': { any: ['chair', 'presiding', 'reporter'] },

  'stage/addSlide': { any: show },
  'stage/changeSlide': { any: show },
  'stage/moveSlide': { any: show },
  'stage/removeSlide': { any: show },
  'stage/takeShow': { any: ['chair', 'presiding', 'reporter'] },
  // Who of these may turn the slides depends on who holds them: see show-rights.
  'stage/handShow': { any: inTheRoom },
  'stage/showSlide': { any: inTheRoom },
  'stage/playVideo': { any: inTheRoom },
  'stage/pauseVideo': { any: inTheRoom },
  'stage/moveVideo': { any: inTheRoom },
  'stage/endVideo': system,
  'stage/chooseFigures': { any: show },
  'stage/noteFigures': system,
  'stage/setClockAudience': { any: preside },

  'minutes/submit': { any: ['secretary'] },
  'minutes/withdraw': { any: ['secretary'] },
  'minutes/return': { any: ['chair'] },
  'minutes/approve': { any: ['chair'] },
  'minutes/issue': { any: ['secretary'] },
  'minutes/addErratum': { any: ['secretary'] },
  'minutes/issueErratum': { any: ['secretary'] },
  'minutes/changeNotice': { any: ['secretary'] },
  'minutes/objectToCommitment': { any: [], ownSite: ['siteOperator'] },
  'minutes/withdrawObjection': { any: [], ownSite: ['siteOperator'] },
  'minutes/markNews': { any: ['secretary'] },
  'minutes/releaseNews': { any: ['chair'] },
  'minutes/holdBackNews': { any: ['chair', 'secretary'] },
  'minutes/noteCommitments': system,
};

/** The roles of an actor in this conference, the strongest first; none for a stranger. */
export function rolesOf(state: ConferenceState, actor: Actor): Role[] {
  switch (actor.kind) {
    case 'system':
      return ['system'];
    case 'administrator':
      return ['administrator'];
    case 'site':
      return state.roster.siteById[actor.siteId] ? ['siteOperator'] : [];
    case 'display':
      return state.roster.siteById[actor.siteId] ? ['display'] : [];
    case 'person': {
      const person = state.roster.personById[actor.personId];
      if (!person) return [];
      const presiding: Role[] = presidingPersonId(state.agenda) === person.personId ? ['presiding'] : [];
      return strength.filter((role) => presiding.includes(role) || person.roles.some((given) => given === role));
    }
  }
}

const strength: readonly Role[] = [
  'chair',
  'presiding',
  'secretary',
  'reporter',
  'technician',
  'siteOperator',
  'observer',
];

/** The site an actor belongs to; null for the server and for an administrator who has no part in the conference. */
export function siteOfActor(state: ConferenceState, actor: Actor): SiteId | null {
  switch (actor.kind) {
    case 'person':
      return state.roster.personById[actor.personId]?.siteId ?? null;
    case 'site':
    case 'display':
      return actor.siteId;
    case 'administrator':
    case 'system':
      return null;
  }
}

/** Whether this actor may see anything of the conference. A removed device sees nothing, whatever its session says. */
export function mayRead(state: ConferenceState, actor: Actor): boolean {
  if (rolesOf(state, actor).length === 0) return false;
  if (actor.kind === 'system' || actor.deviceId === null) return true;
  return state.roster.deviceById[actor.deviceId]?.presence.kind !== 'removed';
}

/** Why this actor may not give this command; null when they may. */
export function permissionOf(state: ConferenceState, actor: Actor, command: Command): Refusal | null {
  if (!mayRead(state, actor)) return { code: 'permission/denied' };
  if (roleFor(state, actor, command)) return null;
  const { ownSite = [] } = permissions[command.type];
  const atOwnSite = rolesOf(state, actor).some((role) => ownSite.includes(role));
  return { code: atOwnSite ? 'permission/otherSite' : 'permission/denied' };
}

/** The role that lets the actor give this command. A secretary with a right of the chair acts on the chair's behalf. */
export function actingAs(state: ConferenceState, actor: Actor, command: Command): ActingAs {
  const role = roleFor(state, actor, command) ?? 'observer';
  const onBehalfOfChair =
    role === 'secretary' && permissions[command.type].any.includes('chair') && !command.type.startsWith('roster/');
  return { role, onBehalfOfChair };
}

function roleFor(state: ConferenceState, actor: Actor, command: Command): Role | undefined {
  const { any, ownSite = [], ownDevice = [] } = permissions[command.type];
  const atOwnSite = siteOfCommand(state, command) === siteOfActor(state, actor);
  const withOwnDevice =
    actor.kind !== 'system' && 'deviceId' in command && actor.deviceId !== null && command.deviceId === actor.deviceId;
  return rolesOf(state, actor).find(
    (role) =>
      any.includes(role) || (atOwnSite && ownSite.includes(role)) || (withOwnDevice && ownDevice.includes(role)),
  );
}

/** The site a command is about; undefined when it is about none, or about something that is not there. */
function siteOfCommand(state: ConferenceState, command: Command): SiteId | null | undefined {
  const { floor, roster, minutes } = state;
  if ('siteId' in command) return command.siteId;
  if ('request' in command) return command.request.siteId;
  if ('requestId' in command) return floor.requestById[command.requestId]?.siteId;
  if ('speechId' in command) return floor.speechById[command.speechId]?.siteId;
  if ('commitmentId' in command) return minutes.commitmentById[command.commitmentId]?.siteId;
  if ('delegateId' in command) return roster.delegateById[command.delegateId]?.siteId;
  return undefined;
}
