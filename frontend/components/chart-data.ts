/** What the server sends, in the words of the domain. */

interface Common {
  /** Read out instead of the picture. */
  description: string;
  /** BCP 47 tag that numbers and months are written in. */
  locale: string;
  words: Record<string, string>;
}

interface OverTime extends Common {
  /** Month in which the first participants start, as 2026-09. */
  start: string;
  periodsPerYear: number;
}

/** Where facts end: the period, and what stands there. */
export interface Known {
  at: number;
  text: string;
}

export interface CumulativeData extends OverTime {
  kind: 'cumulative';
  /** One value for each point 0 to H. */
  lines: {
    key: string;
    label: string;
    /** What stands at the end of the line. */
    mark: string;
    /** Pixels drawn and left out, in turn; empty for a solid line. */
    pattern: number[];
    values: number[];
  }[];
  chosen: string;
  payback?: { at: number; text: string };
  known?: Known;
}

export interface CategoryData extends Common {
  kind: 'categories';
  party: string;
  /** Both amounts are positive. */
  bars: { label: string; costs: number; benefits: number }[];
}

export interface CohortData extends OverTime {
  kind: 'cohort';
  /** Participants at the start of each period. */
  active: number[];
  starters: string;
  stillActive: string;
  phases: { label: string; from: number; until: number }[];
}

export interface PaidBackData extends Common {
  kind: 'paidBack';
  party: string;
  /** From 0 to 1, for month 0, 1, 2 … */
  chances: number[];
  marks: { at: number; text: string }[];
}

interface Mark {
  amount: number;
  text: string;
}

export interface SpreadData extends Common {
  kind: 'spread';
  party: string;
  /** Lower bound of the first class, and the width of all, in euros. */
  from: number;
  width: number;
  counts: number[];
  low: Mark;
  middle: Mark;
  high: Mark;
}

export interface TornadoData extends Common {
  kind: 'tornado';
  party: string;
  /** The amount with every assumption at its value. */
  base: number;
  bars: { label: string; low: string; high: string; atLow: number; atHigh: number }[];
}

export interface RadarData extends Common {
  kind: 'radar';
  /** The highest mark there is, and the least that is enough. */
  most: number;
  least: number;
  /** Without a value: no mark yet. */
  axes: { label: string; value?: number }[];
}

export interface CountsData extends Common {
  kind: 'counts';
  bars: { label: string; value: number; text: string }[];
}

export interface StayData extends Common {
  kind: 'stay';
  /** From 0 to 1, after 0, 1, 2 … months. */
  points: { share: number; low: number; high: number }[];
  marks: { at: number; text: string }[];
  /** What was planned, month by month. */
  plan?: { label: string; shares: number[] };
  known?: Known;
}

export interface SpentData extends Common {
  kind: 'spent';
  /** In euros. */
  months: { label: string; amount: number }[];
}

export type ChartData =
  | CumulativeData
  | CategoryData
  | CohortData
  | CountsData
  | PaidBackData
  | RadarData
  | SpentData
  | SpreadData
  | StayData
  | TornadoData;
