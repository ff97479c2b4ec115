import type { TFunction } from 'i18next';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSummary } from '#client/bindings/api.ts';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Person } from '#shared/roster/index.ts';
import { ClashNotes } from './ClashNotes.tsx';
import { FormFoot } from './FormFoot.tsx';
import { PersonInputs } from './PersonInputs.tsx';
import type { PersonFields } from './person-form.ts';
import { commandsOf, lacking } from './person-form.ts';
import { useFieldDraft } from './use-field-draft.ts';
import { useSave } from './use-save.ts';

const labels = {
  accountId: 'prepare.account',
  siteId: 'prepare.personSite',
  title: 'prepare.personTitle',
  name: 'prepare.personName',
  roles: 'prepare.roles',
} as const satisfies Record<keyof PersonFields, string>;

export type PersonEditorProps = {
  readonly state: ConferenceState;
  readonly accounts: readonly AccountSummary[];
  readonly person: Person;
  readonly onDone: () => void;
};

/** Changes a person in place of their row. */
export function PersonEditor({ state, accounts, person, onDone }: PersonEditorProps) {
  const { t } = useTranslation();
  const { personId, ...present } = person;
  const fields = useFieldDraft<PersonFields>(present);
  const save = useSave();
  const lack = lacking(fields.values);
  const type = (change: Partial<PersonFields>) => {
    if (change.accountId !== undefined) fields.type('accountId', change.accountId);
    if (change.siteId !== undefined) fields.type('siteId', change.siteId);
    if (change.name !== undefined && change.name !== fields.values.name) fields.type('name', change.name);
    if (change.title !== undefined && change.title !== fields.values.title) fields.type('title', change.title);
    if (change.roles !== undefined) fields.type('roles', change.roles);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run(commandsOf(personId, fields))) onDone();
  };
  const blocked = lack === null ? null : t(lack === 'title' ? 'prepare.titleNeeded' : 'prepare.roleNeeded');
  return (
    <form className="dc-stack dc-prepare__editor" onSubmit={(event) => void submit(event)}>
      <PersonInputs state={state} accounts={accounts} personId={personId} values={fields.values} onType={type} />
      <FormFoot
        save={save}
        blocked={fields.clashing.length > 0 ? t('prepare.settleFirst') : blocked}
        isDirty={fields.changed.length > 0}
        onClose={onDone}
        onDrop={() => {
          fields.drop();
          onDone();
        }}
      >
        <ClashNotes
          fields={fields}
          labelOf={(field) => t(labels[field])}
          wordsOf={(field) => personWords({ state, accounts, person, t }, field)}
        />
      </FormFoot>
    </form>
  );
}

type Known = Omit<PersonEditorProps, 'onDone'> & { readonly t: TFunction };

function personWords({ state, accounts, person, t }: Known, field: keyof PersonFields): string {
  switch (field) {
    case 'accountId':
      return accounts.find(({ id }) => id === person.accountId)?.name ?? t('prepare.noAccount');
    case 'siteId':
      return siteName(state, person.siteId);
    case 'roles':
      return person.roles.map((role) => t(`names.role.${role}`)).join(', ');
    case 'name':
    case 'title':
      return person[field];
  }
}
