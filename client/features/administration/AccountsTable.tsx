import { useTranslation } from 'react-i18next';
import type { AdministeredAccount, UnitSummary } from '#client/bindings/api.ts';
import { dateOf, formatDate } from '#client/i18n/format.ts';
import { Tag } from '#client/ui/Pill.tsx';
import type { OpenedAccount } from './AccountDialogs.tsx';
import { AccountMenu } from './AccountMenu.tsx';

export type AccountsTableProps = {
  readonly accounts: readonly AdministeredAccount[];
  readonly shown: readonly AdministeredAccount[];
  readonly units: readonly UnitSummary[];
  /** The account that looks at the table. */
  readonly ownId: string;
  readonly onOpen: (opened: OpenedAccount) => void;
};

/** Accounts by name, each with what can be done to it. */
export function AccountsTable({ accounts, shown, units, ownId, onOpen }: AccountsTableProps) {
  const { t } = useTranslation();
  if (shown.length === 0) return <p className="dc-empty">{t('common.nothingFound')}</p>;
  const words = ['personName', 'signInName', 'personTitle', 'unit', 'state', 'actions'] as const;
  const administrators = accounts.filter((each) => each.isAdministrator && each.disabledAt === null);
  return (
    <table className="dc-table dc-admin-table">
      <thead>
        <tr>
          {words.map((word) => (
            <th key={word} scope="col">
              {t(`administration.${word}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((account) => (
          <tr key={account.id} className={account.disabledAt === null ? '' : 'dc-admin-off'}>
            <th scope="row">
              {account.name}
              {account.id === ownId && <span className="dc-quiet"> ({t('administration.ownAccount')})</span>}
            </th>
            <td>{account.signInName}</td>
            <td>{account.title === account.name ? '' : account.title}</td>
            <td>{units.find(({ id }) => id === account.unitId)?.shortName ?? ''}</td>
            <td>
              <Standing account={account} />
            </td>
            <td>
              <AccountMenu
                account={account}
                isOwn={account.id === ownId}
                isLast={administrators.length === 1 && administrators[0]?.id === account.id}
                onOpen={onOpen}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ account: { isAdministrator, disabledAt } }: { readonly account: AdministeredAccount }) {
  const { t } = useTranslation();
  return (
    <span className="dc-row dc-row--wrap">
      {isAdministrator && <Tag tone="navy">{t('administration.administrator')}</Tag>}
      {disabledAt === null ? (
        <Tag tone="green">{t('administration.inUse')}</Tag>
      ) : (
        <Tag>{t('administration.disabledOn', { date: formatDate(dateOf(disabledAt)) })}</Tag>
      )}
    </span>
  );
}
