import type { ConferenceId, Context, Decision, Refusal } from '#shared/kernel/index.ts';
import { happened } from '#shared/kernel/index.ts';
import { noSuchDay } from './creation.ts';
import type { Event } from './events.ts';
import type { Setup } from './state.ts';

/** Decides the first event of a conference: whether what was entered fits together. Who may is the route's to check. */
export function decideCreate(
  { conferenceId, setup }: { conferenceId: ConferenceId; setup: Setup },
  _context: Context,
): Decision<Event> {
  const refusal = noSuchDay(setup.plan.date) ?? wrongSites(setup) ?? wrongPeople(setup) ?? wrongItems(setup);
  if (refusal) return { kind: 'refusal', refusal };
  return happened<Event>({ type: 'conference/created', conferenceId, setup });
}

const badSetup: Refusal = { code: 'conference/badSetup' };

function wrongSites({ sites, hubSiteId }: Setup): Refusal | null {
  if (!isUnique(sites.map((site) => site.siteId)) || !sites.some((site) => site.siteId === hubSiteId)) return badSetup;
  const hub = sites.find((site) => site.siteId === hubSiteId);
  const units = sites.map((site) => site.unitId);
  const twice = sites.find(({ unitId }, index) => unitId !== null && units.indexOf(unitId) !== index);
  if (!twice) return null;
  const code = twice.unitId === hub?.unitId ? 'conference/hubAmongSites' : 'conference/siteTwice';
  return { code, params: { name: twice.name } };
}

function wrongPeople({ people, sites, signerPersonId }: Setup): Refusal | null {
  const accounts = people.map((person) => person.accountId);
  const chairs = people.filter((person) => person.roles.includes('chair'));
  const twice = people.find(({ accountId }, index) => accountId !== null && accounts.indexOf(accountId) !== index);
  const signer = people.find((person) => person.personId === signerPersonId);
  if (people.some((person) => !sites.some(({ siteId }) => siteId === person.siteId))) return badSetup;
  if (!isUnique(people.map((person) => person.personId))) return badSetup;
  if (chairs.length !== 1) return { code: chairs.length === 0 ? 'conference/noChair' : 'conference/oneChair' };
  if (twice) return { code: 'roster/accountTaken', params: { title: twice.title } };
  const isSecretary = signerPersonId === null || signer?.roles.includes('secretary');
  return isSecretary ? null : { code: 'roster/signerNotSecretary' };
}

function wrongItems({ items, sites }: Setup): Refusal | null {
  const presenters = items.flatMap((item) => item.presenter ?? []);
  const isElsewhere = presenters.some((presenter) => !sites.some(({ siteId }) => siteId === presenter.siteId));
  return isElsewhere || !isUnique(items.map((item) => item.itemId)) ? badSetup : null;
}

function isUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
