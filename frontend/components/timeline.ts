import type { TimelineData, TimelineRow } from './timeline-data';
import { closedColumns, scale } from './timeline-scale';
import { startDrag } from './timeline-drag';

/**
 * Phases and blocks on a line of time. To who hears it, it is a treegrid whose rows say everything in words; to who
 * sees it, bars on a calendar. Everything can be done with the keyboard. Style, paper and small screens are in
 * `timeline.css`: positions are shares of the whole, so the same elements fit any width.
 */
class DuaalTimeline extends HTMLElement {
  #data?: TimelineData;
  #closed = new Set<string>();
  #focused = '';
  readonly #shortcut = (event: KeyboardEvent) => this.#undoOrRedo(event);

  set timeline(data: TimelineData | undefined) {
    this.#data = data;
    this.#draw();
  }

  get timeline() {
    return this.#data;
  }

  connectedCallback() {
    document.addEventListener('keydown', this.#shortcut);
    this.#draw();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#shortcut);
  }

  /** Puts the keyboard on a row. */
  focusRow(key: string) {
    this.#focused = key;
    this.#row(key)?.focus();
  }

  #draw() {
    const data = this.#data;
    if (!data || !this.isConnected) return;
    const hadFocus = this.contains(document.activeElement);
    const scroller = this.querySelector('.tl-scroll');
    const at = scroller ? [scroller.scrollLeft, scroller.scrollTop] : undefined;
    const visible = this.#visible(data);
    if (!visible.some((row) => row.key === this.#focused)) {
      this.#focused = visible.some((row) => row.key === data.selected) ? data.selected : (visible[0]?.key ?? '');
    }
    const time = scale(data);
    const grid = element('div', 'tl-grid', { role: 'treegrid', 'aria-label': data.words.label });
    grid.setAttribute('aria-readonly', String(!data.editable));
    grid.append(this.#head(data, time.head));
    visible.forEach((row) => grid.append(this.#line(row, data, visible)));
    const plot = element('div', `tl-plot zoom-${data.zoom}`);
    plot.style.setProperty('--tl-weeks', String(data.until - data.from));
    plot.style.setProperty('--tl-planned', String(planned(data)));
    plot.append(time.lines, grid);
    const scroll = element('div', 'tl-scroll');
    scroll.append(plot);
    this.replaceChildren(scroll);
    if (at) [scroll.scrollLeft, scroll.scrollTop] = at;
    else scroll.scrollLeft = 0;
    if (hadFocus) this.#row(this.#focused)?.focus({ preventScroll: true });
  }

  #visible(data: TimelineData) {
    return data.rows.filter((row) => !row.parent || !this.#closed.has(row.parent));
  }

  #head(data: TimelineData, axis: HTMLElement) {
    const row = element('div', 'tl-row tl-head', { role: 'row' });
    const name = element('div', 'tl-name', { role: 'columnheader' });
    name.textContent = data.words.item;
    const time = element('div', 'tl-track', { role: 'columnheader' });
    const said = element('span', 'sr-only');
    const closed = closedColumns(data);
    said.textContent = closed ? `${data.words.time}. ${closed}` : data.words.time;
    axis.setAttribute('aria-hidden', 'true');
    time.append(said, axis);
    row.append(name, time);
    return row;
  }

  #line(row: TimelineRow, data: TimelineData, visible: TimelineRow[]) {
    const siblings = data.rows.filter((other) => other.parent === row.parent);
    const children = data.rows.some((other) => other.parent === row.key);
    const line = element('div', `tl-row tl-level-${row.parent ? 2 : 1}`, {
      role: 'row',
      'aria-level': row.parent ? '2' : '1',
      'aria-posinset': String(siblings.indexOf(row) + 1),
      'aria-setsize': String(siblings.length),
      'aria-selected': String(row.key === data.selected),
      'aria-label': row.description,
      'data-key': row.key,
      tabindex: row.key === this.#focused ? '0' : '-1',
    });
    const open = !this.#closed.has(row.key);
    if (children) line.setAttribute('aria-expanded', String(open));
    const name = element('div', 'tl-name', { role: 'rowheader' });
    const toggle = element('span', 'tl-toggle', { 'aria-hidden': 'true' });
    toggle.textContent = children ? (open ? '▾' : '▸') : '';
    toggle.addEventListener('click', (event) => {
      event.stopPropagation();
      if (children) this.#expand(row.key, !open);
    });
    const letter = element('span', `tl-letter tl-kind-${row.kind}`, { 'aria-hidden': 'true' });
    letter.textContent = row.letter;
    const text = element('span', 'tl-text');
    text.textContent = row.name;
    const meta = element('span', 'tl-meta');
    meta.textContent = row.meta;
    name.append(...(row.parent ? [] : [toggle]), letter, text, meta);
    const track = element('div', 'tl-track', { role: 'gridcell' });
    track.append(this.#bar(row, data));
    line.append(name, track);
    line.addEventListener('click', () => {
      this.#focused = row.key;
      this.#tell('timeline-select', { key: row.key });
    });
    line.addEventListener('focus', () => {
      this.#focused = row.key;
      this.querySelectorAll<HTMLElement>('[data-key]').forEach((other) => {
        other.tabIndex = other === line ? 0 : -1;
      });
    });
    line.addEventListener('keydown', (event) => this.#key(event, row, data, visible));
    return line;
  }

  #bar(row: TimelineRow, data: TimelineData) {
    const weeks = data.until - data.from;
    const bar = element('div', `tl-bar tl-kind-${row.kind}`, { 'aria-hidden': 'true', title: row.description });
    bar.classList.toggle('tl-phase', !row.parent);
    bar.classList.toggle('tl-moment', row.moment);
    bar.classList.toggle('tl-open', row.open);
    bar.style.insetInlineStart = `${((row.from - data.from) / weeks) * 100}%`;
    if (!row.moment) {
      bar.style.width = `${((row.until - row.from) / weeks) * 100}%`;
      const text = element('span', 'tl-bar-text');
      text.textContent = row.parent ? row.letter : row.name;
      bar.append(text);
    }
    if (data.editable) {
      const edge = element('span', 'tl-edge');
      if (!row.moment && !(row.open && !row.parent)) bar.append(edge);
      bar.addEventListener('pointerdown', (event) =>
        startDrag(event, bar, event.target === edge, !!row.parent, weeks, (by, longer) =>
          this.#tell(longer ? 'timeline-longer' : 'timeline-move', { key: row.key, by }),
        ),
      );
    }
    return bar;
  }

  #key(event: KeyboardEvent, row: TimelineRow, data: TimelineData, visible: TimelineRow[]) {
    const key = event.key;
    const sideways = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    const updown = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    const change = (type: string, by?: number) => data.editable && this.#tell(type, { key: row.key, by: by ?? 0 });
    if (event.ctrlKey || event.metaKey) return;
    if (event.shiftKey && event.altKey && sideways) change('timeline-longer', sideways);
    else if (event.altKey) return;
    else if (event.shiftKey && sideways) change('timeline-move', sideways);
    else if (event.shiftKey && updown) change('timeline-order', updown);
    else if (key === '+' || key === '=') change('timeline-longer', 1);
    else if (key === '-') change('timeline-longer', -1);
    else if (key === 'Delete') change('timeline-delete');
    else if (key === 'Enter' || key === ' ') this.#tell('timeline-open', { key: row.key });
    else if (updown) this.#go(visible[visible.indexOf(row) + updown]);
    else if (key === 'Home') this.#go(visible[0]);
    else if (key === 'End') this.#go(visible[visible.length - 1]);
    else if (sideways && !row.parent) this.#expand(row.key, sideways > 0);
    else if (sideways < 0) this.#go(data.rows.find((other) => other.key === row.parent));
    else return;
    event.preventDefault();
  }

  #go(row?: TimelineRow) {
    if (!row) return;
    const line = this.#row(row.key);
    line?.focus();
    line?.querySelector('.tl-bar')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #expand(key: string, open: boolean) {
    if (open) this.#closed.delete(key);
    else this.#closed.add(key);
    this.#draw();
  }

  #row(key: string) {
    return [...this.querySelectorAll<HTMLElement>('[data-key]')].find((row) => row.dataset.key === key);
  }

  /** In a text field these keys belong to the field. */
  #undoOrRedo(event: KeyboardEvent) {
    if (!this.#data?.editable || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    this.#tell(key === 'y' || event.shiftKey ? 'timeline-redo' : 'timeline-undo', {});
  }

  #tell(type: string, detail: { key?: string; by?: number }) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** The part of the whole up to which something is planned that ends, and a little more: paper shows only that. */
function planned(data: TimelineData) {
  const last = Math.max(data.from + 26, ...data.rows.filter((row) => !row.open).map((row) => row.until + 8));
  return Math.min(1, (last - data.from) / (data.until - data.from));
}

function element(tag: string, className: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

customElements.define('duaal-timeline', DuaalTimeline);
