import type { Ink } from './chart-ink';

/** How wide a column of names is; none where they stand above their bars. */
export function namesWidth(names: string[], ink: Ink): number {
  return ink.narrow ? 0 : Math.min(ink.width * 0.4, 350, Math.max(0, ...names.map((name) => ink.textWidth(name, 13))) + 18);
}

/** The axis of names beside bars; above them where there is no room. */
export function namesAxis(names: string[], left: number, ink: Ink) {
  return {
    type: 'category' as const,
    inverse: true,
    data: names,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      fontSize: ink.narrow ? 12 : 13,
      color: ink.colour('ink'),
      textBorderColor: ink.colour('pane'),
      textBorderWidth: ink.narrow ? ink.rim : 0,
      interval: 0,
      ...(ink.narrow
        ? { inside: true, margin: 0, verticalAlign: 'bottom', padding: [0, 0, 10, 0], width: ink.width - 8, overflow: 'truncate' }
        : { align: 'left', margin: left, width: left - 6, overflow: 'truncate' }),
    },
    z: 10,
  };
}

/** Stripes, so that colour does not tell alone. */
export function stripes(colour: string) {
  return { symbol: 'rect', color: colour, dashArrayX: [1, 0], dashArrayY: [1.5, 4.5], rotation: -Math.PI / 4 };
}

/** A pattern that does not show: without one the chart takes one by itself, and 'none' fails in ECharts 6.1. */
export const PLAIN = { color: 'rgba(0, 0, 0, 0)' };
