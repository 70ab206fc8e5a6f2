/* Every action has a key: an element's `data-key` says which. Single keys can be switched off, for those who speak to their machine. */

const KEY = "warmdesk-single-keys";

function areOn() {
  return localStorage.getItem(KEY) !== "off";
}

function isWriting(element) {
  return element.matches?.("textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]");
}

function isShown(element) {
  return element.checkVisibility?.() ?? element.offsetParent !== null;
}

function walk(step) {
  const rows = [...document.querySelectorAll(".row")].filter(isShown);
  const at = rows.findIndex((row) => row.hasAttribute("aria-current"));
  const next = rows[at < 0 ? 0 : at + step];
  next?.scrollIntoView({ block: "nearest" });
  next?.click();
}

function choose() {
  document.querySelector(".row[aria-current]")?.parentElement.querySelector(".pick")?.click();
}

function press(element) {
  if (element.type === "radio") {
    element.checked = true;
    element.dispatchEvent(new Event("change", { bubbles: true }));
    return;
  }
  if (isWriting(element)) return void element.focus();
  element.click();
  if (element.tagName === "SUMMARY") (element.parentElement.querySelector("[data-first]") ?? element.parentElement.querySelector("button, a"))?.focus();
}

function act(key) {
  if (key === "j" || key === "k") return walk(key === "j" ? 1 : -1), true;
  if (key === "v") return choose(), true;
  const element = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find((one) => one.type === "radio" || key === "?" || isShown(one));
  if (element) press(element);
  return Boolean(element);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (isWriting(event.target)) event.target.blur();
    for (const open of document.querySelectorAll(".choose[open], .me[open]")) open.open = false;
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting(event.target)) return;
  if (document.querySelector("dialog[open]") || (!areOn() && event.key !== "?")) return;
  if (act(event.key.toLowerCase())) event.preventDefault();
});

document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-single-keys]")) localStorage.setItem(KEY, target.checked ? "on" : "off");
});

const choice = document.querySelector("[data-single-keys]");
if (choice) choice.checked = areOn();
