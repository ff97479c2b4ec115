import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSummary } from '#client/bindings/api.ts';
import { IconPlus } from '#client/ui/icons.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { FormFoot } from './FormFoot.tsx';
import { PersonInputs } from './PersonInputs.tsx';
import type { PersonFields } from './person-form.ts';
import { lacking, newPerson } from './person-form.ts';
import { useSave } from './use-save.ts';

export type AddPersonProps = { readonly state: ConferenceState; readonly accounts: readonly AccountSummary[] };

/** Adds somebody to the conference, with an account or without one. */
export function AddPerson({ state, accounts }: AddPersonProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<PersonFields | null>(null);
  const save = useSave();
  if (person === null)
    return (
      <Button
        variant="default"
        leftSection={<IconPlus size={17} />}
        className="dc-prepare__start"
        onClick={() => setPerson(newPerson(state.roster.hubSiteId))}
      >
        {t('prepare.addPerson')}
      </Button>
    );
  const lack = lacking(person);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run([{ type: 'roster/addPerson', person }])) setPerson(null);
  };
  return (
    <form className="dc-stack dc-prepare__editor" onSubmit={(event) => void submit(event)}>
      <h3 className="dc-flat">{t('prepare.addPerson')}</h3>
      <PersonInputs
        state={state}
        accounts={accounts}
        personId={null}
        values={person}
        onType={(change) => setPerson({ ...person, ...change })}
      />
      <FormFoot
        save={save}
        blocked={lack === null ? null : t(lack === 'title' ? 'prepare.titleNeeded' : 'prepare.roleNeeded')}
        isDirty
        done={t('prepare.addPersonButton')}
        onDrop={() => setPerson(null)}
      />
    </form>
  );
}
