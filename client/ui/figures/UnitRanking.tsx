import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import type { Indicator, RankedUnit, Ranking, UnrankedReason } from '#shared/indicators/index.ts';
import { isNotReached, isReached, provinceResult, rankUnits, unitResults } from '#shared/indicators/index.ts';
import { Choice } from './Choice.tsx';
import type { FigureWords } from './figure-words.ts';
import { Plot } from './Plot.tsx';
import { ProvinceLine } from './ProvinceLine.tsx';
import type { BarPlot } from './plot-option.ts';
import { toneOf } from './plot-option.ts';
import { StatusSign } from './StatusSign.tsx';
import { useColumns } from './use-columns.ts';
import type { Roving } from './use-roving.ts';
import { useRoving } from './use-roving.ts';
import type { ChooseUnit, ViewProps } from './view-props.ts';

const ONE_COLUMN = 14;
const TWO_COLUMNS = 44;

/** Units by how far they are from their target, against its line; those without a rank apart. */
export function UnitRanking(props: ViewProps) {
  const [indicator] = props.indicators;
  return indicator === undefined ? null : <RankingOf {...props} indicator={indicator} />;
}

type RankingOfProps = ViewProps & { readonly indicator: Indicator };

function RankingOf({ book, indicator, indicators, words, scale: place, onChooseUnit }: RankingOfProps) {
  const ranking = useMemo(() => rankUnits(unitResults(book, indicator)), [book, indicator]);
  const roving = useRoving();
  const count = ranking.ranked.length;
  const { ref, columnCount } = useColumns({ count, wanted: wantedColumns(count), mayAdd: place === 'desk' });
  const columns = useMemo(() => columnsOf(ranking.ranked, columnCount), [ranking, columnCount]);
  const scale = useMemo(() => plotScale(ranking, indicator), [ranking, indicator]);
  const rowCount = columns[0]?.length ?? 0;
  return (
    <div className="dc-fig-ranking" ref={roving.ref}>
      <ProvinceLine result={provinceResult(book, indicator)} words={words} />
      <div className="dc-fig-ranking__columns" ref={ref} style={countsOf(count, { rowCount, columnCount })}>
        {columns.map((units, column) => (
          <RankColumn
            key={units[0]?.rank ?? 0}
            {...{ units, column, indicator, words, roving, onChooseUnit }}
            rowCount={rowCount}
            widths={widthsOf(ranking, indicator, words)}
            scale={scale}
          />
        ))}
      </div>
      <Unranked ranking={ranking} words={words} />
      <RankingNote {...{ ranking, words, indicator }} count={indicators.length} />
    </div>
  );
}

function countsOf(count: number, { rowCount, columnCount }: { rowCount: number; columnCount: number }): CSSProperties {
  const counts = { '--rows': rowCount, '--columns': columnCount, '--least-rows': Math.ceil(count / 3) };
  return counts as CSSProperties; // custom properties
}

type PlotScale = { readonly max: number; readonly line: number | null };

type RankColumnProps = {
  readonly units: readonly RankedUnit[];
  readonly column: number;
  readonly rowCount: number;
  readonly indicator: Indicator;
  readonly words: FigureWords;
  readonly roving: Roving;
  readonly onChooseUnit: ChooseUnit | null;
  readonly widths: CSSProperties;
  readonly scale: PlotScale;
};

function RankColumn(props: RankColumnProps) {
  const { units, column, rowCount, indicator, words, roving, onChooseUnit, widths, scale } = props;
  const spec = useMemo(() => plotOf(units, rowCount, scale), [units, rowCount, scale]);
  return (
    <div className="dc-fig-rank" style={widths}>
      {units.map(({ unitId, rank, comparison }, row) => {
        const more = words.t('figures.chooseMore', { more: words.status(comparison.status) });
        const onChoose = () => onChooseUnit?.(unitId, indicator.indicatorId);
        const name = { kind: 'more' as const, words: more };
        const choice = onChooseUnit === null ? null : { name, place: roving.propsAt(row, column), onChoose };
        return (
          <Choice
            key={unitId}
            className={`dc-fig-row ${isNotReached(comparison.status) ? 'dc-fig-row--below' : ''}`}
            choice={choice}
          >
            <span className="dc-fig-row__rank">{rank}</span>
            <StatusSign status={comparison.status} />
            <span className="dc-fig-row__name">{words.unit(unitId)}</span>
            <span className="dc-fig-row__bar" />
            <span className="dc-fig-row__value">{words.value({ indicator, comparison })}</span>
          </Choice>
        );
      })}
      <Plot spec={spec} className="dc-fig-rank__plot" />
    </div>
  );
}

