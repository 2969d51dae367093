// The events of the timeline, from the page itself or, where they are too many for one page, from two files.
// An event here: year; side; chips, the numbers of the chips it fits, one list for each facet; words; element().

const folded = (item, text) => (item.text ??= chrFold.all(text()));

/** Read the events that stand in the list. */
export function fromPage(list, facets, chipOf) {
  let year = 0;
  const items = [];
  for (const element of list.children) {
    if (element.matches(".chr-timeline-year")) year = Number(element.id.slice(1));
    if (!element.matches(".chr-item")) continue;
    const values = (facet) => (element.dataset[facet] ?? (facet === "certainty" ? "established" : "")).split(" ");
    const item = {
      id: element.id,
      year,
      era: element.dataset.era,
      side: ["a", "b"].find((side) => element.classList.contains(`chr-${side}`)),
      chips: facets.map((facet) => values(facet).map((value) => chipOf(facet, value)).filter(known)),
      names: "",
      words: () => folded(item, () => `${element.textContent} ${item.names}`),
      element: () => element,
    };
    items.push(item);
  }
  return items;
}

/** Add the names in other languages, which the page itself leaves out, to events read from it. */
export async function addNames(list, items) {
  const answer = await fetch(list.dataset.events);
  if (!answer.ok) return;
  const { records } = await answer.json();
  const names = new Map(records.map(([, slug, , , , other = ""]) => [slug.slice(0, -1), other]));
  for (const item of items) {
    item.names = names.get(item.id) ?? "";
    item.text = undefined;
  }
}

/** Read the events from the search's file and the one that says which chips each of them fits. */
export async function fromFiles(list, facets, chipOf, chips) {
  const read = async (name) => {
    const answer = await fetch(name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  };
  // Each step is a task of its own, so that none keeps the reader waiting.
  const [{ records }, of] = await Promise.all([read(list.dataset.events).then(pause), read(list.dataset.facets).then(pause)]);
  const numbers = facets.map((facet) => of.facets[facet].values.map((value) => chipOf(facet, value)));
  const blank = document.querySelector("[data-chr-blank]").content.firstElementChild;
  const differ = new Set(of.differ);
  const event = ([, slug, title, when, summary = "", names = ""], at) => {
    const id = slug.slice(0, -1);
    const item = {
      id,
      year: of.years[at],
      era: of.facets.era.values[of.facets.era.of[at][0]],
      side: of.sides[at],
      chips: facets.map((facet, number) => of.facets[facet].of[at].map((value) => numbers[number][value]).filter(known)),
      words: () => folded(item, () => `${title} ${when} ${summary} ${names}`),
      element: () => (item.made ??= fill(blank.cloneNode(true), item, { id, slug, title, when, summary, differ: differ.has(at) }, facets, chips)),
    };
    return item;
  };
  const items = [];
  for (let at = 0; at < records.length; at += AT_ONCE) {
    for (const record of records.slice(at, at + AT_ONCE)) items.push(event(record, items.length));
    await pause();
  }
  return items;
}

const AT_ONCE = 2000;
const pause = (value) => new Promise((resolve) => setTimeout(() => resolve(value)));
const known = (number) => number !== undefined;

function fill(element, item, { id, slug, title, when, summary, differ }, facets, chips) {
  const put = (name) => element.querySelector(`[data-put='${name}']`);
  element.id = id;
  element.classList.add(`chr-${item.side}`);
  put("when").textContent = when;
  const who = item.chips[facets.indexOf("initiative")]?.[0];
  if (who === undefined) put("who").remove();
  else put("who").append(chips[who].name);
  if (!differ) put("differ").remove();
  const link = put("title");
  link.href = link.getAttribute("href") + slug;
  link.textContent = title;
  put("summary").textContent = summary;
  put("tags").append(...item.chips[facets.indexOf("theme")].map((number) => {
    const tag = document.createElement("span");
    tag.className = "chr-tag";
    tag.append(chips[number].button.firstElementChild.cloneNode(true), chips[number].name);
    const entry = document.createElement("li");
    entry.append(tag);
    return entry;
  }));
  return element;
}
