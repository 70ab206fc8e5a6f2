/* The conversation as this browser knows it: what the desk stored, and what still waits to be stored. */

import { backoffS, DeskError } from "./desk.js";
import { LiveLine } from "./live.js";

const TYPING_EVERY_S = 4;
const NOBODY_YET = { owner: "assistant", speaker: null, wait: null, back: null, is_typing: false, asks_rating: false, read_seq: 0 };

/** Tells its listeners "change" whenever something that is shown may differ. */
export class Chat extends EventTarget {
  state = NOBODY_YET;
  shell; // {strings, language, is_rtl, business, greeting, is_assistant_on}: remembered, so that a page without a desk still speaks
  isReached = true;
  isReady = false;
  #desk;
  #store;
  #opening;
  #line;
  #messages = new Map();
  #fetchedSeq = 0;
  #order = 0;
  #starting = null;
  #sending = null;
  #pulling = null;
  #pullAgain = false;
  #sendTimer = null;
  #typedAt = 0;

  /** `opening` is what a session starts with: {inbox, identity, language, page}. */
  constructor({ desk, store, opening }) {
    super();
    this.#desk = desk;
    this.#store = store;
    this.#opening = opening;
    this.shell = store.get("shell");
    this.#line = new LiveLine(desk, () => this.pull());
    window.addEventListener("online", () => this.#changed() || this.send());
    window.addEventListener("offline", () => this.#changed());
    window.addEventListener("storage", () => this.#changed());
  }

  /** True when this browser has talked with the desk before. */
  get isKnown() {
    return Boolean(this.#store.get("visitor")) || this.#store.waiting().length > 0;
  }

  /** Everything said, in order: stored messages by sequence number, then the waiting ones. */
  get entries() {
    const stored = [...this.#messages.values()].sort((one, other) => one.seq - other.seq);
    const storedIds = new Set(stored.map((message) => message.id));
    const waiting = this.#store.waiting().filter((item) => !storedIds.has(item.id));
    return [...stored.map((message) => this.#marked(message)), ...waiting.map(waitingEntry)];
  }

  get unread() {
    const seen = this.#store.get("seen") ?? 0;
    return [...this.#messages.values()].filter(({ seq, from }) => seq > seen && from !== "customer").length;
  }

  get isOnline() {
    return navigator.onLine && this.isReached;
  }

  /** Open the session once; later calls wait for the same one. Rejects with DeskError. */
  start() {
    this.#starting ??= this.#open().catch((error) => {
      this.#starting = null;
      throw error;
    });
    return this.#starting;
  }

  /** Start, and try again until the desk is reached. */
  async startSurely(attempt = 0) {
    try {
      await this.start();
      this.send();
    } catch (error) {
      this.#missed(error);
      setTimeout(() => this.startSurely(attempt + 1), (error.retryAfterS ?? backoffS(attempt)) * 1000);
    }
  }

  get desk() {
    return this.#desk;
  }

  say(text, files = []) {
    this.#keep({ kind: "text", text, files });
  }

  askForPerson() {
    this.#keep({ kind: "person", text: this.shell?.strings.person_wish ?? "" });
  }

  /** Put a refused message in line again. */
  again(id) {
    const item = this.#store.waiting().find((waiting) => waiting.id === id);
    if (item) this.#keep({ ...item, problem: undefined });
  }

  /** Tell the desk that the visitor writes, at most every few seconds. */
  typing() {
    if (!this.isReady || !this.#messages.size || Date.now() - this.#typedAt < TYPING_EVERY_S * 1000) return;
    this.#typedAt = Date.now();
    this.#desk.typing().catch(() => {});
  }

  /** Note that everything shown was seen; the desk is told once a message. */
  markSeen() {
    const last = Math.max(0, ...this.#messages.keys());
    if (last <= (this.#store.get("seen") ?? 0)) return;
    this.#store.set("seen", last);
    this.#desk.read(last).catch(() => {});
    this.#changed();
  }

  watch(isWatched) {
    this.#line.watch(isWatched);
  }

  /** Rate the conversation. That it was rated already, by an answer that got lost, is no problem of the visitor's. */
  async rate(score, comment) {
    await this.#desk.rate(score, comment).catch((error) => {
      if (error.code !== "not_asked") throw error;
    });
    this.#take({ state: { ...this.state, asks_rating: false } });
  }

  /** Forget this visitor: the next message opens a new conversation of nobody known. */
  forget() {
    this.#line.stop();
    this.#store.clear();
    this.#reset();
  }

  /** Say who the visitor is, by a token that the site's server signed; opens the session anew. */
  identify(identity) {
    this.#opening.identity = identity;
    this.#starting = null;
    this.startSurely();
  }

  /** Fetch what the desk stored since the last fetch. One at a time; news during a fetch leads to one more. */
  pull() {
    if (!this.isReady) return this.start();
    this.#pullAgain = Boolean(this.#pulling);
    this.#pulling ??= this.#fetch().finally(() => {
      this.#pulling = null;
      if (this.#pullAgain) this.pull().catch(() => {});
    });
    return this.#pulling;
  }

  /** Send what waits, in order, one at a time. */
  send(attempt = 0) {
    clearTimeout(this.#sendTimer);
    this.#sending ??= this.#sendAll(attempt).finally(() => {
      this.#sending = null;
    });
  }

  async #open() {
    const visitor = this.#store.get("visitor");
    const session = await this.#desk.session({ ...this.#opening, visitor }).catch((error) => this.#openAnonymously(error));
    if (!visitor && this.#store.get("visitor")) return this.#open(); // another tab was first: be the same visitor
    if (visitor && session.visitor !== visitor) this.#reset();
    this.#store.set("visitor", session.visitor);
    this.#desk.visitor = session.visitor;
    const { strings, language, is_rtl, business, greeting, is_assistant_on } = session;
    this.shell = { strings, language, is_rtl, business, greeting, is_assistant_on };
    this.#store.set("shell", this.shell);
    this.isReady = true;
    this.#fetchedSeq = session.last_seq;
    this.#take(session);
  }

  /* A refused proof of identity must not cost the visitor the conversation. */
  #openAnonymously(error) {
    if (error.status !== 401 || !this.#opening.identity) throw error;
    console.warn(`Warmdesk: ${error.message}`);
    this.#opening.identity = null;
    return this.#desk.session({ ...this.#opening, visitor: this.#store.get("visitor") });
  }

  async #fetch() {
    const visitor = this.#desk.visitor;
    try {
      const { messages, state } = await this.#desk.messagesAfter(this.#fetchedSeq);
      if (visitor !== this.#desk.visitor) return; // forgotten meanwhile
      this.#fetchedSeq = Math.max(this.#fetchedSeq, ...messages.map((message) => message.seq));
      this.#take({ messages, state });
    } catch (error) {
      this.#missed(error);
      throw error;
    }
  }

  #keep(item) {
    this.#order = Math.max(Date.now(), this.#order + 1);
    const id = item.id ?? newId();
    this.#store.keep({ ...item, id, order: this.#order, at: new Date().toISOString() });
    this.#changed();
    this.send();
  }

  async #sendAll(attempt) {
    for (let item = this.#nextWaiting(); item; item = this.#nextWaiting()) {
      try {
        await this.start();
        const visitor = this.#desk.visitor;
        const answer = await this.#desk.store(item);
        if (visitor === this.#desk.visitor) this.#stored(item, answer);
      } catch (error) {
        if (!this.#refused(item, error)) return this.#sendLater(error, attempt);
      }
    }
  }

  #nextWaiting() {
    return this.#store.waiting().find((item) => !item.problem);
  }

  #stored(item, { seq, files, state }) {
    const message = { seq, id: item.id, from: "customer", name: "", text: item.text, files, choices: [], sources: [], at: item.at };
    if (!this.#messages.has(seq)) this.#messages.set(seq, { ...message, status: "sent" });
    this.#store.drop(item.id);
    this.#take({ state });
  }

  /* True when the desk will never take this item: it stays, with the reason, and the next one goes. */
  #refused(item, error) {
    if (!(error instanceof DeskError) || !error.isPermanent) return false;
    this.#store.keep({ ...item, problem: error.message });
    this.#changed();
    return true;
  }

  #sendLater(error, attempt) {
    this.#missed(error);
    const delayS = error.retryAfterS ?? backoffS(attempt);
    this.#sendTimer = setTimeout(() => this.send(attempt + 1), delayS * 1000);
  }

  #take({ messages = [], state }) {
    for (const message of messages) {
      this.#messages.set(message.seq, message);
      if (message.id) this.#store.drop(message.id);
    }
    this.state = { ...this.state, ...state };
    this.isReached = true;
    if (this.#messages.size && !this.#isOver()) this.#line.start();
    this.#changed();
  }

  /* A returning visitor whose conversation is closed costs the desk no line. */
  #isOver() {
    return this.state.owner === "nobody" && !this.state.asks_rating && !this.#line.isWatched;
  }

  #missed(error) {
    if (error.status === 401) this.#strangerAgain();
    this.isReached = error.status === 429;
    this.#changed();
  }

  /* The desk does not know this visitor (any more): start over; what waits is sent in the new conversation. */
  #strangerAgain() {
    this.#store.remove("visitor");
    this.#store.remove("seen");
    this.#reset();
  }

  #reset() {
    this.#messages.clear();
    this.#desk.visitor = null;
    this.#fetchedSeq = 0;
    this.#starting = null;
    this.isReady = false;
    this.state = NOBODY_YET;
    this.#changed();
  }

  #marked(message) {
    const key = message.id ?? `seq:${message.seq}`;
    if (message.from !== "customer") return { ...message, key };
    return { ...message, key, status: message.seq <= this.state.read_seq ? "read" : "sent" };
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

/* crypto.randomUUID is missing on pages without https. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function waitingEntry({ id, text, files, at, problem }) {
  const entry = { key: id, id, from: "customer", name: "", text, files, choices: [], sources: [], at, problem };
  return { ...entry, status: problem ? "failed" : "sending" };
}
