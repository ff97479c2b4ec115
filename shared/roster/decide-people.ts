import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, Instant } from '#shared/kernel/index.ts';
import { deriveId, happened, never, refused } from '#shared/kernel/index.ts';
import type { RosterCommand } from './commands.ts';
import { leaving, onlyObserves, soundGone } from './decide-devices.ts';
import type { RosterEvent } from './events.ts';
import type { GivenRole, Person } from './state.ts';

const peopleCommandTypes = [
  'roster/addPerson',
  'roster/changePerson',
  'roster/removePerson',
  'roster/nameChair',
  'roster/linkAccount',
  'roster/seatPerson',
  'roster/nameSigner',
] as const;

export type PeopleCommand = Extract<RosterCommand, { type: (typeof peopleCommandTypes)[number] }>;
type Of<T extends PeopleCommand['type']> = Extract<PeopleCommand, { type: T }>;

/** Whether a command of the roster is about people and their roles. */
export function isPeopleCommand(command: RosterCommand): command is PeopleCommand {
  return peopleCommandTypes.some((type) => type === command.type);
}

/** Decides who is in the conference, in which role, at which site and by which account. */
export function decidePeople(state: ConferenceState, command: PeopleCommand, context: Context): Decision<RosterEvent> {
  if (command.type === 'roster/nameSigner') return nameSigner(state, command.personId);
  if (command.type === 'roster/addPerson') {
    const person = { ...command.person, personId: deriveId<Person['personId']>(context.seed) };
    return withPerson(state, person, { type: 'roster/personAdded', person });
  }
  const known = state.roster.personById[command.personId];
  if (!known) return refused('roster/noSuchPerson');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  switch (command.type) {
    case 'roster/changePerson':
      return changePerson(state, { known, command, at: context.at });
    case 'roster/removePerson':
      return removePerson(state, known, context.at);
    case 'roster/nameChair':
      return nameChair(state, known, context.at);
    case 'roster/linkAccount':
      return linkAccount(state, { known, accountId: command.accountId, at: context.at });
    case 'roster/seatPerson':
      return seatPerson(state, known, command.siteId);
    default:
      return never(command);
  }
}

/** What must hold of every person. `before` happens with the event, if it happens. */
function withPerson(
  state: ConferenceState,
  person: Person,
  event: RosterEvent,
  before: readonly RosterEvent[] = [],
): Decision<RosterEvent> {
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (!state.roster.siteById[person.siteId]) return refused('roster/noSuchSite');
  const others = Object.values(state.roster.personById).filter((other) => other.personId !== person.personId);
  const chairs = [...others, person].filter((each) => each.roles.includes('chair'));
  if (chairs.length === 0) return refused('conference/noChair');
  if (chairs.length > 1) return refused('conference/oneChair');
  const holder = others.find((other) => person.accountId !== null && other.accountId === person.accountId);
  if (holder) return refused('roster/accountTaken', { title: holder.title });
  if (state.roster.signerPersonId === person.personId && !person.roles.includes('secretary')) {
    return refused('roster/signerNotSecretary');
  }
  return happened<RosterEvent>(...before, event);
}

type Change = { readonly known: Person; readonly command: Of<'roster/changePerson'>; readonly at: Instant };

function changePerson(state: ConferenceState, { known, command, at }: Change): Decision<RosterEvent> {
  const { was } = command;
  const isMine = (field: keyof NonNullable<typeof was>) => was === undefined || !isSame(command[field], was[field]);
  const clashes = (field: keyof NonNullable<typeof was>) =>
    was !== undefined && isMine(field) && !isSame(known[field], was[field]) && !isSame(known[field], command[field]);
  if (clashes('name') || clashes('title') || clashes('roles')) return refused('conference/changedMeanwhile');
  const person = {
    ...known,
    ...(isMine('name') ? { name: command.name } : {}),
    ...(isMine('title') ? { title: command.title } : {}),
    ...(isMine('roles') ? { roles: command.roles } : {}),
  };
  return withPerson(state, person, { type: 'roster/personChanged', person }, silenced(state, { known, person, at }));
}

function isSame(a: string | readonly GivenRole[], b: string | readonly GivenRole[]): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((role) => b.includes(role));
}

/** Who becomes an observer sends nothing any more: a sound they hold is free for another device of the site. */
function silenced(
  state: ConferenceState,
  { known, person, at }: { readonly known: Person; readonly person: Person; readonly at: Instant },
): RosterEvent[] {
  if (onlyObserves(known.roles) || !onlyObserves(person.roles)) return [];
  return Object.values(state.roster.deviceById)
    .filter((device) => device.personId === person.personId)
    .flatMap((device) => soundGone(state, device, at));
}

function removePerson(state: ConferenceState, known: Person, at: Instant): Decision<RosterEvent> {
  const { personId } = known;
  if (known.roles.includes('chair')) return refused('conference/noChair');
  if (state.roster.signerPersonId === personId) return refused('roster/signerNotSecretary');
  return happened<RosterEvent>(...allLeaving(state, known, at), { type: 'roster/personRemoved', personId });
}

function allLeaving(state: ConferenceState, { personId }: Person, at: Instant): RosterEvent[] {
  return devicesHere(state, personId).flatMap((device) => leaving(state, device, at));
}

function devicesHere(state: ConferenceState, personId: Person['personId']) {
  return Object.values(state.roster.deviceById).filter(
    (device) => device.personId === personId && device.presence.kind === 'here',
  );
}

/** One act for both, so that there is a chair at every instant. */
function nameChair(state: ConferenceState, named: Person, at: Instant): Decision<RosterEvent> {
  const current = Object.values(state.roster.personById).find((person) => person.roles.includes('chair'));
  if (!current) return refused('conference/noChair');
  if (current.personId === named.personId) return refused('roster/alreadyChair');
  const others = current.roles.filter((role) => role !== 'chair');
  // Their device may be the one that carries the sound of the hall: who led the hall goes on as one of its operators.
  const former = { ...current, roles: others.length > 0 ? others : ['siteOperator' as const] };
  const kept = named.roles.filter((role) => role !== 'observer');
  const chair = { ...named, roles: ['chair' as const, ...kept] };
  return happened<RosterEvent>({ type: 'roster/chairNamed', at, chair, former });
}

type Link = { readonly known: Person; readonly accountId: Person['accountId']; readonly at: Instant };

function linkAccount(state: ConferenceState, { known, accountId, at }: Link): Decision<RosterEvent> {
  if (known.accountId === accountId) return refused('roster/nothingChanged');
  const person = { ...known, accountId };
  // Whoever came by the account before is not this person any more.
  return withPerson(state, person, { type: 'roster/personChanged', person }, allLeaving(state, known, at));
}

function seatPerson(state: ConferenceState, known: Person, siteId: Person['siteId']): Decision<RosterEvent> {
  if (known.siteId === siteId) return refused('roster/nothingChanged');
  if (devicesHere(state, known.personId).length > 0) return refused('roster/personHere');
  const person = { ...known, siteId };
  return withPerson(state, person, { type: 'roster/personChanged', person });
}

/** Also after the closing: the minutes are written then, and whoever was to sign them may be away. */
function nameSigner(state: ConferenceState, personId: Person['personId']): Decision<RosterEvent> {
  const person = state.roster.personById[personId];
  if (!person) return refused('roster/noSuchPerson');
  if (!person.roles.includes('secretary')) return refused('roster/signerNotSecretary');
  return happened<RosterEvent>({ type: 'roster/signerNamed', personId });
}
