// Runs before anything is drawn: the reader's choice of colours, and the storage helpers that the theme's script expects.
{
  const root = document.documentElement;
  const base = document.currentScript.dataset.base;
  window.__md_scope = new URL(base, location);
  window.__md_hash = (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
  window.__md_get = (key, storage = localStorage, scope = __md_scope) => {
    try {
      return JSON.parse(storage.getItem(scope.pathname + "." + key));
    } catch {
      return null;
    }
  };
  window.__md_set = (key, value, storage = localStorage, scope = __md_scope) => {
    try {
      storage.setItem(scope.pathname + "." + key, JSON.stringify(value));
    } catch {
      // A browser that keeps nothing forgets the choice with the page.
    }
  };
  root.classList.replace("no-js", "js");
  const scheme = __md_get("scheme");
  if (scheme === "default" || scheme === "slate") root.dataset.mdColorScheme = scheme;
}
