// The filters' chips: links and labels of the page become buttons, numbered, with their counts.

const number = new Intl.NumberFormat("en-GB");

/** Return a button that looks like a chip. */
export function chipButton(...children) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "chr-chip";
  made.append(...children);
  return made;
}

/** Turn the chips of a panel into buttons and return what is known of them, their facets, and how to find one. */
export function chipsOf(panel) {
  const chips = [...panel.querySelectorAll(".chr-chip[data-facet]")].map((chip) => {
    const count = chip.querySelector(".chr-chip-n");
    const name = [...chip.childNodes].filter((node) => node !== count).map((node) => node.textContent).join("").trim();
    const { facet, value } = chip.dataset;
    const button = chipButton(...chip.childNodes);
    button.setAttribute("aria-pressed", "false");
    chip.replaceWith(button);
    return { facet, value, button, count, name, menu: button.closest(".chr-menu"), on: false, shown: -1 };
  });
  const facets = [...new Set(chips.map((chip) => chip.facet))];
  const numbers = new Map(chips.map((chip, at) => [`${chip.facet} ${chip.value}`, at]));
  return { chips, facets, chipOf: (facet, value) => numbers.get(`${facet} ${value}`) };
}

/** Show on a chip whether it is chosen and how many events it would leave; touches only what has changed. */
export function drawChip(chip, count) {
  const state = `${chip.on} ${count}`;
  if (chip.state === state) return;
  chip.state = state;
  chip.button.setAttribute("aria-pressed", String(chip.on));
  chip.button.toggleAttribute("data-zero", count === 0 && !chip.on);
  if (chip.count) chip.count.textContent = number.format(count);
}
