import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, FigureCatalogue } from '#client/bindings/figures.ts';
import { matches } from '#client/i18n/fold.ts';
import { dateOf } from '#client/i18n/format.ts';
import { Tag } from '#client/ui/Pill.tsx';
import { isInForce } from '#shared/indicators/index.ts';
import { groupsOf } from './columns.ts';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { TargetWords } from './TargetWords.tsx';

export type CatalogueTabProps = {
  readonly catalogue: FigureCatalogue;
  readonly isAdministrator: boolean;
  readonly onChanged: () => void;
};

type Filter = { readonly query: string; readonly by: 'inForce' | 'all' };

/** All indicators with their targets, by group. */
export function CatalogueTab({ catalogue, isAdministrator, onChanged }: CatalogueTabProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>({ query: '', by: 'inForce' });
  const [opened, setOpened] = useState<CatalogueEntry | null>(null);
  const shown = shownEntries(catalogue.indicators, filter);
  const assumedCount = shown.flatMap(({ targets }) => targets).filter(({ isAssumed }) => isAssumed).length;
  return (
    <section className="dc-panel">
      <div className="dc-row dc-row--wrap dc-fig-tools">
        <TextInput
          className="dc-fig-tools__search"
          aria-label={t('figureEntry.list.search')}
          placeholder={t('figureEntry.list.search')}
          value={filter.query}
          onChange={(event) => setFilter({ ...filter, query: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label={t('figureEntry.list.which')}
          value={filter.by}
          data={(['inForce', 'all'] as const).map((value) => ({ value, label: t(`figureEntry.list.${value}`) }))}
          onChange={(by) => setFilter({ ...filter, by })}
        />
        <span className="dc-quiet" aria-live="polite">
          {t('figureEntry.list.count', { count: shown.length })}
        </span>
      </div>
      {assumedCount > 0 && (
        <p className="dc-note dc-note--amber dc-flat">{t('figureEntry.list.assumedCount', { count: assumedCount })}</p>
      )}
      <EntriesTable entries={shown} onOpen={isAdministrator ? setOpened : null} />
      {opened !== null && (
        <IndicatorDialog
          entry={opened}
          onDone={() => {
            setOpened(null);
            onChanged();
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

function shownEntries(entries: readonly CatalogueEntry[], { query, by }: Filter): CatalogueEntry[] {
  const today = dateOf(Date.now());
  return entries
    .filter((entry) => by === 'all' || isInForce(entry, today))
    .filter(({ code, name, group }) => matches(`${code} ${name} ${group}`, query))
    .sort((a, b) => a.order - b.order);
}

type TableProps = {
  readonly entries: readonly CatalogueEntry[];
  /** Null for those who only look. */
  readonly onOpen: ((entry: CatalogueEntry) => void) | null;
};

function EntriesTable({ entries, onOpen }: TableProps) {
  const { t } = useTranslation();
  if (entries.length === 0) return <p className="dc-empty">{t('common.nothingFound')}</p>;
  return (
    <table className="dc-table dc-fig-table">
      <thead>
        <tr>
          {(['code', 'name', 'kind', 'targets'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`figureEntry.list.${head}`)}
            </th>
          ))}
          {onOpen !== null && <th scope="col">{t('figureEntry.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {groupsOf(entries).map((group) => (
          <Fragment key={group}>
            <tr className="dc-fig-group">
              <th scope="rowgroup" colSpan={onOpen === null ? 4 : 5}>
                {group}
              </th>
            </tr>
            {entries
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <EntryRow key={entry.indicatorId} entry={entry} onOpen={onOpen} />
              ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

type EntryRowProps = Pick<TableProps, 'onOpen'> & { readonly entry: CatalogueEntry };

function EntryRow({ entry, onOpen }: EntryRowProps) {
  const { t } = useTranslation();
  const isOver = entry.validTo !== null && entry.validTo < dateOf(Date.now());
  return (
    <tr>
      <td>{entry.code}</td>
      <th scope="row">
        {entry.name} {entry.isTypical && <Tag tone="navy">{t('figureEntry.list.typical')}</Tag>}
        {isOver && <Tag>{t('figureEntry.list.over')}</Tag>}
      </th>
      <td>{t(`figureEntry.list.kinds.${entry.measure.kind}`)}</td>
      <td>
        {entry.targets.length === 0 && <span className="dc-quiet">{t('figureEntry.list.noTargets')}</span>}
        {entry.targets.map((target) => (
          <TargetWords key={target.targetId} target={target} measure={entry.measure} />
        ))}
      </td>
      {onOpen !== null && (
        <td>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('figureEntry.list.editOf', { name: entry.name })}
            onClick={() => onOpen(entry)}
          >
            {t('common.edit')}
          </Button>
        </td>
      )}
    </tr>
  );
}
