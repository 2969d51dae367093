// Tables and indexes: sorted by their heads, narrowed by words and choices, the state kept in the address.
"use strict";
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const MANY = 1000; // rows that a phone lays out in no noticeable time; of more, only so many are shown at once
  const STEP = 100;
  const SLICE = 12; // milliseconds of work before others get their turn

  // Texts sort as readers expect: without marks on letters, numbers by their value, what is empty last.
  const PLAIN = /^[ -~]*$/; // letters that need no folding
  const key = (text) => (PLAIN.test(text) ? text.toLowerCase() : chrFold(text)).replace(/\d+/g, (digits) => digits.padStart(12, "0"));
  const sortKey = (cell) => (cell ? cell.dataset.sort ?? cell.textContent.trim() : "");
  const compare = (down) => ([a], [b]) => {
    if ((a === "") !== (b === "")) return a === "" ? 1 : -1;
    const order = a < b ? -1 : a > b ? 1 : 0;
    return down ? -order : order;
  };
  const sorted = (rows, column, down) => {
    const keys = rows.map((row) => [sortKey(row.cells[column]), row]);
    const numbers = keys.every(([text]) => text === "" || !Number.isNaN(Number(text)));
    for (const pair of keys) pair[0] = pair[0] === "" ? "" : numbers ? Number(pair[0]) : key(pair[0]);
    return keys.sort(compare(down)).map(([, row]) => row);
  };

  // Buttons in the heads of a table; `order` is called with the number of a column and whether it runs downwards.
  const heads = (table, order) => {
    const cells = $$("thead tr:last-child > th", table);
    const mark = (column, down) => {
      for (const cell of cells) cell.removeAttribute("aria-sort");
      if (column >= 0) cells[column].setAttribute("aria-sort", down ? "descending" : "ascending");
    };
    cells.forEach((head, column) => {
      if (head.hasAttribute("data-chr-nosort") || head.colSpan > 1) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "chr-sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        mark(column, down);
        order(column, down);
      });
    });
    return { mark, names: cells.map((cell) => cell.dataset.key || "") };
  };

  class Index {
    constructor(box) {
      this.form = $("form", box);
      this.field = $("[data-chr-filter]", box);
      this.facets = $$("[data-chr-facet]", box);
      this.count = $("[data-chr-count]", box);
      this.reset = $("[data-chr-reset]", box);
      this.table = $("table[data-chr-sort]", box);
      // Rows stand in one body, or in several under headings of their own, which then keep their order.
      this.bodies = $$("tbody, ol.chr-bibliography, ul.chr-list", box);
      this.rows = this.bodies.flatMap((body) => [...body.children].filter((row) => !row.matches(".chr-group")));
      this.order = this.rows;
      this.values = this.facets.map((facet) => this.rows.map((row) => (row.getAttribute("data-" + facet.name) || "").split(" ")));
      this.texts = [];
      this.column = -1;
      this.down = false;
      this.limit = this.bodies.length === 1 && this.rows.length > MANY ? STEP : Infinity;
      if (this.table) this.heads = heads(this.table, (column, down) => this.sort(column, down));
      if (this.limit < Infinity) this.addMore(box);
      this.numbers = new Map(this.rows.map((row, number) => [row, number]));
      this.listen();
      this.restore();
      this.readAhead();
    }

    listen() {
      const changed = () => {
        cancelAnimationFrame(this.waiting);
        this.waiting = requestAnimationFrame(() => this.changed());
      };
      this.form.addEventListener("input", changed);
      this.form.addEventListener("change", () => this.keep()); // a choice, or words and then a click elsewhere
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("reset", () => setTimeout(() => {
        this.sort(-1, false);
        this.field.focus();
      }));
      addEventListener("pageshow", () => this.restore());
      addEventListener("popstate", () => this.restore());
      addEventListener("beforeprint", () => this.draw(Infinity));
      addEventListener("afterprint", () => this.draw());
    }

    // The words of every row, read bit by bit so that a long index does not hold up the page.
    readAhead() {
      const until = performance.now() + SLICE;
      while (this.texts.length < this.rows.length && performance.now() < until) this.read();
      if (this.texts.length < this.rows.length) setTimeout(() => this.readAhead());
    }

    read() {
      const row = this.rows[this.texts.length];
      this.texts.push(chrFold.all(row.textContent + " " + (row.dataset.search || "")));
    }

    sort(column, down) {
      this.column = column;
      this.down = down;
      this.heads?.mark(column, down);
      this.order = column < 0 ? this.rows : sorted(this.rows, column, down);
      this.changed();
      this.keep();
    }

    changed() {
      if (this.limit < Infinity) this.limit = STEP;
      this.narrow();
      this.draw();
      this.keepSoon();
    }

    // Which rows are left, and for each choice how many would be left with it instead.
    narrow() {
      const words = chrFold(this.field.value).split(/\s+/).filter(Boolean);
      if (words.length) while (this.texts.length < this.rows.length) this.read();
      const chosen = this.facets.map((facet) => facet.value);
      const counts = this.facets.map(() => new Map());
      this.left = this.order.filter((row) => {
        const number = this.numbers.get(row);
        if (!words.every((word) => this.texts[number].includes(word))) return false;
        let misses = 0;
        let missed = -1;
        chosen.forEach((value, at) => {
          if (value && !this.values[at][number].includes(value)) {
            misses += 1;
            missed = at;
          }
        });
        counts.forEach((count, at) => {
          if (misses === 0 || (misses === 1 && missed === at)) {
            for (const value of this.values[at][number]) count.set(value, (count.get(value) || 0) + 1);
          }
        });
        return misses === 0;
      });
      this.facets.forEach((facet, at) => {
        for (const option of facet.options) {
          if (option.value) option.textContent = `${option.dataset.words} (${counts[at].get(option.value) || 0})`;
        }
      });
      this.reset.hidden = !words.length && !chosen.some(Boolean) && this.column < 0;
    }

    draw(limit = this.limit) {
      if (this.bodies.length > 1) this.drawBodies();
      else this.bodies[0].replaceChildren(...(limit < this.left.length ? this.left.slice(0, limit) : this.left));
      const { length } = this.rows;
      const name = length === 1 ? this.count.dataset.one : this.count.dataset.many;
      const found = this.left.length.toLocaleString("en");
      const said = this.left.length === length ? `${found} ${name}` : `${found} of ${length.toLocaleString("en")} ${name}`;
      if (this.count.textContent !== said) this.count.textContent = said;
      if (this.more) {
        this.more.hidden = limit >= this.left.length;
        this.more.textContent = `Show more of ${found}`;
      }
    }

    drawBodies() {
      const left = new Set(this.left);
      for (const row of this.rows) row.hidden = !left.has(row);
      for (const body of this.bodies) {
        (body.closest("[data-chr-index] section") || body).hidden = !this.rows.some((row) => !row.hidden && body.contains(row));
        // What is found must not lie in a fold.
        const fold = body.closest("details");
        if (fold && this.left.length < this.rows.length) fold.open = true;
      }
    }

    // Long indexes show their beginning; the rest follows when it is scrolled to or asked for.
    addMore(box) {
      this.more = document.createElement("button");
      this.more.type = "button";
      this.more.className = "chr-linkish chr-index-more";
      const show = () => {
        const from = this.limit;
        this.limit += STEP;
        this.bodies[0].append(...this.left.slice(from, this.limit));
        this.more.hidden = this.limit >= this.left.length;
      };
      this.more.addEventListener("click", show);
      box.append(this.more);
      new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && !this.more.hidden && show(), { rootMargin: "400px" }).observe(this.more);
    }

    // The state as it stands in the address: ?q=words&facet=value&sort=column, with a minus for downwards.
    keep() {
      clearTimeout(this.keeping);
      const state = new URLSearchParams();
      if (this.field.value.trim()) state.set("q", this.field.value.trim());
      for (const facet of this.facets) if (facet.value) state.set(facet.name, facet.value);
      if (this.column >= 0) state.set("sort", (this.down ? "-" : "") + this.heads.names[this.column]);
      const query = state.toString();
      history.replaceState(history.state, "", location.pathname + (query ? "?" + query : "") + location.hash);
    }

    // Browsers take only so many new addresses in a while: not one for every letter.
    keepSoon() {
      clearTimeout(this.keeping);
      this.keeping = setTimeout(() => this.keep(), 250);
    }

    restore() {
      const state = new URLSearchParams(location.search);
      this.field.value = state.get("q") || "";
      for (const facet of this.facets) {
        facet.value = state.get(facet.name) || "";
        if (facet.selectedIndex < 0) facet.value = "";
      }
      const sort = state.get("sort") || "";
      const down = sort.startsWith("-");
      const column = sort && this.heads ? this.heads.names.indexOf(sort.slice(Number(down))) : -1;
      if (column !== this.column || down !== this.down) this.order = column < 0 ? this.rows : sorted(this.rows, column, down);
      this.column = column;
      this.down = down;
      this.heads?.mark(column, down);
      this.narrow();
      this.draw();
    }
  }

  // Stands in the head, before the script that folds letters.
  document.addEventListener("DOMContentLoaded", () => {
    for (const box of $$("[data-chr-index]")) new Index(box);
    for (const table of $$("table[data-chr-sort]")) {
      if (table.closest("[data-chr-index]") || table.tBodies.length !== 1) continue;
      const body = table.tBodies[0];
      heads(table, (column, down) => body.append(...sorted([...body.rows], column, down)));
    }
  });
})();
