import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FigureCatalogue } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { useSession } from '#client/bindings/session.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { OfficePage } from '#client/ui/OfficePage.tsx';
import type { PeriodId } from '#shared/kernel/index.ts';
import { CatalogueTab } from './CatalogueTab.tsx';
import type { Drafts } from './drafts.ts';
import { FiguresTab } from './FiguresTab.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { PeriodsTab } from './PeriodsTab.tsx';
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
  const isAdministrator = useIsAdministrator();
  const [chosen, setChosen] = useState<PeriodId | null>(null);
  const drafts = useDraftsByPeriod();
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
    </Tabs>
  );
}

export type DraftsByPeriod = {
  readonly of: (periodId: PeriodId) => Drafts;
  readonly change: (periodId: PeriodId, next: (drafts: Drafts) => Drafts) => void;
};

const NOTHING: Drafts = new Map();

/** What is typed and not saved, kept while other tabs and periods are looked at; the browser asks before it is lost. */
function useDraftsByPeriod(): DraftsByPeriod {
  const [byPeriod, setByPeriod] = useState<ReadonlyMap<PeriodId, Drafts>>(new Map());
  const isUnsaved = [...byPeriod.values()].some(({ size }) => size > 0);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  const change = useCallback<DraftsByPeriod['change']>((periodId, next) => {
    setByPeriod((all) => {
      const before = all.get(periodId) ?? NOTHING;
      const after = next(before);
      return after === before ? all : new Map(all).set(periodId, after);
    });
  }, []);
  return { of: (periodId) => byPeriod.get(periodId) ?? NOTHING, change };
}

function useIsAdministrator(): boolean {
  const session = useSession();
  const principal = session.kind === 'signedIn' ? session.session.principal : null;
  return principal?.kind === 'account' && principal.isAdministrator;
}

function Page({ children }: { readonly children: ReactNode }) {
  const change = useChangePreferences();
  return <OfficePage onLanguage={(language) => change({ language })}>{children}</OfficePage>;
}
