import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellAddress, PeriodBook } from '#client/bindings/figures.ts';
import { matches } from '#client/i18n/fold.ts';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import type { FigureContent, Indicator, ProvinceResult } from '#shared/indicators/index.ts';
import { contributingUnits } from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { Drafts, Review } from './drafts.ts';
import { cellKey, EMPTY } from './drafts.ts';
import type { OnTyped } from './FigureCell.tsx';
import { FigureCell } from './FigureCell.tsx';
import { liveSums } from './live-sums.ts';
import { useContentWords, useStatusWords } from './use-words.ts';

export type FigureGridProps = {
  readonly book: PeriodBook;
  readonly columns: readonly Indicator[];
  readonly contents: ReadonlyMap<string, FigureContent>;
  readonly drafts: Drafts;
  readonly conflicts: Review['conflicts'];
  readonly unitQuery: string;
  readonly onTyped: OnTyped;
};

type Row = {
  readonly unitId: UnitId;
  readonly extent: CellAddress['extent'];
  readonly name: string;
  readonly shortName: string;
};

/** Units down, indicators across; the province's sums stay in sight below. */
export function FigureGrid(props: FigureGridProps) {
  const { t } = useTranslation();
  const { book, columns, unitQuery } = props;
  const rows = useRows(book);
  const shown = rows.filter(({ name, shortName }) => matches(`${name} ${shortName}`, unitQuery));
  if (columns.length === 0) return <p className="dc-empty">{t('figureEntry.grid.noIndicators')}</p>;
  return (
    <>
      <ScrollRegion label={t('figureEntry.grid.region')} className="dc-fig-grid">
        <table>
          <Heads columns={columns} />
          <tbody>
            {shown.map((row) => (
              <GridRow key={row.unitId} {...props} row={row} />
            ))}
            {shown.length === 0 && (
              <tr>
                <td colSpan={columns.length + 1}>{t('figureEntry.grid.noUnits')}</td>
              </tr>
            )}
            <GridRow {...props} row={totalRow(book.input.provinceId, t('figureEntry.grid.totalRow'))} />
          </tbody>
          <Sums {...props} />
        </table>
      </ScrollRegion>
      <p className="dc-quiet">{t('figureEntry.grid.hint')}</p>
    </>
  );
}

/** The office's own row, then the units that have figures in this period. */
function useRows({ input, units }: PeriodBook): Row[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const nameOf = new Map(units.map((unit) => [unit.unitId, unit]));
    return contributingUnits(input.units, input.provinceId, input.period.to).map((unitId) => {
      const { name, shortName } = nameOf.get(unitId) ?? { name: unitId, shortName: unitId };
      const isOffice = unitId === input.provinceId;
      const written = isOffice ? t('figureEntry.grid.office', { name: shortName }) : shortName;
      return { unitId, extent: 'own', name, shortName: written };
    });
  }, [input, units, t]);
}

function totalRow(unitId: UnitId, words: string): Row {
  return { unitId, extent: 'total', name: words, shortName: words };
}

function Heads({ columns }: { readonly columns: readonly Indicator[] }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{t('figureEntry.unit')}</th>
        {columns.map(({ indicatorId, code, name, measure }) => (
          <th key={indicatorId} scope="col" title={name}>
            <span className="dc-fig-code">{code}</span>
            <span className="dc-fig-name">{name}</span>
            {measure.kind === 'ratio' && (
              <span className="dc-fig-nouns">
                {measure.numeratorNoun}/{measure.denominatorNoun}
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function GridRow({ row, columns, contents, drafts, conflicts, onTyped }: FigureGridProps & { readonly row: Row }) {
  const { unitId, extent, name, shortName } = row;
  const inConflict = new Set(conflicts.map(({ cell }) => cellKey(cell)));
  return (
    <tr className={extent === 'total' ? 'dc-fig-total' : ''}>
      <th scope="row" title={name}>
        {shortName}
      </th>
      {columns.map((indicator) => {
        const key = cellKey({ indicatorId: indicator.indicatorId, unitId, extent });
        return (
          <FigureCell
            key={key}
            indicator={indicator}
            unitId={unitId}
            unitName={shortName}
            extent={extent}
            now={contents.get(key) ?? EMPTY}
            typed={drafts.get(key)?.typed ?? null}
            isConflict={inConflict.has(key)}
            onTyped={onTyped}
          />
        );
      })}
    </tr>
  );
}

/** The province's results with what is typed, and of how many units they are. */
function Sums({ book, columns, drafts }: FigureGridProps) {
  const { t } = useTranslation();
  const words = useStatusWords();
  const write = useContentWords();
  const sums = liveSums({ book, columns, drafts, words });
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('figureEntry.grid.province')}</th>
        {sums.map((sum) => (
          <td key={sum.indicator.indicatorId}>
            <strong>{sum.content.kind === 'none' ? t('figures.status.noFigure') : write(sum.content)}</strong>
            {sum.content.kind === 'ratio' && sum.comparison.value !== null && (
              <span> = {sum.comparison.value.printed}</span>
            )}
            <Coverage sum={sum} />
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function Coverage({ sum: { coverage, expectedCount } }: { readonly sum: ProvinceResult }) {
  const { t } = useTranslation();
  if (coverage.origin === 'entered') return <span className="dc-fig-remark">{t('figureEntry.grid.direct')}</span>;
  const { reportedCount: some } = coverage;
  if (some === expectedCount) return null;
  return <span className="dc-fig-remark">{t('figureEntry.grid.coverage', { some, all: expectedCount })}</span>;
}