/** As many columns as keep the rows readable, filled one after the other. */
function wantedColumns(count: number): number {
  return count <= ONE_COLUMN ? 1 : count <= TWO_COLUMNS ? 2 : 3;
}

function columnsOf(ranked: readonly RankedUnit[], columnCount: number): RankedUnit[][] {
  const rowCount = Math.ceil(ranked.length / columnCount);
  return Array.from({ length: columnCount }, (_, column) => ranked.slice(column * rowCount, (column + 1) * rowCount));
}

function numberOf(unit: RankedUnit): number {
  return Number(unit.comparison.value?.amount ?? 0);
}

function targetOf({ comparison }: RankedUnit): number | null {
  const value = comparison.deciding?.target?.value;
  return value === undefined ? null : Number(value);
}

/** One scale for all columns; a line where all units have the same target. Per cents reach to the hundred. */
function plotScale({ ranked }: Ranking, { measure }: Indicator): PlotScale {
  const targets = ranked.map(targetOf);
  const known = targets.filter((target) => target !== null);
  const [first = null] = targets;
  const largest = Math.max(0, ...ranked.map(numberOf), ...known);
  const isShare = measure.kind === 'ratio' && measure.direction !== 'lower';
  return {
    max: isShare ? Math.max(100, largest) : largest * 1.04,
    line: targets.every((target) => target === first) ? first : null,
  };
}

function plotOf(units: readonly RankedUnit[], rowCount: number, { max, line }: PlotScale): BarPlot {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const unit = units[row];
    if (unit === undefined) return { bars: [], target: null };
    const bars = [{ value: numberOf(unit), tone: toneOf(unit.comparison.status) }];
    return { bars, target: line === null ? targetOf(unit) : null };
  });
  // Rows beyond the last unit have no bar, and their place keeps the columns in step.
  const padded = rows.map((row) =>
    row.bars.length === 0 ? { ...row, bars: [{ value: 0, tone: 'plain' as const }] } : row,
  );
  return { kind: 'bars', rows: padded, max, line };
}

/** The columns of names and values are as wide as their longest, so that the bars begin on one line. */
function widthsOf({ ranked }: Ranking, indicator: Indicator, words: FigureWords): CSSProperties {
  const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 1);
  const names = longest(ranked.map(({ unitId }) => words.unit(unitId)));
  const values = longest(ranked.map(({ comparison }) => words.value({ indicator, comparison })));
  return { '--name-chars': names, '--value-chars': values } as CSSProperties; // custom properties
}

const reasons: readonly UnrankedReason[] = ['notArisen', 'noFigure', 'noNumber', 'noTarget'];

function Unranked({ ranking: { unranked }, words }: { readonly ranking: Ranking; readonly words: FigureWords }) {
  const groups = reasons
    .map((reason) => ({ reason, units: unranked.filter((unit) => unit.reason === reason) }))
    .filter(({ units }) => units.length > 0);
  if (groups.length === 0) return null;
  return (
    <p className="dc-fig-unranked">
      {groups.map(({ reason, units }) => (
        <span key={reason}>
          <StatusSign status={reason === 'notArisen' || reason === 'noFigure' ? reason : null} />
          <strong>{words.t(`figures.unranked.${reason}`)}:</strong>{' '}
          {units.map(({ unitId }) => words.unit(unitId)).join(', ')}
        </span>
      ))}
    </p>
  );
}

type NoteProps = {
  readonly ranking: Ranking;
  readonly words: FigureWords;
  readonly indicator: Indicator;
  readonly count: number;
};

function RankingNote({ ranking: { ranked }, words, count }: NoteProps) {
  const { t } = words;
  const reached = ranked.filter(({ comparison }) => isReached(comparison.status)).length;
  const below = ranked.filter(({ comparison }) => isNotReached(comparison.status)).length;
  const total = reached + below;
  const notes = [
    total > 0 ? t('figures.reachedUnits', { reached: reached.toString(), total: total.toString() }) : null,
    below > 0 ? t('figures.focusUnits', { count: below }) : null,
    lineWords(ranked, words),
    count > 1 ? t('figures.oneOfMany', { count }) : null,
  ].filter((note) => note !== null);
  return <p className="dc-fig-note">{notes.join(' · ')}</p>;
}

function lineWords(ranked: readonly RankedUnit[], words: FigureWords): string | null {
  const deciding = ranked[0]?.comparison.deciding ?? null;
  if (deciding === null) return null;
  const isShared = ranked.every((unit) => targetOf(unit) === targetOf(ranked[0] ?? unit));
  if (!isShared) return words.t('figures.targetTicks');
  return words.t('figures.targetLine', { basis: words.basis(deciding), target: words.target(deciding) });
}
