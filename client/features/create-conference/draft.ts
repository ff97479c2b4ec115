import type { AccountSummary, UnitSummary } from '#client/bindings/api.ts';
import { dateOf } from '#client/i18n/format.ts';
import { agendaTemplates } from '#shared/agenda/index.ts';
import type { CreationForm } from '#shared/conference/index.ts';
import { creationFormSchema } from '#shared/conference/index.ts';

/** What the form holds while it is filled in; people are accounts by their ids. */
export type Draft = {
  /** Sending the same draft twice, over a line that was cut, makes one conference. */
  readonly draftId: string;
  readonly template: CreationForm['template'];
  readonly kind: CreationForm['kind'];
  readonly title: string;
  readonly period: string;
  /** Null while what is typed is no day. */
  readonly date: string | null;
  readonly audience: CreationForm['audience'];
  readonly hubUnitId: string | null;
  readonly siteUnitIds: readonly string[];
  readonly chair: string | null;
  readonly presiding: string | null;
  readonly reporter: string | null;
  readonly technician: string | null;
  readonly secretaries: readonly string[];
  readonly signer: string | null;
};

/** An empty form for a conference of today. */
export function newDraft(): Draft {
  return {
    draftId: randomHex(),
    template: 'A',
    kind: 'giaoBan',
    title: '',
    period: '',
    date: dateOf(Date.now()),
    audience: 'internal',
    hubUnitId: null,
    siteUnitIds: [],
    chair: null,
    presiding: null,
    reporter: null,
    technician: null,
    secretaries: [],
    signer: null,
  };
}

/** The draft with another template, and the kind that goes with it. */
export function withTemplate(draft: Draft, code: string | null): Draft {
  const template = agendaTemplates.find((each) => each.code === code);
  return template === undefined ? draft : { ...draft, template: template.code, kind: template.kind };
}

/** The draft with these secretaries; the first signs unless one of them was named. */
export function withSecretaries(draft: Draft, secretaries: readonly string[]): Draft {
  const keeps = draft.signer !== null && secretaries.includes(draft.signer);
  return { ...draft, secretaries, signer: keeps ? draft.signer : (secretaries[0] ?? null) };
}

/** The form as the server takes it; null while something is missing. */
export function formOf(
  draft: Draft,
  { units, accounts }: { readonly units: readonly UnitSummary[]; readonly accounts: readonly AccountSummary[] },
): CreationForm | null {
  const person = (id: string | null) => personOf(accounts.find((account) => account.id === id));
  const known = new Set<string>(units.map(({ id }) => id));
  const parsed = creationFormSchema.safeParse({
    ...pickPlan(draft),
    hasStateSecrets: false,
    hubUnitId: draft.hubUnitId,
    siteUnitIds: draft.siteUnitIds.filter((id) => known.has(id) && id !== draft.hubUnitId),
    chair: person(draft.chair),
    presiding: person(draft.presiding),
    reporter: person(draft.reporter),
    technician: person(draft.technician),
    secretaries: draft.secretaries.map(person),
    signer: Math.max(0, draft.secretaries.indexOf(draft.signer ?? '')),
  });
  return parsed.success ? parsed.data : null;
}

function randomHex(): string {
  // `randomUUID` exists on https only, and a server in a closed network may be reached without.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pickPlan({ draftId, template, kind, title, period, date, audience }: Draft) {
  return { draftId, template, kind, title, period, date, audience };
}

function personOf(account: AccountSummary | undefined) {
  if (account === undefined) return null;
  const { id, name, title } = account;
  return title === '' || title === name ? { accountId: id, name: '', title: name } : { accountId: id, name, title };
}
