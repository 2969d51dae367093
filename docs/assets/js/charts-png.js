// PNG of a chart, made in the browser from its SVG file: in the light colours, twice as large, with the site's own faces.
"use strict";
(() => {
  const SCALE = 2;
  const DARK = "@media (prefers-color-scheme: dark)";

  // The upright Latin faces of the page's style sheets, as style rules that hold their files: a picture loads nothing.
  let faces = null;
  const asData = async (url) => {
    const blob = await (await fetch(url)).blob();
    return new Promise((done, failed) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.onerror = failed;
      reader.readAsDataURL(blob);
    });
  };
  // Rules in force, also those that stand for some widths only.
  const inForce = (rules) => [...rules].flatMap((rule) =>
    rule instanceof CSSMediaRule ? (matchMedia(rule.conditionText).matches ? inForce(rule.cssRules) : []) : [rule]);
  const readFaces = () => {
    const rules = [...document.styleSheets].flatMap((sheet) => inForce(sheet.cssRules).map((rule) => [rule, sheet.href]));
    const latin = rules.filter(([rule]) => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue("font-style") !== "italic" &&
      /^U\+0+-0*FF\b/i.test(rule.style.getPropertyValue("unicode-range")));
    return Promise.all(latin.map(async ([rule, base]) => {
      const [, file] = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue("src"));
      const value = (name) => `${name}:${rule.style.getPropertyValue(name)};`;
      return `@font-face{${value("font-family")}${value("font-weight")}src:url(${await asData(new URL(file, base))})}`;
    }));
  };

  // The drawing as text, for parsing it here would bring its styles under the policy of this page.
  const draw = async (address) => {
    const [start, rest] = (await (await fetch(address)).text()).split(DARK);
    faces ||= readFaces().catch(() => []);
    const styles = (await faces).join("");
    let width, height;
    const drawing = start.replace("<style>", () => "<style>" + styles).replace(/ width="(\d+)" height="(\d+)"/, (_, w, h) => {
      [width, height] = [w * SCALE, h * SCALE];
      return ` width="${width}" height="${height}"`;
    }) + rest.slice(rest.indexOf("</style>"));
    const image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawing);
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    canvas.getContext("2d").drawImage(image, 0, 0);
    return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed()), "image/png"));
  };

  const save = (blob, name) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  for (const file of document.querySelectorAll("a[data-chr-svg]")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "chr-linkish", textContent: "PNG" });
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        save(await draw(file.href), decodeURIComponent(file.pathname.split("/").pop()).replace(/\.svg$/, ".png"));
      } catch {
        button.textContent = "PNG: not possible in this browser";
      }
      button.disabled = false;
    });
    const item = document.createElement("li");
    item.append(button);
    file.closest("li").after(item);
  }
})();
