// Says at once what was typed last when somebody leaves the page: its pause for typing would come too late.
// A field counts as typed in from its first key until the browser itself says that its value has changed.
(() => {
  let typedIn;

  const isText = (field) =>
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');

  document.addEventListener(
    'input',
    (event) => {
      if (event.isTrusted && isText(event.target)) typedIn = event.target;
    },
    { capture: true, passive: true },
  );
  document.addEventListener(
    'change',
    (event) => {
      if (event.isTrusted && event.target === typedIn) typedIn = undefined;
    },
    { capture: true, passive: true },
  );

  const say = () => {
    const field = typedIn;
    typedIn = undefined;
    if (field?.isConnected) field.dispatchEvent(new Event('change', { bubbles: true }));
  };

  // Until the page turns out to stay, a request outlives it. Its goodbye is left unsaid: it carries the same number as
  // what was typed, and when it arrives first that is refused.
  const { open, send } = XMLHttpRequest.prototype;
  const addresses = new WeakMap();

  const answer = (request, status, text, headers) => {
    const values = { readyState: 4, status, responseText: text, getResponseHeader: (name) => headers?.get(name) };
    for (const [name, value] of Object.entries(values)) Object.defineProperty(request, name, { value });
    request.onreadystatechange?.();
  };

  const stay = () => {
    Object.assign(XMLHttpRequest.prototype, { open, send });
    delete navigator.sendBeacon;
  };

  const outlive = () => {
    XMLHttpRequest.prototype.open = function (method, address, ...more) {
      addresses.set(this, address);
      return open.call(this, method, address, ...more);
    };
    XMLHttpRequest.prototype.send = function (body) {
      const headers = { 'Content-Type': 'application/json; charset=UTF-8' };
      fetch(addresses.get(this), { method: 'POST', body, headers, keepalive: true })
        .then(
          async (given) => answer(this, given.status, await given.text(), given.headers),
          () => answer(this, 0, ''),
        );
    };
    navigator.sendBeacon = () => true;
    setTimeout(stay, 2000);
  };

  const leave = () => {
    if (!typedIn) return;
    outlive();
    say();
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') say();
  });
  window.addEventListener('beforeunload', leave);
  window.addEventListener('pagehide', leave);
})();
