import type { ChartData } from './chart-data';

/**
 * A chart. Its data come as one property from the server, in the words of the domain; what draws it is loaded when
 * the first chart is shown.
 */
class DuaalChart extends HTMLElement {
  #data?: ChartData;
  #drawing?: Promise<{ draw(data: ChartData, onPaper: boolean): void; dispose(): void }>;
  readonly #place = document.createElement('div');
  readonly #size = new ResizeObserver(() => this.#draw());
  readonly #theme = new MutationObserver(() => this.#draw());
  readonly #system = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(forced-colors: active)')];
  readonly #redraw = () => this.#draw();
  readonly #print = () => this.#draw(true);

  set chart(data: ChartData | undefined) {
    this.#data = data;
    this.#draw();
  }

  get chart() {
    return this.#data;
  }

  connectedCallback() {
    if (!this.#place.isConnected) this.append(this.#place);
    this.#size.observe(this);
    this.#theme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
    this.#system.forEach((query) => query.addEventListener('change', this.#redraw));
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#redraw);
    this.#draw();
  }

  disconnectedCallback() {
    this.#size.disconnect();
    this.#theme.disconnect();
    this.#system.forEach((query) => query.removeEventListener('change', this.#redraw));
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#redraw);
    this.#drawing?.then((drawing) => drawing.dispose());
    this.#drawing = undefined;
  }

  #draw(onPaper = false) {
    const data = this.#data;
    if (!data || !this.isConnected) return;
    this.#place.setAttribute('role', 'img');
    this.#place.setAttribute('aria-label', data.description);
    this.#place.style.height = `${height(data, this.clientWidth)}px`;
    if (!this.clientWidth) return;
    this.#drawing ??= import('./chart-drawing').then((module) => module.drawingIn(this.#place));
    this.#drawing.then((drawing) => this.isConnected && this.clientWidth && drawing.draw(this.#data!, onPaper));
  }
}

/** Known before anything is drawn, so that the page does not jump. */
function height(data: ChartData, width: number): number {
  if (data.kind === 'categories') return data.bars.length * (width < 520 ? 44 : 30) + 30;
  if (data.kind === 'counts') return data.bars.length * (width < 520 ? 44 : 28) + (width < 520 ? 24 : 8);
  if (data.kind === 'tornado') return data.bars.length * (width < 520 ? 48 : 30) + 52;
  if (data.kind === 'radar') return width < 520 ? 330 : 420;
  if (data.kind === 'spread' || data.kind === 'paidBack' || data.kind === 'stay' || data.kind === 'spent') return 230;
  return data.kind === 'cohort' ? 210 : width < 520 ? 270 : 290;
}

customElements.define('duaal-chart', DuaalChart);
