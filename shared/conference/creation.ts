import { z } from 'zod';
import type { ItemPlan, Presenter } from '#shared/agenda/index.ts';
import { agendaTemplates } from '#shared/agenda/index.ts';
import { isDay } from '#shared/indicators/index.ts';
import type { AccountId, PersonId, Refusal, SiteId, UnitId } from '#shared/kernel/index.ts';
import { deriveId, idSchema, optionalText, requiredText } from '#shared/kernel/index.ts';
import type { GivenRole, Person, Site } from '#shared/roster/index.ts';
import { conferenceKindSchema, dateSchema, type Setup } from './state.ts';

const personFieldsSchema = z.strictObject({
  accountId: idSchema<AccountId>().nullable(),
  name: optionalText(120),
  /** Copied into the conference, since titles change. */
  title: requiredText(200),
});

/** The plain form from which a conference is made. */
export const creationFormSchema = z.strictObject({
  /** Drawn by the form as it is opened: sending it twice makes one conference, which has this id. */
  draftId: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  /** "Hội nghị có nội dung thuộc danh mục bí mật nhà nước?": yes is refused with `conference/secret`. */
  hasStateSecrets: z.boolean(),
  template: z.enum(['A', 'B', 'C', 'D', 'E']),
  kind: conferenceKindSchema,
  title: requiredText(300),
  period: optionalText(120),
  date: dateSchema,
  audience: z.enum(['public', 'internal']),
  hubUnitId: idSchema<UnitId>(),
  /** Without the hub; none for a conference of one room. */
  siteUnitIds: z.array(idSchema<UnitId>()).max(199),
  chair: personFieldsSchema,
  presiding: personFieldsSchema.nullable(),
  reporter: personFieldsSchema.nullable(),
  technician: personFieldsSchema.nullable(),
  /** The first signs the minutes unless `signer` names another by its place. */
  secretaries: z.array(personFieldsSchema).min(1).max(10),
  signer: z.number().int().min(0).max(9),
});
export type CreationForm = z.infer<typeof creationFormSchema>;
type PersonFields = z.infer<typeof personFieldsSchema>;

/** What is known of a unit when it is copied into a conference. */
export type UnitCopy = {
  readonly id: UnitId;
  readonly name: string;
  readonly shortName: string;
  readonly levelLabel: string;
  readonly order: number;
};

/** What a form is checked against: units of the day of the conference, and who has an account in use. */
export type KnownToForm = {
  readonly units: readonly Pick<UnitCopy, 'id' | 'name'>[];
  readonly hasAccount: (accountId: AccountId) => boolean;
  /** Name of a unit of any day; undefined when there never was one. */
  readonly nameOfUnit: (unitId: UnitId) => string | undefined;
};

/** What has to be put right in the form before a conference can be made out of it; null when nothing has. */
export function formRefusal(form: CreationForm, known: KnownToForm): Refusal | null {
  if (form.hasStateSecrets) return { code: 'conference/secret' };
  return noSuchDay(form.date) ?? wrongUnit(form, known) ?? wrongPerson(form, known);
}

/** A day that no calendar has, as a refusal: a date of the right form may be the 31st of February. */
export function noSuchDay(date: string): Refusal | null {
  return isDay(date) ? null : { code: 'conference/noSuchDate', params: { date: date.split('-').reverse().join('/') } };
}

function wrongUnit({ hubUnitId, siteUnitIds }: CreationForm, { units, nameOfUnit }: KnownToForm): Refusal | null {
  const refusalAbout = (code: Refusal['code'], unitId: UnitId) => {
    const name = nameOfUnit(unitId) ?? unitId;
    return { code, params: { name } };
  };
  const missing = [hubUnitId, ...siteUnitIds].find((unitId) => !units.some(({ id }) => id === unitId));
  if (missing !== undefined) return refusalAbout('conference/noSuchUnit', missing);
  if (siteUnitIds.includes(hubUnitId)) return refusalAbout('conference/hubAmongSites', hubUnitId);
  const twice = siteUnitIds.find((unitId, index) => siteUnitIds.indexOf(unitId) !== index);
  return twice === undefined ? null : refusalAbout('conference/siteTwice', twice);
}

