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

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') say();
  });
  window.addEventListener('pagehide', say);
  window.addEventListener('beforeunload', say);
})();
