import type { Known } from './chart-data';

/** The colours of the page as they are at this moment, and text as wide as it will be drawn. */
export class Ink {
  readonly family: string;
  readonly small: number;
  readonly size: number;
  /** How wide a rim keeps text legible on top of lines; none where the system chooses the colours. */
  readonly rim = matchMedia('(forced-colors: active)').matches ? 0 : 3;
  readonly #probe: HTMLElement;
  readonly #canvas = document.createElement('canvas').getContext('2d')!;

  constructor(
    host: HTMLElement,
    readonly width: number,
    onPaper: boolean,
  ) {
    this.#probe = host.appendChild(document.createElement('i'));
    this.#probe.hidden = true;
    // paper is light, whatever the screen is
    if (onPaper) this.#probe.style.colorScheme = 'light';
    this.family = getComputedStyle(host).fontFamily;
    this.small = 11;
    this.size = width < 520 ? 11 : 12;
  }

  get narrow() {
    return this.width < 520;
  }

  /** A token's colour, resolved: a token may be a light-dark() pair. */
  colour(token: string): string {
    this.#probe.style.color = `var(--duaal-${token}, CanvasText)`;
    return getComputedStyle(this.#probe).color;
  }

  party(key: string): string {
    this.#probe.style.color = `var(--party-${key}, var(--duaal-ink))`;
    return getComputedStyle(this.#probe).color;
  }

  textWidth(text: string, size: number, weight = 400): number {
    this.#canvas.font = `${weight} ${size}px ${this.family}`;
    return Math.ceil(this.#canvas.measureText(text).width);
  }

  done() {
    this.#probe.remove();
  }
}

const MINUS = '\u2212';

/** Figures in the reader's notation, as the server writes them. */
export class Notation {
  readonly #euro: Intl.NumberFormat;
  readonly #number: Intl.NumberFormat;
  readonly #month: Intl.DateTimeFormat;

  constructor(
    locale: string,
    readonly words: Record<string, string>,
  ) {
    this.#euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
    this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    this.#month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  }

  euro(amount: number): string {
    const rounded = Math.round(Math.abs(amount));
    return (amount < 0 && rounded > 0 ? MINUS : '') + this.#euro.format(rounded);
  }

  number(value: number): string {
    return (value < 0 ? MINUS : '') + this.#number.format(Math.abs(value));
  }

  /** An amount on an axis that goes as far as `most`: "200 k", "1,5 mln". */
  short(amount: number, most: number): string {
    if (amount === 0) return this.number(0);
    if (most >= 2e6) return `${this.number(amount / 1e6)} ${this.words.million}`;
    return most >= 5e3 ? `${this.number(amount / 1e3)} ${this.words.thousand}` : this.number(amount);
  }

  /** The month of a point, and which one it is: "maart 2029 · maand 30". */
  point(start: string, periodsPerYear: number, point: number): string {
    const [year, month] = start.split('-').map(Number);
    const when = this.#month.format(Date.UTC(year, month - 1 + (point * 12) / periodsPerYear, 1));
    return `${when} · ${this.words[periodsPerYear === 12 ? 'month' : 'year'].replace('{0}', String(point))}`;
  }
}

/** The axis of time: a mark for each year, or for each quarter when there are less than two years. */
export function timeAxis(
  periods: number,
  periodsPerYear: number,
  plot: number,
  ink: Ink,
  words: Record<string, string>,
) {
  const years = periods / periodsPerYear;
  const quarters = years < 2 && periodsPerYear === 12;
  const step = Math.max(1, Math.ceil(years / (ink.narrow ? 8 : 16)));
  const interval = quarters ? 3 : periodsPerYear * step;
  // beside "start" there must be room for "1 jaar"; else the last year says what is counted
  const unitAtEnd = step > 1 || (plot * interval) / periods < 44;
  return {
    type: 'value',
    min: 0,
    max: periods,
    interval,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      fontSize: ink.small,
      color: ink.colour('muted'),
      ...(unitAtEnd ? { showMaxLabel: true, alignMaxLabel: plot > ink.width * 0.8 ? 'right' : 'center' } : {}),
      formatter: (at: number) => {
        if (at === 0) return words.start;
        if (at % interval !== 0) return '';
        if (at === periodsPerYear && !unitAtEnd) return words.firstYear;
        if (unitAtEnd && !quarters && at + interval > periods) return `${at / periodsPerYear} ${words.years}`;
        return quarters ? `${at} ${words.months}` : String(at / periodsPerYear);
      },
    },
  };
}

/** A line through the height of a chart where facts end, with its word above it. */
export function knownUntil(known: Known | undefined, ink: Ink) {
  if (!known) return [];
  return [
    {
      xAxis: known.at,
      lineStyle: { color: ink.colour('rule-strong'), width: 1, type: 'solid' },
      label: { show: true, formatter: known.text, position: 'end', distance: 4, fontSize: ink.small, color: ink.colour('muted') },
    },
  ];
}

/** How a tooltip looks in every chart; rich text, so no HTML is made of data. */
export function tooltip(ink: Ink) {
  return {
    renderMode: 'richText' as const,
    confine: true,
    backgroundColor: ink.colour('pane'),
    borderColor: ink.colour('rule-strong'),
    borderWidth: 1,
    padding: [8, 10],
    textStyle: { color: ink.colour('ink'), fontSize: 12, lineHeight: 18, fontFamily: ink.family },
    transitionDuration: 0,
  };
}
