import { useMemo } from 'react';
import type { Result, Shortfall } from '#shared/indicators/index.ts';
import { isNotReached, isPartial, provinceResult, shortfalls } from '#shared/indicators/index.ts';
import { Choice } from './Choice.tsx';
import type { FigureWords } from './figure-words.ts';
import { PartlyShown } from './PartlyShown.tsx';
import { ProvinceLine } from './ProvinceLine.tsx';
import { StatusSign } from './StatusSign.tsx';
import { useFit } from './use-fit.ts';
import type { Roving } from './use-roving.ts';
import { useRoving } from './use-roving.ts';
import type { ChooseUnit, ViewProps } from './view-props.ts';

const MOST_UNITS_IN_HALL = 12;

/** What is not reached and the units to focus on, the furthest from their target first. */
export function NotReachedView({ book, indicators, words, scale, onChooseUnit }: ViewProps) {
  const found = useMemo(() => shortfalls(book, indicators), [book, indicators]);
  const roving = useRoving();
  const fit = useFit({ total: found.length, isLimited: scale !== 'desk', content: found });
  const missing = indicators.filter((indicator) => isPartial(provinceResult(book, indicator).coverage)).length;
  const limit = scale === 'desk' ? Number.POSITIVE_INFINITY : MOST_UNITS_IN_HALL;
  return (
    <>
      <div ref={fit.ref} className="dc-fig-short">
        <div className="dc-fig-short__list" ref={roving.ref}>
          {found.length === 0 && <p className="dc-fig-short__none">{words.t('figures.allReached')}</p>}
          {found.slice(0, fit.count).map((shortfall, row) => (
            <ShortfallEntry
              key={shortfall.province.indicator.indicatorId}
              {...{ shortfall, words, roving, row, onChooseUnit, limit }}
            />
          ))}
        </div>
      </div>
      <PartlyShown shown={Math.min(fit.count, found.length)} total={found.length} words={words} />
      {missing > 0 && <p className="dc-fig-note">{words.t('figures.missing', { count: missing })}</p>}
    </>
  );
}

type EntryProps = {
  readonly shortfall: Shortfall;
  readonly words: FigureWords;
  readonly roving: Roving;
  readonly row: number;
  readonly onChooseUnit: ChooseUnit | null;
  readonly limit: number;
};

function ShortfallEntry({ shortfall: { province, units }, words, roving, row, onChooseUnit, limit }: EntryProps) {
  const shown = units.slice(0, limit);
  return (
    <article className="dc-fig-short__entry">
      <h3>{province.indicator.name}</h3>
      <ProvinceLine result={province} words={words} />
      {shown.length === 0 && <p className="dc-fig-soft">{words.t('figures.onlyProvince')}</p>}
      {shown.length > 0 && (
        <ul className="dc-fig-units">
          {shown.map((result, column) => (
            <li key={result.unitId}>
              <UnitToFocusOn {...{ result, words, onChooseUnit }} place={roving.propsAt(row, column)} />
            </li>
          ))}
          {units.length > shown.length && (
            <li className="dc-fig-soft">{words.t('figures.moreUnits', { count: units.length - shown.length })}</li>
          )}
        </ul>
      )}
    </article>
  );
}

type UnitProps = {
  readonly result: Result;
  readonly words: FigureWords;
  readonly onChooseUnit: ChooseUnit | null;
  readonly place: ReturnType<Roving['propsAt']>;
};

function UnitToFocusOn({ result, words, onChooseUnit, place }: UnitProps) {
  const { indicator, unitId, comparison } = result;
  const { deciding, status } = comparison;
  const difference = deciding === null || !isNotReached(status) ? '' : words.difference(deciding, indicator);
  const unit = words.unit(unitId);
  const more = words.t('figures.chooseMore', { more: indicator.name });
  const onChoose = () => onChooseUnit?.(unitId, indicator.indicatorId);
  return (
    <Choice
      className="dc-fig-unit"
      choice={onChooseUnit === null ? null : { name: { kind: 'more', words: more }, place, onChoose }}
    >
      <StatusSign status={status} />
      <strong>{unit}</strong> {words.value(result)}
      {difference !== '' && <span className="dc-fig-soft"> · {difference}</span>}
    </Choice>
  );
}
