import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FigureCatalogue, KeptPeriod } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { Tag } from '#client/ui/Pill.tsx';
import type { PeriodId } from '#shared/kernel/index.ts';
import type { DraftsByPeriod } from './drafts-by-period.ts';
import { FigureSheet } from './FigureSheet.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { newestFirst, PeriodState } from './PeriodsTab.tsx';
import { SheetTools } from './SheetTools.tsx';

export type FiguresTabProps = {
  readonly catalogue: FigureCatalogue;
  readonly isAdministrator: boolean;
  readonly chosen: PeriodId | null;
  readonly drafts: DraftsByPeriod;
  readonly onChoose: (periodId: PeriodId) => void;
  readonly onChanged: () => void;
};

/** The figures of one period. */
export function FiguresTab(props: FiguresTabProps) {
  const { t } = useTranslation();
  const periods = newestFirst(props.catalogue.periods);
  const period = periods.find(({ periodId }) => periodId === props.chosen) ?? periods[0];
  if (period === undefined) {
    const words = props.isAdministrator ? 'figureEntry.period.none' : 'figureEntry.period.noneForOthers';
    return <p className="dc-empty">{t(words)}</p>;
  }
  return (
    <section className="dc-panel">
      <PeriodFigures key={period.periodId} {...props} period={period} periods={periods} />
    </section>
  );
}

type PeriodFiguresProps = FiguresTabProps & {
  readonly period: KeptPeriod;
  readonly periods: readonly KeptPeriod[];
};

function PeriodFigures(props: PeriodFiguresProps) {
  const { t } = useTranslation();
  const { period, drafts, onChanged } = props;
  const { periodId } = period;
  const loaded = useLoaded(() => figuresApi.book(periodId), periodId);
  const typed = drafts.of(periodId);
  const reload = () => {
    if (loaded.kind !== 'loading') loaded.reload();
    onChanged();
  };
  return (
    <>
      <div className="dc-row dc-row--wrap dc-fig-tools">
        <PeriodField {...props} />
        <span className="dc-fig-state">
          <PeriodState period={period} />
          {period.isSample && <Tag tone="amber">{t('figureEntry.grid.sample')}</Tag>}
        </span>
        <span className="dc-grow" />
        {loaded.kind === 'loaded' && (
          <SheetTools period={period} book={loaded.value} isUnsaved={typed.size > 0} onChanged={reload} />
        )}
      </div>
      {loaded.kind === 'loading' && <p className="dc-empty">{t('common.loading')}</p>}
      {loaded.kind === 'failed' && <LoadFailed reason={loaded.reason} onRetry={loaded.reload} />}
      {loaded.kind === 'loaded' && (
        <FigureSheet
          book={loaded.value}
          drafts={typed}
          onDrafts={(next) => drafts.change(periodId, next)}
          onReload={reload}
        />
      )}
    </>
  );
}

function PeriodField({ period, periods, onChoose }: PeriodFiguresProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('figureEntry.grid.period')}
      data={periods.map(({ periodId, label }) => ({ value: periodId, label }))}
      value={period.periodId}
      allowDeselect={false}
      onChange={(value) => {
        const chosen = periods.find(({ periodId }) => periodId === value);
        if (chosen) onChoose(chosen.periodId);
      }}
    />
  );
}
