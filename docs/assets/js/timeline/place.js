// Where the reader was: kept in the history when the page is left, found again on going back or on a reload.

/** Keep the topmost entry and its height in the window whenever the page is left. */
export function keepPlace(list) {
  history.scrollRestoration = "manual";
  addEventListener("pagehide", () => {
    const entry = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("li[id]");
    const place = entry?.parentElement === list ? { id: entry.id, top: entry.getBoundingClientRect().top } : { y: scrollY };
    history.replaceState({ ...history.state, place }, "");
  });
}

/** Go to the place that was kept, if this is a return; say whether it was. */
export function placeBefore(view) {
  const [{ type }] = performance.getEntriesByType("navigation");
  const place = (type === "back_forward" || type === "reload") && history.state?.place;
  if (!place) return false;
  const settle = (tries) => {
    const entry = place.id && view.reach(place.id);
    if (entry) scrollBy(0, entry.getBoundingClientRect().top - place.top);
    else scrollTo(0, place.y ?? 0);
    // Entries out of sight have a guessed height until they are laid out.
    if (tries) requestAnimationFrame(() => settle(tries - 1));
  };
  settle(3);
  return true;
}
