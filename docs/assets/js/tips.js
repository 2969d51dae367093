// What links stand for, shown beside them: sources of notes, terms, and records with their date and summary, which are
// read from the record's own page when a link is pointed at or reached by keyboard. Escape closes; a tap only
// follows, but on a figure, where the first one says what it is.
"use strict";
(() => {
  const WAIT = 250; // milliseconds of pointing before anything is fetched
  const LEAVE = 180; // milliseconds to reach the box with the pointer
  const LONGEST = 320; // letters of a summary
  const root = new URL(document.querySelector("script[src$='assets/js/tips.js']").src.replace(/assets\/js\/tips\.js.*$/, ""));
  const RECORD = /^(?:events|people|organisations|places|documents|eras|themes|trade)\/[^/]+\/$/;
  // Links beside which the summary stands already, and those that only lead around the site.
  const PLAIN = ".chr-entry h3, .chr-item, .chr-day-list, .chr-list--tall, .chr-crumbs, .chr-nav, .chr-toc, .chr-strip, .chr-halves, .chr-filters, .chr-header, .chr-footer, .chr-actions, .chr-term, .chr-search, svg";
  const phone = matchMedia("(max-width: 44.984375em)");
  const known = new Map();
  let tip = null;
  let owner = null;
  let opening = 0;
  let closing = 0;

  const hide = () => {
    clearTimeout(opening);
    tip?.remove();
    if (owner?.getAttribute("aria-describedby") === "chr-tip") owner.removeAttribute("aria-describedby");
    tip = owner = null;
  };
  // On phones what is shown stands at the foot of the window, or at its head when the link would be below it.
  const uncover = (link, sheet) => {
    sheet.classList.remove("chr-tip--head");
    sheet.classList.toggle("chr-tip--head", link.getBoundingClientRect().bottom > sheet.getBoundingClientRect().top - 4);
  };
  const show = (link, parts) => {
    hide();
    tip = document.createElement("div");
    tip.className = "chr-tip chr-tip--on";
    tip.id = "chr-tip";
    tip.setAttribute("role", "tooltip");
    for (const [tag, text] of parts) {
      const part = document.createElement(tag);
      part.textContent = text;
      tip.append(part);
    }
    document.body.append(tip);
    owner = link;
    link.setAttribute("aria-describedby", "chr-tip");
    if (phone.matches) return uncover(link, tip);
    const box = link.getClientRects()[0] || link.getBoundingClientRect();
    const below = box.bottom + tip.offsetHeight + 12 < innerHeight || box.top < tip.offsetHeight + 12;
    tip.style.left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 16)) + scrollX + "px";
    tip.style.top = (below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + scrollY + "px";
    tip.classList.toggle("chr-tip--above", !below);
  };

  // The source of a note stands on the page.
  const source = (link) => {
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const citation = entry && (entry.querySelector(".chr-citation > p") || entry).cloneNode(true);
    for (const own of citation?.querySelectorAll("a:not([href^='http'])") || []) own.remove();
    const text = citation?.textContent.trim();
    return text ? [["span", text]] : null;
  };

  // A record tells of itself on its page; each is fetched once.
  const words = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");
  const read = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const head = page.querySelector(".chr-head") || page;
    const dates = [...head.querySelectorAll(".chr-date > :is(time, span:not(.chr-precision)), .chr-span > span")].map(words);
    let summary = words(page.querySelector(".chr-lead")) || page.querySelector("meta[name='description']")?.content || "";
    if (summary.length > LONGEST) summary = summary.slice(0, summary.lastIndexOf(" ", LONGEST)) + " …";
    const title = words(head.querySelector("h1"));
    return title ? [["b", title], ...(dates.length ? [["small", dates.join(" · ")]] : []), ["span", summary]] : null;
  };
  const record = (address) => {
    if (!known.has(address)) known.set(address, read(address).catch(() => null));
    return known.get(address);
  };
  const addressOf = (link) => {
    if (link.origin !== location.origin || link.pathname === location.pathname || link.closest(PLAIN)) return "";
    const path = link.pathname.startsWith(root.pathname) ? link.pathname.slice(root.pathname.length) : "";
    return RECORD.test(path) ? link.origin + link.pathname : "";
  };

  const open = (link, wait) => {
    clearTimeout(closing);
    if (owner === link) return;
    clearTimeout(opening);
    const note = link.matches(".chr-note a[href^='#']");
    const address = note ? "" : addressOf(link);
    if (!note && !address) return;
    hide();
    opening = setTimeout(async () => {
      const asked = opening;
      const parts = note ? source(link) : await record(address);
      if (parts && asked === opening && link.isConnected) show(link, parts);
    }, note ? 0 : wait);
  };
  const leave = () => {
    clearTimeout(opening);
    opening = 0;
    clearTimeout(closing);
    closing = setTimeout(hide, LEAVE);
  };

  // Terms show their meaning by style sheet alone; it must not stand outside the window.
  const place = (term) => {
    const bubble = term.querySelector("[role='tooltip']");
    if (!bubble) return;
    if (getComputedStyle(bubble).position === "fixed") return uncover(term, bubble);
    bubble.style.left = "";
    const over = bubble.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    if (over > 0) bubble.style.left = -over + "px";
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (tip?.contains(event.target)) return clearTimeout(closing);
    const link = event.target.closest("a[href]");
    if (link) open(link, WAIT);
    const term = event.target.closest(".chr-term");
    if (term) place(term);
  });
  document.addEventListener("pointerout", (event) => {
    const from = event.target.closest("a[href], .chr-tip");
    if (from && !from.contains(event.relatedTarget) && (from === owner || from === tip || !tip)) leave();
    const term = event.target.closest(".chr-term");
    if (term && !term.contains(event.relatedTarget)) term.classList.remove("chr-dismissed");
  });
  document.addEventListener("focusin", (event) => {
    const { target } = event;
    if (target.matches("a[href]:focus-visible")) open(target, WAIT);
    const term = target.closest(".chr-term");
    if (term) place(term);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === owner || !tip) hide();
    event.target.closest(".chr-term")?.classList.remove("chr-dismissed");
  });
  document.addEventListener("click", hide);
  // On touch the first tap on a figure says what it is, the second follows its link.
  let tapped = null;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.chr-figure-link");
    if (link && link !== tapped && event.pointerType === "touch") {
      event.preventDefault();
      link.focus();
    }
    tapped = link;
  });
  addEventListener("pagehide", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    hide();
    for (const term of document.querySelectorAll(".chr-term:is(:hover, :focus-within)")) term.classList.add("chr-dismissed");
    for (const menu of document.querySelectorAll("details.chr-menu[open]")) {
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    }
  });
})();
