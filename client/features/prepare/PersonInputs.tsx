import type { OptionsFilter } from '@mantine/core';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountSummary } from '#client/bindings/api.ts';
import { compareVietnamese, fold } from '#client/i18n/fold.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { AccountId, PersonId, SiteId } from '#shared/kernel/index.ts';
import type { GivenRole } from '#shared/roster/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import type { PersonFields } from './person-form.ts';
import { holderOf, tickedRoles, withAccount } from './person-form.ts';

export type PersonInputsProps = {
  readonly state: ConferenceState;
  readonly accounts: readonly AccountSummary[];
  /** Whom the form changes; null for somebody new. */
  readonly personId: PersonId | null;
  readonly values: PersonFields;
  readonly onType: (change: Partial<PersonFields>) => void;
};

/** Account, title, name, site and roles of a person. */
export function PersonInputs(props: PersonInputsProps) {
  const { t } = useTranslation();
  const { state, values, onType } = props;
  const sites = orderedSites(state.roster).map(({ siteId, name }) => ({ value: siteId, label: name }));
  return (
    <div className="dc-twocol">
      <AccountSelect {...props} />
      <Select
        label={t('prepare.personSite')}
        data={sites}
        value={values.siteId}
        allowDeselect={false}
        searchable
        filter={foldedFilter}
        onChange={(siteId) => onType({ siteId: siteId === null ? values.siteId : (siteId as SiteId) })} // ids of sites only
      />
      <TextInput
        label={t('prepare.personTitle')}
        value={values.title}
        maxLength={200}
        required
        onChange={(event) => onType({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('prepare.personName')}
        value={values.name}
        maxLength={120}
        onChange={(event) => onType({ name: event.currentTarget.value })}
      />
      <RoleChecks values={values} onType={onType} />
    </div>
  );
}

function AccountSelect({ state, accounts, personId, values, onType }: PersonInputsProps) {
  const { t } = useTranslation();
  const known = accounts.some(({ id }) => id === values.accountId);
  const options = accounts
    .map(({ id, name, title }) => {
      const holder = holderOf(state, id, personId);
      const label = title === '' || title === name ? name : `${name}, ${title}`;
      const taken = holder === undefined ? '' : ` (${t('prepare.accountTaken')})`;
      return { value: String(id), label: `${label}${taken}`, disabled: holder !== undefined };
    })
    .sort((a, b) => compareVietnamese(a.label, b.label));
  // An account that is not in use any more is still linked until somebody changes it.
  const gone =
    values.accountId !== null && !known ? [{ value: String(values.accountId), label: t('prepare.accountGone') }] : [];
  const choose = (id: string | null) => {
    const { accountId, name, title } = withAccount(
      values,
      accounts.find((account) => account.id === id),
    );
    onType({ accountId: id === null ? null : (accountId ?? (id as AccountId)), name, title }); // ids of accounts only
  };
  return (
    <Select
      label={t('prepare.account')}
      description={t('prepare.accountHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={t('prepare.noAccount')}
      data={[...gone, ...options]}
      value={values.accountId}
      clearable
      searchable
      filter={foldedFilter}
      onChange={choose}
    />
  );
}

function RoleChecks({ values, onType }: Pick<PersonInputsProps, 'values' | 'onType'>) {
  const { t } = useTranslation();
  const isChair = values.roles.includes('chair');
  const tick = (ticked: string[]) => {
    const roles: GivenRole[] = tickedRoles.filter((role) => ticked.includes(role));
    onType({ roles: isChair ? ['chair', ...roles] : roles });
  };
  return (
    <Checkbox.Group
      className="dc-twocol__wide"
      label={t('prepare.roles')}
      description={isChair ? t('prepare.chairRoleHint') : undefined}
      value={values.roles}
      onChange={tick}
    >
      <div className="dc-row dc-row--wrap dc-prepare__roles">
        {isChair && <Checkbox value="chair" label={t('names.role.chair')} disabled />}
        {tickedRoles.map((role) => (
          <Checkbox key={role} value={role} label={t(`names.role.${role}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Finds without diacritics. */
const foldedFilter: OptionsFilter<string> = ({ options, search }) =>
  options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)));
