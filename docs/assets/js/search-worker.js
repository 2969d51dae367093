// The search, beside the page's own thread: reads the records once, answers words with the records that fit best.
"use strict";
importScripts("fold.js", "vendor/minisearch-7.2.0.min.js");

const FILES = ["events", "records"];
const WORDS = /[^\p{L}\p{N}]+/u;
const own = (term) => term;
const records = [];
const index = new MiniSearch({
  fields: ["title", "names", "when", "summary"],
  extractField: (record, field) => (field === "id" ? record.id : chrFold.all(record[field] || "")),
  tokenize: (text) => text.split(WORDS),
  processTerm: (term) => term || null,
});

async function read(name) {
  const answer = await fetch(`../../search/${name}.json`);
  if (!answer.ok) throw new Error(`search/${name}.json: ${answer.status}`);
  const { groups, records: rows } = await answer.json();
  for (const [group, slug, title, when = "", summary = "", names = ""] of rows) {
    const [folder, label, weight] = groups[group];
    const record = { id: records.length, address: folder + slug, label, weight, title, when, summary, names, folded: chrFold(title) };
    records.push(record);
    index.add(record);
  }
}

// All words, the last one perhaps unfinished; when that finds little, with slips of the pen; at last some of the words.
const EXACT = { combineWith: "AND", prefix: true };
const LOOSE = { ...EXACT, fuzzy: (term) => (term.length > 4 ? 0.2 : false) };
const LITTLE = 5;

function all(words, ways) {
  const exact = index.search(words, { ...ways, ...EXACT });
  if (exact.length >= LITTLE) return exact;
  const known = new Set(exact.map(({ id }) => id));
  return [...exact, ...index.search(words, { ...ways, ...LOOSE }).filter(({ id }) => !known.has(id))];
}

function find(text, limit) {
  const words = chrFold(text).split(WORDS).filter(Boolean);
  const whole = words.join(" ");
  const options = {
    boost: { title: 3, names: 2.5 },
    boostDocument: (id) => records[id].weight * (records[id].folded === whole ? 4 : 1),
    processTerm: own,
  };
  let found = words.length ? all(whole, options) : [];
  const some = !found.length && words.length > 1;
  if (some) found = index.search(whole, { ...options, combineWith: "OR", prefix: true });
  const shown = found.slice(0, limit).map(({ id }) => {
    const { address, label, title, when, summary } = records[id];
    return { address, label, title, when, summary: summary.slice(0, 300) };
  });
  return { words, shown, total: found.length, some };
}

const ready = Promise.all(FILES.map(read));
ready.catch(() => {});
addEventListener("message", async ({ data: { number, text, limit } }) => {
  try {
    await ready;
    postMessage({ number, ...find(text, limit) });
  } catch (fault) {
    postMessage({ number, fault: String(fault) });
  }
});
