/* Puts fragments in place by id and leaves alone what did not change: nothing jumps, closes or loses focus while one reads. */

/** What the server last wrote for an element; the browser may have opened or marked it since. */
const served = new WeakMap();

/* What one has opened is one's own: it makes no difference either. */
const OPEN = /(<details\b[^>]*?) open=""/g;

/* Each page carries a fresh token against forgery, and the old one holds as well: it makes no difference. What is replaced while
it waits for an answer never shows that answer. */
const TOKEN = /(csrfmiddlewaretoken" value=")[^"]*/g;
let answers = 0;

/** Put the answer to what one did here in place: whatever was asked for before it, and comes later, is older. */
export function placeAnswer(fragment) {
  if (fragment.querySelector("#head, #files")) answers += 1;
  return place(fragment);
}

/** Put each fresh element in the place of the one with its id; return those that are new in the page. */
export function place(fragment) {
  const elements = [...fragment.children];
  if (elements.some(isOutdated)) return [];
  const focused = document.activeElement?.id;
  const keepPlace = holdScroll();
  const added = elements.flatMap(placeOne);
  keepPlace();
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent("desk:placed"));
  return added;
}

/* An answer may come late: for a conversation that is no longer open, or from before what is shown. */
function isOutdated({ dataset }) {
  if (!dataset.of) return false;
  const shown = document.getElementById("head")?.dataset;
  return shown?.of !== dataset.of || Number(dataset.version) < Number(shown.version);
}

function placeOne(fresh) {
  const old = fresh.id && document.getElementById(fresh.id);
  if (!old) return [];
  return "keyed" in fresh.dataset ? placeChildren(old, fresh) : renew(old, fresh);
}

function renew(old, fresh) {
  const html = written(fresh);
  if ((served.get(old) ?? written(old)) === html) return [];
  if (fresh.dataset.fetchedAt && fresh.dataset.fetchedAt === old.dataset.fetchedAt) return []; // what was fetched into it still holds
  for (const open of old.querySelectorAll("details[open][id]")) {
    fresh.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute("open", "");
  }
  served.set(fresh, html);
  old.replaceWith(fresh);
  return [fresh];
}

function written(element) {
  return element.outerHTML.replace(TOKEN, "$1").replace(OPEN, "$1");
}

function placeChildren(old, fresh) {
  const known = new Map([...old.children].map((child) => [child.id, child]));
  const wanted = [...fresh.children];
  const kept = new Set(wanted.map((child) => child.id));
  for (const [id, child] of known) if (!kept.has(id)) child.remove();
  const isFirst = known.size === 0;
  return wanted.flatMap((child, index) => {
    const before = known.get(child.id);
    const added = before ? renew(before, child) : [child];
    const now = before && !added.length ? before : child;
    if (!before) {
      served.set(child, written(child));
      if (!isFirst) child.classList.add("arrives");
    }
    if (old.children[index] !== now) old.insertBefore(now, old.children[index] ?? null);
    return added;
  });
}

/** Remember where the reader is; return what brings them back: to the end if they were there, else to the line they were reading. */
function holdScroll() {
  const scroll = document.getElementById("scroll");
  if (!scroll) return () => {};
  if (scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80) return toEnd;
  const top = scroll.getBoundingClientRect().top;
  const read = [...scroll.querySelectorAll("#thread > li")].find((line) => line.getBoundingClientRect().bottom > top && line.id !== "earlier");
  const was = read?.getBoundingClientRect().top;
  return () => {
    const line = read && document.getElementById(read.id);
    if (line) scroll.scrollTop += line.getBoundingClientRect().top - was;
  };
}

/** Show the newest words. */
export function toEnd() {
  const scroll = document.getElementById("scroll");
  if (scroll) scroll.scrollTop = scroll.scrollHeight;
}

/** Fetch a fragment and put it in place; a browser that was signed out goes to the door. */
export async function refresh(address, { headers = {}, ...more } = {}) {
  const before = answers;
  const response = await fetch(address, { ...more, headers: { ...headers, "HX-Request": "true" }, cache: "no-store" });
  const door = response.headers.get("HX-Redirect");
  if (door) window.location.assign(door);
  if (!response.ok || door) return;
  const template = document.createElement("template");
  template.innerHTML = await response.text();
  if (answers !== before) return refresh(address, { headers, ...more });
  place(template.content).forEach((element) => window.htmx.process(element));
}

window.htmx.defineExtension("keyed", {
  isInlineSwap: (style) => style === "keyed",
  handleSwap: (style, target, fragment) => (style === "keyed" ? placeAnswer(fragment) : false),
});
