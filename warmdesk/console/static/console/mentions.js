/* In a note "@" offers the colleagues: arrow keys choose, Enter or Tab puts the name in, Escape leaves what was typed. */

const BEGUN = /(?<![\p{L}\p{N}_])@([\p{L}\p{M}\p{N}_.' -]{0,40})$/u;

const list = () => document.getElementById("mentionable");
const options = () => [...list().children].filter((one) => !one.hidden);
const isOffered = () => list() && !list().hidden;

function plain(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function begun(field) {
  const isNote = field.form.elements.kind.value === "note";
  return isNote && field.selectionStart === field.selectionEnd ? BEGUN.exec(field.value.slice(0, field.selectionStart)) : null;
}

function offer(field) {
  const typed = begun(field);
  const sought = typed && plain(typed[1]);
  for (const one of list().children) {
    const name = plain(one.dataset.name);
    one.hidden = sought === null || !(name.startsWith(sought) || name.split(" ").some((word) => word.startsWith(sought)));
  }
  if (options().length) show(field);
  else hide(field);
}

function show(field) {
  const hint = document.getElementById("mention-hint");
  list().hidden = false;
  hint.textContent = hint.dataset.hint;
  choose(field, options()[0]);
}

function hide(field) {
  list().hidden = true;
  document.getElementById("mention-hint").textContent = "";
  field.removeAttribute("aria-activedescendant");
}

function choose(field, chosen) {
  for (const one of list().children) one.setAttribute("aria-selected", String(one === chosen));
  field.setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({ block: "nearest" });
}

function walk(field, step) {
  const shown = options();
  const at = shown.findIndex((one) => one.id === field.getAttribute("aria-activedescendant"));
  choose(field, shown[(at + step + shown.length) % shown.length]);
}

function putIn(field, { dataset }) {
  const end = field.selectionStart;
  field.setRangeText(`@${dataset.name} `, end - begun(field)[0].length, end, "end");
  hide(field);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const KEYS = {
  ArrowDown: (field) => walk(field, 1),
  ArrowUp: (field) => walk(field, -1),
  Enter: (field) => putIn(field, document.getElementById(field.getAttribute("aria-activedescendant"))),
  Escape: hide,
};
KEYS.Tab = KEYS.Enter;

document.addEventListener("input", ({ target }) => target.matches("[data-mentions]") && offer(target));

document.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || !event.target.matches("[data-mentions]") || !isOffered()) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  act(event.target);
}, { capture: true }); // before the keys of the page: Escape closes the list, and one goes on writing

document.addEventListener("focusout", ({ target }) => target.matches("[data-mentions]") && hide(target));

document.addEventListener("mousedown", (event) => {
  const option = event.target.closest("#mentionable [role=option]");
  if (!option) return;
  event.preventDefault(); // the field keeps the focus
  putIn(document.querySelector("[data-mentions]"), option);
});
