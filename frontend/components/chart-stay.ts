import type { EChartsCoreOption } from 'echarts/core';
import type { StayData } from './chart-data';
import { knownUntil, timeAxis, tooltip, type Ink, type Notation } from './chart-ink';

const LEFT = 44;
const RIGHT = 18;
const PLAN = [8, 4];

/** Who is still there, a step for each month, with how sure that is around it. */
export function stay(data: StayData, ink: Ink, notation: Notation): EChartsCoreOption {
  const months = Math.max(1, data.points.length - 1);
  const colour = ink.party('participant');
  const muted = ink.colour('muted');
  // more may begin than was planned
  const top = Math.max(1, ...data.points.map((point) => point.high), ...(data.plan?.shares ?? []));
  const percent = (share: number) => `${notation.number(Math.round(share * 100))}%`;
  const right = data.plan ? Math.max(RIGHT, ink.textWidth(data.plan.label, ink.size, 600) + 12) : RIGHT;
  const line = { type: 'line', step: 'end', symbol: 'none', emphasis: { disabled: true }, animation: false };
  return {
    grid: { left: LEFT, right, top: 24, bottom: 26 },
    xAxis: timeAxis(months, 12, Math.max(1, ink.width - LEFT - right), ink, data.words),
    yAxis: {
      type: 'value',
      min: 0,
      max: Math.ceil(top * 4) / 4,
      interval: 0.25,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: ink.colour('rule') } },
      axisLabel: { fontSize: ink.small, color: muted, formatter: percent },
    },
    tooltip: {
      ...tooltip(ink),
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: muted, type: 'solid' } },
      formatter: (params: unknown) => {
        const [month] = (params as { value: [number, number] }[])[0].value;
        const { share, low, high } = data.points[month];
        const between = high > low ? `\n${percent(low)} – ${percent(high)}` : '';
        const plan = data.plan ? `\n${data.plan.label}  ${percent(data.plan.shares[month] ?? 0)}` : '';
        return `${data.words.monthAt.replace('{0}', String(month))}  ${percent(share)}${between}${plan}`;
      },
    },
    graphic: [],
    series: [
      {
        ...line,
        id: 'low',
        stack: 'band',
        silent: true,
        data: data.points.map((point, month) => [month, point.low]),
        lineStyle: { opacity: 0 },
        areaStyle: { opacity: 0 },
      },
      {
        ...line,
        id: 'band',
        stack: 'band',
        silent: true,
        data: data.points.map((point, month) => [month, point.high - point.low]),
        lineStyle: { opacity: 0 },
        areaStyle: { color: colour, opacity: 0.18 },
      },
      ...(data.plan ? [planned(data.plan, line, ink)] : []),
      {
        ...line,
        id: 'share',
        data: data.points.map((point, month) => [month, point.share]),
        lineStyle: { color: colour, width: 2.5 },
        itemStyle: { color: colour },
        markLine: { silent: true, symbol: 'none', animation: false, label: { show: false }, data: knownUntil(data.known, ink) },
        markPoint: {
          silent: true,
          animation: false,
          symbol: 'circle',
          symbolSize: 9,
          itemStyle: { color: ink.colour('pane'), borderColor: colour, borderWidth: 2 },
          data: data.marks.map((mark) => ({
            coord: [mark.at, data.points[mark.at].share],
            label: { formatter: mark.text, position: data.points[mark.at].share > 0.85 || data.plan ? 'bottom' : 'top' },
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

/** The plan beside it, broken, so that colour alone does not tell the two apart. */
function planned(plan: NonNullable<StayData['plan']>, line: object, ink: Ink) {
  const colour = ink.colour('ink');
  return {
    ...line,
    id: 'plan',
    data: plan.shares.map((share, month) => [month, share]),
    lineStyle: { color: colour, width: 1.6, type: PLAN },
    itemStyle: { color: colour },
    endLabel: { show: true, formatter: () => plan.label, color: colour, fontSize: ink.size, fontWeight: 600, distance: 6 },
  };
}
