// The window on the timeline's overview: from which to which year. It is moved and made wider or narrower by mouse,
// by one finger or two, by wheel and by keyboard.

const frame = document.querySelector("[data-chr-window]");
const list = document.querySelector("[data-chr-timeline]");
const first = Number(frame.dataset.first);
const last = Number(frame.dataset.last);
const count = last - first + 1;
const eras = frame.dataset.eras.split(" ").map((era) => era.split("-").map(Number));
let [from, to] = [first, last];
const all = () => from === first && to === last;
const within = (year) => Math.max(first, Math.min(last, year));
const words = (a, b) => (a === b ? `${a}` : Math.floor(a / 100) === Math.floor(b / 100) ? `${a}–${String(b).slice(-2)}` : `${a}–${b}`);

function slider(className, label, onKey) {
  const made = document.createElement("div");
  made.className = className;
  made.tabIndex = 0;
  for (const [name, value] of Object.entries({ role: "slider", "aria-label": label, "aria-orientation": "horizontal" })) made.setAttribute(name, value);
  made.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !onKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return made;
}

const band = slider("chr-window", "Years shown", moveBand);
const handles = ["First year shown", "Last year shown"].map((name, end) => slider("chr-handle", name, (key) => moveEnd(key, end)));
const label = Object.assign(document.createElement("div"), { className: "chr-window-label", ariaHidden: "true" });
frame.append(band, label, ...handles);

function values(element, least, most, now, text) {
  for (const [name, value] of Object.entries({ valuemin: least, valuemax: most, valuenow: now, valuetext: text })) element.setAttribute(`aria-${name}`, String(value));
}

function draw() {
  const edges = [(from - first) / count, (to + 1 - first) / count];
  band.style.left = `${edges[0] * 100}%`;
  band.style.width = `${(edges[1] - edges[0]) * 100}%`;
  label.style.left = `clamp(2.2rem, ${((edges[0] + edges[1]) / 2) * 100}%, 100% - 2.2rem)`;
  label.textContent = words(from, to);
  values(band, first, last, from, all() ? `all, ${words(from, to)}` : words(from, to));
  handles.forEach((handle, end) => {
    handle.style.left = `${edges[end] * 100}%`;
    values(handle, end ? from : first, end ? last : to, end ? to : from, end ? to : from);
  });
  frame.toggleAttribute("data-on", !all());
  for (const button of document.querySelectorAll("[data-chr-zoom] button")) {
    button.setAttribute("aria-pressed", String(isShown(button.dataset.years)));
  }
  drawShift();
}

function isShown(wide) {
  if (!wide || all()) return !wide && all();
  return wide === "era" ? eras.some(([a, b]) => a === from && b === to) : to - from + 1 === Number(wide);
}

function set(a, b, tell = true) {
  from = within(Math.min(a, b));
  to = within(Math.max(a, b));
  draw();
  if (tell) list.dispatchEvent(new CustomEvent("chr:years", { detail: all() ? {} : { from, to } }));
}

/** Show so many years around a middle one. */
function around(middle, wide, tell) {
  const left = Math.max(first, Math.min(last - wide + 1, Math.round(middle - (wide - 1) / 2)));
  set(left, left + wide - 1, tell);
}

function shift(years, tell) {
  const by = Math.max(first - from, Math.min(last - to, years));
  if (by) set(from + by, to + by, tell);
}

/** Make the window narrower or wider; `at` is the year that keeps its place in it. */
function zoom(closer, at = (from + to) / 2, tell = true) {
  const wide = to - from + 1;
  const next = Math.max(1, Math.min(count, closer ? Math.floor(wide / 1.5) : Math.ceil(wide * 1.5)));
  const middle = at + (((from + to) / 2 - at) * next) / wide;
  around(middle, next, tell);
}

function moveEnd(key, end) {
  const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -count, End: count }[key];
  if (key === "Escape") set(first, last);
  else if (step && end) set(from, Math.max(from, to + step));
  else if (step) set(Math.min(to, from + step), to);
  return key === "Escape" || Boolean(step);
}

function moveBand(key) {
  const wide = to - from + 1;
  const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -wide, PageUp: wide, Home: -count, End: count }[key];
  if (key === "Escape") set(first, last);
  else if (key === "+" || key === "=") zoom(true);
  else if (key === "-") zoom(false);
  else if (step) shift(step);
  return Boolean(step) || ["Escape", "+", "=", "-"].includes(key);
}

