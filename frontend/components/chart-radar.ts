import type { EChartsCoreOption } from 'echarts/core';
import type { RadarData } from './chart-data';
import type { Ink, Notation } from './chart-ink';

/** Marks around a centre, with the least that is enough as a dashed line. */
export function radar(data: RadarData, ink: Ink, notation: Notation): EChartsCoreOption {
  const colour = ink.party('municipality');
  const width = Math.max(60, Math.min(130, ink.width / 4));
  return {
    radar: {
      shape: 'polygon',
      radius: ink.narrow ? '52%' : '66%',
      splitNumber: data.most,
      axisName: {
        color: ink.colour('ink'),
        fontSize: ink.small,
        width,
        overflow: 'break',
        formatter: (name?: string) => name ?? '',
      },
      axisLine: { lineStyle: { color: ink.colour('rule') } },
      splitLine: { lineStyle: { color: ink.colour('rule') } },
      splitArea: { show: false },
      indicator: data.axes.map((axis) => ({
        name: `${axis.label} ${axis.value === undefined ? '–' : notation.number(axis.value)}`,
        min: 0,
        max: data.most,
      })),
    },
    series: [
      {
        id: 'least',
        type: 'radar',
        silent: true,
        symbol: 'none',
        data: [{ value: data.axes.map(() => data.least), name: data.words['radar.least'] }],
        lineStyle: { color: ink.colour('muted'), type: 'dashed', width: 1.5 },
        areaStyle: { opacity: 0 },
      },
      {
        id: 'marks',
        type: 'radar',
        silent: true,
        data: [{ value: data.axes.map((axis) => axis.value ?? 0), name: data.words['radar.marks'] }],
        symbolSize: 6,
        lineStyle: { color: colour, width: 2.5 },
        itemStyle: { color: colour },
        areaStyle: { color: colour, opacity: 0.14 },
      },
    ],
  };
}
