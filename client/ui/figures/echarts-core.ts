import { BarChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init as initEmpty, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what the plots need; the aria component draws patterns, its own words are switched off.
const parts = [BarChart, ScatterChart, GridComponent, MarkLineComponent, AriaComponent, SVGRenderer];

/**
 * Begins a plot. The parts are put in here, since a module that only passes a function on is left out of the bundle with
 * all that it does by itself. Putting them in again does nothing.
 */
export function init(...args: Parameters<typeof initEmpty>): ReturnType<typeof initEmpty> {
  use(parts);
  return initEmpty(...args);
}
