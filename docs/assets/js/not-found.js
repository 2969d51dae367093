// The page that is not there: the words of its address stand ready to be searched for.
"use strict";
{
  const field = document.querySelector("[data-chr-missing]");
  const last = location.pathname.split("/").filter(Boolean).pop() || "";
  try {
    field.value = decodeURIComponent(last).replace(/\.\w+$/, "").replace(/[-_+]+/g, " ").trim();
  } catch {
    // an address that is no text has no words
  }
}
