import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#client/bindings/office.ts';
import { officeApi } from '#client/bindings/office.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { showDone } from '#client/ui/toasts.ts';
import { SaveFoot } from './SaveFoot.tsx';

const fields = ['authority', 'name', 'shortName', 'ownLevel', 'place', 'office', 'officeSymbol'] as const;
const MOST_LETTERS = { name: 150, symbol: 20 } as const;

export type OrganisationFormProps = { readonly saved: Organisation; readonly onSaved: () => void };

/** The names with which official papers begin and end. */
export function OrganisationForm({ saved, onSaved }: OrganisationFormProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState(saved);
  const isDirty = fields.some((field) => draft[field].trim() !== saved[field]);
  const isComplete = fields.every((field) => draft[field].trim() !== '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if ((await act.run(() => officeApi.saveOrganisation(draft))) === null) return;
    showDone(t('administration.office.saved'));
    onSaved();
  };
  return (
    <section className="dc-panel">
      <h2 className="dc-page__section">{t('administration.office.organisation')}</h2>
      <p className="dc-quiet dc-flat">{t('administration.office.organisationText')}</p>
      <form className="dc-stack" onSubmit={(event) => void save(event)}>
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`administration.office.field.${field}`)}
            description={t(`administration.office.example.${field}`)}
            value={draft[field]}
            maxLength={field === 'officeSymbol' ? MOST_LETTERS.symbol : MOST_LETTERS.name}
            required
            autoComplete="off"
            onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
          />
        ))}
        <SaveFoot
          pending={act.pending}
          problem={act.problem}
          blocked={isComplete ? null : t('administration.office.incomplete')}
          isDirty={isDirty}
          onDrop={() => setDraft(saved)}
        />
      </form>
    </section>
  );
}
