import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountSummary } from '#client/bindings/api.ts';
import { compareVietnamese } from '#client/i18n/fold.ts';
import { withSecretaries } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';

type PeopleFieldsProps = Pick<FieldsProps, 'draft' | 'onChange' | 'accounts'>;

/** Who leads, reports, writes and keeps it running; secretaries are at least one, and one of them signs. */
export function PeopleFields({ draft, onChange, accounts }: PeopleFieldsProps) {
  const { t } = useTranslation();
  const people = options(accounts);
  const single = (['chair', 'presiding', 'reporter', 'technician'] as const).map((role) => ({
    role,
    label: role === 'chair' ? t('entrance.chair') : `${t(`entrance.${role}`)} (${t('entrance.optional')})`,
  }));
  return (
    <section className="dc-panel">
      <h2 className="dc-page__section">{t('entrance.people')}</h2>
      <div className="dc-twocol">
        {single.map(({ role, label }) => (
          <Select
            key={role}
            label={label}
            placeholder={t('entrance.choose')}
            data={people}
            value={draft[role]}
            searchable
            clearable={role !== 'chair'}
            required={role === 'chair'}
            onChange={(value) => onChange({ ...draft, [role]: value })}
          />
        ))}
        <MultiSelect
          label={t('entrance.secretaries')}
          data={people}
          value={[...draft.secretaries]}
          searchable
          required
          maxValues={10}
          onChange={(value) => onChange(withSecretaries(draft, value))}
        />
        <Select
          label={t('entrance.signer')}
          data={people.filter(({ value }) => draft.secretaries.includes(value))}
          value={draft.signer}
          allowDeselect={false}
          onChange={(signer) => onChange({ ...draft, signer })}
        />
      </div>
    </section>
  );
}

function options(accounts: readonly AccountSummary[]) {
  return accounts
    .map(({ id, name, title }) => ({ value: id, label: title === '' || title === name ? name : `${name}, ${title}` }))
    .sort((a, b) => compareVietnamese(a.label, b.label));
}
