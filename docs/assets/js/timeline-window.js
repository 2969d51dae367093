// The window on the timeline's overview: from which to which year; two handles, buttons for its width, earlier and later.
"use strict";
(() => {
  const frame = document.querySelector("[data-chr-window]");
  const list = document.querySelector("[data-chr-timeline]");
  if (!frame || !list) return;
  const first = Number(frame.dataset.first);
  const last = Number(frame.dataset.last);
  const count = last - first + 1;
  let [from, to] = [first, last];
  const all = () => from === first && to === last;
  const words = (a, b) => (a === b ? `${a}` : Math.floor(a / 100) === Math.floor(b / 100) ? `${a}–${String(b).slice(-2)}` : `${a}–${b}`);
  const make = (name, properties = {}) => Object.assign(document.createElement("div"), { className: name, ...properties });

  const band = make("chr-window");
  const label = make("chr-window-label", { ariaHidden: "true" });
  const handles = ["First year shown", "Last year shown"].map((name, end) => {
    const handle = make("chr-handle", { tabIndex: 0, role: "slider" });
    handle.setAttribute("aria-label", name);
    handle.addEventListener("keydown", (event) => key(event, end));
    return handle;
  });
  frame.append(band, label, ...handles);

  function draw() {
    const edges = [(from - first) / count, (to + 1 - first) / count];
    band.style.left = `${edges[0] * 100}%`;
    band.style.width = `${(edges[1] - edges[0]) * 100}%`;
    label.style.left = `${((edges[0] + edges[1]) / 2) * 100}%`;
    label.textContent = words(from, to);
    handles.forEach((handle, end) => {
      handle.style.left = `${edges[end] * 100}%`;
      handle.setAttribute("aria-valuemin", String(end ? from : first));
      handle.setAttribute("aria-valuemax", String(end ? last : to));
      handle.setAttribute("aria-valuenow", String(end ? to : from));
    });
    frame.toggleAttribute("data-on", !all());
    for (const button of document.querySelectorAll("[data-chr-zoom] button")) {
      button.setAttribute("aria-pressed", String(button.dataset.years ? to - from + 1 === Number(button.dataset.years) && !all() : all()));
    }
    drawShift();
  }

  function set(a, b, tell = true) {
    from = Math.max(first, Math.min(a, b, last));
    to = Math.min(last, Math.max(a, b, first));
    draw();
    if (tell) list.dispatchEvent(new CustomEvent("chr:years", { detail: all() ? {} : { from, to } }));
  }

  function key(event, end) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -count, End: count }[event.key];
    if (event.key === "Escape") set(first, last);
    else if (step && end) set(from, Math.max(from, to + step));
    else if (step) set(Math.min(to, from + step), to);
    else return;
    event.preventDefault();
  }

  // Pointer: a handle moves its end; elsewhere a drag opens a new window, a press moves the one there is.
  frame.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const box = frame.getBoundingClientRect();
    const yearAt = (x) => Math.max(first, Math.min(last, first + Math.floor(((x - box.left) / box.width) * count)));
    const end = handles.indexOf(event.target);
    const start = yearAt(event.clientX);
    const fixed = end < 0 ? start : end ? from : to;
    const before = [from, to];
    let moved = false;
    frame.setPointerCapture(event.pointerId);
    const move = (next) => {
      if (!moved && Math.abs(next.clientX - event.clientX) < 4) return;
      moved = true;
      set(fixed, yearAt(next.clientX), false);
    };
    const up = () => {
      stop();
      if (moved) return set(from, to);
      if (end >= 0) return handles[end].focus();
      const wide = all() ? 3 : to - from + 1;
      const left = Math.max(first, Math.min(last - wide + 1, start - Math.floor((wide - 1) / 2)));
      return set(left, left + wide - 1);
    };
    const cancel = () => {
      stop();
      set(...before, false);
    };
    const stop = () => {
      frame.removeEventListener("pointermove", move);
      frame.removeEventListener("pointerup", up);
      frame.removeEventListener("pointercancel", cancel);
    };
    frame.addEventListener("pointermove", move);
    frame.addEventListener("pointerup", up);
    frame.addEventListener("pointercancel", cancel);
  });

  document.querySelector("[data-chr-zoom]")?.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const wide = Number(button.dataset.years);
    const middle = all() ? Math.max(first, yearInView()) : Math.floor((from + to) / 2);
    const left = Math.max(first, Math.min(last - wide + 1, middle - Math.floor((wide - 1) / 2)));
    if (wide) set(left, left + wide - 1);
    else set(first, last);
  });

  const shift = document.querySelector("[data-chr-shift]");
  function drawShift() {
    if (!shift) return;
    shift.hidden = all();
    for (const button of shift.children) {
      const [a, b] = next(Number(button.dataset.step));
      button.hidden = a > b;
      button.textContent = `${button.dataset.step > 0 ? "Later" : "Earlier"}: ${words(a, b)}`;
    }
  }
  function next(step) {
    const wide = to - from + 1;
    return step > 0 ? [to + 1, Math.min(last, to + wide)] : [Math.max(first, from - wide), from - 1];
  }
  shift?.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    set(...next(Number(button.dataset.step)));
    document.querySelector("[data-chr-status]")?.scrollIntoView({ block: "center" });
  });
  list.addEventListener("chr:applied", ({ detail }) => set(detail.from ?? first, detail.to ?? last, false));

  // The year that is being read is marked among the links to years.
  const years = [...list.querySelectorAll(".chr-timeline-year")];
  const links = new Map([...document.querySelectorAll(".chr-jump a")].map((link) => [link.hash.slice(1), link]));
  function yearInView() {
    const line = innerHeight * 0.4;
    const passed = years.filter((year) => !year.hidden && year.getBoundingClientRect().top <= line).pop();
    return passed ? Number(passed.id.slice(1)) : first;
  }
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const now = links.get(`y${yearInView()}`);
      for (const link of links.values()) {
        if (link === now && scrollY > 200) link.setAttribute("aria-current", "true");
        else if (link.hasAttribute("aria-current")) link.removeAttribute("aria-current");
      }
    });
  }, { passive: true });
  const query = /[?&]years=(\d{1,4})-(\d{1,4})(?:&|$)/.exec(location.search);
  set(query ? Number(query[1]) : first, query ? Number(query[2]) : last, false);
})();
