import '#client/ui/figures/figures.css';
import './own-figures.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFigures } from '#client/bindings/shown-figures.ts';
import { useOwnFigures } from '#client/bindings/shown-figures.ts';
import { useLanguage } from '#client/i18n/language.ts';
import type { FigureWords } from '#client/ui/figures/figure-words.ts';
import { useFigureWords } from '#client/ui/figures/figure-words.ts';
import { StatusSign } from '#client/ui/figures/StatusSign.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Result } from '#shared/indicators/index.ts';
import { isNotReached, unitResult } from '#shared/indicators/index.ts';
import type { SiteId, UnitId } from '#shared/kernel/index.ts';

type OwnFiguresProps = { readonly state: ConferenceState; readonly siteId: SiteId };

/** The figures of the own unit, folded away: a unit has them before they are shown to all. Nothing where it has none. */
export function OwnFigures({ state, siteId }: OwnFiguresProps) {
  const fact = useOwnFigures();
  const unitId = state.roster.siteById[siteId]?.unitId ?? null;
  return unitId === null || fact.kind !== 'shown' ? null : <Folded figures={fact.figures} unitId={unitId} />;
}

function Folded({ figures, unitId }: { readonly figures: ShownFigures; readonly unitId: UnitId }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { book, unitNames, isSample } = figures;
  const words = useFigureWords({ book, unitNames, language });
  const results = useMemo(() => resultsOf(figures, unitId), [figures, unitId]);
  if (results.length === 0) return null;
  return (
    <details className="dc-panel dc-own-figures">
      <summary className="dc-caption">{t('site.ownFigures', { count: results.length })}</summary>
      <p className="dc-quiet dc-flat">
        {words.period()} {isSample && <span>({words.t('figures.sample')})</span>}
      </p>
      <ul className="dc-own-figures__list">
        {results.map((result) => (
          <Row key={result.indicator.indicatorId} result={result} words={words} />
        ))}
      </ul>
    </details>
  );
}

/** What the unit has figures on: what it has not reached first, then in the order of the catalogue. */
function resultsOf({ book }: ShownFigures, unitId: UnitId): Result[] {
  const results = book.indicators.map((indicator) => unitResult(book, indicator, unitId));
  const isMissed = ({ comparison }: Result) => Number(isNotReached(comparison.status));
  return results.filter(({ content }) => content.kind !== 'none').sort((a, b) => isMissed(b) - isMissed(a));
}

function Row({ result, words }: { readonly result: Result; readonly words: FigureWords }) {
  const { indicator, comparison } = result;
  const { deciding, status } = comparison;
  const difference = deciding === null ? '' : words.difference(deciding, indicator);
  return (
    <li className="dc-own-figures__row">
      <span>{indicator.name}</span>
      <span>
        <strong>
          {status !== null && <StatusSign status={status} />} {words.fullValue(result)}
        </strong>
        {comparison.value !== null && status !== null && <span> · {words.status(status)}</span>}
        {difference !== '' && <span>, {difference}</span>}
        {deciding?.target != null && (
          <span className="dc-quiet"> · {words.t('figures.targetOf', { target: words.target(deciding) })}</span>
        )}
      </span>
    </li>
  );
}
