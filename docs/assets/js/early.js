// Runs before anything is drawn: says that scripts run, and brings back the reader's choice of colours.
"use strict";
{
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  window.chrScheme = {
    read() {
      try {
        const kept = localStorage.getItem("chr-scheme");
        return kept === "default" || kept === "slate" ? kept : null;
      } catch {
        return null; // a browser that keeps nothing forgets the choice with the page
      }
    },
    keep(scheme) {
      try {
        localStorage.setItem("chr-scheme", scheme);
      } catch {
        // as above
      }
    },
  };
  const scheme = chrScheme.read();
  if (scheme) root.dataset.mdColorScheme = scheme;
}
