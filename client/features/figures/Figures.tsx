import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FigureCatalogue } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { useSession } from '#client/bindings/session.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { OfficePage } from '#client/ui/OfficePage.tsx';
import type { AccountId, PeriodId } from '#shared/kernel/index.ts';
import { CatalogueTab } from './CatalogueTab.tsx';
import { useDraftsByPeriod, useLeaveQuestion } from './drafts-by-period.ts';
import { FiguresTab } from './FiguresTab.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { PeriodsTab } from './PeriodsTab.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import './figures-entry.css';

/** The parts of these pages, as paths name them. */
export type FiguresTabName = 'so-lieu' | 'chi-tieu' | 'ky';

/** Indicators, periods and figures, for administrators and for those who enter figures. */
export function Figures({ tab }: { readonly tab: FiguresTabName }) {
  const { t } = useTranslation();
  const loaded = useLoaded(figuresApi.catalogue);
  return (
    <Page>
      {loaded.kind !== 'loaded' && <h1 className="dc-page__title">{t('figureEntry.title')}</h1>}
      {loaded.kind === 'loading' && <p className="dc-empty">{t('common.loading')}</p>}
      {loaded.kind === 'failed' && <LoadFailed reason={loaded.reason} onRetry={loaded.reload} />}
      {loaded.kind === 'loaded' && <Sections tab={tab} catalogue={loaded.value} onChanged={loaded.reload} />}
    </Page>
  );
}

type SectionsProps = {
  readonly tab: FiguresTabName;
  readonly catalogue: FigureCatalogue;
  readonly onChanged: () => void;
};

function Sections({ tab, catalogue, onChanged }: SectionsProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { accountId, isAdministrator } = useAccount();
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  const drafts = useDraftsByPeriod(accountId);
  const enter = (periodId: PeriodId) => {
    setChosen(periodId);
    navigate('/so-lieu');
  };
  return (
    <Tabs
      value={tab}
      onChange={(value) => navigate(value === null || value === 'so-lieu' ? '/so-lieu' : `/so-lieu/${value}`)}
      keepMounted={false}
      className="dc-fig"
    >
      <div className="dc-row dc-row--wrap dc-fig__head">
        <h1 className="dc-page__title">{t('figureEntry.title')}</h1>
        <Tabs.List aria-label={t('figureEntry.sections')} className="dc-grow">
          <Tabs.Tab value="so-lieu">{t('figureEntry.figures')}</Tabs.Tab>
          <Tabs.Tab value="chi-tieu">{t('figureEntry.catalogue')}</Tabs.Tab>
          <Tabs.Tab value="ky">{t('figureEntry.periods')}</Tabs.Tab>
        </Tabs.List>
      </div>
      <Tabs.Panel value="so-lieu">
        <FiguresTab
          catalogue={catalogue}
          isAdministrator={isAdministrator}
          chosen={chosen}
          drafts={drafts}
          onChoose={setChosen}
          onChanged={onChanged}
        />
      </Tabs.Panel>
      <Tabs.Panel value="chi-tieu">
        <CatalogueTab catalogue={catalogue} isAdministrator={isAdministrator} onChanged={onChanged} />
      </Tabs.Panel>
      <Tabs.Panel value="ky">
        <PeriodsTab catalogue={catalogue} isAdministrator={isAdministrator} onEnter={enter} onChanged={onChanged} />
      </Tabs.Panel>
      <LeaveDialog unsavedCount={drafts.unsavedCount} onDrop={drafts.drop} />
    </Tabs>
  );
}

/** Stays as long as these pages do, whichever of them is looked at. */
function isOfFigures(path: string): boolean {
  return /^\/so-lieu(\/|$)/.test(path);
}

type LeaveDialogProps = { readonly unsavedCount: number; readonly onDrop: () => void };

/** Asks before these pages are left with something typed and not saved. */
function LeaveDialog({ unsavedCount: count, onDrop }: LeaveDialogProps) {
  const { t } = useTranslation();
  const question = useLeaveQuestion(count > 0, isOfFigures);
  if (question === null) return null;
  return (
    <ReasonDialog
      title={t('figureEntry.grid.leaveTitle')}
      text={t('figureEntry.grid.leaveText', { count })}
      done={t('figureEntry.grid.leave')}
      cancel={t('figureEntry.grid.stay')}
      reason="none"
      ask={() => Promise.resolve({ ok: true, value: null })}
      onDone={() => {
        onDrop();
        question.leave();
      }}
      onClose={question.stay}
    />
  );
}

function useAccount(): { readonly accountId: AccountId | null; readonly isAdministrator: boolean } {
  const session = useSession();
  const principal = session.kind === 'signedIn' ? session.session.principal : null;
  return principal?.kind === 'account' ? principal : { accountId: null, isAdministrator: false };
}

function Page({ children }: { readonly children: ReactNode }) {
  const change = useChangePreferences();
  return <OfficePage onLanguage={(language) => change({ language })}>{children}</OfficePage>;
}
