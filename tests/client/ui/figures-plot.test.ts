import { expect, it } from 'vitest';
import { init } from '#client/ui/figures/echarts-core.ts';
import type { PlotSpec } from '#client/ui/figures/plot-option.ts';
import { plotOption } from '#client/ui/figures/plot-option.ts';

const look = {
  colours: {
    below: '#c4323a',
    met: '#2f6ea3',
    over: '#3f9d70',
    farOver: '#207d51',
    plain: '#6b7080',
    before: '#8e93a0',
    line: '#17191f',
    hatch: 'rgba(255,255,255,0.3)',
    ground: '#ffffff',
  },
  stroke: 2,
  isStill: true,
} as const;

function drawn(spec: PlotSpec): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 200, height: 100 });
  chart.setOption(plotOption(spec, look));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

it('draws bars from the left edge to their value, and hatches what is below target', () => {
  const svg = drawn({
    kind: 'bars',
    rows: [
      { bars: [{ value: 80, tone: 'over' }], target: null },
      { bars: [{ value: 20, tone: 'below' }], target: null },
    ],
    max: 100,
    line: 30,
  });
  expect(svg).toContain('fill="#3f9d70"');
  expect(svg).toContain('fill="#c4323a"');
  expect(svg.match(/<pattern /g)).toHaveLength(2);
  expect(svg).toContain('M60 0L60 100');
  expect(svg).toContain('stroke-dasharray');
});

it('gives each row a target of its own where they differ', () => {
  const row = (target: number) => ({ bars: [{ value: 50, tone: 'met' as const }], target });
  const svg = drawn({ kind: 'bars', rows: [row(20), row(60)], max: 100, line: null });
  expect(svg.match(/fill="#17191f"/g)).toHaveLength(2);
});

it('draws parts one after the other', () => {
  const svg = drawn({
    kind: 'stack',
    parts: [
      { value: 3, tone: 'over' },
      { value: 1, tone: 'below' },
    ],
  });
  expect(svg).toContain('M0 0l150 0');
  expect(svg).toContain('M150 0l50 0');
});

it('moves nothing for those who want no motion', () => {
  expect(plotOption({ kind: 'stack', parts: [] }, look).animation).toBe(false);
});
