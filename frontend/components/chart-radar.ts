import type { EChartsCoreOption } from 'echarts/core';
import type { RadarData } from './chart-data';
import type { Ink, Notation } from './chart-ink';

/** Marks around a centre, with the least that is enough as a dashed line. */
export function radar(data: RadarData, ink: Ink, notation: Notation): EChartsCoreOption {
  const colour = ink.party('municipality');
  return {
    radar: {
      shape: 'polygon',
      radius: ink.narrow ? '46%' : '68%',
      splitNumber: data.most,
      axisName: {
        color: ink.colour('ink'),
        fontSize: ink.small,
      },
      axisLine: { lineStyle: { color: ink.colour('rule') } },
      splitLine: { lineStyle: { color: ink.colour('rule') } },
      splitArea: { show: false },
      indicator: data.axes.map((axis) => ({
        name: wrapped(`${axis.label} ${axis.value === undefined ? '–' : notation.number(axis.value)}`, ink.narrow ? 13 : 24),
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

/** Over several lines, so that a label stays on a narrow screen. */
function wrapped(text: string, most: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last && last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.join('\n');
}
