import { useTranslation } from 'react-i18next';
import type { Instant } from '#shared/kernel/index.ts';
import { formatTime } from '../i18n/format.ts';
import { useLineWords } from './LineCells.tsx';

/** Figures of a line at an instant. */
export type LinePoint = {
  readonly at: Instant;
  readonly roundTripMs: number | null;
  /** Share of packets lost, 0 to 1. */
  readonly loss: number | null;
  readonly inBps: number;
  readonly outBps: number;
  readonly reducedCount: number;
};

export type LineGraphProps = { readonly site: string; readonly points: readonly LinePoint[] };

const WIDTH = 300;
const HEIGHT = 44;
/** Curves never fill their place with what nobody notices. */
const LEAST_TOP = { roundTripMs: 100, loss: 0.02 } as const;

/** Round trip and loss of a line in time; where figures stayed away the curve has a hole. */
export function LineGraph({ site, points }: LineGraphProps) {
  const { t } = useTranslation();
  const words = useLineWords();
  const from = points[0]?.at;
  const to = points.at(-1)?.at;
  if (from === undefined || to === undefined) return null;
  const worst = { roundTripMs: worstOf(points, 'roundTripMs'), loss: worstOf(points, 'loss') };
  return (
    <figure
      className="dc-tech-graph"
      aria-label={t('technician.graphLabel', { site, from: formatTime(from), to: formatTime(to) })}
    >
      <figcaption className="dc-quiet">
        {t('technician.graphRoundTrip', { worst: words.roundTrip(worst.roundTripMs) })}
      </figcaption>
      <Curve points={points} figure="roundTripMs" top={worst.roundTripMs} />
      <p className="dc-quiet dc-flat">{t('technician.graphLoss', { worst: words.loss(worst.loss) })}</p>
      <Curve points={points} figure="loss" top={worst.loss} />
      <p className="dc-tech-graph__times">
        <span>{formatTime(from)}</span>
        <span>{formatTime(to)}</span>
      </p>
    </figure>
  );
}

type Figure = keyof typeof LEAST_TOP;

type CurveProps = { readonly points: readonly LinePoint[]; readonly figure: Figure; readonly top: number | null };

function Curve({ points, figure, top }: CurveProps) {
  return (
    <svg
      className={`dc-tech-curve dc-tech-curve--${figure}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={curveOf(points, { figure, top: Math.max(top ?? 0, LEAST_TOP[figure]) })} />
    </svg>
  );
}

/** The highest of a figure; null when it was never known. */
function worstOf(points: readonly LinePoint[], figure: Figure): number | null {
  const known = points.flatMap((point) => point[figure] ?? []);
  return known.length === 0 ? null : known.reduce((top, value) => Math.max(top, value));
}

/** A figure over time as an SVG path; what is not known lifts the pen. */
export function curveOf(
  points: readonly LinePoint[],
  { figure, top }: { readonly figure: Figure; readonly top: number },
): string {
  const from = points[0]?.at ?? 0;
  const length = Math.max(1, (points.at(-1)?.at ?? 0) - from);
  let penDown = false;
  return points
    .map((point) => {
      const value = point[figure];
      if (value === null) {
        penDown = false;
        return '';
      }
      const x = ((point.at - from) / length) * WIDTH;
      const y = HEIGHT - 2 - (value / top) * (HEIGHT - 4);
      const part = `${penDown ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      penDown = true;
      return part;
    })
    .join('');
}
