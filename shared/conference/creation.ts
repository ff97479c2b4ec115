import { z } from 'zod';
import type { ItemPlan, Presenter } from '#shared/agenda/index.ts';
import { agendaTemplates } from '#shared/agenda/index.ts';
import type { AccountId, PersonId, SiteId, UnitId } from '#shared/kernel/index.ts';
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

/**
 * Makes the first event's content out of the form. `units` are the hub's and the sites' in any order; ids are derived
 * from `seed`. Whether all fits together is for `decideCreate` to say.
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
    signerPersonId: people.filter((person) => person.roles.includes('secretary'))[form.signer]?.personId ?? null,
    items,
  };
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
    if (known) people[same] = { ...known, roles: role === null ? known.roles : [...known.roles, role] };
    else {
      const personId = deriveId<PersonId>(`${seed}.p`, people.length + 1);
      // A deputy without another role observes until the discussion is handed over.
      people.push({ ...fields, personId, siteId, roles: role === null ? ['observer'] : [role] });
    }
  }
  return people;
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
