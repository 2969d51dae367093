// The search field of every page and the one of the search page: results as links, found by a worker.
"use strict";
(() => {
  const base = new URL("../../", document.currentScript.src);
  const script = new URL("search-worker.js", document.currentScript.src);
  const make = (tag, className, ...children) => {
    const element = Object.assign(document.createElement(tag), { className });
    element.append(...children);
    return element;
  };

  // One worker for all fields of a page, begun when a reader turns to one of them.
  let worker = null;
  let number = 0;
  const waiting = new Map();
  function begin() {
    if (worker) return;
    worker = new Worker(script);
    worker.addEventListener("message", ({ data }) => {
      waiting.get(data.number)?.(data);
      waiting.delete(data.number);
    });
  }
  function ask(text, limit) {
    begin();
    number += 1;
    worker.postMessage({ number, text, limit });
    return new Promise((resolve) => waiting.set(number, resolve));
  }

  // Words of a text that begin with one of the words looked for stand out.
  const marked = (text, words) => text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part) => {
    const folded = part && chrFold.all(part).split(" ");
    return part && words.some((word) => folded.some((one) => one.startsWith(word))) ? make("mark", "", part) : part;
  });

  function result({ address, label, title, when, summary }, words) {
    const link = make("a", "chr-found", make("b", "", ...marked(title, words)), " ", make("small", "", [label, when].filter(Boolean).join(" · ")));
    if (summary) link.append(" ", make("span", "", ...marked(summary, words)));
    link.href = new URL(address, base);
    return make("li", "", link);
  }

  function attach(box) {
    const field = box.querySelector("input");
    const list = box.querySelector("[data-chr-found]");
    const status = box.querySelector("[role='status']");
    const panel = box.querySelector("[data-chr-search-panel]");
    const one = status.dataset.one;
    let limit = Number(box.dataset.limit);
    let asked = 0;
    let saying = 0;
    const links = () => [...list.querySelectorAll("a")];
    const say = (line) => {
      clearTimeout(saying);
      saying = setTimeout(() => (status.textContent = line), status.textContent ? 300 : 0);
    };
    const line = ({ fault, total, some, shown }) => {
      if (fault) return "The search could not be loaded.";
      if (!total) return `No ${one} has these words.`;
      const count = `${total.toLocaleString("en-GB")} ${total === 1 ? one : status.dataset.many}`;
      return (some ? `No ${one} has all of these words; ${count} ${total === 1 ? "has" : "have"} one of them.` : `${count}.`) +
        (shown.length < total && panel ? " Enter shows more." : "");
    };

    async function look() {
      const text = field.value.trim();
      const mine = (asked += 1);
      box.toggleAttribute("data-words", Boolean(text));
      if (!text) {
        list.replaceChildren();
        clearTimeout(saying);
        status.textContent = "";
        return draw({ shown: [], total: 0 });
      }
      const answer = await ask(text, limit);
      if (mine !== asked) return undefined;
      list.replaceChildren(...(answer.shown || []).map((record) => result(record, answer.words)));
      say(line(answer));
      return draw(answer);
    }
    const more = box.querySelector("[data-chr-more]");
    function draw({ shown = [], total = 0 }) {
      if (panel) panel.hidden = !field.value.trim();
      if (more) more.hidden = shown.length >= total;
    }
    more?.addEventListener("click", async () => {
      const before = links().length;
      limit *= 4;
      await look();
      links()[before]?.focus();
    });

    field.addEventListener("focus", begin, { once: true });
    field.addEventListener("input", look);
    field.addEventListener("click", () => panel?.hidden && look());
    box.addEventListener("keydown", (event) => {
      const all = [field, ...links()];
      const at = all.indexOf(document.activeElement);
      if (panel?.hidden && event.key === "ArrowDown") look();
      const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at > 0 ? 1 : at, End: at > 0 ? all.length - 1 : at }[event.key];
      if (goal === undefined || at < 0 || goal === at) return;
      event.preventDefault();
      all[Math.max(0, Math.min(goal, all.length - 1))].focus();
    });
    return { field, look };
  }

  for (const box of document.querySelectorAll("[data-chr-search]")) {
    const { field, look } = attach(box);
    if (box.matches("[data-chr-search-page]")) searchPage(box, field, look);
    else header(box, field);
  }

  // The page of the search keeps its words in the address, and an address with words shows their results.
  function searchPage(box, field, look) {
    const read = () => {
      field.value = new URLSearchParams(location.search).get("q") || "";
      look();
    };
    const write = () => history.replaceState(history.state, "", location.pathname + (field.value.trim() ? `?q=${encodeURIComponent(field.value.trim())}` : ""));
    field.addEventListener("input", write);
    box.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      box.querySelector("a.chr-found")?.focus();
    });
    addEventListener("popstate", read);
    addEventListener("pageshow", (event) => event.persisted && read());
    read();
  }

  // In the header: results below the field; on narrow screens the field itself opens, over the whole window.
  function header(box, field) {
    const root = document.documentElement;
    const opener = document.querySelector("[data-chr-search-open]");
    const panel = box.querySelector("[data-chr-search-panel]");
    const behind = () => document.querySelectorAll(".chr-skip, .chr-tabs, .chr-hero-strip, .chr-frame, .md-footer");
    const opened = () => box.hasAttribute("data-open");
    const set = (open) => {
      if (open === opened()) return;
      box.toggleAttribute("data-open", open);
      root.toggleAttribute("data-chr-search-opened", open);
      opener.setAttribute("aria-expanded", String(open));
      for (const part of behind()) part.inert = open;
      if (open) field.focus();
      else opener.focus();
    };
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      set(true);
    });
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      set(true);
    });
    box.querySelector("[data-chr-search-close]").addEventListener("click", () => set(false));
    box.querySelector("form").addEventListener("reset", () => setTimeout(() => {
      field.dispatchEvent(new Event("input"));
      field.focus();
    }));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      if (document.activeElement !== field) field.focus();
      panel.hidden = true;
      set(false);
    });
    box.addEventListener("focusout", ({ relatedTarget }) => {
      if (!opened() && relatedTarget && !box.contains(relatedTarget)) panel.hidden = true;
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!opened() && !box.contains(target)) panel.hidden = true;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      if (opener.checkVisibility()) set(true);
      else field.select();
    });
    matchMedia("(min-width: 60em)").addEventListener("change", () => set(false));
    addEventListener("pageshow", (event) => event.persisted && set(false));
  }
})();
