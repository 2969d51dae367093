// Words as readers may type them: without marks on letters; `all` gives a text both ways, "ä" as "a" and as "ae".
"use strict";
self.chrFold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[ßłøđı]/g, (letter) => ({ ß: "ss", ł: "l", ø: "o", đ: "d", ı: "i" })[letter]);
chrFold.all = (text) => {
  const spelt = text.replace(/[äöü]/gi, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter.toLowerCase()]);
  return chrFold(spelt === text ? text : `${text} ${spelt}`);
};
