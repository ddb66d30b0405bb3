import type { EChartsCoreOption } from 'echarts/core';
import type { SpentData } from './chart-data';
import { tooltip, type Ink, type Notation } from './chart-ink';
import { PLAIN } from './chart-names';

/** An amount for each month. */
export function spent(data: SpentData, ink: Ink, notation: Notation): EChartsCoreOption {
  const most = Math.max(0, ...data.months.map((month) => month.amount));
  const muted = ink.colour('muted');
  return {
    grid: { left: 52, right: 8, top: 12, bottom: 26 },
    xAxis: {
      type: 'category',
      data: data.months.map((month) => month.label),
      axisLine: { lineStyle: { color: ink.colour('rule-strong') } },
      axisTick: { show: false },
      axisLabel: { fontSize: ink.small, color: muted, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: ink.colour('rule') } },
      axisLabel: { fontSize: ink.small, color: muted, formatter: (amount: number) => notation.short(amount, most) },
    },
    tooltip: {
      ...tooltip(ink),
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (params: unknown) => {
        const month = data.months[(params as { dataIndex: number }[])[0].dataIndex];
        return `${month.label}  ${notation.euro(month.amount)}`;
      },
    },
    graphic: [],
    series: [
      {
        id: 'spent',
        type: 'bar',
        barMaxWidth: 32,
        emphasis: { disabled: true },
        itemStyle: { color: ink.colour('bar-costs'), decal: PLAIN },
        data: data.months.map((month) => month.amount),
      },
    ],
  };
}
