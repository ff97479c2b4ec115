import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdministeredAccount, UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { compareVietnamese, matches } from '#client/i18n/fold.ts';
import { IconPlus } from '#client/ui/icons.ts';
import type { OpenedAccount } from './AccountDialogs.tsx';
import { AccountDialogs } from './AccountDialogs.tsx';
import { AccountsTable } from './AccountsTable.tsx';
import { LoadFailed } from './LoadFailed.tsx';

/** Everybody who may sign in, or once did. */
export function AccountsTab({ ownId }: { readonly ownId: string }) {
  const { t } = useTranslation();
  const accounts = useLoaded(api.administeredAccounts);
  const units = useLoaded(() => api.units());
  for (const loaded of [accounts, units])
    if (loaded.kind === 'failed') return <LoadFailed reason={loaded.reason} onRetry={loaded.reload} />;
  if (accounts.kind !== 'loaded' || units.kind !== 'loaded') return <p className="dc-empty">{t('common.loading')}</p>;
  return <Accounts accounts={accounts.value} units={units.value} ownId={ownId} onChanged={accounts.reload} />;
}

type AccountsProps = {
  readonly accounts: readonly AdministeredAccount[];
  readonly units: readonly UnitSummary[];
  readonly ownId: string;
  readonly onChanged: () => void;
};

type Filter = { readonly query: string; readonly state: 'inUse' | 'disabled' | 'all' };

function Accounts({ accounts, units, ownId, onChanged }: AccountsProps) {
  const [opened, setOpened] = useState<OpenedAccount>({ kind: 'nothing' });
  const [filter, setFilter] = useState<Filter>({ query: '', state: 'inUse' });
  const shown = shownAccounts(accounts, filter);
  return (
    <>
      <section className="dc-panel">
        <Tools
          count={shown.length}
          filter={filter}
          onFilter={setFilter}
          onAdd={() => setOpened({ kind: 'edit', account: null })}
        />
        <AccountsTable accounts={accounts} shown={shown} units={units} ownId={ownId} onOpen={setOpened} />
      </section>
      <AccountDialogs opened={opened} units={units} onOpen={setOpened} onChanged={onChanged} />
    </>
  );
}

function shownAccounts(accounts: readonly AdministeredAccount[], { query, state }: Filter): AdministeredAccount[] {
  return accounts
    .filter(({ disabledAt }) => state === 'all' || (disabledAt === null) === (state === 'inUse'))
    .filter(({ name, title, signInName }) => matches(`${name} ${title} ${signInName}`, query))
    .sort((a, b) => compareVietnamese(a.name, b.name));
}

type ToolsProps = {
  readonly count: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onAdd: () => void;
};

function Tools({ count, filter, onFilter, onAdd }: ToolsProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-row dc-row--wrap dc-admin-tools">
      <TextInput
        className="dc-admin-tools__search"
        placeholder={t('administration.searchAccounts')}
        aria-label={t('administration.searchAccounts')}
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('administration.whichAccounts')}
        value={filter.state}
        data={[
          { value: 'inUse', label: t('administration.inUse') },
          { value: 'disabled', label: t('administration.disabled') },
          { value: 'all', label: t('administration.allAccounts') },
        ]}
        onChange={(state) => onFilter({ ...filter, state })}
      />
      <span className="dc-quiet dc-grow" aria-live="polite">
        {t('administration.accountCount', { count })}
      </span>
      <Button leftSection={<IconPlus size={18} />} onClick={onAdd}>
        {t('administration.addAccount')}
      </Button>
    </div>
  );
}
