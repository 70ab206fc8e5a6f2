/* Hears that something is new: by the stream, and where streams fail by asking every few seconds. */

import { backoffS } from "./desk.js";

const SILENCE_S = 45; // the desk pings more often; longer silence is a dead line
const STEADY_S = 10; // a line that stood this long was a good one: its successor is tried at once
const ASK_OPEN_S = 4;
const ASK_CLOSED_S = 20;
const ASK_BESIDE_LINE_S = 60;
const ASK_MOST_S = 30;

/** One line to the desk. `onNews` fetches what is new; it rejects when the desk was not reached. */
export class LiveLine {
  isWatched = false; // the panel is open: ask more often
  #desk;
  #onNews;
  #isWanted = false;
  #isTrying = false;
  #isStanding = false;
  #heardAt = 0;
  #misses = 0;
  #abort = null;
  #askTimer = null;
  #tryTimer = null;

  constructor(desk, onNews) {
    this.#desk = desk;
    this.#onNews = onNews;
    document.addEventListener("visibilitychange", () => document.hidden || this.wake());
    window.addEventListener("online", () => this.wake());
    window.addEventListener("pageshow", (event) => event.persisted && this.wake());
  }

  /** Listen from now on. Calling twice is harmless. */
  start() {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#listen(0);
    this.#askLater();
  }

  /** Fall silent; `start` begins anew. */
  stop() {
    this.#isWanted = false;
    this.#abort?.abort();
    clearTimeout(this.#askTimer);
    clearTimeout(this.#tryTimer);
  }

  /** Ask at once, and replace a line that died while the machine slept. */
  wake() {
    if (!this.#isWanted) return;
    this.#ask();
    if (!this.#isTrying) this.#listen(0);
    else this.#checkSilence();
  }

  /** Ask at the pace that fits again, after the panel was opened or closed. */
  watch(isWatched) {
    this.isWatched = isWatched;
    this.#askLater();
  }

  async #listen(attempt) {
    clearTimeout(this.#tryTimer);
    const began = Date.now();
    this.#isTrying = true;
    try {
      await this.#hold();
    } catch {
      /* A broken line is expected: asking goes on, and a new line is tried below. */
    }
    const hasFallen = this.#isStanding;
    this.#isTrying = this.#isStanding = false;
    if (!this.#isWanted) return;
    const next = Date.now() - began > STEADY_S * 1000 ? 0 : attempt + 1;
    this.#tryTimer = setTimeout(() => this.#listen(next), backoffS(next) * 1000);
    if (hasFallen) this.#askLater(); // sooner than beside a line; a line that never stood leaves the pace alone
  }

  async #hold() {
    this.#abort = new AbortController();
    this.#heardAt = Date.now();
    const watchdog = setInterval(() => this.#checkSilence(), 5000);
    try {
      const response = await this.#desk.stream(this.#abort.signal);
      this.#isStanding = true;
      this.#ask(); // whatever happened before the line stood
      await this.#follow(response.body.getReader());
    } finally {
      clearInterval(watchdog);
    }
  }

  async #follow(reader) {
    const decoder = new TextDecoder();
    let rest = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      this.#heardAt = Date.now();
      const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
      rest = lines.pop();
      if (lines.some((line) => line.startsWith("data:"))) this.#ask();
    }
  }

  #checkSilence() {
    if (Date.now() - this.#heardAt > SILENCE_S * 1000) this.#abort.abort();
  }

  async #ask() {
    clearTimeout(this.#askTimer);
    try {
      await this.#onNews();
      this.#misses = 0;
    } catch {
      this.#misses += 1; // the caller shows that the desk is out of reach; here only the pace changes
    }
    this.#askLater();
  }

  #askLater() {
    clearTimeout(this.#askTimer);
    if (!this.#isWanted) return;
    this.#askTimer = setTimeout(() => (document.hidden ? this.#askLater() : this.#ask()), this.#paceS() * 1000);
  }

  #paceS() {
    if (this.#isStanding && !this.#misses) return ASK_BESIDE_LINE_S;
    const paceS = this.isWatched ? ASK_OPEN_S : ASK_CLOSED_S;
    return Math.min(ASK_MOST_S, paceS * 1.5 ** this.#misses);
  }
}
