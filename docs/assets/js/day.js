// On this day: the events of the reader's day from the file of anniversaries.
"use strict";
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const mark = (event) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const attributes = { class: "chr-mark", width: 26, height: 16, viewBox: "0 0 26 16", role: "img", "aria-label": event.label || "Initiative" };
    for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", "#chr-mark-" + event.initiative);
    svg.append(use);
    return svg;
  };

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
        if (event.initiative) who.append(mark(event));
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
