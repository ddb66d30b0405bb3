import type { EChartsCoreOption } from 'echarts/core';
import type { CountsData } from './chart-data';
import type { Ink } from './chart-ink';
import { namesAxis, namesWidth, PLAIN } from './chart-names';

/** A bar for each name, with what it stands for beside it. */
export function counts(data: CountsData, ink: Ink): EChartsCoreOption {
  const names = data.bars.map((bar) => bar.label);
  const left = namesWidth(names, ink);
  const text = Math.max(0, ...data.bars.map((bar) => ink.textWidth(bar.text, ink.size))) + 10;
  const most = Math.max(0, ...data.bars.map((bar) => bar.value));
  const least = Math.min(0, ...data.bars.map((bar) => bar.value));
  const perPixel = (most - least || 1) / Math.max(40, ink.width - left - text - 4);
  const colour = ink.party('participant');
  return {
    grid: { left, right: 4, top: ink.narrow ? 20 : 4, bottom: 4 },
    xAxis: { type: 'value', show: false, min: least, max: most + text * perPixel },
    yAxis: namesAxis(names, left, ink),
    graphic: [],
    series: [
      {
        id: 'counts',
        type: 'bar',
        barWidth: ink.narrow ? 14 : 16,
        silent: true,
        emphasis: { disabled: true },
        itemStyle: { color: colour, decal: PLAIN },
        data: data.bars.map((bar) => ({
          value: bar.value,
          label: { show: true, position: bar.value < 0 ? 'insideLeft' : 'right', formatter: bar.text, color: ink.colour('ink'), fontSize: ink.size, distance: 5 },
        })),
      },
    ],
  };
}
