// Citations of records: details become tabs with one button to copy.
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
})();
