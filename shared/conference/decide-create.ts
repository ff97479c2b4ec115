import type { ConferenceId, Context, Decision } from '#shared/kernel/index.ts';
import { happened, refused } from '#shared/kernel/index.ts';
import type { Event } from './events.ts';
import type { Setup } from './state.ts';

/** Decides the first event of a conference: whether what was entered fits together. Who may is the route's to check. */
export function decideCreate(
  { conferenceId, setup }: { conferenceId: ConferenceId; setup: Setup },
  _context: Context,
): Decision<Event> {
  const detail = whatDoesNotFit(setup);
  if (detail !== null) return refused('conference/badSetup', { detail });
  return happened<Event>({ type: 'conference/created', conferenceId, setup });
}

function whatDoesNotFit(setup: Setup): string | null {
  const siteIds = new Set(setup.sites.map((site) => site.siteId));
  const accounts = setup.people.flatMap((person) => person.accountId ?? []);
  const signer = setup.people.find((person) => person.personId === setup.signerPersonId);
  if (siteIds.size !== setup.sites.length) return 'trùng điểm cầu';
  if (!siteIds.has(setup.hubSiteId)) return 'thiếu điểm cầu chính';
  if (setup.people.some((person) => !siteIds.has(person.siteId))) return 'có người không thuộc điểm cầu nào';
  if (setup.people.filter((person) => person.roles.includes('chair')).length !== 1) return 'phải có đúng một chủ trì';
  if (new Set(setup.people.map((person) => person.personId)).size !== setup.people.length) return 'trùng người';
  if (new Set(accounts).size !== accounts.length) return 'một tài khoản chỉ ứng với một người';
  if (setup.signerPersonId !== null && !signer?.roles.includes('secretary')) return 'người ký biên bản phải là thư ký';
  if (new Set(setup.items.map((item) => item.itemId)).size !== setup.items.length) return 'trùng nội dung chương trình';
  const presenters = setup.items.flatMap((item) => item.presenter ?? []);
  if (presenters.some((presenter) => !siteIds.has(presenter.siteId))) return 'người trình bày không thuộc điểm cầu nào';
  return null;
}
