import type { EChartsCoreOption } from 'echarts/core';
import type { CohortData } from './chart-data';
import { timeAxis, tooltip, type Ink, type Notation } from './chart-ink';

const ROW = 17;

/** How many participants are active over time, with the phases named above it. */
export function cohort(data: CohortData, ink: Ink, notation: Notation): EChartsCoreOption {
  const periods = data.active.length;
  const most = niceMost(Math.max(1, ...data.active));
  const left = 30;
  const plot = ink.width - left - 8;
  const x = (period: number) => left + (period / periods) * plot;
  const rows = inRows(data, x, ink);
  const top = 8 + (Math.max(0, ...rows.map((row) => row.row)) + 1) * ROW;
  const bottom = 26;
  const y = (count: number) => top + (1 - count / most) * (210 - top - bottom);
  const muted = ink.colour('muted');
  const colour = ink.party('participant');
  const last = data.active[periods - 1] ?? 0;
  const values = [...data.active.map((count, period) => [period, count]), [periods, last]];
  const strong = (text: string, at: number, count: number, align: string) => ({
    type: 'text',
    silent: true,
    z: 10,
    x: at,
    y: Math.max(top + 2, y(count) - 18),
    style: {
      text,
      align,
      fill: colour,
      stroke: ink.colour('pane'),
      lineWidth: ink.rim,
      font: `600 ${ink.size}px ${ink.family}`,
    },
  });
  return {
    grid: { left, right: 8, top, bottom },
    xAxis: timeAxis(periods, data.periodsPerYear, plot, ink, data.words),
    yAxis: {
      type: 'value',
      min: 0,
      max: most,
      minInterval: 1,
      splitNumber: 3,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: ink.colour('rule') } },
      axisLabel: { fontSize: ink.small, color: muted },
    },
    tooltip: {
      ...tooltip(ink),
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: muted, type: 'solid' } },
      formatter: (params: unknown) => {
        const [period, count] = (params as { value: [number, number] }[])[0].value;
        return `${notation.point(data.start, data.periodsPerYear, period)}\n${notation.number(count)} ${data.words.participants}`;
      },
    },
    graphic: [
      ...rows.flatMap(({ label, from, row }) => [
        {
          type: 'line',
          silent: true,
          shape: { x1: x(from), x2: x(from), y1: 4 + row * ROW, y2: 210 - bottom },
          style: { stroke: ink.colour('rule-strong'), lineWidth: 1 },
        },
        {
          type: 'text',
          silent: true,
          x: x(from) + 4,
          y: 4 + row * ROW,
          style: { text: label, fill: muted, font: `${ink.small}px ${ink.family}` },
        },
      ]),
      strong(data.starters, left + 8, data.active[0] ?? 0, 'left'),
      strong(data.stillActive, ink.width - 12, last, 'right'),
    ],
    series: [
      {
        id: 'active',
        type: 'line',
        step: 'end',
        symbol: 'none',
        data: values,
        lineStyle: { color: colour, width: 2 },
        itemStyle: { color: colour },
        areaStyle: { color: colour, opacity: 0.14 },
        emphasis: { disabled: true },
        // an area that moves is drawn askew on the way, and paper may catch it there
        animation: false,
      },
    ],
  };
}

/** Room above the highest step for its label, ending at a number that divides well. */
function niceMost(most: number): number {
  const wanted = most * 1.2;
  const step = 10 ** Math.floor(Math.log10(wanted)) / 2;
  return Math.max(2, Math.ceil(wanted / step) * step);
}

/** A short phase has a name longer than itself: each name goes into the first row where it fits. */
function inRows(data: CohortData, x: (period: number) => number, ink: Ink) {
  const ends: number[] = [];
  return data.phases.map((phase) => {
    const width = ink.textWidth(phase.label, ink.small) + 10;
    const begin = x(phase.from);
    let row = ends.findIndex((end) => end <= begin);
    if (row < 0) row = ends.length;
    ends[row] = begin + width;
    return { label: phase.label, from: phase.from, row };
  });
}
