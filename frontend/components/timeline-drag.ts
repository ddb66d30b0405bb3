/** Less than this is a click. */
const SLACK = 4;

/**
 * Lets a bar be dragged, or its edge: it follows the pointer in whole weeks, and only where it is let go something
 * changes. Fingers scroll; for them there are the edge and the form. Escape puts it back.
 */
export function startDrag(
  event: PointerEvent,
  bar: HTMLElement,
  edge: boolean,
  movable: boolean,
  weeks: number,
  done: (by: number, longer: boolean) => void,
) {
  if (event.button !== 0 || (!edge && (!movable || event.pointerType === 'touch'))) return;
  const week = bar.parentElement!.clientWidth / weeks;
  const length = bar.getBoundingClientRect().width;
  const width = bar.style.width;
  let by = 0;
  let dragged = false;
  event.preventDefault();
  bar.setPointerCapture(event.pointerId);
  const move = (moved: PointerEvent) => {
    const distance = moved.clientX - event.clientX;
    if (Math.abs(distance) > SLACK) dragged = true;
    if (!dragged) return;
    by = Math.round(distance / week);
    bar.classList.add('tl-dragged');
    if (edge) bar.style.width = `${Math.max(week, length + by * week)}px`;
    else bar.style.translate = `${by * week}px 0`;
  };
  const end = () => {
    bar.removeEventListener('pointermove', move);
    bar.removeEventListener('pointerup', drop);
    bar.removeEventListener('pointercancel', cancel);
    document.removeEventListener('keydown', escape, true);
    bar.classList.remove('tl-dragged');
    bar.style.width = width;
    bar.style.translate = '';
  };
  const drop = () => {
    end();
    if (!dragged) return;
    // the click that follows would select the row, which a drop does by itself
    bar.addEventListener('click', (click) => click.stopPropagation(), { once: true, capture: true });
    if (by !== 0) done(by, edge);
  };
  const cancel = () => end();
  const escape = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    end();
  };
  bar.addEventListener('pointermove', move);
  bar.addEventListener('pointerup', drop);
  bar.addEventListener('pointercancel', cancel);
  document.addEventListener('keydown', escape, true);
}
