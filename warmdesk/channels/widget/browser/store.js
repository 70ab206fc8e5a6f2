/* What this browser remembers of one inbox. Each waiting message has its own key, so two tabs never overwrite one another. */

/** First-party memory: localStorage, or plain memory where the browser refuses storage. */
export class Store {
  #storage = usableStorage();
  #prefix;

  constructor(inbox) {
    this.#prefix = `warmdesk:${inbox}:`;
  }

  get(name) {
    return parsed(this.#storage.getItem(this.#prefix + name));
  }

  set(name, value) {
    try {
      this.#storage.setItem(this.#prefix + name, JSON.stringify(value));
    } catch {
      this.#retreat();
      this.#storage.setItem(this.#prefix + name, JSON.stringify(value));
    }
  }

  remove(name) {
    this.#storage.removeItem(this.#prefix + name);
  }

  /** Forget everything, as a shared computer asks for after signing out. */
  clear() {
    for (const key of this.#keys("")) this.#storage.removeItem(key);
  }

  /** Return what was written and not yet stored by the desk, oldest first. */
  waiting() {
    const items = this.#keys("out:").map((key) => parsed(this.#storage.getItem(key)));
    return items.filter(Boolean).sort((one, other) => one.order - other.order);
  }

  keep(item) {
    this.set(`out:${item.id}`, item);
  }

  drop(id) {
    this.remove(`out:${id}`);
  }

  #keys(start) {
    const all = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index));
    return all.filter((key) => key.startsWith(this.#prefix + start));
  }

  /* Storage is full or was switched off meanwhile: go on in memory with all that is there. */
  #retreat() {
    const memory = new MemoryStorage();
    for (const key of this.#keys("")) memory.setItem(key, this.#storage.getItem(key));
    this.#storage = memory;
  }
}

/** The part of the Storage interface that Store uses. */
class MemoryStorage {
  #items = new Map();

  get length() {
    return this.#items.size;
  }

  key(index) {
    return [...this.#items.keys()][index];
  }

  getItem(key) {
    return this.#items.get(key) ?? null;
  }

  setItem(key, value) {
    this.#items.set(key, value);
  }

  removeItem(key) {
    this.#items.delete(key);
  }
}

function usableStorage() {
  try {
    window.localStorage.setItem("warmdesk:probe", "1");
    window.localStorage.removeItem("warmdesk:probe");
    return window.localStorage;
  } catch {
    return new MemoryStorage();
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
