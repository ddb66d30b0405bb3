import type { EChartsCoreOption } from 'echarts/core';
import type { PaidBackData } from './chart-data';
import { timeAxis, tooltip, type Ink, type Notation } from './chart-ink';

const LEFT = 44;
const RIGHT = 18;

/** How the chance that it is earned back grows with the months, with some months told. */
export function paidBack(data: PaidBackData, ink: Ink, notation: Notation): EChartsCoreOption {
  const months = data.chances.length - 1;
  const plot = Math.max(1, ink.width - LEFT - RIGHT);
  const colour = ink.party(data.party);
  const muted = ink.colour('muted');
  return {
    grid: { left: LEFT, right: RIGHT, top: 22, bottom: 26 },
    xAxis: timeAxis(months, 12, plot, ink, data.words),
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: ink.colour('rule') } },
      axisLabel: {
        fontSize: ink.small,
        color: muted,
        formatter: (share: number) => `${notation.number(share * 100)}%`,
      },
    },
    tooltip: {
      ...tooltip(ink),
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: muted, type: 'solid' } },
      formatter: (params: unknown) => {
        const [month, share] = (params as { value: [number, number] }[])[0].value;
        return `${data.words.monthAt.replace('{0}', String(month))}  ${notation.number(share * 100)}%`;
      },
    },
    series: [
      {
        id: 'chance',
        type: 'line',
        data: data.chances.map((share, month) => [month, share]),
        symbol: 'none',
        lineStyle: { color: colour, width: 2.5 },
        itemStyle: { color: colour },
        areaStyle: { color: colour, opacity: 0.12 },
        emphasis: { disabled: true },
        markPoint: {
          silent: true,
          animation: false,
          symbol: 'circle',
          symbolSize: 9,
          itemStyle: { color: ink.colour('pane'), borderColor: colour, borderWidth: 2 },
          data: data.marks.map((mark) => ({
            coord: [mark.at, data.chances[mark.at]],
            label: {
              formatter: () => mark.text,
              // where the line is steep or low, what stands to the left above it is clear of it
              position: 'top',
              offset: [mark.at / months < 0.85 && data.chances[mark.at] < 0.9 ? -12 : 0, -1],
            },
          })),
          label: {
            show: true,
            color: ink.colour('ink'),
            fontSize: ink.size,
            fontWeight: 600,
            textBorderColor: ink.colour('pane'),
            textBorderWidth: ink.rim,
          },
        },
      },
    ],
  };
}
