import './figures.css';
import './figures-spotlight.css';
import { useMemo } from 'react';
import type { Book, Result } from '#shared/indicators/index.ts';
import { rankUnits, spotlight, unitResults } from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { Language } from '../../i18n/language.ts';
import type { FigureWords } from './figure-words.ts';
import { useFigureWords } from './figure-words.ts';
import { StatusSign } from './StatusSign.tsx';
import type { UnitNames } from './slide-figures.ts';

export type SpotlightStripProps = {
  readonly book: Book;
  /** The unit that speaks; the province's id stands for the office. */
  readonly unitId: UnitId;
  /**
   * In full for those who lead: difference, status and colour. Plain for the hall and the sites: value and target in one
   * colour, since who is below target is not for everybody's screen.
   */
  readonly form: 'full' | 'plain';
  /** Says the unit's rank too, in full only: where rankings may be seen. */
  readonly hasRank?: boolean;
  readonly unitNames: UnitNames;
  readonly language: Language;
  readonly ground?: 'paper' | 'night';
};

/** At most four indicators of the unit that speaks, those to work on first; nothing where it has no figures. */
export function SpotlightStrip(props: SpotlightStripProps) {
  const { book, unitId, form, hasRank = false, unitNames, language, ground = 'paper' } = props;
  const words = useFigureWords({ book, unitNames, language });
  const results = useMemo(() => spotlight(book, unitId), [book, unitId]);
  if (results.length === 0) return null;
  const label = words.t('figures.spotlight', { unit: words.unit(unitId) });
  return (
    <ul className={`dc-fig-spot dc-fig-spot--${form} dc-fig--${ground}`} aria-label={label} lang={language}>
      {results.map((result) => (
        <li
          key={result.indicator.indicatorId}
          className={`dc-fig-spot__card ${form === 'full' ? `dc-fig-edge--${result.comparison.status ?? 'none'}` : ''}`}
        >
          <span className="dc-fig-spot__name" title={result.indicator.name}>
            {result.indicator.name}
          </span>
          {form === 'full' ? <Full {...{ book, result, words, hasRank }} /> : <Plain {...{ result, words }} />}
        </li>
      ))}
    </ul>
  );
}

type FullProps = {
  readonly book: Book;
  readonly result: Result;
  readonly words: FigureWords;
  readonly hasRank: boolean;
};

function Full({ book, result, words, hasRank }: FullProps) {
  const { comparison, indicator } = result;
  const { deciding, status } = comparison;
  const difference = deciding === null ? '' : words.difference(deciding, indicator);
  const rank = useMemo(() => (hasRank ? rankOf(book, result) : null), [hasRank, book, result]);
  const hasNumber = comparison.value !== null;
  return (
    <span className="dc-fig-spot__facts">
      <strong className={`dc-fig-spot__value dc-fig-ink--${status ?? 'none'}`}>
        <StatusSign status={status} /> {words.value(result)}
      </strong>
      {hasNumber && (
        <span className={`dc-fig-spot__verdict dc-fig-ink--${status ?? 'none'}`}>
          {difference === '' ? words.status(status) : `${words.status(status)}, ${difference}`}
        </span>
      )}
      {deciding?.target != null && (
        <span className="dc-fig-soft">
          {words.shortBasis(deciding)}: {words.target(deciding)}
        </span>
      )}
      {rank !== null && <span className="dc-fig-soft">{words.t('figures.spotlightRank', rank)}</span>}
    </span>
  );
}

function Plain({ result, words }: { readonly result: Result; readonly words: FigureWords }) {
  const { deciding, value } = result.comparison;
  const target = deciding === null ? '' : words.target(deciding);
  return (
    <span className="dc-fig-spot__facts">
      <strong className="dc-fig-spot__value">{value === null ? '–' : words.fullValue(result)}</strong>
      {target !== '' && <span className="dc-fig-soft">{words.t('figures.targetOf', { target })}</span>}
    </span>
  );
}

/** Null for a unit without a rank. */
function rankOf(book: Book, { indicator, unitId }: Result): { rank: string; total: string } | null {
  const { ranked } = rankUnits(unitResults(book, indicator));
  const own = ranked.find((unit) => unit.unitId === unitId);
  return own === undefined ? null : { rank: own.rank.toString(), total: ranked.length.toString() };
}
