import type { Status } from '#shared/indicators/index.ts';

/** What a bar means: how a value stands against its target, or the same period of last year beside it. */
export type PlotTone = 'below' | 'met' | 'over' | 'farOver' | 'plain' | 'before';

export type PlotBar = { readonly value: number; readonly tone: PlotTone };

/** One row of bars, with the target of that row where each row has its own. */
export type PlotRow = { readonly bars: readonly PlotBar[]; readonly target: number | null };

export type BarPlot = {
  readonly kind: 'bars';
  /** From top to bottom; all rows have the same number of bars. */
  readonly rows: readonly PlotRow[];
  /** The value at the right edge. */
  readonly max: number;
  /** The target that all rows share, as one line. */
  readonly line: number | null;
};

/** One bar made of parts. */
export type StackPlot = { readonly kind: 'stack'; readonly parts: readonly PlotBar[] };

export type PlotSpec = BarPlot | StackPlot;

export type PlotLook = {
  readonly colours: Readonly<Record<PlotTone | 'line' | 'hatch' | 'ground', string>>;
  /** A pixel of the type's own measure, so that lines and hatching grow with the slide. */
  readonly stroke: number;
  readonly isStill: boolean;
};

/** How a status is coloured; what has no status is plain. */
export function toneOf(status: Status | null): PlotTone {
  const tones = { notYet: 'below', failed: 'below', reached: 'met', exceeded: 'over', farExceeded: 'farOver' } as const;
  return status === null || status === 'notArisen' || status === 'noFigure' ? 'plain' : tones[status];
}

const EDGE_TO_EDGE = { left: 0, right: 0, top: 0, bottom: 0 };
const ROW_SHARE = 0.62;
const CORRECTION_MS = 500;

/** The option of ECharts for a plot: bars and lines only, since all words stand beside it as text. */
export function plotOption(spec: PlotSpec, look: PlotLook) {
  return {
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    grid: EDGE_TO_EDGE,
    animation: !look.isStill,
    animationDuration: 0,
    animationDurationUpdate: CORRECTION_MS,
    xAxis: { type: 'value' as const, min: 0, max: widthOf(spec), show: false },
    yAxis: { type: 'category' as const, data: categoriesOf(spec), inverse: true, show: false },
    series: spec.kind === 'bars' ? barSeries(spec, look) : stackSeries(spec, look),
  };
}

function widthOf(spec: PlotSpec): number {
  const width = spec.kind === 'bars' ? spec.max : spec.parts.reduce((sum, { value }) => sum + value, 0);
  return width > 0 ? width : 1;
}

function categoriesOf(spec: PlotSpec): string[] {
  return spec.kind === 'bars' ? spec.rows.map((_, index) => index.toString()) : ['0'];
}

function barSeries({ rows, line }: BarPlot, look: PlotLook) {
  const depth = rows.reduce((most, { bars }) => Math.max(most, bars.length), 0);
  const bars = Array.from({ length: depth }, (_, at) => ({
    type: 'bar' as const,
    id: `bar-${at.toString()}`,
    silent: true,
    barWidth: `${((ROW_SHARE / depth) * 100).toFixed(1)}%`,
    barGap: '12%',
    data: rows.map((row) => barOf(row.bars[at], look)),
    ...(at === 0 && line !== null ? { markLine: lineAt(line, look) } : {}),
  }));
  return [...bars, ...targetTicks(rows, look)];
}

function barOf(bar: PlotBar | undefined, look: PlotLook) {
  const radius = look.stroke * 2;
  return { value: bar?.value ?? 0, itemStyle: { ...fillOf(bar?.tone ?? 'plain', look), borderRadius: radius } };
}

/** A missed target is hatched too, and the year before is dotted: colour is never the only sign. */
function fillOf(tone: PlotTone, { colours, stroke }: PlotLook) {
  return { color: colours[tone], decal: decalOf(tone, colours.hatch, stroke) };
}

function decalOf(tone: PlotTone, color: string, stroke: number) {
  if (tone !== 'below') return { symbol: 'none' as const, color: 'transparent' };
  const step = stroke * 4;
  return { color, dashArrayX: [1, 0], dashArrayY: [step, step], rotation: -Math.PI / 4 };
}

/** Dashes on a gap of the ground's colour, so that the line is seen on every bar. */
function lineAt(xAxis: number, { colours, stroke }: PlotLook) {
  const gap = { color: colours.ground, type: 'solid' as const, width: stroke * 2 };
  const dashes = { color: colours.line, type: [stroke * 3, stroke * 2], width: stroke };
  const data = [gap, dashes].map((lineStyle) => ({ xAxis, lineStyle }));
  return { silent: true, symbol: 'none', animation: false, label: { show: false }, data };
}

/** A short upright stroke in each row that has a target of its own. */
function targetTicks(rows: readonly PlotRow[], { colours, stroke }: PlotLook) {
  const data = rows.flatMap(({ target }, row) => (target === null ? [] : [[target, row]]));
  if (data.length === 0) return [];
  const look = { symbol: 'rect', symbolSize: [stroke * 1.5, stroke * 16], itemStyle: { color: colours.line } };
  return [{ type: 'scatter' as const, id: 'ticks', silent: true, animation: false, data, ...look }];
}

function stackSeries({ parts }: StackPlot, look: PlotLook) {
  return parts.map((part, at) => ({
    type: 'bar' as const,
    id: `part-${at.toString()}`,
    silent: true,
    stack: 'all',
    barWidth: '100%',
    data: [{ value: part.value, itemStyle: fillOf(part.tone, look) }],
  }));
}
