import type { EChartsCoreOption } from 'echarts/core';
import type { SpreadData } from './chart-data';
import { tooltip, type Ink, type Notation } from './chart-ink';
import { PLAIN, stripes } from './chart-names';

const TOP = 46;
const BOTTOM = 26;
const HEIGHT = 230;

/** How often each amount came out: what is below zero hatched, the middle marked, and eight of ten shaded. */
export function spread(data: SpreadData, ink: Ink, notation: Notation): EChartsCoreOption {
  const until = data.from + data.counts.length * data.width;
  const min = data.from;
  const max = until;
  const most = Math.max(1, ...data.counts);
  const side = 14;
  const plot = Math.max(1, ink.width - 2 * side);
  const x = (amount: number) => side + ((amount - min) / (max - min || 1)) * plot;
  const colour = ink.party(data.party);
  const muted = ink.colour('muted');
  const all = data.counts.reduce((sum, count) => sum + count, 0) || 1;
  const wide = Math.max(Math.abs(min), Math.abs(max));
  const text = (words: string, at: number, y: number, fill: string, weight = 400) => {
    const half = ink.textWidth(words, ink.size, weight) / 2;
    return {
      type: 'text',
      silent: true,
      z: 10,
      x: Math.min(Math.max(at, half + 2), ink.width - half - 2),
      y,
      style: { text: words, align: 'center', fill, font: `${weight} ${ink.size}px ${ink.family}` },
    };
  };
  const line = (x1: number, x2: number, y1: number, y2: number, stroke: string, width: number, dash?: number[]) => ({
    type: 'line',
    silent: true,
    z: 9,
    shape: { x1, x2, y1, y2 },
    style: { stroke, lineWidth: width, lineDash: dash },
  });
  const low = x(data.low.amount);
  const high = x(data.high.amount);
  const middle = x(data.middle.amount);
  const base = HEIGHT - BOTTOM;
  return {
    grid: { left: side, right: side, top: TOP, bottom: BOTTOM },
    xAxis: {
      type: 'value',
      min,
      max,
      splitNumber: ink.narrow ? 3 : 7,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        fontSize: ink.small,
        color: muted,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (amount: number) => notation.short(amount, wide),
      },
    },
    yAxis: { type: 'value', show: false, min: 0, max: most },
    tooltip: {
      ...tooltip(ink),
      trigger: 'item',
      formatter: (p: unknown) => {
        const [at, count] = (p as { value: [number, number] }).value;
        const share = notation.number((count / all) * 100);
        return `${notation.euro(at - data.width / 2)} – ${notation.euro(at + data.width / 2)}\n${share}% ${data.words.draws}`;
      },
    },
    graphic: [
      text(data.words.eightOfTen.replace('{0}', data.low.text).replace('{1}', data.high.text), (low + high) / 2, 0, muted),
      {
        type: 'rect',
        silent: true,
        z: 1,
        shape: { x: low, y: TOP, width: Math.max(1, high - low), height: base - TOP },
        style: { fill: colour, opacity: 0.12 },
      },
      line(low, high, 19, 19, muted, 1.5),
      line(low, low, 15, 23, muted, 1.5),
      line(high, high, 15, 23, muted, 1.5),
      text(data.words.middle.replace('{0}', data.middle.text), middle, 27, ink.colour('ink'), 600),
      line(middle, middle, 42, base, ink.colour('ink'), 1.5, [3, 3]),
      ...(min < 0 && max > 0 ? [line(x(0), x(0), TOP, base, muted, 1)] : []),
    ],
    series: [
      {
        id: 'counts',
        type: 'bar',
        barWidth: Math.max(1, (plot * data.width) / (max - min || 1) - (ink.narrow ? 0.5 : 1)),
        emphasis: { disabled: true },
        animation: false,
        data: data.counts.map((count, i) => {
          const at = data.from + (i + 0.5) * data.width;
          return {
            value: [at, count],
            itemStyle:
              at < 0
                ? { color: ink.colour('bar-costs'), decal: stripes(ink.colour('pane')) }
                : { color: colour, decal: PLAIN },
          };
        }),
      },
    ],
  };
}
