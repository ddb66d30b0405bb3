/** What the server says of a design; weeks count from the first day with participants and may be negative. */
export interface TimelineData {
  locale: string;
  /** First day with participants: `2026-09-01`. */
  start: string;
  today: string;
  from: number;
  until: number;
  zoom: Zoom;
  editable: boolean;
  selected: string;
  rows: TimelineRow[];
  /** Days on which schools are closed; the last is not included. */
  holidays: { from: string; until: string; name: string; text: string }[];
  words: Record<'label' | 'item' | 'time' | 'today' | 'keys' | 'week', string>;
}

export type Zoom = 'weeks' | 'months' | 'years';

export interface TimelineRow {
  key: string;
  /** Key of the phase of a block; none for a phase. */
  parent?: string;
  /** Decides the colour and the pattern. */
  kind: string;
  /** Tells kinds apart without colour. */
  letter: string;
  name: string;
  from: number;
  until: number;
  /** Goes on until the end of what it lies in. */
  open: boolean;
  /** A day and not a stretch of time. */
  moment: boolean;
  /** Week and hours in a few signs. */
  meta: string;
  /** All of it in words. */
  description: string;
}
