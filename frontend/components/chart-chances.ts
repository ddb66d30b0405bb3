import type { EChartsCoreOption } from 'echarts/core';
import type { ChanceData } from './chart-data';
import type { Ink } from './chart-ink';
import { namesAxis, namesWidth } from './chart-names';

/** How likely each thing is, on a line that goes to certainty. */
export function chances(data: ChanceData, ink: Ink): EChartsCoreOption {
  const names = data.bars.map((bar) => bar.label);
  const left = namesWidth(names, ink);
  const right = Math.max(0, ...data.bars.map((bar) => ink.textWidth(bar.text, ink.size))) + 10;
  return {
    grid: { left, right, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: namesAxis(names, left, ink),
    series: [
      {
        id: 'chances',
        type: 'bar',
        silent: true,
        barWidth: ink.narrow ? 14 : 16,
        emphasis: { disabled: true },
        showBackground: true,
        backgroundStyle: { color: ink.colour('rule'), opacity: 0.6 },
        itemStyle: { color: ink.party(data.party) },
        data: data.bars.map((bar) => bar.chance),
        label: {
          show: true,
          position: 'right',
          distance: 5,
          fontSize: ink.size,
          color: ink.colour('ink'),
          textBorderColor: ink.colour('pane'),
          textBorderWidth: ink.rim,
          formatter: (p: { dataIndex: number }) => data.bars[p.dataIndex].text,
        },
      },
    ],
  };
}
