// Header, drawer, colours, and the list of the page's sections.
"use strict";
(() => {
  const root = document.documentElement;
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];

  // Colours: the first press leaves the system's choice, the button keeps the reader's.
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  for (const button of $$("[data-chr-scheme]")) {
    button.addEventListener("click", () => {
      const now = root.dataset.mdColorScheme || (systemDark.matches ? "slate" : "default");
      root.dataset.mdColorScheme = now === "slate" ? "default" : "slate";
      chrScheme.keep(root.dataset.mdColorScheme);
    });
  }

  // Drawer: the theme's checkbox opens it; here are the buttons, the keyboard and the focus.
  const drawer = $("#chr-drawer");
  const toggle = $("#__drawer");
  const opener = $("[data-chr-drawer]");
  const narrow = matchMedia("(max-width: 76.234375em)");
  const behind = () => $$(".chr-skip, .chr-hero-strip, .chr-main, .chr-rail, .md-footer, .md-header");
  if (drawer && toggle && opener) {
    const set = (open, focus = true) => {
      toggle.checked = open;
      opener.setAttribute("aria-expanded", String(open));
      for (const part of behind()) part.inert = open;
      if (!focus) return;
      if (open) $("[data-chr-drawer-close]", drawer).focus();
      else opener.focus();
    };
    opener.addEventListener("click", () => set(!toggle.checked));
    $("[data-chr-drawer-close]", drawer).addEventListener("click", () => set(false));
    toggle.addEventListener("change", () => set(toggle.checked));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && toggle.checked) set(false);
    });
    drawer.addEventListener("click", (event) => {
      if (event.target.closest("a") && narrow.matches) set(false, false);
    });
    narrow.addEventListener("change", () => set(false, false));
  }

  // Folds: open on wide screens, closed on narrow ones.
  const phone = matchMedia("(max-width: 44.984375em)");
  const fold = () => {
    for (const details of $$("details[data-chr-fold]")) {
      details.open = !phone.matches;
      details.dataset.chrReady = "";
    }
  };
  fold();
  phone.addEventListener("change", fold);
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = $$(".chr-content details:not([open])").filter((details) => !details.closest(".chr-cite"));
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });

  // Columns beside the text stay in view: a long one until its end, a short one from its head.
  const columns = $$(".chr-side, .chr-rail");
  const stick = () => {
    for (const column of columns) {
      column.classList.add("chr-sticky");
      column.style.top = narrow.matches ? "" : `${Math.min(84, innerHeight - column.offsetHeight - 28)}px`;
    }
  };
  stick();
  // No browser brings links of such a column into view when the keyboard reaches them.
  const reveal = (column, link) => {
    const hidden = () => {
      const { top, bottom } = link.getBoundingClientRect();
      return Math.min(0, top - 84) || Math.max(0, bottom + 28 - innerHeight);
    };
    if (narrow.matches || !hidden()) return;
    column.style.top = `${Math.min(84, parseFloat(column.style.top) - hidden())}px`;
    scrollBy({ top: hidden(), behavior: "instant" });
  };
  for (const column of columns) {
    column.addEventListener("focusin", (event) => event.target.matches(":focus-visible") && reveal(column, event.target));
  }
  addEventListener("resize", stick);
  document.fonts?.ready.then(stick);

  // On this page: mark the section that is being read.
  const contents = $("[data-chr-toc]");
  const links = contents ? $$("a[href^='#']", contents) : [];
  const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))).filter(Boolean);
  if (links.length && sections.length === links.length) {
    let waiting = false;
    const mark = () => {
      waiting = false;
      const line = innerHeight * 0.3;
      let current = 0;
      sections.forEach((section, index) => {
        if (section.getBoundingClientRect().top <= line) current = index;
      });
      if (innerHeight + scrollY >= root.scrollHeight - 4) current = sections.length - 1;
      links.forEach((link, index) => {
        if (index === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
    mark();
  }

  // Code wider than its column can be scrolled by keyboard, also when the column has become narrower.
  const widths = new ResizeObserver((changed) => {
    for (const { target } of changed) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    }
  });
  for (const block of $$(".chr-content pre:not([tabindex])")) widths.observe(block);

  // Tables of hand-written pages scroll in a region of their own that the keyboard can reach.
  for (const table of $$(".chr-content table:not([class])")) {
    if (table.closest(".chr-table-region")) continue;
    const region = document.createElement("div");
    region.className = "chr-table-region";
    region.tabIndex = 0;
    region.setAttribute("role", "region");
    const heading = $$("h1, h2, h3, h4").filter((h) => h.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
    region.setAttribute("aria-label", table.caption?.textContent || heading?.textContent || "Table");
    table.before(region);
    region.append(table);
  }
})();
