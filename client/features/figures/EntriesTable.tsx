import { Button } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import type { CatalogueEntry } from '#client/bindings/figures.ts';
import { dateOf, formatDate } from '#client/i18n/format.ts';
import { Tag } from '#client/ui/Pill.tsx';
import { groupsOf } from './columns.ts';
import { TargetWords } from './TargetWords.tsx';

export type EntriesTableProps = {
  readonly entries: readonly CatalogueEntry[];
  readonly units: readonly UnitSummary[];
  /** Null for those who only look. */
  readonly onOpen: ((entry: CatalogueEntry) => void) | null;
};

/** Indicators by group, with what they have to reach. */
export function EntriesTable({ entries, units, onOpen }: EntriesTableProps) {
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
                <EntryRow key={entry.indicatorId} entry={entry} units={units} onOpen={onOpen} />
              ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

type EntryRowProps = Omit<EntriesTableProps, 'entries'> & { readonly entry: CatalogueEntry };

function EntryRow({ entry, units, onOpen }: EntryRowProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="dc-fig-short">{entry.code}</td>
      <th scope="row">
        {entry.name} {entry.isTypical && <Tag tone="navy">{t('figureEntry.list.typical')}</Tag>}{' '}
        <ValidityTag entry={entry} />
      </th>
      <td className="dc-fig-short">{t(`figureEntry.list.kinds.${entry.measure.kind}`)}</td>
      <td>
        <Targets entry={entry} units={units} />
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

/** Where it does not simply go on. */
function ValidityTag({ entry: { validFrom, validTo } }: Pick<EntryRowProps, 'entry'>) {
  const { t } = useTranslation();
  const today = dateOf(Date.now());
  if (validTo !== null && validTo < today) {
    return <Tag>{t('figureEntry.list.over', { date: formatDate(validTo) })}</Tag>;
  }
  if (validFrom !== null && validFrom > today) {
    return <Tag>{t('figureEntry.list.coming', { date: formatDate(validFrom) })}</Tag>;
  }
  return validTo === null ? null : <Tag>{t('figureEntry.list.ending', { date: formatDate(validTo) })}</Tag>;
}

/** Indicators with a target for every unit would fill the page. */
const MOST_TARGETS = 4;

function Targets({ entry: { targets, measure }, units }: Omit<EntryRowProps, 'onOpen'>) {
  const { t } = useTranslation();
  if (targets.length === 0) return <span className="dc-quiet">{t('figureEntry.list.noTargets')}</span>;
  const more = targets.length - MOST_TARGETS;
  return (
    <>
      {targets.slice(0, MOST_TARGETS).map((target) => (
        <TargetWords key={target.targetId} target={target} measure={measure} units={units} />
      ))}
      {more > 0 && <span className="dc-quiet">{t('figureEntry.list.moreTargets', { count: more })}</span>}
    </>
  );
}
