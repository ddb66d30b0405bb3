/**
 * A table of texts that is gone through with the keyboard: Enter and the arrows at the edge of a text go down and up,
 * Escape takes back what was typed, Alt with an arrow moves the row. More than one cell that is pasted is handed over as
 * a block.
 */
class TradeWords extends HTMLElement {
  /** The column in which Enter was pressed in the last row, until there is another row below it. */
  private waiting: string | undefined;
  private readonly grown = new MutationObserver(() => this.goOn());

  connectedCallback(): void {
    this.addEventListener('keydown', this.key);
    this.addEventListener('focusin', this.entered);
    this.addEventListener('paste', this.pasted);
    this.grown.observe(this, { childList: true, subtree: true });
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.key);
    this.removeEventListener('focusin', this.entered);
    this.removeEventListener('paste', this.pasted);
    this.grown.disconnect();
  }

  private rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  }

  private field(row: HTMLElement | undefined, column: string): HTMLTextAreaElement | null {
    return row?.querySelector<HTMLTextAreaElement>(`textarea[data-column="${column}"]`) ?? null;
  }

  private goOn(): void {
    const column = this.waiting;
    const last = this.rows().at(-1);
    if (column === undefined || !last?.classList.contains('word-new')) return;
    const field = this.field(last, column);
    if (!field || field === document.activeElement || field.value !== '') return;
    this.waiting = undefined;
    field.focus();
  }

  private readonly entered = (event: FocusEvent): void => {
    const field = event.target as HTMLTextAreaElement;
    if (field.matches('textarea')) field.dataset.before = field.value;
  };

  private readonly key = (event: KeyboardEvent): void => {
    const field = event.target as HTMLTextAreaElement;
    if (!field.matches('textarea') || event.ctrlKey || event.metaKey || event.isComposing) return;
    const rows = this.rows();
    const at = rows.indexOf(field.closest('tr') as HTMLTableRowElement);
    const column = field.dataset.column ?? '';
    const up = event.key === 'ArrowUp';
    const down = event.key === 'ArrowDown';
    if (event.altKey) {
      if (!up && !down) return;
      event.preventDefault();
      // what was typed is kept before the row moves
      field.blur();
      this.dispatchEvent(new CustomEvent('word-moved', { detail: { row: at, up } }));
      return;
    }
    if (event.key === 'Escape' && field.value !== field.dataset.before) {
      event.preventDefault();
      event.stopPropagation();
      field.value = field.dataset.before ?? '';
      return;
    }
    const leaves =
      (event.key === 'Enter' && !event.shiftKey) ||
      (down && !event.shiftKey && field.selectionStart === field.value.length) ||
      (up && !event.shiftKey && field.selectionEnd === 0);
    if (!leaves) return;
    event.preventDefault();
    const next = this.field(rows[at + (up ? -1 : 1)], column);
    if (next) {
      next.focus();
      next.select();
    } else if (event.key === 'Enter' && field.value.trim() !== '') {
      this.waiting = 'word';
      field.blur();
    }
  };

  private readonly pasted = (event: ClipboardEvent): void => {
    const block = event.clipboardData?.getData('text/plain') ?? '';
    // a spreadsheet ends a single cell with a line feed too; a text of some lines may go into one cell
    const inWord = (event.target as HTMLElement).dataset.column === 'word';
    if (!block.includes('\t') && !(inWord && /[^\r\n][\r\n]+[^\r\n]/.test(block))) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('block-pasted', { detail: block }));
  };
}

customElements.define('duaal-trade-words', TradeWords);
