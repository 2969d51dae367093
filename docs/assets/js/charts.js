// Values of charts on hover, touch and by arrow keys, read from the marks of the drawing; a line under it says them.
"use strict";
(() => {
  const HINT = "Each value: point at it, touch it, or use the arrow keys.";
  const make = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  for (const svg of document.querySelectorAll("svg[data-chr-chart]")) {
    const number = (spot, name) => Number(spot.getAttribute(name));
    const spots = [...svg.querySelectorAll("[data-chr-say]")].sort((a, b) => number(a, "cx") - number(b, "cx") || number(a, "cy") - number(b, "cy"));
    if (!spots.length) continue;
    const figure = svg.closest("figure");
    let line = figure.querySelector(".chr-chart-say");
    if (!line) {
      line = document.createElement("p");
      line.className = "chr-chart-say";
      line.setAttribute("role", "status");
      line.textContent = HINT;
      figure.querySelector("figcaption").before(line);
    }
    const ring = make("circle", { class: "chr-chart-at", r: 7 });
    let at = -1;
    const clear = () => {
      ring.remove();
      line.textContent = HINT;
      line.classList.remove("chr-chart-said");
      at = -1;
    };
    const show = (index) => {
      if (index === at) return;
      at = index;
      const spot = spots[index];
      ring.setAttribute("cx", spot.getAttribute("cx"));
      ring.setAttribute("cy", spot.getAttribute("cy"));
      svg.append(ring);
      line.textContent = spot.dataset.chrSay;
      line.classList.add("chr-chart-said");
    };
    const nearest = (event) => {
      const box = svg.getBoundingClientRect();
      const scale = svg.viewBox.baseVal.width / box.width;
      const x = (event.clientX - box.left) * scale;
      const y = (event.clientY - box.top) * scale;
      let best = 0;
      let least = Infinity;
      spots.forEach((spot, index) => {
        const distance = (number(spot, "cx") - x) ** 2 + ((number(spot, "cy") - y) / 2) ** 2;
        if (distance < least) [best, least] = [index, distance];
      });
      show(best);
    };
    svg.setAttribute("tabindex", "0");
    svg.addEventListener("pointermove", nearest);
    svg.addEventListener("pointerdown", nearest);
    svg.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && document.activeElement !== svg && clear());
    svg.addEventListener("focus", () => at < 0 && show(0));
    svg.addEventListener("blur", clear);
    svg.addEventListener("keydown", (event) => {
      const step = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: spots.length - 1 }[event.key];
      if (event.key === "Escape") clear();
      if (step === undefined) return;
      event.preventDefault();
      show(Math.max(0, Math.min(spots.length - 1, step)));
    });
  }
})();
