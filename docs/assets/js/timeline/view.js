// The list of the timeline: all that is shown of a few hundred events, a growing part of thousands.

const ALL = 600; // entries that stand in the page at once
const PART = 40; // entries added at a time when there are more
const AHEAD = "1500px"; // how far below the window the next part is made

/** Return the view of a list: `show` it other events, `reach` one of them by its id. */
export function viewOf(list) {
  const heads = new Map();
  for (const head of list.querySelectorAll(":scope > [data-era].chr-timeline-era, :scope > .chr-timeline-year")) {
    heads.set(head.dataset.era ?? Number(head.id.slice(1)), head);
  }
  for (const link of list.querySelectorAll(":scope > .chr-timeline-year a")) link.replaceWith(...link.childNodes);
  for (const note of list.querySelectorAll(":scope > .chr-timeline-year .chr-no-js")) note.remove();
  const [earlier, later] = ["earlier", "later"].map((name) => document.querySelector(`[data-chr-${name}]`));
  let entries = [];
  let from = 0;
  let to = 0;

  function show(items) {
    entries = withHeads(items, heads);
    from = 0;
    to = entries.length > ALL ? PART : entries.length;
    draw();
  }

  const elements = (start, end) => entries.slice(start, end).map((entry) => (entry instanceof Element ? entry : entry.element()));

  function draw() {
    const wanted = elements(from, to);
    const standing = [...list.children];
    if (standing.length !== wanted.length || wanted.some((element, at) => element !== standing[at])) list.replaceChildren(...wanted);
    drawEnds();
  }

  function drawEnds() {
    earlier.parentElement.hidden = from === 0;
    later.parentElement.hidden = to >= entries.length;
  }

  function addLater() {
    const end = Math.min(entries.length, to + PART);
    list.append(...elements(to, end));
    to = end;
    drawEnds();
  }

  function addEarlier() {
    const first = list.firstElementChild;
    const top = first.getBoundingClientRect().top;
    from = Math.max(0, from - PART);
    draw();
    scrollBy(0, first.getBoundingClientRect().top - top);
    return first;
  }

  function reach(id) {
    const at = entries.findIndex((entry) => entry.id === id);
    if (at < 0) return null;
    if (at < from || at >= to) {
      from = entries.length > ALL ? at : 0;
      to = Math.min(entries.length, at + PART);
      draw();
    }
    return document.getElementById(id);
  }

  new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && to < entries.length && addLater(), { rootMargin: AHEAD }).observe(later.parentElement);
  later.addEventListener("click", () => {
    const last = list.lastElementChild;
    addLater();
    last.nextElementSibling?.querySelector("a")?.focus({ preventScroll: true });
  });
  earlier.addEventListener("click", () => addEarlier().querySelector("a")?.focus({ preventScroll: true }));
  let whole = null;
  addEventListener("beforeprint", () => {
    whole = { from, to };
    [from, to] = [0, entries.length];
    draw();
  });
  addEventListener("afterprint", () => {
    ({ from, to } = whole);
    draw();
  });
  return { show, reach };
}

/** Return events with the head of each year, and of each era that begins in it, before them. */
function withHeads(items, heads) {
  const entries = [];
  const eras = new Set();
  for (let start = 0; start < items.length; ) {
    const { year } = items[start];
    let end = start;
    for (; end < items.length && items[end].year === year; end += 1) {
      const { era } = items[end];
      if (eras.has(era)) continue;
      eras.add(era);
      entries.push(heads.get(era));
    }
    entries.push(heads.get(year), ...items.slice(start, end));
    start = end;
  }
  return entries;
}
