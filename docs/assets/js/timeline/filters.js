// Filters of the timeline: which events fit the choice, which counts follow, what the address and the reader are told.
import { chipButton, chipsOf, drawChip } from "./chips.js";
import { addNames, fromFiles, fromPage } from "./events.js";
import { keepPlace, placeBefore } from "./place.js";
import { viewOf } from "./view.js";

const list = document.querySelector("[data-chr-timeline]");
const panel = document.querySelector("[data-chr-filters]");
const find = (name) => document.querySelector(`[data-chr-${name}]`);
const [status, clear, view, active, choice, none, field, announcer] = ["status", "clear", "view", "active", "choice", "none", "text", "say"].map(find);
const number = new Intl.NumberFormat("en-GB");
const { chips, facets, chipOf } = chipsOf(panel);
const facetOf = chips.map((chip) => facets.indexOf(chip.facet));
const years = { from: null, to: null };
const jumps = [...document.querySelectorAll(".chr-jump a")];
let items = [];
let words = [];
let shownView = null;
let named = null;

const picked = document.createElement("li");
picked.className = "chr-picked";
panel.querySelector(".chr-filter-row:last-child .chr-chips")?.append(picked);

function span() {
  const { from, to } = years;
  return from === to ? `${from}` : `${from}–${Math.floor(from / 100) === Math.floor(to / 100) ? String(to).slice(-2) : to}`;
}

function setYears(from, to) {
  const valid = Boolean(from && to && from <= to);
  years.from = valid ? from : null;
  years.to = valid ? to : null;
}

function read() {
  const query = new URLSearchParams(location.search);
  for (const chip of chips) chip.on = (query.get(chip.facet) || "").split(",").includes(chip.value);
  if (field) field.value = query.get("words") || "";
  const [, from, to] = /^(\d{1,4})-(\d{1,4})$/.exec(query.get("years") || "") || [];
  setYears(Number(from), Number(to));
}

function write() {
  const query = new URLSearchParams(location.search);
  const set = (name, value) => (value ? query.set(name, value) : query.delete(name));
  for (const facet of facets) set(facet, chips.filter((chip) => chip.on && chip.facet === facet).map((chip) => chip.value).join(","));
  set("words", field?.value.trim());
  set("years", years.from === null ? "" : `${years.from}-${years.to}`);
  const address = query.toString().replaceAll("%2C", ",");
  history.replaceState(history.state, "", location.pathname + (address ? "?" + address : "") + location.hash);
  view.href = location.href;
}

// An event is shown when it fits the choices of all facets, and counts for a chip when it fits those of all others.
function sift() {
  const chosen = facets.map((_, facet) => chips.some((chip, at) => chip.on && facetOf[at] === facet));
  const counts = new Int32Array(chips.length);
  const sides = { a: 0, b: 0 };
  const shown = [];
  for (const item of items) {
    if (years.from !== null && (item.year < years.from || item.year > years.to)) continue;
    let missed = -1;
    let misses = 0;
    for (let facet = 0; facet < facets.length && misses < 2; facet += 1) {
      if (!chosen[facet] || item.chips[facet].some((at) => chips[at].on)) continue;
      missed = facet;
      misses += 1;
    }
    if (misses > 1 || (words.length && !words.every((word) => item.words().includes(word)))) continue;
    if (misses) for (const at of item.chips[missed]) counts[at] += 1;
    else {
      shown.push(item);
      if (item.side in sides) sides[item.side] += 1;
      for (const fitting of item.chips) for (const at of fitting) counts[at] += 1;
    }
  }
  return { shown, counts, sides };
}

function apply() {
  words = chrFold(field?.value || "").split(/\s+/).filter(Boolean);
  const { shown, counts, sides } = sift();
  shownView.show(shown);
  chips.forEach((chip, at) => drawChip(chip, counts[at]));
  for (const small of document.querySelectorAll("[data-chr-side]")) small.textContent = events(sides[small.dataset.chrSide]);
  drawJumps(new Set(shown.map((item) => item.year)));
  say(shown.length);
  list.dispatchEvent(new CustomEvent("chr:applied", { detail: { ...years } }));
}

