import { useTranslation } from 'react-i18next';
import type { CellChange, PeriodBook } from '#client/bindings/figures.ts';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import { cellKey } from './drafts.ts';
import { useContentWords } from './use-words.ts';

export type ChangesTableProps = { readonly changes: readonly CellChange[]; readonly book: PeriodBook };

const MOST = 200;

/** Cells with what stood there and what stands there after. */
export function ChangesTable({ changes, book }: ChangesTableProps) {
  const { t } = useTranslation();
  const write = useContentWords();
  const unitOf = new Map(book.units.map(({ unitId, shortName }) => [unitId, shortName]));
  const indicatorOf = new Map(book.input.indicators.map((each) => [each.indicatorId, `${each.code} - ${each.name}`]));
  const unitName = ({ unitId, extent }: CellChange) =>
    extent === 'total' ? t('figureEntry.grid.totalRow') : (unitOf.get(unitId) ?? unitId);
  return (
    <>
      <ScrollRegion label={t('figureEntry.workbook.changes')} className="dc-fig-box">
        <table className="dc-table dc-fig-table dc-fig-changes">
          <thead>
            <tr>
              {(['unit', 'indicator', 'before', 'after'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`figureEntry.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, MOST).map((change) => (
              <tr key={cellKey(change)}>
                <th scope="row">{unitName(change)}</th>
                <td>{indicatorOf.get(change.indicatorId) ?? change.indicatorId}</td>
                <td>{write(change.from)}</td>
                <td>
                  <strong>{write(change.to)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {changes.length > MOST && (
        <p className="dc-quiet">{t('figureEntry.workbook.moreChanges', { count: changes.length - MOST })}</p>
      )}
    </>
  );
}