function wrongPerson(form: CreationForm, { hasAccount }: KnownToForm): Refusal | null {
  const named = [form.chair, form.presiding, form.reporter, form.technician, ...form.secretaries];
  const stranger = named.find((fields) => fields && fields.accountId !== null && !hasAccount(fields.accountId));
  if (stranger) return { code: 'conference/noSuchAccount', params: { title: stranger.title } };
  return form.signer < form.secretaries.length ? null : { code: 'conference/noSuchSigner' };
}

/**
 * Makes the first event's content out of the form. `units` are the hub's and the sites' in any order; ids are derived
 * from `seed`. What is wrong with the form is for `formRefusal` to say before.
 */
export function setupOfForm(
  form: CreationForm,
  { units, seed }: { readonly units: readonly UnitCopy[]; readonly seed: string },
): Setup {
  const unitIds = [form.hubUnitId, ...form.siteUnitIds];
  const sites = unitIds.flatMap((unitId, index) => siteOf(units, unitId, deriveId<SiteId>(`${seed}.s`, index + 1)));
  const hubSiteId = deriveId<SiteId>(`${seed}.s`, 1);
  const people = peopleOf(form, hubSiteId, seed);
  const template = agendaTemplates.find(({ code }) => code === form.template);
  const presenters = presentersOf(form, hubSiteId);
  const items: ItemPlan[] = (template?.items ?? []).map(({ presenterRole, ...item }, index) => ({
    ...item,
    itemId: deriveId(`${seed}.i`, index + 1),
    presenter: presenterRole === null ? null : presenters[presenterRole],
  }));
  const { kind, title, period, date, audience } = form;
  return {
    plan: { kind, title, period, date, audience, capMs: template?.capMs ?? 14_400_000 },
    hubSiteId,
    sites,
    people,
    signerPersonId: personOf(people, form.secretaries[form.signer]),
    items,
  };
}

/** Who stands for these fields: one account is one person, wherever the form names it. */
function personOf(people: readonly Person[], fields: PersonFields | undefined): PersonId | null {
  const found = people.find(
    (person) =>
      fields !== undefined &&
      person.roles.includes('secretary') &&
      person.accountId === fields.accountId &&
      (fields.accountId !== null || (person.name === fields.name && person.title === fields.title)),
  );
  return found?.personId ?? null;
}

function siteOf(units: readonly UnitCopy[], unitId: UnitId, siteId: SiteId): Site[] {
  const unit = units.find((each) => each.id === unitId);
  if (!unit) return [];
  const { name, shortName, levelLabel, order } = unit;
  return [{ siteId, unitId, name, shortName, levelLabel, order }];
}

function peopleOf(form: CreationForm, siteId: SiteId, seed: string): Person[] {
  const named: { fields: PersonFields | null; role: GivenRole | null }[] = [
    { fields: form.chair, role: 'chair' },
    { fields: form.presiding, role: null },
    { fields: form.reporter, role: 'reporter' },
    { fields: form.technician, role: 'technician' },
    ...form.secretaries.map((fields) => ({ fields, role: 'secretary' as const })),
  ];
  const people: Person[] = [];
  for (const { fields, role } of named) {
    if (fields === null) continue;
    const same = people.findIndex((person) => fields.accountId !== null && person.accountId === fields.accountId);
    const known = people[same];
    if (known) people[same] = { ...known, roles: withRole(known.roles, role) };
    else {
      const personId = deriveId<PersonId>(`${seed}.p`, people.length + 1);
      // A deputy without another role observes until the discussion is handed over.
      people.push({ ...fields, personId, siteId, roles: role === null ? ['observer'] : [role] });
    }
  }
  return people;
}

function withRole(roles: GivenRole[], role: GivenRole | null): GivenRole[] {
  return role === null || roles.includes(role) ? roles : [...roles, role];
}

function presentersOf(
  form: CreationForm,
  siteId: SiteId,
): Record<'chair' | 'presiding' | 'reporter', Presenter | null> {
  const presenter = (fields: PersonFields | null) =>
    fields === null ? null : { siteId, name: fields.name, title: fields.title };
  return {
    chair: presenter(form.chair),
    presiding: presenter(form.presiding),
    reporter: presenter(form.reporter),
  };
}
