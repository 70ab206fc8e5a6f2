/* One live stream a browser: the tab that holds the lock reads it and tells the others. */

const SILENCE_S = 45; // the desk pings more often; longer silence is a dead line
const STEADY_S = 10;
const MOST_S = 30;
const NAME = "warmdesk-live";

/** Calls `onChange({topic, seq})` for each change, with topic "*" after a gap, and `onLine(isStanding)`. */
export class LiveLine {
  isLeader = false;
  isStanding = false;
  #ticketAddress;
  #headers;
  #onChange;
  #onLine;
  #channel = new BroadcastChannel(NAME);
  #tab = Math.random().toString(36).slice(2);
  #open = null; // the conversation that this tab shows
  #opens = new Map(); // by tab, for the leader
  #stream = null;
  #successor = null;
  #rewatch = 0;

  constructor({ ticketAddress, headers, onChange, onLine }) {
    this.#ticketAddress = ticketAddress;
    this.#headers = headers;
    this.#onChange = onChange;
    this.#onLine = onLine;
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    window.addEventListener("pagehide", () => this.#say({ kind: "open", tab: this.#tab, id: null }));
  }

  /** Listen from now on, as the leader or through it. */
  start() {
    const lead = () => this.#lead();
    if (navigator.locks) navigator.locks.request(NAME, lead);
    else lead();
  }

  /** Say which conversation this tab shows, so that typing in it is heard. */
  watch(id) {
    if (id === this.#open) return;
    this.#open = id;
    this.#say({ kind: "open", tab: this.#tab, id });
    this.#hear({ kind: "open", tab: this.#tab, id });
  }

  #say(message) {
    this.#channel.postMessage(message);
  }

  #hear(message) {
    if (message.kind === "change") this.#onChange(message);
    else if (message.kind === "line") this.#onLine((this.isStanding = message.isStanding));
    else if (message.kind === "roll-call") this.#say({ kind: "open", tab: this.#tab, id: this.#open });
    else if (message.kind === "open") this.#note(message);
  }

  #tell(message) {
    this.#hear(message);
    this.#say(message);
  }

  #note({ tab, id }) {
    const before = this.#watched().join();
    if (id) this.#opens.set(tab, id);
    else this.#opens.delete(tab);
    if (!this.isLeader || before === this.#watched().join()) return;
    clearTimeout(this.#rewatch);
    this.#rewatch = setTimeout(() => this.#succeed(), 300);
  }

  #watched() {
    return [...new Set(this.#opens.values())].sort();
  }

  async #lead() {
    this.isLeader = true;
    this.#say({ kind: "roll-call" });
    for (let attempt = 0; ; ) {
      const began = Date.now();
      const isEnded = await this.#hold().then(() => true, () => false);
      if (isEnded && !this.#successor && Date.now() - began > STEADY_S * 1000) await this.#goOn();
      if (this.#successor) continue;
      this.#tell({ kind: "line", isStanding: false });
      attempt = Date.now() - began > STEADY_S * 1000 ? 0 : attempt + 1;
      await pause(Math.min(MOST_S, 2 ** attempt) * (0.7 + 0.6 * Math.random()));
    }
  }

  /** The desk ended a stream in good order, as it does with a partner's every few minutes: open the next at once. */
  async #goOn() {
    this.#successor = await this.#opened().catch(() => null);
    if (this.#successor) this.#tell({ kind: "change", topic: "*", seq: 0 });
  }

  /** Follow one stream to its end. A successor begins without a gap; any other may have missed something. */
  async #hold() {
    const isSuccessor = Boolean(this.#successor);
    this.#stream = this.#successor ?? (await this.#opened());
    this.#successor = null;
    if (!isSuccessor) this.#tell({ kind: "change", topic: "*", seq: 0 });
    if (!this.isStanding) this.#tell({ kind: "line", isStanding: true });
    await this.#follow(this.#stream);
  }

  /** Open a stream for what the tabs show now, then let go of the old one. */
  async #succeed() {
    try {
      this.#successor = await this.#opened();
    } catch {
      return; // the old stream goes on; only typing in the newly opened conversation is not heard
    }
    this.#stream?.abort.abort();
  }

  async #opened() {
    const body = new URLSearchParams(this.#watched().map((id) => ["open", id]));
    const headers = { ...this.#headers(), Accept: "application/json" };
    const asked = await fetch(this.#ticketAddress, { method: "POST", headers, body });
    if (asked.status === 403 && (await asked.clone().json().catch(() => ({}))).error?.code === "seat_closed") location.reload();
    if (!asked.ok) throw new Error(`no ticket: ${asked.status}`);
    const { ticket } = await asked.json();
    const abort = new AbortController();
    const response = await fetch(`/live?ticket=${encodeURIComponent(ticket)}`, { signal: abort.signal, cache: "no-store" });
    if (!response.ok) throw new Error(`no stream: ${response.status}`);
    return { abort, reader: response.body.getReader() };
  }

  async #follow({ abort, reader }) {
    const decoder = new TextDecoder();
    let heardAt = Date.now();
    const watchdog = setInterval(() => Date.now() - heardAt > SILENCE_S * 1000 && abort.abort(), 5000);
    try {
      let rest = "";
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        heardAt = Date.now();
        const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
        rest = lines.pop();
        for (const line of lines) if (line.startsWith("data:")) this.#tell({ kind: "change", ...JSON.parse(line.slice(5)) });
      }
    } finally {
      clearInterval(watchdog);
    }
  }
}

function pause(seconds) {
  return new Promise((done) => setTimeout(done, seconds * 1000));
}
