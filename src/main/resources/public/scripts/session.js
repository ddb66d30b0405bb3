// Warns before the session ends and offers to stay. The server decides; this only asks it and tells.
// Only keys, clicks and touches count as use, never what a page does by itself.
(() => {
  const script = document.currentScript;
  const texts = script.dataset;
  const warning = Number(texts.warning);
  // a session can be ended from elsewhere; whoever looks at the page sees that within this time
  const glance = 4000;
  const report = Math.max(500, Math.min(30000, warning / 4));
  let lastReport = Date.now();
  let timer;
  let dialog;

  const ask = async (method, path) => {
    const answer = await fetch(new URL('session/' + path, document.baseURI), {
      method,
      headers: { Accept: 'application/json' },
      cache: 'no-store',
    });
    if (answer.status === 401) return undefined;
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const inWords = (ms) => {
    const seconds = Math.max(1, Math.round(ms / 1000));
    if (seconds > 90) return texts.minutes.replace('#', String(Math.round(seconds / 60)));
    return (seconds === 1 ? texts.second : texts.seconds).replace('#', String(seconds));
  };

  const show = (left) => {
    const last = left.total <= left.idle;
    if (!dialog) {
      dialog = document.createElement('dialog');
      dialog.id = 'session-warning';
      dialog.className = 'session-warning';
      dialog.setAttribute('role', 'alertdialog');
      dialog.setAttribute('aria-labelledby', 'session-warning-title');
      dialog.setAttribute('aria-describedby', 'session-warning-text');
      const title = document.createElement('h2');
      title.id = 'session-warning-title';
      const text = document.createElement('p');
      text.id = 'session-warning-text';
      const stay = document.createElement('button');
      stay.type = 'button';
      stay.id = 'session-stay';
      stay.className = 'button primary';
      stay.addEventListener('click', () => {
        if (dialog.dataset.last) dialog.close();
        else used(true);
      });
      dialog.addEventListener('cancel', () => used(true));
      dialog.append(title, text, stay);
      document.body.append(dialog);
    }
    dialog.querySelector('h2').textContent = texts.title.replace('#', inWords(Math.min(left.idle, left.total)));
    // written once: a screen reader would read every change
    const text = dialog.querySelector('p');
    const said = last ? texts.total : texts.idle;
    if (text.textContent !== said) text.textContent = said;
    dialog.querySelector('button').textContent = last ? texts.understood : texts.stay;
    if (last && dialog.dataset.last) return;
    if (last) dialog.dataset.last = 'true';
    if (!dialog.open) dialog.showModal();
  };

  const plan = (left) => {
    clearTimeout(timer);
    if (!left) {
      location.reload();
      return;
    }
    const rest = Math.min(left.idle, left.total);
    if (rest > warning) {
      if (dialog?.open) dialog.close();
      // a page that nobody sees is looked after again once somebody does
      const next = rest - warning + 50;
      timer = setTimeout(look, document.visibilityState === 'visible' ? Math.min(next, glance) : next);
      return;
    }
    show(left);
    timer = setTimeout(look, Math.max(200, Math.min(rest + 50, rest > 20000 ? 5000 : 1000)));
  };

  const look = async () => {
    try {
      plan(await ask('GET', 'left'));
    } catch {
      // no connection or a server that starts again: Vaadin tells; ask again later
      timer = setTimeout(look, 5000);
    }
  };

  const used = async (now) => {
    if (!now && (dialog?.open || Date.now() - lastReport < report)) return;
    lastReport = Date.now();
    try {
      plan(await ask('POST', 'alive'));
    } catch {
      // the next key or click tries again
    }
  };

  for (const kind of ['keydown', 'pointerdown', 'input', 'wheel', 'touchstart']) {
    document.addEventListener(kind, () => used(false), { capture: true, passive: true });
  }
  // a laptop that was asleep, a tab that was in the background
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
  look();
})();
