import type { EChartsCoreOption } from 'echarts/core';
import type { CumulativeData } from './chart-data';
import { knownUntil, timeAxis, tooltip, type Ink, type Notation } from './chart-ink';

const LEFT = 58;
const NO_MARKS = { markLine: { data: [] as object[] }, markPoint: { data: [] as object[] } };

/** What each party has received minus paid so far: the chosen one thick, and when it is earned back. */
export function cumulative(data: CumulativeData, ink: Ink, notation: Notation): EChartsCoreOption {
  const periods = Math.max(...data.lines.map((line) => line.values.length)) - 1;
  const all = data.lines.flatMap((line) => line.values);
  const most = Math.max(...all.map(Math.abs));
  const labels = Math.max(...data.lines.map((line) => ink.textWidth(line.mark, ink.size, 600)));
  const plot = Math.max(1, ink.width - LEFT - labels - 12);
  const muted = ink.colour('muted');
  const chosenLast = [...data.lines].sort((a, b) => Number(a.key === data.chosen) - Number(b.key === data.chosen));
  return {
    grid: { left: LEFT, right: labels + 12, top: data.known ? 24 : 12, bottom: 26 },
    xAxis: timeAxis(periods, data.periodsPerYear, plot, ink, data.words),
    yAxis: {
      type: 'value',
      splitNumber: 6,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: ink.colour('rule') } },
      axisLabel: {
        fontSize: ink.small,
        color: muted,
        formatter: (amount: number) => notation.short(amount, most),
      },
    },
    tooltip: {
      ...tooltip(ink),
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: muted, type: 'solid' } },
      formatter: (params: unknown) => {
        const point = (params as { value: [number, number] }[])[0].value[0];
        const rows = data.lines.map((line) => `${line.label}  ${notation.euro(line.values[point] ?? 0)}`);
        return [notation.point(data.start, data.periodsPerYear, point), ...rows].join('\n');
      },
    },
    series: chosenLast.map((line) => {
      const chosen = line.key === data.chosen;
      const colour = ink.party(line.key);
      return {
        id: line.key,
        type: 'line',
        data: line.values.map((value, point) => [point, value]),
        symbol: 'none',
        lineStyle: {
          color: colour,
          width: chosen ? 3 : 1.6,
          // round ends would close the gaps of a pattern
          cap: line.pattern.length ? 'butt' : 'round',
          join: 'round',
          type: line.pattern.length ? line.pattern : 'solid',
        },
        itemStyle: { color: colour },
        emphasis: { disabled: true },
        z: chosen ? 4 : 3,
        endLabel: {
          show: true,
          formatter: () => line.mark,
          color: colour,
          fontSize: ink.size,
          fontWeight: 600,
          // names that stand close are moved apart by the height of a line
          lineHeight: ink.size + 5,
          distance: 6,
        },
        labelLayout: { moveOverlap: 'shiftY' },
        // a part that is left out would stay as it was drawn last
        ...NO_MARKS,
        ...(chosen ? marks(data, LEFT + ((data.payback?.at ?? 0) / periods) * plot, colour, ink) : {}),
      };
    }),
  };
}

function marks(data: CumulativeData, x: number, colour: string, ink: Ink) {
  const zero = { yAxis: 0, lineStyle: { color: ink.colour('muted'), width: 1, type: 'solid' } };
  const payback = data.payback;
  const line = { silent: true, symbol: 'none', animation: false, label: { show: false } };
  if (!payback) return { markLine: { ...line, data: [zero, ...knownUntil(data.known, ink)] } };
  // right and below the line of the chosen party is seldom in the way, since it only rises from here
  const leftOfIt = x + 24 + ink.textWidth(payback.text, ink.size, 600) > ink.width;
  return {
    markLine: {
      ...line,
      data: [zero, { xAxis: payback.at, lineStyle: { color: colour, width: 1, type: [3, 4] } }, ...knownUntil(data.known, ink)],
    },
    markPoint: {
      silent: true,
      animation: false,
      symbol: 'circle',
      symbolSize: 11,
      itemStyle: { color: ink.colour('pane'), borderColor: colour, borderWidth: 2.5 },
      data: [{ coord: [payback.at, 0] }],
      label: {
        formatter: () => payback.text,
        position: leftOfIt ? 'left' : 'right',
        offset: [leftOfIt ? -4 : 4, leftOfIt ? -14 : 17],
        color: colour,
        fontSize: ink.size,
        fontWeight: 600,
        textBorderColor: ink.colour('pane'),
        textBorderWidth: ink.rim,
      },
    },
  };
}
