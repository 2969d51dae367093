// Filters of the timeline: chips become buttons, the choice stands in the address, counts follow the choice.
"use strict";
(() => {
  const list = document.querySelector("[data-chr-timeline]");
  const panel = document.querySelector("[data-chr-filters]");
  if (!list || !panel) return;
  const find = (name) => document.querySelector(`[data-chr-${name}]`);
  const [status, clear, view, active, choice, none, field] = ["status", "clear", "view", "active", "choice", "none", "text"].map(find);
  const number = new Intl.NumberFormat("en-GB");
  const years = { from: null, to: null };
  let words = [];

  // Chips, grouped by facet. What is chosen in a menu stands beside it too.
  const button = (from) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "chr-chip";
    made.append(...from);
    return made;
  };
  const chips = [...panel.querySelectorAll(".chr-chip[data-facet]")].map((chip) => {
    const count = chip.querySelector(".chr-chip-n");
    const name = [...chip.childNodes].filter((node) => node !== count).map((node) => node.textContent).join("").trim();
    const { facet, value } = chip.dataset;
    const made = button(chip.childNodes);
    chip.replaceWith(made);
    return { facet, value, button: made, count, name, menu: made.closest(".chr-menu") };
  });
  const facets = [...new Set(chips.map((chip) => chip.facet))];
  const chosen = Object.fromEntries(facets.map((facet) => [facet, new Set()]));
  const picked = document.createElement("li");
  picked.className = "chr-picked";
  panel.querySelector(".chr-filter-row:last-child .chr-chips")?.append(picked);

  // What each event is, read once.
  const items = [...list.querySelectorAll(":scope > .chr-item")].map((element) => ({
    element,
    year: Number(element.dataset.year),
    values: Object.fromEntries(facets.map((facet) => [facet, (element.dataset[facet] || "").split(" ").filter(Boolean)])),
    shown: true,
  }));
  const heads = [...list.querySelectorAll(":scope > :not(.chr-item)")];
  const jumps = [...document.querySelectorAll(".chr-jump a")];
  const text = (item) => (item.text ??= chrFold.all(item.element.textContent + " " + (item.element.dataset.search || "")));
  const fits = (item, facet) => !chosen[facet].size || item.values[facet].some((value) => chosen[facet].has(value));
  const inYears = (item) => years.from === null || (item.year >= years.from && item.year <= years.to);
  const isChosen = (chip) => chosen[chip.facet].has(chip.value);
  const span = () => {
    const { from, to } = years;
    return from === to ? `${from}` : `${from}–${Math.floor(from / 100) === Math.floor(to / 100) ? String(to).slice(-2) : to}`;
  };

  function read() {
    const query = new URLSearchParams(location.search);
    for (const facet of facets) {
      const known = new Set(chips.filter((chip) => chip.facet === facet).map((chip) => chip.value));
      chosen[facet] = new Set((query.get(facet) || "").split(",").filter((value) => known.has(value)));
    }
    if (field) field.value = query.get("words") || "";
    const [, from, to] = /^(\d{1,4})-(\d{1,4})$/.exec(query.get("years") || "") || [];
    setYears(from && Number(from), to && Number(to));
  }

  function setYears(from, to) {
    const valid = Boolean(from && to && from <= to);
    years.from = valid ? from : null;
    years.to = valid ? to : null;
  }

  function write() {
    const query = new URLSearchParams(location.search);
    const set = (name, value) => (value ? query.set(name, value) : query.delete(name));
    for (const facet of facets) set(facet, [...chosen[facet]].join(","));
    set("words", field?.value.trim());
    set("years", years.from === null ? "" : `${years.from}-${years.to}`);
    const address = query.toString().replaceAll("%2C", ",");
    history.replaceState(history.state, "", location.pathname + (address ? "?" + address : "") + location.hash);
  }

  function apply() {
    words = chrFold(field?.value || "").split(/\s+/).filter(Boolean);
    // An event counts for a chip of one facet when it fits the choices of all the others.
    const counts = new Map();
    const sides = { a: 0, b: 0 };
    let shown = 0;
    for (const item of items) {
      const misses = facets.filter((facet) => !fits(item, facet));
      const others = inYears(item) && words.every((word) => text(item).includes(word));
      const show = others && misses.length === 0;
      if (show !== item.shown) item.element.hidden = !show;
      item.shown = show;
      if (show) {
        shown += 1;
        for (const side of "ab") sides[side] += item.element.classList.contains("chr-" + side);
      }
      if (!others || misses.length > 1) continue;
      for (const facet of misses.length ? misses : facets) {
        for (const value of item.values[facet]) counts.set(facet + " " + value, (counts.get(facet + " " + value) || 0) + 1);
      }
    }
    hideEmpty();
    for (const chip of chips) {
      const count = counts.get(chip.facet + " " + chip.value) || 0;
      chip.button.setAttribute("aria-pressed", String(isChosen(chip)));
      chip.button.toggleAttribute("data-zero", count === 0 && !isChosen(chip));
      if (chip.count) chip.count.textContent = number.format(count);
    }
    for (const small of document.querySelectorAll("[data-chr-side]")) {
      small.textContent = `${number.format(sides[small.dataset.chrSide])} ${sides[small.dataset.chrSide] === 1 ? status.dataset.one : status.dataset.many}`;
    }
    say(shown);
    list.dispatchEvent(new CustomEvent("chr:applied", { detail: { ...years } }));
  }

  // Years and eras with nothing under them go, and so do the links to them.
  function hideEmpty() {
    let year = null;
    let era = null;
    const alive = new Set();
    for (const element of list.children) {
      if (element.classList.contains("chr-timeline-year")) year = element;
      else if (element.classList.contains("chr-timeline-era")) era = element;
      else if (!element.hidden) alive.add(year).add(era);
    }
    for (const head of heads) head.hidden = !alive.has(head);
    let before = null;
    for (const link of jumps) {
      link.parentElement.hidden = document.getElementById(link.hash.slice(1)).hidden;
      if (link.parentElement.hidden) continue;
      link.toggleAttribute("data-chr-full", !before);
      before = link;
    }
  }

  function say(shown) {
    const on = chips.filter(isChosen);
    const names = on.map((chip) => chip.name);
    if (words.length) names.unshift(`“${field.value.trim()}”`);
    if (years.from !== null) names.push(span());
    const noun = items.length === 1 ? status.dataset.one : status.dataset.many;
    const all = number.format(items.length);
    const line = names.length ? `${number.format(shown)} of ${all} ${noun}` : `${all} ${noun}`;
    if (status.textContent !== line) status.textContent = line;
    active.textContent = names.join(", ");
    choice.textContent = names.length ? `Shown: ${names.join(", ")}.` : "";
    clear.hidden = !names.length;
    none.hidden = shown > 0;
    view.href = location.href;
    for (const menu of panel.querySelectorAll(".chr-menu")) menu.querySelector("summary").toggleAttribute("data-on", on.some((chip) => chip.menu === menu));
    picked.replaceChildren(...on.filter((chip) => chip.menu).map((chip) => pick(chip.name, () => chosen[chip.facet].delete(chip.value))),
      ...(years.from === null ? [] : [pick(span(), () => setYears())]));
  }

  function pick(name, drop) {
    const made = button([name]);
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

  let typing = 0;
  field?.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(change, 200);
  });
  panel.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    const chip = pressed && chips.find((one) => one.button === pressed);
    if (!chip) return;
    if (!chosen[chip.facet].delete(chip.value)) chosen[chip.facet].add(chip.value);
    change();
  });
  list.addEventListener("chr:years", (event) => {
    setYears(event.detail.from, event.detail.to);
    change();
  });
  clear.addEventListener("click", () => {
    for (const facet of facets) chosen[facet].clear();
    if (field) field.value = "";
    setYears();
    change();
    focusStatus();
  });
  document.addEventListener("click", (event) => {
    for (const menu of panel.querySelectorAll(".chr-menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  const restore = () => {
    read();
    apply();
  };
  addEventListener("popstate", restore);
  addEventListener("pageshow", (event) => event.persisted && restore());
  restore();
  // What is out of sight has a guessed height, so a jump is mended once its goal is laid out.
  const land = (tries = 3) => {
    if (!location.hash) return;
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    if (tries) requestAnimationFrame(() => land(tries - 1));
  };
  addEventListener("hashchange", () => land());
  land();
})();
