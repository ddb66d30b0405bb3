import type { EChartsCoreOption } from 'echarts/core';
import type { TornadoData } from './chart-data';
import type { Ink, Notation } from './chart-ink';
import { namesAxis, namesWidth, PLAIN, stripes } from './chart-names';

/** Each assumption alone, low and high: how far the amount goes from where it is, the widest at the top. */
export function tornado(data: TornadoData, ink: Ink, notation: Notation): EChartsCoreOption {
  const names = data.bars.map((bar) => bar.label);
  const left = namesWidth(names, ink);
  const words = data.bars.flatMap((bar) => [bar.low, bar.high]);
  const room = Math.min(ink.width / 4, Math.max(0, ...words.map((word) => ink.textWidth(word, ink.size))) + 10);
  const deltas = data.bars.flatMap((bar) => [bar.atLow - data.base, bar.atHigh - data.base]);
  const least = Math.min(0, ...deltas);
  const most = Math.max(0, ...deltas);
  const perPixel = (most - least || 1) / Math.max(40, ink.width - left - 2 * room);
  const wide = Math.max(Math.abs(data.base + least), Math.abs(data.base + most));
  const muted = ink.colour('muted');
  const top = 24;
  const zero = left + room - least / perPixel;
  const series = (id: 'low' | 'high') => ({
    id,
    type: 'bar',
    silent: true,
    barWidth: ink.narrow ? 14 : 16,
    barGap: '-100%',
    emphasis: { disabled: true },
    itemStyle:
      id === 'low'
        ? { color: ink.colour('bar-costs'), decal: stripes(ink.colour('pane')) }
        : { color: ink.party(data.party), decal: PLAIN },
    data: data.bars.map((bar) => {
      const delta = (id === 'low' ? bar.atLow : bar.atHigh) - data.base;
      return { value: delta, label: { position: delta < 0 ? 'left' : 'right' } };
    }),
    label: {
      show: true,
      distance: 5,
      fontSize: ink.size,
      color: ink.colour('ink'),
      formatter: (p: { dataIndex: number }) => data.bars[p.dataIndex][id],
    },
  });
  const key = (x: number, id: 'low' | 'high', text: string) => [
    {
      type: 'rect',
      silent: true,
      shape: { x, y: 3, width: 16, height: 10 },
      style: { fill: id === 'low' ? ink.colour('bar-costs') : ink.party(data.party) },
    },
    {
      type: 'text',
      silent: true,
      x: x + 21,
      y: 2,
      style: { text, fill: muted, font: `${ink.small}px ${ink.family}` },
    },
  ];
  return {
    grid: { left, right: 0, top: top + (ink.narrow ? 14 : 0), bottom: 26 },
    xAxis: {
      type: 'value',
      min: least - room * perPixel,
      max: most + room * perPixel,
      interval: Math.max(-least, most) || 1,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { show: false },
    },
    yAxis: namesAxis(names, left, ink),
    graphic: [
      ...key(left, 'low', data.words.lowValue),
      ...key(left + ink.textWidth(data.words.lowValue, ink.small) + 40, 'high', data.words.highValue),
      {
        type: 'text',
        silent: true,
        x: zero,
        bottom: 4,
        style: {
          text: data.words.asItIs.replace('{0}', notation.short(data.base, wide)),
          align: zero < 90 ? 'left' : zero > ink.width - 90 ? 'right' : 'center',
          fill: muted,
          font: `${ink.small}px ${ink.family}`,
        },
      },
    ],
    series: [
      series('low'),
      {
        ...series('high'),
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          label: { show: false },
          data: [{ xAxis: 0, lineStyle: { color: muted, width: 1, type: 'solid' } }],
        },
      },
    ],
  };
}
