import type { AccountSummary } from '#client/bindings/api.ts';
import type { PersonCommand } from '#client/bindings/commands.ts';
import { compareVietnamese } from '#client/i18n/fold.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { AccountId, PersonId, SiteId } from '#shared/kernel/index.ts';
import type { GivenRole, Person } from '#shared/roster/index.ts';

/** A person as the form holds them. */
export type PersonFields = Omit<Person, 'personId'>;

/** Roles that are ticked; the chair is named by an act of its own. */
export const tickedRoles = [
  'secretary',
  'reporter',
  'technician',
  'siteOperator',
  'observer',
] as const satisfies readonly GivenRole[];

/** An empty form for somebody at the hub. */
export function newPerson(hubSiteId: SiteId): PersonFields {
  return { accountId: null, name: '', title: '', siteId: hubSiteId, roles: [] };
}

/** The form with an account chosen: name and title are copied from it where nothing was typed. */
export function withAccount(person: PersonFields, account: AccountSummary | undefined): PersonFields {
  if (account === undefined) return { ...person, accountId: null };
  const { id, name, title } = account;
  // Where nobody is named, an account is called by its title.
  const copied = title === '' || title === name ? { name: '', title: name } : { name, title };
  const isBlank = person.name.trim() === '' && person.title.trim() === '';
  return { ...person, ...(isBlank ? copied : {}), accountId: id };
}

/** The commands that make a person what the form says, each for what was changed only. */
export function commandsOf(
  personId: PersonId,
  { values, seen, changed }: { values: PersonFields; seen: PersonFields; changed: readonly (keyof PersonFields)[] },
): PersonCommand[] {
  const commands: PersonCommand[] = [];
  if (changed.some((field) => field === 'name' || field === 'title' || field === 'roles')) {
    commands.push({ type: 'roster/changePerson', personId, ...spoken(values), was: spoken(seen) });
  }
  if (changed.includes('siteId')) commands.push({ type: 'roster/seatPerson', personId, siteId: values.siteId });
  if (changed.includes('accountId')) {
    commands.push({ type: 'roster/linkAccount', personId, accountId: values.accountId });
  }
  return commands;
}

function spoken({ name, title, roles }: PersonFields) {
  return { name, title, roles };
}

/** What the form still lacks; null when it can be saved. */
export function lacking({ title, roles }: PersonFields): 'title' | 'role' | null {
  if (title.trim() === '') return 'title';
  return roles.length === 0 ? 'role' : null;
}

const rank: readonly GivenRole[] = ['chair', 'secretary', 'reporter', 'technician', 'siteOperator', 'observer'];

/** People of the conference, the chair first, then by role and in the Vietnamese order of titles. */
export function peopleInOrder({ roster }: ConferenceState): Person[] {
  const place = ({ roles }: Person) => Math.min(...roles.map((role) => rank.indexOf(role)), rank.length);
  return Object.values(roster.personById).sort(
    (a, b) => place(a) - place(b) || compareVietnamese(a.title, b.title) || compareVietnamese(a.name, b.name),
  );
}

/** Who holds an account in the conference, other than one person. */
export function holderOf(state: ConferenceState, accountId: AccountId, except: PersonId | null): Person | undefined {
  return Object.values(state.roster.personById).find(
    (person) => person.accountId === accountId && person.personId !== except,
  );
}