// Pointers: a handle moves its end, the window moves as a whole, elsewhere a drag opens a new one and a press brings
// the one there is. Two fingers are its two ends.
const fingers = new Map();
let drag = null;
const yearAt = (x) => {
  const box = frame.getBoundingClientRect();
  return within(first + Math.floor(((x - box.left) / box.width) * count));
};

function begin(event) {
  const end = handles.indexOf(event.target);
  const start = yearAt(event.clientX);
  const before = [from, to];
  if (end >= 0) return { before, move: (year) => set(end ? from : to, year, false), press: () => handles[end].focus() };
  if (event.target === band && !all()) return { before, move: (year) => set(...moved(before, year - start), false), press: () => band.focus() };
  return { before, move: (year) => set(start, year, false), press: () => around(start, all() ? Math.min(3, count) : to - from + 1) };
}

function moved([a, b], by) {
  const kept = Math.max(first - a, Math.min(last - b, by));
  return [a + kept, b + kept];
}

frame.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  frame.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, event.clientX);
  if (fingers.size === 1) drag = { ...begin(event), x: event.clientX, moved: false };
});
frame.addEventListener("pointermove", (event) => {
  if (!drag || !fingers.has(event.pointerId)) return;
  fingers.set(event.pointerId, event.clientX);
  if (fingers.size > 1) {
    const ends = [...fingers.values()].map(yearAt);
    set(Math.min(...ends), Math.max(...ends), false);
    drag.moved = true;
    drag.pinch = true;
  } else if (!drag.pinch && (drag.moved || Math.abs(event.clientX - drag.x) >= 4)) {
    drag.moved = true;
    drag.move(yearAt(event.clientX));
  }
});
function end(event, given) {
  if (!fingers.delete(event.pointerId) || !drag || fingers.size) return;
  if (!given) set(...drag.before, false);
  else if (drag.moved) set(from, to);
  else drag.press();
  drag = null;
}
frame.addEventListener("pointerup", (event) => end(event, true));
frame.addEventListener("pointercancel", (event) => end(event, false));

// Wheel: sideways moves the window; with Ctrl, as a pinch on a touchpad comes, it zooms. Else the page scrolls.
let settling = 0;
frame.addEventListener("wheel", (event) => {
  const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  if (event.ctrlKey) zoom(event.deltaY < 0, yearAt(event.clientX), false);
  else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) shift(Math.sign(sideways) * Math.max(1, Math.round(count / 100)), false);
  else return;
  event.preventDefault();
  clearTimeout(settling);
  settling = setTimeout(() => set(from, to), 150);
}, { passive: false });

document.querySelector("[data-chr-zoom]")?.addEventListener("click", ({ target }) => {
  const wide = target.closest("button")?.dataset.years;
  if (wide === undefined) return;
  const middle = all() ? Math.max(first, yearInView()) : Math.floor((from + to) / 2);
  if (wide === "era") set(...(eras.find(([a, b]) => a <= middle && middle <= b) ?? [first, last]));
  else if (wide) around(middle, Math.min(Number(wide), count));
  else set(first, last);
});

// Below the list: the same width of years before and after.
const shiftBar = document.querySelector("[data-chr-shift]");
const neighbour = (step) => {
  const wide = to - from + 1;
  return step > 0 ? [to + 1, Math.min(last, to + wide)] : [Math.max(first, from - wide), from - 1];
};
function drawShift() {
  shiftBar.hidden = all();
  for (const button of shiftBar.children) {
    const [a, b] = neighbour(Number(button.dataset.step));
    button.hidden = a > b;
    button.textContent = `${button.dataset.step > 0 ? "Later" : "Earlier"}: ${words(a, b)}`;
  }
}
shiftBar.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  set(...neighbour(Number(button.dataset.step)));
  document.querySelector("[data-chr-status]")?.scrollIntoView({ block: "center" });
});
list.addEventListener("chr:applied", ({ detail }) => set(detail.from ?? first, detail.to ?? last, false));

// The year that is being read is marked among the links to years.
const links = new Map([...document.querySelectorAll(".chr-jump a")].map((link) => [Number(link.hash.slice(2)), link]));
function yearInView() {
  const line = innerHeight * 0.4;
  const heads = [...list.querySelectorAll(":scope > .chr-timeline-year")];
  const passed = heads.findLast((head) => head.getBoundingClientRect().top <= line);
  return passed ? Number(passed.id.slice(1)) : first;
}
let waiting = false;
let marked = null;
addEventListener("scroll", () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const now = scrollY > 200 ? links.get(yearInView()) : undefined;
    if (now === marked) return;
    marked?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "true");
    marked = now;
  });
}, { passive: true });
draw();
