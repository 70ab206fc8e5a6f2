/* The log of what was said. Nodes are kept by key, so that nothing jumps or is read aloud twice. */

import { h, icon, linked } from "./dom.js";

const NEAR_END_PX = 60;
const STATUS_ICONS = { sending: "queue", sent: "check", read: "checks", failed: "alert" };
const SPEAKER_ICONS = { assistant: "spark", person: "person" };

/** Shows entries, their files by `files`; `onChoice(text)` and `onAgain(id)` tell what the visitor tapped. */
export class Log {
  #nodes = new Map();
  #shown = new Map();
  #onChoice;
  #onAgain;
  #files;
  #isFollowed = true; // whoever reads the end goes on seeing it when what is below grows
  #opening = h("div", { class: "opening" });
  #turns = h("div", { class: "turns", role: "log", "aria-live": "polite" });
  #typing = h("div", { class: "turn assistant typing", hidden: true, "aria-hidden": "true" });
  #newer = h("button", { class: "newer", type: "button", hidden: true, onclick: () => this.toEnd() });
  after = h("div", { class: "after" }); // what belongs at the end of the log, as the rating does
  element;

  constructor({ onChoice, onAgain, files }) {
    this.#files = files;
    this.#onChoice = onChoice;
    this.#onAgain = onAgain;
    this.#typing.append(h("div", { class: "bubble" }, h("i"), h("i"), h("i")));
    this.scroller = h("div", { class: "scroller", tabindex: "0", onscroll: () => this.#scrolled() });
    this.scroller.append(this.#opening, this.#turns, this.#typing, this.after);
    this.element = h("div", { class: "log" }, this.scroller, this.#newer);
    new ResizeObserver(() => this.#isFollowed && this.toEnd()).observe(this.scroller);
  }

  /** Show everything said; `drawAfter` draws what follows it, and one who reads the end goes on seeing the end. */
  show({ entries, state, shell, drawAfter }) {
    const wasAtEnd = this.#isAtEnd;
    const isFirst = this.#nodes.size === 0;
    this.#turns.setAttribute("aria-label", shell.strings.log_label);
    this.#showOpening(shell);
    const added = this.#showTurns(entries, shell);
    this.#showTyping(state);
    drawAfter();
    if (wasAtEnd || isFirst || added.at(-1)?.from === "customer") this.#follow(added.at(-1), isFirst);
    else if (added.length) this.#offerNewer(shell.strings);
  }

  /** Put the keyboard where one reads. */
  focus() {
    this.scroller.focus({ preventScroll: true });
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  #showOpening({ strings, greeting, is_assistant_on: isAssistantOn = true }) {
    const words = isAssistantOn ? strings.notice : strings.notice_people;
    const key = words + greeting;
    if (this.#opening.dataset.key === key) return;
    this.#opening.dataset.key = key;
    const notice = h("p", { class: `notice ${isAssistantOn ? "assistant" : "person"}` }, icon(isAssistantOn ? "spark" : "person"), h("span", {}, words));
    const bubble = h("div", { class: "bubble", dir: "auto" }, greeting);
    const turn = greeting ? h("div", { class: "turn assistant first" }, speaker("assistant", strings.assistant), bubble) : "";
    this.#opening.replaceChildren(notice, turn);
  }

  /* Return the entries that were not shown before. */
  #showTurns(entries, shell) {
    const added = [];
    const keys = new Set(entries.map((entry) => entry.key));
    for (const [key, node] of this.#nodes) if (!keys.has(key)) this.#forget(key, node);
    const lastOwn = entries.findLast((entry) => entry.from === "customer");
    entries.forEach((entry, index) => {
      if (!this.#nodes.has(entry.key)) added.push(entry);
      const place = {
        isFirst: entries[index - 1]?.from !== entry.from || entries[index - 1]?.name !== entry.name,
        isLast: index === entries.length - 1,
        isLastOwn: entry === lastOwn,
      };
      this.#put(index, entry, this.#drawn(entry, place, shell));
    });
    return added;
  }

  #drawn(entry, place, shell) {
    const looks = JSON.stringify([entry.status, entry.problem, entry.text, entry.files, place, shell.language]);
    if (this.#shown.get(entry.key) === looks) return this.#nodes.get(entry.key);
    this.#shown.set(entry.key, looks);
    const parts = turnParts(entry, place, shell, this.#actions);
    const node = this.#nodes.get(entry.key) ?? h("div");
    node.className = `turn ${entry.from} ${place.isFirst ? "first" : ""} ${entry.status === "failed" ? "failed" : ""}`;
    replaceDiffering(node, parts);
    return node;
  }

  #put(index, { key }, node) {
    this.#nodes.set(key, node);
    if (this.#turns.children[index] !== node) this.#turns.insertBefore(node, this.#turns.children[index] ?? null);
  }

  #forget(key, node) {
    node.remove();
    this.#nodes.delete(key);
    this.#shown.delete(key);
  }

  get #actions() {
    return { onChoice: this.#onChoice, onAgain: this.#onAgain, files: this.#files };
  }

  #showTyping(state) {
    this.#typing.hidden = !state.is_typing;
    this.#typing.classList.toggle("person", state.owner === "person");
  }

  get #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  /* Go to the end, but never past the beginning of the newest message. */
  #follow(entry, isFirst) {
    this.toEnd();
    const node = entry && this.#nodes.get(entry.key);
    if (node && !isFirst && node.offsetHeight > this.scroller.clientHeight) this.scroller.scrollTop = node.offsetTop - 12;
    this.#newer.hidden = true;
  }

  #offerNewer(strings) {
    this.#newer.replaceChildren(icon("down"), strings.new_messages);
    this.#newer.hidden = false;
  }

  #scrolled() {
    this.#isFollowed = this.#isAtEnd;
    if (this.#isAtEnd) this.#newer.hidden = true;
  }
}

/* Replace only parts that look different: a polite live region then reads only what changed. */
function replaceDiffering(node, parts) {
  const old = [...node.children];
  const fresh = parts.map((part) => old.find((child) => child.isEqualNode(part)) ?? part);
  for (const child of old) if (!fresh.includes(child)) child.remove();
  fresh.forEach((part, index) => node.children[index] === part || node.insertBefore(part, node.children[index] ?? null));
}

function turnParts(entry, place, shell, actions) {
  const { strings } = shell;
  if (entry.from === "system") return [h("p", { class: "event", dir: "auto" }, ...linked(entry.text))];
  const own = entry.from === "customer";
  return [
    spokenBy(entry, place, shell),
    entry.text || !entry.files?.length ? h("div", { class: "bubble", dir: "auto" }, ...linked(entry.text)) : null,
    entry.files?.length ? actions.files.of(entry, shell) : null,
    entry.sources?.length ? sources(entry.sources, strings) : null,
    place.isLast && entry.choices?.length ? choices(entry.choices, strings, actions) : null,
    own && (place.isLastOwn || entry.problem) ? status(entry, shell, actions) : null,
  ].filter(Boolean);
}

function spokenBy(entry, { isFirst }, { strings, language }) {
  const names = { customer: strings.you, assistant: strings.assistant, person: entry.name || strings.person };
  if (entry.from === "customer" || !isFirst) return h("span", { class: "unseen" }, `${names[entry.from]}:`);
  return speaker(entry.from, names[entry.from], timeOf(entry.at, language));
}

function speaker(from, name, time = "") {
  const mark = h("span", { class: "mark" }, icon(SPEAKER_ICONS[from]));
  return h("p", { class: "speaker" }, mark, h("bdi", { class: "name" }, name), time ? h("time", {}, time) : null);
}

function sources(titles, strings) {
  return h("p", { class: "sources" }, `${strings.sources} `, ...titles.map((title) => h("bdi", {}, title)));
}

function choices(texts, strings, { onChoice }) {
  const buttons = texts.map((text) => h("button", { type: "button", dir: "auto", onclick: () => onChoice(text) }, text));
  return h("div", { class: "choices", role: "group", "aria-label": strings.choices }, ...buttons);
}

function status({ id, status: mark, problem, at }, { strings, language }, { onAgain }) {
  const words = h("span", {}, problem || strings[`status_${mark}`]);
  const again = problem ? h("button", { type: "button", onclick: () => onAgain(id) }, strings.try_again) : null;
  const time = problem ? null : h("time", {}, timeOf(at, language));
  return h("p", { class: `status ${mark}` }, time, words, icon(STATUS_ICONS[mark]), again);
}

/* Return the time of day, with the date when it was not today. */
function timeOf(iso, language) {
  const moment = new Date(iso);
  const isToday = moment.toDateString() === new Date().toDateString();
  const day = isToday ? {} : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", ...day }).format(moment);
}
