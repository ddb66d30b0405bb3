// Says in a field how much text still fits, once less than a tenth does: a browser cuts off the rest without a word.
(() => {
  const texts = document.currentScript.dataset;

  // Numbers and codes have limits of their own; they are not texts that somebody runs out of.
  const LEAST = 50;
  const PAUSE = 800;

  const said = new WeakMap();
  let pause;

  const words = (left) => (left === 0 ? texts.none : left === 1 ? texts.one : texts.many).replace('{0}', left);

  // Read out when the typing pauses, not at every key; in a dialog, as what is outside of it is not read.
  const readOut = (field, text) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      const place = field.closest('vaadin-dialog, vaadin-dialog-overlay') ?? document.body;
      let status = place.querySelector(':scope > .text-limit');
      if (!status) {
        status = document.createElement('div');
        status.className = 'text-limit sr-only';
        status.setAttribute('aria-live', 'polite');
        place.append(status);
      }
      status.textContent = text;
    }, PAUSE);
  };

  document.addEventListener(
    'input',
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLTextAreaElement || input instanceof HTMLInputElement)) return;
      const most = input.maxLength;
      const field = input.closest('vaadin-text-area, vaadin-text-field');
      if (!field || most < LEAST) return;
      const left = Math.max(0, most - input.value.length);
      const before = said.get(field);
      if (left * 10 >= most && !before) return;
      // the page may have given the field other help meanwhile
      const own = before && field.helperText === before.whole ? before.own : field.helperText ?? '';
      const text = left * 10 < most ? words(left) : '';
      const whole = [own, text].filter(Boolean).join(' ');
      if (field.helperText !== whole) field.helperText = whole;
      if (text) said.set(field, { own, whole, text });
      else said.delete(field);
      if (text !== (before?.text ?? '')) readOut(field, text);
    },
    { capture: true, passive: true },
  );
})();
