import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { PlotLook, PlotSpec } from './plot-option.ts';
import { plotOption } from './plot-option.ts';

type Core = typeof import('./echarts-core.ts');
type Chart = ReturnType<Core['init']>;

const colourNames = {
  below: '--dc-fig-below',
  met: '--dc-fig-met',
  over: '--dc-fig-over',
  farOver: '--dc-fig-far',
  plain: '--dc-fig-plain',
  before: '--dc-fig-before',
  line: '--dc-fig-line',
  hatch: '--dc-fig-hatch',
  ground: '--dc-fig-ground',
} as const;

/** The drawn part of a view. Everything that it shows stands beside it in words, so that nothing is lost without it. */
export function Plot({ spec, className }: { readonly spec: PlotSpec; readonly className: string }) {
  const boxRef = useRef<HTMLDivElement>(null);
  const core = useCharts();
  const size = useSize(boxRef);
  const chart = useChart(boxRef, core, size !== null);
  useEffect(() => {
    if (chart === null || size === null || boxRef.current === null) return;
    chart.resize(size);
    chart.setOption(plotOption(spec, lookOf(boxRef.current)), { replaceMerge: ['series'] });
  }, [chart, size, spec]);
  return <div ref={boxRef} className={`dc-fig-plot ${className}`} aria-hidden="true" />;
}

/** The charts come when the first plot does; where the server is away, the words stand alone until it is back. */
function useCharts(): Core | null {
  const [core, setCore] = useState<Core | null>(null);
  useEffect(() => {
    let isGone = false;
    import('./echarts-core.ts').then(
      (loaded) => {
        if (!isGone) setCore(loaded);
      },
      () => {
        if (!isGone) setCore(null);
      },
    );
    return () => {
      isGone = true;
    };
  }, []);
  return core;
}

type Size = { readonly width: number; readonly height: number };

function useSize(boxRef: RefObject<HTMLDivElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const box = boxRef.current;
    if (box === null) return undefined;
    const measure = () => {
      const [width, height] = [box.clientWidth, box.clientHeight];
      if (width > 0 && height > 0) setSize((old) => (isSameSize(old, { width, height }) ? old : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [boxRef]);
  return size;
}

function isSameSize(a: Size | null, b: Size): boolean {
  return a !== null && a.width === b.width && a.height === b.height;
}

function useChart(boxRef: RefObject<HTMLDivElement | null>, core: Core | null, isSized: boolean): Chart | null {
  const [chart, setChart] = useState<Chart | null>(null);
  useEffect(() => {
    if (core === null || !isSized || boxRef.current === null) return undefined;
    const made = core.init(boxRef.current, null, { renderer: 'svg' });
    setChart(made);
    return () => {
      setChart(null);
      made.dispose();
    };
  }, [boxRef, core, isSized]);
  return chart;
}

/** Colours of the ground that the plot stands on, and lines as thick as its type wants them. */
function lookOf(box: HTMLElement): PlotLook {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    colours: {
      below: colour(colourNames.below),
      met: colour(colourNames.met),
      over: colour(colourNames.over),
      farOver: colour(colourNames.farOver),
      plain: colour(colourNames.plain),
      before: colour(colourNames.before),
      line: colour(colourNames.line),
      hatch: colour(colourNames.hatch),
      ground: colour(colourNames.ground),
    },
    stroke: Math.max(1, Number.parseFloat(style.fontSize) / 9),
    isStill: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}
