/* Files: the tray of those that will go with the next words, and those that came with what was said. */

import { filled, h, icon } from "./dom.js";

/* global FILES: {accepted, most, mostBytes}, put here by the desk. */

const MB = 1_000_000;
const MOST_BYTES = FILES.mostBytes;
const MOST_FILES = FILES.most;
const SOON_SEEN = { rootMargin: "200px" };

/** What will go with the next words: chosen, pasted or dropped, it travels at once. `onChange` is called when that changes. */
export class Tray {
  #desk;
  #onChange;
  #strings;
  #language;
  #items = [];
  element = h("ul", { class: "tray", hidden: true });
  problem = h("p", { class: "problem tray-problem", role: "alert", hidden: true });

  constructor({ desk, onChange }) {
    this.#desk = desk;
    this.#onChange = onChange;
  }

  translate({ strings, language }) {
    this.#strings = strings;
    this.#language = language;
    this.element.setAttribute("aria-label", strings.files_label);
  }

  /** True while words would leave without a file that belongs to them. */
  get isTravelling() {
    return this.#items.some((item) => item.request);
  }

  get hasFiles() {
    return this.#items.some((item) => item.stored);
  }

  add(files) {
    this.#say("");
    for (const file of files) this.#addOne(file);
    this.#draw();
  }

  /** Return what arrived, as messages carry it, and begin anew; what did not arrive yet stays. */
  take() {
    const sent = this.#items.filter((item) => item.stored);
    this.#items = this.#items.filter((item) => !item.stored && !item.isFinal);
    this.#say("");
    this.#draw();
    return sent.map((item) => item.stored);
  }

  #addOne(file) {
    if (file.size > MOST_BYTES) {
      const size = inUnits(Math.ceil((file.size / MB) * 10) / 10, this.#language);
      return this.#say(`${file.name}: ${filled(this.#strings.file_too_large, { size, most: MOST_BYTES / MB })}`);
    }
    if (this.#items.length >= MOST_FILES) return this.#say(filled(this.#strings.files_too_many, { most: MOST_FILES }));
    const item = { name: file.name || file.type.replace("/", "."), size: file.size, file, part: 0 };
    this.#items.push(item);
    this.#send(item);
  }

  async #send(item) {
    item.problem = null;
    item.request = new AbortController();
    const onProgress = (part) => {
      item.part = part;
      const bar = item.line?.querySelector("progress");
      if (bar) bar.value = part;
    };
    try {
      item.stored = await this.#desk.upload(item.file, item.name, { signal: item.request.signal, onProgress });
    } catch (error) {
      item.problem = this.#why(error);
      item.isFinal = error.isPermanent ?? false;
    }
    item.request = null;
    this.#draw();
  }

  #why({ status, code, message }) {
    const known = { file_unknown: this.#strings.file_unknown, file_empty: this.#strings.file_empty };
    return known[code] ?? ((status && message) || this.#strings.file_lost);
  }

  #remove(item) {
    item.request?.abort();
    if (item.stored) this.#desk.removeFile(item.stored.id).catch(() => {}); // what nobody sends is forgotten in a day
    this.#items = this.#items.filter((other) => other !== item);
    this.#draw();
    this.#onChange({ isRemoved: true });
  }

  #say(problem) {
    this.problem.replaceChildren(...(problem ? [icon("alert"), problem] : []));
    this.problem.hidden = !problem;
  }

  #draw() {
    this.element.replaceChildren(...this.#items.map((item) => this.#line(item)));
    this.element.hidden = this.#items.length === 0;
    this.#onChange({});
  }

  #line(item) {
    const again = item.problem && !item.isFinal ? h("button", { type: "button", class: "again", onclick: () => this.#again(item) }, this.#strings.try_again) : null;
    const beside = item.problem
      ? h("span", { class: "problem", role: "alert" }, item.problem)
      : item.request
        ? h("progress", { max: 1, value: item.part, "aria-label": filled(this.#strings.file_sending, { name: item.name }) })
        : h("span", { class: "size" }, sizeWords(item.size, this.#language));
    const remove = h("button", { type: "button", class: "remove", onclick: () => this.#remove(item) }, icon("close"));
    remove.setAttribute("aria-label", filled(this.#strings.file_remove, { name: item.name }));
    item.line = h("li", { class: item.problem ? "failed" : "" }, small(item), h("span", { class: "named" }, h("bdi", {}, item.name), beside, again), remove);
    return item.line;
  }

  #again(item) {
    this.#send(item);
    this.#draw();
  }
}

function small(item) {
  if (!item.file.type.startsWith("image/")) return icon("file");
  item.image ??= h("canvas", { width: 72, height: 72, "aria-hidden": "true" });
  item.isDrawn ??= draw(item.image, item.file).catch(() => item.image.replaceWith((item.image = icon("file"))));
  return item.image;
}

/* On a canvas, since the page that the widget is a guest of may forbid images from elsewhere. */
async function draw(canvas, blob) {
  const image = await createImageBitmap(blob);
  const { width, height } = canvas;
  const scale = Math.max(width / image.width, height / image.height);
  const [wide, high] = [image.width * scale, image.height * scale];
  canvas.getContext("2d").drawImage(image, (width - wide) / 2, (height - high) / 2, wide, high);
  image.close();
}

/** Shows the files of messages; each is fetched with the visitor's token, an image once it comes into view. */
export class Shown {
  #desk;
  #lists = new Map();
  #watcher = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting).forEach((one) => this.#load(one.target)), SOON_SEEN);

  constructor(desk) {
    this.#desk = desk;
  }

  /** Return the list of an entry's files; the same node each time, so that nothing is fetched twice or jumps. */
  of(entry, { strings, language }) {
    const key = [entry.key, language, ...entry.files.map((file) => file.id)].join(" ");
    if (!this.#lists.has(key)) this.#lists.set(key, this.#list(entry.files, strings, language));
    return this.#lists.get(key);
  }

  #list(files, strings, language) {
    return h("ul", { class: "files", "aria-label": strings.files_label }, ...files.map((file) => this.#file(file, strings, language)));
  }

  #file(file, strings, language) {
    const name = h("span", { class: "named" }, h("bdi", {}, file.name), h("span", { class: "size" }, sizeWords(file.size, language)));
    const save = h("button", { type: "button", class: "save", onclick: () => this.#save(file, save) }, name, icon("save"));
    save.setAttribute("aria-label", filled(strings.file_download, { name: file.name }));
    if (!file.type.startsWith("image/")) {
      save.prepend(icon("file"));
      return h("li", {}, save);
    }
    const image = h("canvas", { role: "img", "aria-label": file.name, "data-id": file.id, width: 464, height: 348 });
    this.#watcher.observe(image);
    return h("li", { class: "image" }, image, save);
  }

  async #load(image) {
    this.#watcher.unobserve(image);
    try {
      await draw(image, await this.#desk.file(image.dataset.id));
    } catch {
      image.remove(); // its name and the way to save it stay
    }
  }

  async #save(file, button) {
    button.disabled = true;
    try {
      const href = URL.createObjectURL(await this.#desk.file(file.id));
      h("a", { href, download: file.name }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    } finally {
      button.disabled = false;
    }
  }
}

function inUnits(number, language) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(number);
}

function sizeWords(bytes, language) {
  return bytes < MB ? `${inUnits(Math.max(1, Math.round(bytes / 1000)), language)} kB` : `${inUnits(bytes / MB, language)} MB`;
}
