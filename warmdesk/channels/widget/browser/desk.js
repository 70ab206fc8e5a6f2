/* Speaks HTTP with the desk. No cookies: the visitor's token travels in a header. */

const TIME_OUT_S = 20;
const PERMANENT = new Set([400, 413, 415, 422]);

/** What the desk, or the way to it, answered instead of yes. Status 0: it was not reached. */
export class DeskError extends Error {
  constructor({ status = 0, code = "unreachable", message = "", retryAfterS = null }) {
    super(message);
    Object.assign(this, { status, code, retryAfterS });
  }

  /** True when sending the same again can never succeed. */
  get isPermanent() {
    return PERMANENT.has(this.status);
  }
}

/** The desk's HTTP contract, one method a request. */
export class Desk {
  visitor = null;
  #base;

  constructor(base) {
    this.#base = base;
  }

  session(opening) {
    return this.#call("POST", "widget/session", opening);
  }

  messagesAfter(seq) {
    return this.#call("GET", `widget/messages?after=${seq}`);
  }

  /** Store a waiting item; the desk stores one id once, however often it is sent. */
  store({ id, kind, text, files = [] }) {
    return kind === "person"
      ? this.#call("POST", "widget/person", { id })
      : this.#call("POST", "widget/messages", { id, text, files: files.map((file) => file.id) });
  }

  /** Take a file to the desk; resolves with {id, name, type, size}. `onProgress` hears which part of it has left, from 0 to 1. */
  upload(file, name, { signal, onProgress }) {
    const request = new XMLHttpRequest(); // fetch tells nothing of progress
    request.open("POST", this.#address("widget/files"));
    request.setRequestHeader("Authorization", `Bearer ${this.visitor}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(name));
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    signal.addEventListener("abort", () => request.abort());
    return new Promise((resolve, reject) => {
      request.onload = () => (request.status === 201 ? resolve(request.response) : reject(new DeskError({ status: request.status, ...request.response?.error })));
      request.onerror = request.onabort = () => reject(new DeskError({}));
      request.send(file);
    });
  }

  removeFile(id) {
    return this.#call("DELETE", `widget/files/${id}`);
  }

  /** Fetch a file's bytes. */
  async file(id) {
    const response = await fetch(this.#address(`widget/files/${id}`), { headers: { Authorization: `Bearer ${this.visitor}` }, credentials: "omit" });
    if (!response.ok) throw new DeskError({ status: response.status });
    return response.blob();
  }

  typing() {
    return this.#call("POST", "widget/typing", {});
  }

  read(seq) {
    return this.#call("POST", "widget/read", { seq });
  }

  rate(score, comment) {
    return this.#call("POST", "widget/rating", { score, comment });
  }

  /** Open the live stream with a fresh single-use ticket and return its response. */
  async stream(signal) {
    const { ticket } = await this.#call("POST", "widget/ticket", {});
    const address = this.#address(`live?ticket=${encodeURIComponent(ticket)}`);
    const response = await fetch(address, { signal, credentials: "omit", cache: "no-store" });
    if (!response.ok || !response.body) throw new DeskError({ status: response.status, code: "no_stream" });
    return response;
  }

  async #call(method, path, body) {
    const response = await this.#fetch(method, path, body);
    const content = await response.json().catch(() => ({}));
    if (response.ok) return content;
    const retryAfterS = Number(response.headers.get("Retry-After")) || null;
    throw new DeskError({ status: response.status, retryAfterS, ...content.error });
  }

  async #fetch(method, path, body) {
    const headers = { Accept: "application/json" };
    if (body) headers["Content-Type"] = "application/json";
    if (this.visitor) headers.Authorization = `Bearer ${this.visitor}`;
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), TIME_OUT_S * 1000);
    const request = { method, headers, signal: giveUp.signal, credentials: "omit", cache: "no-store" };
    try {
      return await fetch(this.#address(path), { ...request, body: body && JSON.stringify(body) });
    } catch (error) {
      throw new DeskError({ message: error.message });
    } finally {
      clearTimeout(timer);
    }
  }

  #address(path) {
    return new URL(path, this.#base);
  }
}

/** Return the seconds to wait before try number `attempt` (0, 1, …): doubled each time, spread, at most `mostS`. */
export function backoffS(attempt, mostS = 30) {
  return Math.min(mostS, 2 ** attempt) * (0.7 + 0.6 * Math.random());
}
