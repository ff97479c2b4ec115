import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureCatalogue, KeptPeriod } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { dateOf, formatDate, formatTime } from '#client/i18n/format.ts';
import { IconPlus } from '#client/ui/icons.ts';
import { Tag } from '#client/ui/Pill.tsx';
import { showDone } from '#client/ui/toasts.ts';
import type { PeriodId } from '#shared/kernel/index.ts';
import { PeriodDialog } from './PeriodDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { SettingsButton } from './SettingsButton.tsx';
import { SettingsSummary } from './SettingsSummary.tsx';

export type PeriodsTabProps = {
  readonly catalogue: FigureCatalogue;
  readonly isAdministrator: boolean;
  readonly onEnter: (periodId: PeriodId) => void;
  readonly onChanged: () => void;
};

type Opened =
  | { readonly kind: 'nothing' | 'add' }
  | { readonly kind: 'edit' | 'close' | 'reopen'; readonly period: KeptPeriod };

/** Periods, the newest first; each is closed and opened again here. */
export function PeriodsTab(props: PeriodsTabProps) {
  const { t } = useTranslation();
  const { catalogue, isAdministrator } = props;
  const [opened, setOpened] = useState<Opened>({ kind: 'nothing' });
  const close = () => setOpened({ kind: 'nothing' });
  const done = (words: string) => {
    showDone(words);
    close();
    props.onChanged();
  };
  return (
    <section className="dc-panel">
      <div className="dc-row dc-fig-tools">
        <SettingsSummary settings={catalogue.settings} />
        {isAdministrator && <SettingsButton settings={catalogue.settings} onChanged={props.onChanged} />}
        {isAdministrator && (
          <Button leftSection={<IconPlus size={18} />} onClick={() => setOpened({ kind: 'add' })}>
            {t('figureEntry.period.add')}
          </Button>
        )}
      </div>
      <PeriodsTable {...props} onOpen={setOpened} />
      {(opened.kind === 'add' || opened.kind === 'edit') && (
        <PeriodDialog
          period={'period' in opened ? opened.period : null}
          rule={catalogue.settings.workingYear}
          onDone={done}
          onClose={close}
        />
      )}
      {(opened.kind === 'close' || opened.kind === 'reopen') && (
        <StateDialog act={opened.kind} period={opened.period} onDone={done} onClose={close} />
      )}
    </section>
  );
}

/** Periods by their last day, the newest first. */
export function newestFirst(periods: readonly KeptPeriod[]): KeptPeriod[] {
  return [...periods].sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from));
}

type TableProps = PeriodsTabProps & { readonly onOpen: (opened: Opened) => void };

function PeriodsTable({ catalogue, isAdministrator, onEnter, onOpen }: TableProps) {
  const { t } = useTranslation();
  const { periods } = catalogue;
  if (periods.length === 0) {
    return (
      <p className="dc-empty">{t(isAdministrator ? 'figureEntry.period.none' : 'figureEntry.period.noneForOthers')}</p>
    );
  }
  return (
    <table className="dc-table dc-fig-table">
      <thead>
        <tr>
          {(['label', 'from', 'to', 'state', 'revision'] as const).map((word) => (
            <th key={word} scope="col">
              {t(`figureEntry.period.${word}`)}
            </th>
          ))}
          <th scope="col">{t('figureEntry.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {newestFirst(periods).map((period) => (
          <tr key={period.periodId}>
            <th scope="row">
              {period.label} <Marks period={period} />
            </th>
            <td>{formatDate(period.from)}</td>
            <td>{formatDate(period.to)}</td>
            <td>
              <PeriodState period={period} />
            </td>
            <td>{period.revision}</td>
            <td>
              <Acts period={period} isAdministrator={isAdministrator} onEnter={onEnter} onOpen={onOpen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Marks({ period }: { readonly period: KeptPeriod }) {
  const { t } = useTranslation();
  return (
    <>
      {period.isSample && <Tag tone="amber">{t('figureEntry.period.isSample')}</Tag>}
      {period.isYearEnd && <Tag>{t('figureEntry.period.isYearEnd')}</Tag>}
    </>
  );
}

/** Whether the figures are closed, and since when. */
export function PeriodState({ period: { closedAt } }: { readonly period: Pick<KeptPeriod, 'closedAt'> }) {
  const { t } = useTranslation();
  if (closedAt === null) return <Tag tone="navy">{t('figureEntry.period.open')}</Tag>;
  const when = { time: formatTime(closedAt), date: formatDate(dateOf(closedAt)) };
  return <Tag tone="green">{t('figureEntry.period.closedOn', when)}</Tag>;
}

type ActsProps = Pick<TableProps, 'isAdministrator' | 'onEnter' | 'onOpen'> & { readonly period: KeptPeriod };

function Acts({ period, isAdministrator, onEnter, onOpen }: ActsProps) {
  const { t } = useTranslation();
  const act = period.closedAt === null ? 'close' : 'reopen';
  const named = (words: string) => `${words}: ${period.label}`;
  return (
    <span className="dc-row dc-fig-acts">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={named(t('figureEntry.period.enter'))}
        onClick={() => onEnter(period.periodId)}
      >
        {t('figureEntry.period.enter')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={named(t(`figureEntry.period.${act}`))}
        onClick={() => onOpen({ kind: act, period })}
      >
        {t(`figureEntry.period.${act}`)}
      </Button>
      {/* A closed period is reopened first. */}
      {isAdministrator && period.closedAt === null && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={named(t('common.edit'))}
          onClick={() => onOpen({ kind: 'edit', period })}
        >
          {t('common.edit')}
        </Button>
      )}
    </span>
  );
}

type StateDialogProps = {
  readonly act: 'close' | 'reopen';
  readonly period: KeptPeriod;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

function StateDialog({ act, period: { periodId, label: name }, onDone, onClose }: StateDialogProps) {
  const { t } = useTranslation();
  const ask = (reason: string) =>
    act === 'close' ? figuresApi.closePeriod(periodId) : figuresApi.reopenPeriod(periodId, reason);
  return (
    <ReasonDialog
      title={t(`figureEntry.period.${act}Title`, { name })}
      text={t(`figureEntry.period.${act}Text`)}
      done={t(`figureEntry.period.${act}`)}
      reason={act === 'close' ? 'none' : 'needed'}
      ask={ask}
      onDone={() => onDone(t(`figureEntry.period.${act}Done`, { name }))}
      onClose={onClose}
    />
  );
}
