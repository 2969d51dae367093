// What stands on records and lists: notes and terms, citations, tables, index filters, the day's anniversaries.
"use strict";
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const icon = (name, box = "0 0 16 16", width = 16, height = 16) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const [key, value] of Object.entries({ width, height, viewBox: box, "aria-hidden": "true", class: "chr-icon" })) svg.setAttribute(key, value);
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", "#" + name);
    svg.append(use);
    return svg;
  };

  // Notes show the source they stand for.
  let tip = null;
  let tipFor = null;
  let closing = 0;
  const hideTip = () => {
    tip?.remove();
    tipFor?.removeAttribute("aria-describedby");
    tip = tipFor = null;
  };
  const showTip = (link) => {
    clearTimeout(closing);
    if (tipFor === link) return;
    hideTip();
    const source = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const citation = source && ($(".chr-citation > p", source) || source).cloneNode(true);
    if (citation) for (const own of $$("a:not([href^='http'])", citation)) own.remove();
    const text = citation && citation.textContent.trim();
    if (!text) return;
    tip = make("span", { className: "chr-tip chr-tip--on", id: "chr-tip", textContent: text });
    tip.setAttribute("role", "tooltip");
    document.body.append(tip);
    if (!matchMedia("(max-width: 44.984375em)").matches) {
      const box = link.getBoundingClientRect();
      const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 16);
      const below = box.bottom + tip.offsetHeight + 12 < innerHeight;
      tip.style.left = Math.max(8, left + scrollX) + "px";
      tip.style.top = (below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + scrollY + "px";
    }
    tip.addEventListener("mouseenter", () => clearTimeout(closing));
    tip.addEventListener("mouseleave", hideTip);
    link.setAttribute("aria-describedby", "chr-tip");
    tipFor = link;
  };
  for (const link of $$(".chr-note a[href^='#']")) {
    link.addEventListener("mouseenter", () => showTip(link));
    link.addEventListener("focus", () => showTip(link));
    link.addEventListener("blur", hideTip);
    link.addEventListener("mouseleave", () => {
      closing = setTimeout(hideTip, 150);
    });
    link.addEventListener("click", hideTip);
  }
  // Terms show their meaning by style sheet alone; Escape closes it, and it must not stand outside the window.
  for (const term of $$(".chr-term")) {
    const back = () => term.classList.remove("chr-dismissed");
    term.addEventListener("mouseleave", back);
    term.addEventListener("focusout", back);
    const place = () => {
      const bubble = $("[role='tooltip']", term);
      if (!bubble || getComputedStyle(bubble).position === "fixed") return;
      bubble.style.left = "";
      const over = bubble.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
      if (over > 0) bubble.style.left = -over + "px";
    };
    term.addEventListener("mouseenter", place);
    term.addEventListener("focusin", place);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    hideTip();
    for (const term of $$(".chr-term:hover, .chr-term:focus-within")) term.classList.add("chr-dismissed");
    for (const menu of $$("details.chr-menu[open]")) {
      menu.open = false;
      if (menu.contains(document.activeElement)) $("summary", menu).focus();
    }
  });

  // Citations: details become tabs with one button to copy.
  $$("[data-chr-cite]").forEach((box, number) => {
    const parts = $$("details", box);
    const tablist = make("div");
    tablist.setAttribute("role", "tablist");
    tablist.setAttribute("aria-label", "Citation style");
    const say = make("span", { textContent: "Copy" });
    const copy = make("button", { type: "button", className: "chr-copy" }, icon("chr-i-quote"), say);
    say.setAttribute("aria-live", "polite");
    const panels = parts.map((details, index) => {
      const panel = make("div", { id: `chr-cite-${number}-${index}`, className: "chr-cite-text", tabIndex: 0 });
      panel.append(...$(".chr-cite-text", details).childNodes);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", panel.id + "-tab");
      $("pre[tabindex]", panel)?.removeAttribute("tabindex");
      const tab = make("button", { type: "button", id: panel.id + "-tab", textContent: $("summary", details).textContent });
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panel.id);
      tablist.append(tab);
      return panel;
    });
    const tabs = [...tablist.children];
    let chosen = 0;
    const choose = (index, focus) => {
      chosen = (index + tabs.length) % tabs.length;
      tabs.forEach((tab, i) => {
        tab.setAttribute("aria-selected", String(i === chosen));
        tab.tabIndex = i === chosen ? 0 : -1;
        panels[i].hidden = i !== chosen;
      });
      say.textContent = "Copy";
      if (focus) tabs[chosen].focus();
    };
    tabs.forEach((tab, index) => tab.addEventListener("click", () => choose(index)));
    tablist.addEventListener("keydown", (event) => {
      const step = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      choose(step, true);
    });
    copy.addEventListener("click", async () => {
      const text = ($("[data-chr-copy-text]", panels[chosen]) || panels[chosen]).textContent.trim();
      try {
        await navigator.clipboard.writeText(text);
        say.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(panels[chosen]);
        say.textContent = "Selected: press Ctrl+C";
      }
      setTimeout(() => (say.textContent = "Copy"), 4000);
    });
    box.classList.add("chr-cite--tabs");
    box.replaceChildren(make("div", { className: "chr-cite-tabs" }, tablist, copy), ...panels);
    choose(0);
  });

  // Tables that can be sorted: buttons in the heads, order by data-sort or by the text.
  const byWords = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare;
  const byText = (a, b) => (isNaN(a) || isNaN(b) ? byWords(a, b) : a - b);
  for (const table of $$("table[data-chr-sort]")) {
    const heads = $$("thead tr:last-child > th", table);
    if ($$("tbody", table).length !== 1) continue;
    const body = table.tBodies[0];
    heads.forEach((head, column) => {
      if (head.hasAttribute("data-chr-nosort") || head.colSpan > 1) return;
      const button = make("button", { type: "button", className: "chr-sort" });
      button.append(...head.childNodes);
      head.append(button);
      const key = (row) => {
        const cell = row.cells[column];
        return cell ? cell.dataset.sort ?? cell.textContent.trim() : "";
      };
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].map((row) => [key(row), row]);
        rows.sort(([a], [b]) => (a === "") - (b === "") || (down ? byText(b, a) : byText(a, b)));
        body.append(...rows.map(([, row]) => row));
      });
    });
  }

  // Index pages: a field and choices that leave only the rows that fit.
  for (const index of $$("[data-chr-index]")) {
    const rows = $$("tbody > tr:not(.chr-group), ul.chr-list > li, ol.chr-bibliography > li, dl.chr-glossary > div", index);
    const texts = rows.map((row) => chrFold.all(row.textContent + " " + (row.dataset.search || "")));
    const field = $("[data-chr-filter]", index);
    const facets = $$("[data-chr-facet]", index);
    const count = $("[data-chr-count]", index);
    const apply = () => {
      const words = chrFold(field?.value || "").split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, i) => {
        const fits = words.every((word) => texts[i].includes(word)) &&
          facets.every((facet) => !facet.value || (row.dataset[facet.dataset.chrFacet] || "").split(" ").includes(facet.value));
        row.hidden = !fits;
        if (fits) shown += 1;
      });
      if (count) {
        const name = rows.length === 1 ? count.dataset.one : count.dataset.many;
        count.textContent = shown === rows.length ? `${rows.length} ${name}` : `${shown} of ${rows.length} ${name}`;
      }
    };
    field?.addEventListener("input", apply);
    for (const facet of facets) facet.addEventListener("change", apply);
    addEventListener("pageshow", apply);
    apply();
  }

  // On this day: the reader's day, or the next one that has something.
  const day = $("[data-chr-day]");
  if (day) {
    const key = (date) => `${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
    const name = (date, parts) => new Intl.DateTimeFormat("en-GB", parts).format(date);
    fetch(day.dataset.chrDay).then((answer) => (answer.ok ? answer.json() : {})).then((days) => {
      // Today's events, and those of the next days until there are a few.
      const today = new Date();
      const events = [];
      for (const date = new Date(today); events.length < 3 && date - today < 366 * 864e5; date.setDate(date.getDate() + 1)) {
        const later = date > today ? name(date, { day: "numeric", month: "long" }) : "";
        events.push(...(days[key(date)] || []).map((event) => ({ ...event, later })));
      }
      if (!events.length) return;
      $("[data-chr-day-date]", day).textContent = ", " + name(today, { day: "numeric", month: "long" });
      const month = $("[data-chr-day-month]", day);
      month.textContent = "All of " + name(today, { month: "long" });
      month.hash = name(today, { month: "long" }).toLowerCase();
      const list = $("[data-chr-day-list]", day);
      if (events[0].later) list.before(make("p", { textContent: "No event is dated to this day. The next ones:" }));
      list.append(...events.slice(0, 8).map((event) => {
        const who = make("span", { className: "chr-who" });
        if (event.initiative) {
          const mark = icon("chr-mark-" + event.initiative, "0 0 26 16", 26, 16);
          mark.setAttribute("class", "chr-mark");
          mark.removeAttribute("aria-hidden");
          mark.setAttribute("role", "img");
          mark.setAttribute("aria-label", event.label || "Initiative");
          who.append(mark);
        }
        const text = make("p", { textContent: event.summary + " " });
        if (event.differ) text.append(make("span", { className: "chr-differ", textContent: "Sources differ" }));
        return make("li", {}, make("span", { className: "chr-year", textContent: event.year }), who,
          make("div", {}, ...(event.when || event.later ? [make("small", { textContent: event.when || event.later })] : []), make("h3", {}, make("a", { href: event.url, textContent: event.title })), text));
      }));
      list.hidden = false;
      $("[data-chr-day-fallback]", day).hidden = true;
    }).catch(() => {});
  }
})();