// Links to years with nothing under them go; the first one left says its century.
function drawJumps(alive) {
  let before = null;
  for (const link of jumps) {
    link.parentElement.hidden = !alive.has(Number(link.hash.slice(2)));
    if (link.parentElement.hidden) continue;
    link.toggleAttribute("data-chr-full", !before);
    before = link;
  }
}

const events = (count) => `${number.format(count)} ${count === 1 ? status.dataset.one : status.dataset.many}`;

let saying = 0;
function say(shown) {
  const on = chips.filter((chip) => chip.on);
  const names = on.map((chip) => chip.name);
  if (words.length) names.unshift(`“${field.value.trim()}”`);
  if (years.from !== null) names.push(span());
  const line = names.length ? `${number.format(shown)} of ${events(items.length)}` : events(items.length);
  if (status.textContent !== line) {
    status.textContent = line;
    // Read out once the reader pauses, not at every letter.
    clearTimeout(saying);
    saying = setTimeout(() => (announcer.textContent = line), 500);
  }
  active.textContent = names.join(", ");
  choice.textContent = names.length ? `Shown: ${names.join(", ")}.` : "";
  clear.hidden = !names.length;
  none.hidden = shown > 0;
  for (const menu of panel.querySelectorAll(".chr-menu")) menu.querySelector("summary").toggleAttribute("data-on", on.some((chip) => chip.menu === menu));
  picked.replaceChildren(...on.filter((chip) => chip.menu).map((chip) => pick(chip.name, () => (chip.on = false))),
    ...(years.from === null ? [] : [pick(span(), () => setYears())]));
}

function pick(name, drop) {
  const made = chipButton(name);
  made.setAttribute("aria-pressed", "true");
  made.addEventListener("click", () => {
    drop();
    change();
    focusStatus();
  });
  return made;
}

function focusStatus() {
  status.tabIndex = -1;
  status.focus({ preventScroll: true });
}

function change() {
  write();
  apply();
}

function listen() {
  let typing = 0;
  field?.addEventListener("focus", learnNames);
  field?.addEventListener("input", () => {
    apply();
    clearTimeout(typing);
    typing = setTimeout(write, 300); // browsers take only so many new addresses in a while
  });
  field?.addEventListener("change", write); // so that who leaves at once finds the words again
  panel.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    const chip = pressed && chips.find((one) => one.button === pressed);
    if (!chip) return;
    chip.on = !chip.on;
    change();
  });
  list.addEventListener("chr:years", ({ detail }) => {
    setYears(detail.from, detail.to);
    change();
  });
  clear.addEventListener("click", () => {
    for (const chip of chips) chip.on = false;
    if (field) field.value = "";
    setYears();
    change();
    focusStatus();
  });
  document.addEventListener("click", ({ target }) => {
    for (const menu of panel.querySelectorAll(".chr-menu[open]")) if (!menu.contains(target)) menu.open = false;
  });
  addEventListener("popstate", restore);
  addEventListener("pageshow", (event) => event.persisted && restore());
  addEventListener("hashchange", () => land());
  for (const link of jumps) link.addEventListener("click", () => location.hash === link.hash && land());
}

// Names in other languages are fetched when a reader begins to look for words.
function learnNames() {
  if (list.dataset.facets) return;
  named ??= addNames(list, items).then(() => words.length && apply(), () => {});
}

function restore() {
  read();
  view.href = location.href;
  apply();
  if (words.length) learnNames();
}

// What is out of sight has a guessed height, so a jump is mended once its goal is laid out.
function land(tries = 3) {
  const goal = location.hash ? shownView.reach(decodeURIComponent(location.hash.slice(1))) : null;
  if (!goal) return;
  goal.scrollIntoView();
  if (tries) requestAnimationFrame(() => land(tries - 1));
}

// The words of thousands of events are folded while nothing else is to be done, so that the first letter typed is fast.
function warm(at = 0) {
  if (at >= items.length) return;
  requestIdleCallback((idle) => {
    let next = at;
    while (next < items.length && (idle.timeRemaining() > 1 || next === at)) items[next++].words();
    warm(next);
  });
}

async function begin() {
  items = list.dataset.facets ? await fromFiles(list, facets, chipOf, chips) : fromPage(list, facets, chipOf);
  shownView = viewOf(list);
  listen();
  restore();
  if (!placeBefore(shownView)) land();
  keepPlace(list);
  if (globalThis.requestIdleCallback) warm();
}

if (list && panel) begin();
