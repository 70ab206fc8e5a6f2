/* The open widget: who speaks, the way to people, the log, and where one writes. */

import { filled, h, icon } from "./dom.js";
import { Shown, Tray } from "./files.js";
import { Log } from "./log.js";
import { Rating } from "./rating.js";

/* global FILES: put here by the desk. */

const MOST_CHARACTERS = 4000;
const OWNER_ICONS = { assistant: "spark", queue: "queue", person: "person", nobody: "check" };

/** Draws a Chat; `words` are for when the desk is out of reach; `onClose` is called when the visitor closes the panel. */
export class Panel {
  #chat;
  #words;
  #onClose;
  #language = null;
  #log;
  #rating;
  #title = h("h2", { id: "title" });
  #now = h("p", { class: "now", role: "status" });
  #reach = h("div", { class: "reach" });
  #banner = h("p", { class: "banner", role: "status", hidden: true });
  #field = h("textarea", { id: "field", rows: 1, enterkeyhint: "send", autocomplete: "off", maxlength: MOST_CHARACTERS });
  #tray;
  #chooser = h("input", { type: "file", multiple: true, hidden: true, accept: FILES.accepted, onchange: () => this.#chosen() });
  #clip = h("button", { class: "clip", type: "button", onclick: () => this.#chooser.click() }, icon("clip"));
  #drop = h("div", { class: "drop", hidden: true });
  #send = h("button", { class: "send", type: "submit", disabled: true }, icon("send"));
  #close = h("button", { class: "close", type: "button", onclick: () => this.#onClose() }, icon("close"));

  constructor({ chat, words, onClose }) {
    this.#chat = chat;
    this.#words = words;
    this.#onClose = onClose;
    this.#tray = new Tray({ desk: chat.desk, onChange: ({ isRemoved }) => this.#traySays(isRemoved) });
    this.#log = new Log({ onChoice: (text) => chat.say(text), onAgain: (id) => chat.again(id), files: new Shown(chat.desk) });
    this.#rating = new Rating({ onRate: (score, comment) => chat.rate(score, comment), onDone: () => this.#log.focus() });
    this.#log.after.append(this.#rating.element);
    this.element = h("section", { class: "panel", role: "dialog", "aria-labelledby": "title", hidden: true });
    this.element.append(this.#head(), this.#reach, this.#log.element, this.#banner, this.#composer(), this.#drop);
    this.#takeDrops();
  }

  /** Put the keyboard where one writes. */
  focus() {
    this.#field.focus({ preventScroll: true });
  }

  toEnd() {
    this.#log.toEnd();
  }

  show() {
    const { shell, state, entries } = this.#chat;
    this.element.classList.toggle("is-waiting", !shell);
    this.#showBanner(shell?.strings);
    if (!shell) return;
    if (this.#language !== shell.language) this.#translate(shell);
    this.#showNow(state, shell);
    this.#log.show({ entries, state, shell, drawAfter: () => this.#rating.show({ entries, state, shell }) });
  }

  #head() {
    return h("header", {}, h("div", { class: "who" }, this.#title, this.#now), this.#close);
  }

  #composer() {
    this.#field.addEventListener("input", () => this.#written());
    this.#field.addEventListener("keydown", (event) => this.#pressed(event));
    const onsubmit = (event) => {
      event.preventDefault();
      this.#say();
    };
    this.#field.addEventListener("paste", (event) => this.#pasted(event));
    const line = h("div", { class: "line" }, this.#clip, this.#chooser, this.#field, this.#send);
    return h("form", { class: "composer", onsubmit }, this.#tray.problem, this.#tray.element, line);
  }

  #takeDrops() {
    let depth = 0;
    const over = (change) => (event) => {
      if (!this.#language || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      depth = change ? Math.max(0, depth + change) : depth;
      this.#drop.hidden = depth === 0;
    };
    this.element.addEventListener("dragenter", over(1));
    this.element.addEventListener("dragover", over(0));
    this.element.addEventListener("dragleave", over(-1));
    this.element.addEventListener("drop", (event) => {
      over(-depth)(event);
      this.#attach(event.dataTransfer.files);
    });
  }

  #chosen() {
    this.#attach(this.#chooser.files);
    this.#chooser.value = "";
  }

  /* Office programs put a picture of the text beside the text: then the text is meant. */
  #pasted(event) {
    const { files, types } = event.clipboardData;
    if (!files.length || types.includes("text/plain")) return;
    event.preventDefault();
    this.#attach(files);
  }

  async #attach(files) {
    const chosen = [...files];
    await this.#chat.start().catch(() => {}); // without the desk each file says that it did not arrive
    this.#tray.add(chosen);
    this.focus();
  }

  #traySays(isRemoved) {
    this.#written();
    if (isRemoved) this.focus();
  }

