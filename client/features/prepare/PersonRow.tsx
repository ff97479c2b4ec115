import { useTranslation } from 'react-i18next';
import type { AccountSummary } from '#client/bindings/api.ts';
import { ActButton } from '#client/ui/ActButton.tsx';
import { IconPencil, IconTrash, IconUser } from '#client/ui/icons.ts';
import { Tag } from '#client/ui/Pill.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Person } from '#shared/roster/index.ts';
import { IconAct } from './IconAct.tsx';

export type PersonRowProps = {
  readonly state: ConferenceState;
  readonly accounts: readonly AccountSummary[];
  readonly person: Person;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

/** A person with roles, site and account, and what may be done with them. */
export function PersonRow({ state, accounts, person, onEdit, onRemoved }: PersonRowProps) {
  const { t } = useTranslation();
  const { personId, name, title, roles } = person;
  const called = name === '' ? title : name;
  const { signerPersonId, hubSiteId } = state.roster;
  const isSecretary = roles.includes('secretary');
  return (
    <div className="dc-prepare__row">
      <span className="dc-grow dc-prepare__person">
        <span>
          {name !== '' && <strong>{name}</strong>}
          {name === '' ? <strong>{title}</strong> : <span className="dc-quiet"> {title}</span>}
          {person.siteId !== hubSiteId && <span className="dc-quiet"> · {siteName(state, person.siteId)}</span>}
        </span>
        <span className="dc-row dc-row--wrap">
          {roles.map((role) => (
            <Tag key={role} tone={role === 'chair' ? 'red' : 'navy'}>
              {t(`names.role.${role}`)}
            </Tag>
          ))}
          {signerPersonId === personId && <Tag tone="green">{t('prepare.signer')}</Tag>}
          <AccountTag accounts={accounts} person={person} />
        </span>
      </span>
      {isSecretary && signerPersonId !== personId && (
        <ActButton
          command={{ type: 'roster/nameSigner', personId }}
          size="xs"
          label={t('prepare.nameSignerOf', { name: called })}
        >
          {t('prepare.nameSigner')}
        </ActButton>
      )}
      {state.phase.kind !== 'closed' && (
        <button
          type="button"
          className="dc-icon"
          aria-label={t('prepare.personEdit', { name: called })}
          title={t('common.edit')}
          onClick={onEdit}
        >
          <IconPencil size={17} />
        </button>
      )}
      <IconAct
        command={{ type: 'roster/removePerson', personId }}
        label={t('prepare.personRemove', { name: called })}
        icon={<IconTrash size={17} />}
        onDone={onRemoved}
      />
    </div>
  );
}

function AccountTag({ accounts, person }: Pick<PersonRowProps, 'accounts' | 'person'>) {
  const { t } = useTranslation();
  if (person.accountId === null) return <Tag tone="amber">{t('prepare.noAccount')}</Tag>;
  const account = accounts.find(({ id }) => id === person.accountId);
  return <Tag icon={<IconUser size={13} />}>{account?.name ?? t('prepare.hasAccount')}</Tag>;
}
