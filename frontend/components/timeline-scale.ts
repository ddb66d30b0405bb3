import type { TimelineData } from './timeline-data';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** The calendar above the rows, and its lines behind them. */
export function scale(data: TimelineData): { head: HTMLElement; lines: HTMLElement } {
  const start = Date.parse(data.start);
  const weeks = data.until - data.from;
  const first = start + data.from * WEEK;
  const last = start + data.until * WEEK;
  const share = (time: number) => ((Math.min(Math.max(time, first), last) - first) / (last - first)) * 100;
  const head = div('tl-axis');
  const lines = div('tl-lines');
  lines.setAttribute('aria-hidden', 'true');
  const track = lines.appendChild(div('tl-line-track'));
  for (const holiday of data.holidays) {
    const from = share(Date.parse(holiday.from));
    const width = share(Date.parse(holiday.until)) - from;
    if (width <= 0) continue;
    const band = track.appendChild(div('tl-holiday'));
    band.style.insetInlineStart = `${from}%`;
    band.style.width = `${width}%`;
  }
  const years = head.appendChild(div('tl-years'));
  each(first, last, 12, (from, until) => cell(years, share(from), share(until), String(new Date(from).getUTCFullYear())));
  const months = head.appendChild(div('tl-months'));
  const name = new Intl.DateTimeFormat(data.locale, { month: 'short', timeZone: 'UTC' });
  each(first, last, 1, (from, until) => {
    const date = new Date(from);
    const january = date.getUTCMonth() === 0;
    const month = cell(months, share(from), share(until), name.format(date).replace('.', ''));
    month.title = closed(data, from, until);
    line(track, share(from), january ? 'tl-line tl-year' : 'tl-line');
  });
  if (data.zoom === 'weeks') {
    const row = head.appendChild(div('tl-week-numbers'));
    for (let week = Math.ceil(data.from); week < data.until; week++) {
      const left = ((week - data.from) / weeks) * 100;
      const number = String(week < 0 ? week : week + 1).replace('-', '\u2212');
      const shown = cell(row, left, left + 100 / weeks, number);
      const from = start + week * WEEK;
      shown.title = closed(data, from, from + WEEK);
      shown.classList.toggle('tl-closed', shown.title !== '');
    }
  }
  const today = Date.parse(data.today);
  if (today >= first && today <= last) {
    const mark = line(track, share(today), 'tl-line tl-today');
    const text = mark.appendChild(document.createElement('span'));
    text.textContent = data.words.today;
  }
  return { head, lines };
}

/** Most working days of a week: fewer are a long weekend. */
const MOST_DAYS = 3;

/** Whether a holiday closes a column: a month by any day, a week by most of its working days. */
function closes(holiday: { from: string; until: string }, from: number, until: number) {
  const begin = Math.max(Date.parse(holiday.from), from);
  const end = Math.min(Date.parse(holiday.until), until);
  if (until - from > WEEK) return end > begin;
  let days = 0;
  for (let day = begin; day < end; day += DAY) if (new Date(day).getUTCDay() % 6 !== 0) days++;
  return days >= MOST_DAYS;
}

/** What a column says of school holidays: nothing, or which, with their days. */
function closed(data: TimelineData, from: number, until: number) {
  return data.holidays
    .filter((one) => closes(one, from, until))
    .map((one) => one.text)
    .join('\n');
}

/** The same for who hears the calendar: every week or month in which schools are closed. */
export function closedColumns(data: TimelineData): string {
  const start = Date.parse(data.start);
  const first = start + data.from * WEEK;
  const last = start + data.until * WEEK;
  const columns: string[] = [];
  const names = (from: number, until: number) =>
    data.holidays
      .filter((one) => closes(one, from, until))
      .map((one) => one.name)
      .join(', ');
  const add = (label: string, from: number, until: number) => {
    const said = names(from, until);
    if (said) columns.push(`${label}: ${said}`);
  };
  if (data.zoom === 'weeks') {
    for (let week = Math.ceil(data.from); week < data.until; week++) {
      const from = start + week * WEEK;
      add(`${data.words.week} ${week < 0 ? week : week + 1}`, from, from + WEEK);
    }
  } else {
    const name = new Intl.DateTimeFormat(data.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    each(first, last, 1, (from, until) => add(name.format(new Date(from)), from, until));
  }
  return columns.join('; ');
}

/** Every stretch of so many months of the calendar, cut to what is shown. */
function each(first: number, last: number, months: number, use: (from: number, until: number) => void) {
  const begin = new Date(first);
  let month = months === 12 ? 0 : begin.getUTCMonth();
  let from = first;
  while (from < last) {
    month += months;
    const until = Date.UTC(begin.getUTCFullYear(), month, 1);
    use(from, Math.min(until, last));
    from = until;
  }
}

function cell(row: HTMLElement, from: number, until: number, text: string) {
  const made = row.appendChild(div('tl-cell'));
  made.style.insetInlineStart = `${from}%`;
  made.style.width = `${until - from}%`;
  made.textContent = text;
  return made;
}

function line(track: HTMLElement, at: number, className: string) {
  const made = track.appendChild(div(className));
  made.style.insetInlineStart = `${at}%`;
  return made;
}

function div(className: string) {
  const made = document.createElement('div');
  made.className = className;
  return made;
}
