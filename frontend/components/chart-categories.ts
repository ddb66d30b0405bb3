import type { EChartsCoreOption } from 'echarts/core';
import type { CategoryData } from './chart-data';
import type { Ink, Notation } from './chart-ink';

/** Costs to the left, hatched; benefits to the right, in the colour of the party; the amount beside each bar. */
export function categories(data: CategoryData, ink: Ink, notation: Notation): EChartsCoreOption {
  const names = data.bars.map((bar) => bar.label);
  const left = ink.narrow ? 0 : Math.min(190, Math.max(0, ...names.map((name) => ink.textWidth(name, 13))) + 18);
  const amount = (value: number) => ink.textWidth(notation.euro(value), ink.size) + 8;
  const costs = Math.max(0, ...data.bars.map((bar) => bar.costs));
  const benefits = Math.max(0, ...data.bars.map((bar) => bar.benefits));
  const room = { costs: costs ? amount(-costs) : 0, benefits: benefits ? amount(benefits) : 0 };
  const pixels = Math.max(40, ink.width - left - room.costs - room.benefits - 4);
  const perPixel = (costs + benefits || 1) / pixels;
  const muted = ink.colour('muted');
  const label = { show: true, fontSize: ink.size, color: ink.colour('ink'), distance: 5 };
  const common = { type: 'bar', stack: 'all', barWidth: ink.narrow ? 14 : 16, emphasis: { disabled: true }, silent: true };
  return {
    grid: { left, right: 4, top: 24, bottom: 4 },
    xAxis: {
      type: 'value',
      show: false,
      min: -costs - room.costs * perPixel,
      max: benefits + room.benefits * perPixel,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        fontSize: ink.narrow ? 12 : 13,
        color: ink.colour('ink'),
        interval: 0,
        ...(ink.narrow
          ? { inside: true, margin: 0, verticalAlign: 'bottom', padding: [0, 0, 10, 0] }
          : { align: 'left', margin: left, width: left - 6, overflow: 'truncate' }),
      },
    },
    graphic: heads(data, ink, left, room, costs / perPixel, costs > 0, benefits > 0),
    series: [
      {
        ...common,
        id: 'costs',
        data: data.bars.map((bar) => ({ value: -bar.costs, label: { show: bar.costs > 0 } })),
        itemStyle: {
          color: ink.colour('bar-costs'),
          decal: { symbol: 'rect', color: ink.colour('pane'), dashArrayX: [1, 0], dashArrayY: [1.5, 4.5], rotation: -Math.PI / 4 },
        },
        label: { ...label, position: 'left', formatter: (p: { value: number }) => notation.euro(p.value) },
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          label: { show: false },
          data: [{ xAxis: 0, lineStyle: { color: muted, width: 1, type: 'solid' } }],
        },
      },
      {
        ...common,
        id: 'benefits',
        data: data.bars.map((bar) => ({ value: bar.benefits, label: { show: bar.benefits > 0 } })),
        // a pattern that does not show: without one the chart takes one by itself, and 'none' fails in ECharts 6.1
        itemStyle: { color: ink.party(data.party), decal: { color: 'rgba(0, 0, 0, 0)' } },
        label: { ...label, position: 'right', formatter: (p: { value: number }) => notation.euro(p.value) },
      },
    ],
  };
}

/** The words "kosten" and "baten" above the two sides. */
function heads(
  data: CategoryData,
  ink: Ink,
  left: number,
  room: { costs: number },
  costPixels: number,
  hasCosts: boolean,
  hasBenefits: boolean,
) {
  const zero = left + room.costs + costPixels;
  const style = { fill: ink.colour('muted'), font: `${ink.small}px ${ink.family}` };
  const head = (text: string, x: number, align: string) => ({
    type: 'text',
    silent: true,
    x,
    y: 4,
    style: { ...style, text, align },
  });
  return [
    ...(hasCosts ? [head(`← ${data.words.costs}`, zero - 6, hasCosts && zero < 70 ? 'left' : 'right')] : []),
    ...(hasBenefits ? [head(`${data.words.benefits} →`, zero + 6, 'left')] : []),
  ];
}
