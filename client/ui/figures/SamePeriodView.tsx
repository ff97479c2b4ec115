import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import type { ProvinceResult } from '#shared/indicators/index.ts';
import type { FigureWords } from './figure-words.ts';
import { PartlyShown } from './PartlyShown.tsx';
import { Plot } from './Plot.tsx';
import type { BarPlot } from './plot-option.ts';
import { provinceResults } from './slide-figures.ts';
import { useFit } from './use-fit.ts';
import type { ViewProps } from './view-props.ts';

/** The province now beside the same period of last year; each pair on a scale of its own, as counts and per cents are. */
export function SamePeriodView({ book, indicators, words, scale }: ViewProps) {
  const fit = useFit({ total: indicators.length, isLimited: scale !== 'desk', content: indicators });
  const results = useMemo(() => provinceResults(book, indicators.slice(0, fit.count)), [book, indicators, fit.count]);
  const rows = { '--rows': results.length } as CSSProperties; // a custom property
  return (
    <>
      <p className="dc-fig-pairkey">
        <span className="dc-fig-swatch" /> {words.t('figures.now')}
        <span className="dc-fig-swatch dc-fig-swatch--before" /> {words.before()}
      </p>
      <div ref={fit.ref} className="dc-fig-pairs" style={rows}>
        {results.map((result) => (
          <Pair key={result.indicator.indicatorId} {...{ result, words }} />
        ))}
      </div>
      <PartlyShown shown={results.length} total={indicators.length} words={words} />
    </>
  );
}

function Pair({ result, words }: { readonly result: ProvinceResult; readonly words: FigureWords }) {
  const { indicator, comparison } = result;
  const spec = useMemo(() => plotOf(result), [result]);
  return (
    <div className="dc-fig-pair">
      <span className="dc-fig-pair__name">{indicator.name}</span>
      {spec === null ? <span /> : <Plot spec={spec} className="dc-fig-pair__plot" />}
      <span className="dc-fig-pair__values">
        <strong>{comparison.samePeriod?.printed.value ?? words.value(result)}</strong>
        {comparison.samePeriod !== null && (
          <span className="dc-fig-soft">{comparison.samePeriod.printed.previous}</span>
        )}
      </span>
      <span className={comparison.samePeriod === null ? 'dc-fig-soft' : 'dc-fig-pair__difference'}>
        {differenceOf(result, words)}
      </span>
    </div>
  );
}

function differenceOf(result: ProvinceResult, words: FigureWords): string {
  const same = words.samePeriod(result);
  if (same !== null) return same;
  const coverage = words.coverage(result);
  const isPartial = coverage !== null && result.coverage.origin === 'summed';
  return isPartial ? words.t('figures.samePartial', { coverage }) : words.t('figures.sameMissing');
}

/** Null where there is nothing to stand beside. */
function plotOf({ comparison: { value, samePeriod } }: ProvinceResult): BarPlot | null {
  if (value === null || samePeriod === null) return null;
  const [now, before] = [Number(value.amount), Number(samePeriod.previous)];
  const bars = [
    { value: now, tone: 'met' as const },
    { value: before, tone: 'before' as const },
  ];
  return { kind: 'bars', rows: [{ bars, target: null }], max: Math.max(now, before), line: null };
}