  /* Everything that only changes with the language. */
  #translate({ strings, business, language, is_rtl }) {
    this.#language = language;
    this.element.lang = language;
    this.element.dir = is_rtl ? "rtl" : "ltr";
    this.#title.textContent = business.name;
    this.#close.setAttribute("aria-label", strings.close);
    this.#send.setAttribute("aria-label", strings.send);
    this.#clip.setAttribute("aria-label", strings.attach);
    this.#clip.title = strings.attach;
    this.#drop.textContent = strings.file_drop;
    this.#tray.translate({ strings, language });
    this.#field.setAttribute("aria-label", strings.field_label);
    this.#field.placeholder = strings.field_placeholder;
    this.#reach.setAttribute("aria-label", strings.reach_label);
    this.#reach.setAttribute("role", "group");
    this.#reach.replaceChildren(...this.#ways(strings, business));
  }

  #ways(strings, { phone, email }) {
    const person = h("button", { class: "person-please", type: "button", onclick: () => this.#askForPerson() }, icon("person"), strings.person_button);
    const call = phone && h("a", { href: `tel:${phone.replace(/[^+\d]/g, "")}`, "aria-label": filled(strings.call_label, { phone }) });
    call?.append(icon("phone"), h("span", { class: "number", dir: "ltr" }, phone), h("span", { class: "word" }, strings.call));
    const label = email && filled(strings.email_label, { email });
    const write = email && h("a", { href: `mailto:${email}`, title: email, "aria-label": label }, icon("mail"), strings.email);
    return [person, call, write].filter(Boolean);
  }

  #showNow(state, { strings, is_assistant_on: isAssistantOn = true }) {
    const isPeopleOnly = state.owner === "assistant" && !isAssistantOn;
    const who = {
      assistant: isPeopleOnly ? strings.owner_people : strings.assistant,
      queue: strings.owner_queue,
      person: state.speaker ? filled(strings.owner_person, { name: state.speaker }) : strings.person,
      nobody: strings.owner_nobody,
    }[state.owner];
    const next = { assistant: isPeopleOnly ? null : strings.at_once, person: state.speaker && strings.person, nobody: strings.nobody_next }[state.owner];
    const parts = [who, state.wait ?? state.back ?? next].filter(Boolean);
    const looks = JSON.stringify([state.owner, parts, state.is_typing]);
    if (this.#now.dataset.looks === looks) return;
    this.#now.dataset.looks = looks;
    const kind = isPeopleOnly ? "person" : state.owner;
    this.#now.className = `now ${kind}`;
    const typing = state.is_typing ? filled(strings.typing, { name: state.speaker ?? strings.assistant }) : null;
    const shown = typing ? [typing] : parts;
    this.#now.replaceChildren(icon(OWNER_ICONS[kind]), ...shown.map((text) => h("span", { dir: "auto" }, text)));
  }

  #showBanner(strings) {
    const words = navigator.onLine || !strings ? this.#words.unreachable : strings.offline;
    this.#banner.hidden = this.#chat.isOnline;
    if (!this.#banner.hidden && this.#banner.textContent !== words) this.#banner.replaceChildren(icon("alert"), words);
  }

  #askForPerson() {
    this.#chat.askForPerson();
    this.focus();
  }

  #pressed(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#say();
  }

  #written() {
    const hasWords = this.#field.value.trim() !== "";
    this.#send.disabled = this.#tray.isTravelling || !(hasWords || this.#tray.hasFiles);
    this.#grow();
    if (hasWords) this.#chat.typing();
  }

  #say() {
    const text = this.#field.value.trim();
    if (this.#tray.isTravelling || !(text || this.#tray.hasFiles)) return;
    const files = this.#tray.take();
    this.#field.value = "";
    this.#send.disabled = true;
    this.#grow();
    this.#chat.say(text, files);
    this.#field.focus();
  }

  #grow() {
    this.#field.style.height = "auto";
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }
}
