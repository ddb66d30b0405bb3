/**
 * Rows of people, each with a button for every state of attendance, that are gone through with the keyboard. One button
 * of all can be reached with Tab; arrows go on from there, a letter chooses in the row and goes to the next.
 */
class AttendanceRows extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', this.key);
    this.addEventListener('focusin', this.focused);
    this.addEventListener('focusout', this.left);
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.key);
    this.removeEventListener('focusin', this.focused);
    this.removeEventListener('focusout', this.left);
  }

  /** Goes to the first person; called after everybody was put down as present. */
  begin(): void {
    const first = this.rows()[0];
    if (first) this.go(first, 0);
  }

  private rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.attendance-row')];
  }

  private buttons(row: HTMLElement): HTMLButtonElement[] {
    return [...row.querySelectorAll<HTMLButtonElement>('button[data-letter]')];
  }

  private go(row: HTMLElement | undefined, column: number): void {
    const buttons = row ? this.buttons(row) : [];
    buttons[Math.max(0, Math.min(column, buttons.length - 1))]?.focus();
  }

  private readonly focused = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    if (!target.matches('button[data-letter]')) return;
    for (const other of this.querySelectorAll('button[data-letter][tabindex="0"]')) other.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
  };

  /** Who was put down as late without saying how late is late for as long as the field says; a typed number says it. */
  private readonly left = (event: FocusEvent): void => {
    const input = event.target as HTMLInputElement;
    const row = input.closest<HTMLElement>('.attendance-row');
    if (!row || !input.matches('input')) return;
    const late = row.querySelector<HTMLButtonElement>('button[data-late]');
    if (row.dataset.opening === input.value && late?.getAttribute('aria-pressed') !== 'true') late?.click();
    delete row.dataset.opening;
  };

  private readonly key = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
      event.preventDefault();
      document.getElementById('undo-attendance')?.click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('.attendance-row');
    if (!row) return;
    const rows = this.rows();
    const at = rows.indexOf(row);
    const typing = target.matches('input');
    const column = typing
      ? this.buttons(row).findIndex((one) => one.hasAttribute('data-late'))
      : this.buttons(row).indexOf(target as HTMLButtonElement);
    const to: Record<string, [number, number] | undefined> = {
      ArrowDown: [at + 1, column],
      ArrowUp: [at - 1, column],
      ...(typing
        ? { Enter: [at + 1, column] }
        : { ArrowRight: [at, column + 1], ArrowLeft: [at, column - 1], Home: [0, column], End: [rows.length - 1, column] }),
    };
    const there = to[event.key];
    if (there) {
      event.preventDefault();
      const next = rows[Math.max(0, Math.min(there[0], rows.length - 1))];
      // the last field is left as well, so that what stands in it is kept
      if (next === row && typing) this.go(row, column);
      else this.go(next, Math.max(0, there[1]));
      return;
    }
    if (typing) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.buttons(row).find((one) => one.getAttribute('aria-pressed') === 'true')?.click();
      return;
    }
    const chosen = this.buttons(row).find((one) => one.dataset.letter === event.key.toLowerCase());
    if (!chosen || chosen.disabled) return;
    event.preventDefault();
    if (chosen.hasAttribute('data-late')) {
      const minutes = row.querySelector('input');
      if (!minutes) return;
      row.dataset.opening = minutes.value;
      minutes.focus();
      minutes.select();
      return;
    }
    if (chosen.getAttribute('aria-pressed') !== 'true') chosen.click();
    if (at + 1 < rows.length) this.go(rows[at + 1], column);
  };
}

customElements.define('duaal-attendance', AttendanceRows);
