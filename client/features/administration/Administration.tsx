import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { useSession } from '#client/bindings/session.ts';
import { OfficePage } from '#client/ui/OfficePage.tsx';
import { AccountsTab } from './AccountsTab.tsx';
import { OfficeTab } from './OfficeTab.tsx';
import { UnitsTab } from './UnitsTab.tsx';
import './administration.css';

/** The parts of the administration, as paths name them. */
export type AdministrationTab = 'don-vi' | 'tai-khoan' | 'co-quan';

/** Units and accounts of the installation, for administrators. */
export function Administration({ tab }: { readonly tab: AdministrationTab }) {
  const session = useSession();
  const principal = session.kind === 'signedIn' ? session.session.principal : null;
  if (principal?.kind !== 'account' || !principal.isAdministrator) return <OnlyAdministrators />;
  return <Sections tab={tab} ownId={principal.accountId} />;
}

function Sections({ tab, ownId }: { readonly tab: AdministrationTab; readonly ownId: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Page>
      <Tabs
        value={tab}
        onChange={(value) => navigate(`/quan-tri/${value ?? 'don-vi'}`)}
        keepMounted={false}
        className="dc-admin"
      >
        <div className="dc-row dc-row--wrap dc-admin__head">
          <h1 className="dc-page__title">{t('administration.title')}</h1>
          <Tabs.List aria-label={t('administration.sections')} className="dc-grow">
            <Tabs.Tab value="don-vi">{t('administration.units')}</Tabs.Tab>
            <Tabs.Tab value="tai-khoan">{t('administration.accounts')}</Tabs.Tab>
            <Tabs.Tab value="co-quan">{t('administration.officeTab')}</Tabs.Tab>
          </Tabs.List>
        </div>
        <Tabs.Panel value="don-vi">
          <UnitsTab />
        </Tabs.Panel>
        <Tabs.Panel value="tai-khoan">
          <AccountsTab ownId={ownId} />
        </Tabs.Panel>
        <Tabs.Panel value="co-quan">
          <OfficeTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function OnlyAdministrators() {
  const { t } = useTranslation();
  return (
    <Page>
      <h1 className="dc-page__title">{t('administration.onlyTitle')}</h1>
      <p>{t('administration.onlyText')}</p>
    </Page>
  );
}

function Page({ children }: { readonly children: ReactNode }) {
  const change = useChangePreferences();
  return <OfficePage onLanguage={(language) => change({ language })}>{children}</OfficePage>;
}
