// Filters of the timeline: chips become buttons, the choice stands in the address, counts follow the choice.
"use strict";
(() => {
  const list = document.querySelector("[data-chr-timeline]");
  const panel = document.querySelector("[data-chr-filters]");
  if (!list || !panel) return;
  const status = document.querySelector("[data-chr-status]");
  const clear = document.querySelector("[data-chr-clear]");
  const view = document.querySelector("[data-chr-view]");
  const active = panel.querySelector("[data-chr-active]");
  const number = new Intl.NumberFormat("en-GB");

  // Chips, grouped by facet.
  const chips = [...panel.querySelectorAll(".chr-chip[data-facet]")].map((chip) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = chip.className;
    button.append(...chip.childNodes);
    const count = button.querySelector(".chr-chip-n");
    const name = [...button.childNodes].filter((node) => node !== count).map((node) => node.textContent).join("").trim();
    const { facet, value } = chip.dataset;
    chip.replaceWith(button);
    return { facet, value, button, count, name, menu: button.closest(".chr-menu") };
  });
  const facets = [...new Set(chips.map((chip) => chip.facet))];
  const chosen = Object.fromEntries(facets.map((facet) => [facet, new Set()]));

  // What each event is, read once.
  const items = [...list.querySelectorAll(":scope > .chr-item")].map((element) => ({
    element,
    values: Object.fromEntries(facets.map((facet) => [facet, (element.dataset[facet] || "").split(" ").filter(Boolean)])),
    shown: true,
  }));
  const heads = [...list.querySelectorAll(":scope > :not(.chr-item)")];

  const fits = (item, facet) => !chosen[facet].size || item.values[facet].some((value) => chosen[facet].has(value));

  function read() {
    const query = new URLSearchParams(location.search);
    for (const facet of facets) {
      const known = new Set(chips.filter((chip) => chip.facet === facet).map((chip) => chip.value));
      chosen[facet] = new Set((query.get(facet) || "").split(",").filter((value) => known.has(value)));
    }
  }

  function write() {
    const query = new URLSearchParams(location.search);
    for (const facet of facets) {
      if (chosen[facet].size) query.set(facet, [...chosen[facet]].join(","));
      else query.delete(facet);
    }
    const text = query.toString().replaceAll("%2C", ",");
    history.replaceState(history.state, "", location.pathname + (text ? "?" + text : "") + location.hash);
  }

  function apply() {
    // An event counts for a chip of one facet when it fits the choices of all the others.
    const counts = new Map();
    let shown = 0;
    for (const item of items) {
      const misses = facets.filter((facet) => !fits(item, facet));
      const show = misses.length === 0;
      if (show) shown += 1;
      if (show !== item.shown) item.element.hidden = !show;
      item.shown = show;
      if (misses.length > 1) continue;
      for (const facet of misses.length ? misses : facets) {
        for (const value of item.values[facet]) counts.set(facet + " " + value, (counts.get(facet + " " + value) || 0) + 1);
      }
    }
    // Years and eras with nothing under them go.
    let year = null;
    let era = null;
    const alive = new Set();
    for (const element of list.children) {
      if (element.classList.contains("chr-timeline-year")) year = element;
      else if (element.classList.contains("chr-timeline-era")) era = element;
      else if (!element.hidden) alive.add(year).add(era);
    }
    for (const head of heads) head.hidden = !alive.has(head);

    for (const chip of chips) {
      const on = chosen[chip.facet].has(chip.value);
      const count = counts.get(chip.facet + " " + chip.value) || 0;
      chip.button.setAttribute("aria-pressed", String(on));
      chip.button.toggleAttribute("data-zero", count === 0 && !on);
      if (chip.count) chip.count.textContent = number.format(count);
    }
    for (const menu of panel.querySelectorAll(".chr-menu")) {
      menu.querySelector("summary").toggleAttribute("data-on", chips.some((chip) => chip.menu === menu && chosen[chip.facet].has(chip.value)));
    }
    const names = chips.filter((chip) => chosen[chip.facet].has(chip.value)).map((chip) => chip.name);
    const noun = items.length === 1 ? status.dataset.one : status.dataset.many;
    const all = number.format(items.length);
    status.textContent = names.length ? `${number.format(shown)} of ${all} ${noun}` : `${all} ${noun}`;
    if (active) active.textContent = names.join(", ");
    if (clear) clear.hidden = !names.length;
    if (view) view.href = location.href;
  }

  function change() {
    write();
    apply();
  }

  panel.addEventListener("click", (event) => {
    const chip = chips.find(({ button }) => button === event.target.closest("button"));
    if (!chip) return;
    const set = chosen[chip.facet];
    if (!set.delete(chip.value)) set.add(chip.value);
    change();
  });
  clear?.addEventListener("click", () => {
    for (const facet of facets) chosen[facet].clear();
    change();
    status.tabIndex = -1;
    status.focus();
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
  addEventListener("pageshow", (event) => {
    if (event.persisted) restore();
  });
  restore();
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
})();
