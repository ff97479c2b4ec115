import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import type { Comparison, HeatMapCell, Indicator } from '#shared/indicators/index.ts';
import { heatMap } from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { Choice } from './Choice.tsx';
import type { FigureWords } from './figure-words.ts';
import { PartlyShown } from './PartlyShown.tsx';
import { StatusSign } from './StatusSign.tsx';
import { useFit } from './use-fit.ts';
import type { Roving } from './use-roving.ts';
import { useRoving } from './use-roving.ts';
import type { ChooseUnit, ViewProps } from './view-props.ts';

/** Units in one block; more stand in two blocks side by side, so that their type stays large. */
const ONE_BLOCK = 14;
/** Columns in which a hall can still read the printed value, and those in which it can tell the signs. */
const MOST_VALUES = { one: 14, two: 6 } as const;
const MOST_SIGNS = { one: 32, two: 16 } as const;

/** What is tried, the best first: values and signs of all, signs of all, then of fewer and fewer. */
type Attempt = { readonly hasValues: boolean; readonly columnCount: number };

type Block = { readonly unitIds: readonly UnitId[]; readonly rows: readonly (readonly HeatMapCell[])[] };

/** Units × indicators: status by colour and sign, and the printed value wherever it can be read. */
export function HeatMapGrid({ book, indicators, words, scale, onChooseUnit }: ViewProps) {
  const isLimited = scale !== 'desk';
  // a wide one is scrolled to at a desk, where units that stand twice side by side would only make it wider
  const isNarrow = indicators.length <= MOST_VALUES.two;
  const blockCount = (isLimited || isNarrow) && book.unitIds.length > ONE_BLOCK ? 2 : 1;
  const { ref, attempt } = useAttempt({ indicators, isLimited, side: blockCount === 1 ? 'one' : 'two' });
  const { hasValues, columnCount } = attempt;
  const shown = useMemo(() => indicators.slice(0, columnCount), [indicators, columnCount]);
  const map = useMemo(() => heatMap(book, shown), [book, shown]);
  const roving = useRoving();
  const blocks = blocksOf(map, blockCount);
  return (
    <div className="dc-fig-heat" ref={roving.ref}>
      <div className={`dc-fig-heat__blocks ${blockCount > 1 ? 'dc-fig-heat__blocks--two' : ''}`} ref={ref}>
        {blocks.map((block, at) => (
          <HeatBlock
            key={block.unitIds[0]}
            {...{ block, words, roving, onChooseUnit, hasValues }}
            indicators={shown}
            firstRow={at * (blocks[0]?.unitIds.length ?? 0)}
          />
        ))}
      </div>
      {hasValues && <HeatKey indicators={shown} />}
      <PartlyShown shown={shown.length} total={indicators.length} words={words} />
    </div>
  );
}

type AttemptInput = {
  readonly indicators: readonly Indicator[];
  readonly isLimited: boolean;
  readonly side: keyof typeof MOST_VALUES;
};

/** The best drawing that fits where nobody can scroll. */
function useAttempt({ indicators, isLimited, side }: AttemptInput) {
  const total = indicators.length;
  const attempts = useMemo(() => attemptsFor(total, side), [total, side]);
  const signCount = attempts.filter(({ hasValues }) => !hasValues).length;
  const fit = useFit({ total: attempts.length, isLimited, content: indicators, widthOnlyUpTo: signCount });
  const whole: Attempt = { hasValues: true, columnCount: total };
  const attempt = isLimited ? (attempts[attempts.length - fit.count] ?? whole) : whole;
  return { ref: fit.ref, attempt };
}

function attemptsFor(total: number, side: keyof typeof MOST_VALUES): Attempt[] {
  const most = Math.min(total, MOST_SIGNS[side]);
  const signs = Array.from({ length: most }, (_, fewer) => ({ hasValues: false, columnCount: most - fewer }));
  return total <= MOST_VALUES[side] ? [{ hasValues: true, columnCount: total }, ...signs] : signs;
}

function blocksOf({ unitIds, rows }: Block, blockCount: number): Block[] {
  const size = Math.ceil(unitIds.length / blockCount);
  return Array.from({ length: blockCount }, (_, at) => ({
    unitIds: unitIds.slice(at * size, (at + 1) * size),
    rows: rows.slice(at * size, (at + 1) * size),
  }));
}

type HeatBlockProps = {
  readonly block: Block;
  readonly indicators: readonly Indicator[];
  readonly words: FigureWords;
  readonly roving: Roving;
  readonly onChooseUnit: ChooseUnit | null;
  readonly hasValues: boolean;
  readonly firstRow: number;
};

function HeatBlock({ block, indicators, words, roving, onChooseUnit, hasValues, firstRow }: HeatBlockProps) {
  const counts = { '--rows': block.unitIds.length } as CSSProperties; // a custom property
  return (
    <table className={`dc-fig-grid ${hasValues ? '' : 'dc-fig-grid--signs'}`} style={counts}>
      <thead>
        <tr>
          <th scope="col">{words.t('figures.table.unit')}</th>
          {indicators.map(({ indicatorId, code, name }) => (
            <th key={indicatorId} scope="col" title={name}>
              <span>{code}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((cells, row) => {
          const unitId = block.unitIds[row];
          if (unitId === undefined) return null;
          return (
            <tr key={unitId}>
              <th scope="row">{words.unit(unitId)}</th>
              {cells.map((cell, column) => (
                <HeatCell
                  key={cell.indicatorId}
                  {...{ cell, words, hasValues, onChooseUnit }}
                  indicator={indicators[column]}
                  place={roving.propsAt(firstRow + row, column)}
                />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type HeatCellProps = {
  readonly cell: HeatMapCell;
  readonly words: FigureWords;
  readonly hasValues: boolean;
  readonly onChooseUnit: ChooseUnit | null;
  readonly indicator: Indicator | undefined;
  readonly place: ReturnType<Roving['propsAt']>;
};

function HeatCell({ cell, words, hasValues, onChooseUnit, indicator, place }: HeatCellProps) {
  const { unitId, indicatorId, status, printed } = cell;
  const result = printed === null || status === null ? wordsOf(cell, words) : `${printed}, ${words.status(status)}`;
  const name = words.t('figures.choose', { unit: words.unit(unitId), indicator: indicator?.name ?? '', result });
  const onChoose = () => onChooseUnit?.(unitId, indicatorId);
  return (
    <td>
      <Choice
        className={`dc-fig-cell ${groundOf(status)}`}
        choice={onChooseUnit === null ? null : { name: { kind: 'whole', words: name }, place, onChoose }}
      >
        <StatusSign status={status} />
        {hasValues && printed !== null && <span>{printed}</span>}
      </Choice>
    </td>
  );
}

function wordsOf({ printed, status }: HeatMapCell, words: FigureWords): string {
  return printed ?? words.status(status);
}

function groundOf(status: Comparison['status']): string {
  return `dc-fig-ground--${status ?? 'none'}`;
}

/** What the codes above the columns stand for. */
function HeatKey({ indicators }: { readonly indicators: readonly Indicator[] }) {
  return (
    <ul className="dc-fig-key">
      {indicators.map(({ indicatorId, code, name }) => (
        <li key={indicatorId}>
          <strong>{code}</strong> {name}
        </li>
      ))}
    </ul>
  );
}
