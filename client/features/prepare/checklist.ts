import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { chairPerson } from '#shared/conference/index.ts';

export const checkNames = [
  'agenda',
  'chairAccount',
  'secretaryAccount',
  'signer',
  'technician',
  'sites',
  'cap',
  'deck',
  'deckWhole',
] as const;

export type Check = {
  readonly name: (typeof checkNames)[number];
  readonly isMet: boolean;
  /** Without it the conference cannot be opened or led; the others are advice. */
  readonly isNeeded: boolean;
};

/** What a conference should have before it is made ready; so many of its slides cannot be shown as they were meant. */
export function checklistOf(state: ConferenceState, faultCount = 0): Check[] {
  const { roster, agenda, plan, stage } = state;
  const people = Object.values(roster.personById);
  const plannedMs = orderedItems(agenda).reduce((sum, item) => sum + item.plannedMs, 0);
  const withAccount = people.filter(({ accountId }) => accountId !== null);
  const isMet: Readonly<Record<Check['name'], boolean>> = {
    agenda: agenda.order.length > 0,
    chairAccount: (chairPerson(state)?.accountId ?? null) !== null,
    secretaryAccount: withAccount.some(({ roles }) => roles.includes('secretary')),
    signer: roster.signerPersonId !== null,
    technician: people.some(({ roles }) => roles.includes('technician')),
    sites: Object.keys(roster.siteById).length > 1,
    cap: plannedMs <= plan.capMs,
    deck: stage.deck.order.length > 0,
    deckWhole: faultCount === 0,
  };
  const needed: ReadonlySet<Check['name']> = new Set(['agenda', 'chairAccount', 'secretaryAccount']);
  // an empty deck is whole, which is nothing to say
  const said = checkNames.filter((name) => name !== (isMet.deck ? 'deck' : 'deckWhole'));
  return said.map((name) => ({ name, isMet: isMet[name], isNeeded: needed.has(name) }));
}
