import { BarChart, LineChart, RadarChart } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent, MarkLineComponent, MarkPointComponent, RadarComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { categories } from './chart-categories';
import { cohort } from './chart-cohort';
import { cumulative } from './chart-cumulative';
import { counts } from './chart-counts';
import type { ChartData } from './chart-data';
import { Ink, Notation } from './chart-ink';
import { paidBack } from './chart-paid-back';
import { radar } from './chart-radar';
import { spent } from './chart-spent';
import { spread } from './chart-spread';
import { stay } from './chart-stay';
import { tornado } from './chart-tornado';

use([
  BarChart,
  LineChart,
  RadarChart,
  RadarComponent,
  AriaComponent,
  GraphicComponent,
  GridComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
]);

/** How wide A4 is between its margins, in pixels. */
const PAPER = 690;

/** Draws in an element, again and again; what was there moves to its new place unless motion is not wanted. */
export function drawingIn(place: HTMLElement) {
  const chart = init(place, null, { renderer: 'svg' });
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let drawn = false;

  function options(data: ChartData, ink: Ink): EChartsCoreOption {
    const notation = new Notation(data.locale, data.words);
    switch (data.kind) {
      case 'cumulative':
        return cumulative(data, ink, notation);
      case 'categories':
        return categories(data, ink, notation);
      case 'cohort':
        return cohort(data, ink, notation);
      case 'counts':
        return counts(data, ink);
      case 'stay':
        return stay(data, ink, notation);
      case 'spent':
        return spent(data, ink, notation);
      case 'paidBack':
        return paidBack(data, ink, notation);
      case 'radar':
        return radar(data, ink, notation);
      case 'spread':
        return spread(data, ink, notation);
      case 'tornado':
        return tornado(data, ink, notation);
    }
  }

  return {
    draw(data: ChartData, onPaper: boolean) {
      // what is wider than paper would be shrunk there, and its text with it
      const width = onPaper ? Math.min(place.clientWidth, PAPER) : place.clientWidth;
      const ink = new Ink(place, width, onPaper);
      chart.resize({ width, height: place.clientHeight, silent: true });
      chart.setOption(
        {
          ...options(data, ink),
          animation: drawn && !still.matches && !onPaper,
          animationDuration: 0,
          animationDurationUpdate: 250,
          textStyle: { fontFamily: ink.family, color: ink.colour('ink') },
          aria: { enabled: true, label: { description: data.description }, decal: { show: ['categories', 'spread', 'tornado'].includes(data.kind) } },
        },
        { notMerge: !drawn, replaceMerge: ['series', 'graphic'] },
      );
      // Paper scales what it finds and does not wait for the next frame.
      if (onPaper) chart.getZr().flush();
      const svg = place.querySelector('svg');
      svg?.setAttribute('viewBox', `0 0 ${width} ${place.clientHeight}`);
      ink.done();
      drawn = true;
    },
    dispose: () => chart.dispose(),
  };
}
