/* Where people write: reply or note, kept as a draft until it is sent, shown at once while it travels.

The browser keeps every letter, the desk what stood still for a moment: it is there on any other browser, too. */

const TYPING_EVERY_MS = 3000;
const KEEP_AFTER_MS = 700;
let toldAt = 0;
let keeping = 0;

function composer() {
  return document.getElementById("composer");
}

function draftKey() {
  return `warmdesk-draft:${document.getElementById("conversation")?.dataset.id}`;
}

function kind(form) {
  return form.elements.kind.value;
}

/** Bring back what was typed in this conversation and not sent: the desk's copy, unless this browser has letters that it never got. */
export function restoreDraft() {
  const form = composer();
  if (!form) return;
  const draft = JSON.parse(localStorage.getItem(draftKey()) ?? "null");
  if (draft && !draft.isKept) {
    form.elements.kind.value = draft.kind;
    form.elements.text.value = draft.text;
    form.elements.client_id.value = draft.client_id;
    keepDraft(form);
  } else if (draft && !("kept" in form.dataset)) {
    localStorage.removeItem(draftKey()); // it was sent, or emptied, elsewhere
  }
  if (form.elements.text.value) weigh();
  showMode(form);
}

/* What the words promise is read again, by the desk. */
function weigh() {
  window.htmx.trigger(document.body, "weigh");
}

function keepDraft(form) {
  const draft = { text: form.elements.text.value, client_id: form.elements.client_id.value, kind: kind(form) };
  const [key, address] = [draftKey(), form.dataset.words];
  form.elements.began.value ||= lastSeq();
  if (draft.text.trim()) localStorage.setItem(key, JSON.stringify(draft));
  else localStorage.removeItem(key);
  clearTimeout(keeping);
  keeping = setTimeout(() => keepAtDesk(key, address, draft), KEEP_AFTER_MS);
}

async function keepAtDesk(key, address, draft) {
  const headers = JSON.parse(document.body.getAttribute("hx-headers"));
  const answer = await fetch(address, { method: "POST", headers, body: new URLSearchParams(draft) }).catch(() => null);
  const now = JSON.parse(localStorage.getItem(key) ?? "null");
  if (answer?.ok && now?.text === draft.text) localStorage.setItem(key, JSON.stringify({ ...draft, isKept: true }));
}

/* What stood there when one began to write: what others say after it was not read yet. */
function lastSeq() {
  return document.getElementById("head")?.dataset.seq ?? "";
}

/** Put back what was sent and has not left. */
function takeBack(words) {
  const form = composer();
  form.elements.kind.value = "reply";
  form.elements.text.value = words;
  form.elements.client_id.value = freshId();
  form.elements.began.value = lastSeq();
  keepDraft(form);
  showMode(form);
  weigh();
  form.elements.text.focus();
}

function freshId() {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
}

/** Put words into the reply, after what is there. */
export function useWords(words) {
  const form = composer();
  if (!form) return;
  const text = form.elements.text;
  form.elements.kind.value = "reply";
  text.value = text.value.trim() ? `${text.value.trimEnd()}\n\n${words}` : words;
  keepDraft(form);
  showMode(form);
  weigh();
  text.focus();
}

function showMode(form) {
  const mode = kind(form);
  const [text, button] = [form.elements.text, form.querySelector("[type=submit]")];
  form.classList.toggle("noting", mode === "note");
  text.placeholder = text.dataset[mode];
  button.textContent = button.dataset[mode];
  button.disabled = mode === "reply" && document.getElementById("composer-state").dataset.blocked === "yes";
}

function tellTyping(form) {
  if (kind(form) !== "reply" || Date.now() - toldAt < TYPING_EVERY_MS) return;
  toldAt = Date.now();
  const headers = JSON.parse(document.body.getAttribute("hx-headers"));
  fetch(form.dataset.typing, { method: "POST", headers }).catch(() => {}); // a lost hint costs nothing
}

/* The words stand in the thread before the desk has answered; its answer puts the stored message in their place. */
function showPending(form) {
  const line = document.createElement("li");
  line.id = "pending";
  line.className = `message pending ${kind(form) === "note" ? "note" : "person"}`;
  const mark = document.createElement("p");
  mark.className = "speaker";
  mark.textContent = form.dataset.sending;
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  bubble.dir = "auto";
  const names = [...document.querySelectorAll("#files bdi")].map((name) => name.textContent);
  bubble.textContent = form.elements.text.value || names.join(", ");
  line.append(mark, bubble);
  document.getElementById("thread").append(line);
  line.scrollIntoView({ block: "nearest" });
}

document.addEventListener("input", ({ target }) => {
  if (target.form !== composer() || target.name !== "text") return;
  keepDraft(target.form);
  tellTyping(target.form);
});

document.addEventListener("change", ({ target }) => {
  if (target.form !== composer()) return;
  if ("weigh" in target.dataset || target.name === "kind") weigh();
  if (target.name !== "kind") return;
  showMode(target.form);
  target.form.elements.text.focus();
});

document.addEventListener("keydown", (event) => {
  const isSend = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (isSend && event.target.form === composer() && !event.isComposing) composer()?.requestSubmit(composer().querySelector("[type=submit]"));
});

let goesOnWriting = false; // until Escape: whoever left the box while it was sending wants the keys

document.addEventListener("htmx:beforeRequest", ({ target }) => {
  if (target.id !== "composer") return;
  goesOnWriting = true;
  clearTimeout(keeping);
  showPending(target);
});

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") goesOnWriting = false;
});

/* A step waits for the reply in flight: that moves the version on which the step rests, and may put a fresh button in its place. */
document.addEventListener("htmx:confirm", (event) => {
  const { id } = event.target;
  if (!id.startsWith("step-") || !composer()?.classList.contains("htmx-request")) return;
  event.preventDefault();
  composer().addEventListener("htmx:afterRequest", () => setTimeout(() => document.getElementById(id)?.click()), { once: true });
});

document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (target.id === "composer" && !detail.successful) document.getElementById("pending")?.remove();
});

document.addEventListener("said", () => {
  const form = composer();
  if (!form) return;
  form.elements.text.value = "";
  form.elements.client_id.value = freshId();
  form.elements.began.value = "";
  form.elements.kind.value = "reply";
  form.elements.macro.value = "";
  localStorage.removeItem(draftKey());
  showMode(form);
  if (goesOnWriting) form.elements.text.focus();
});

document.addEventListener("taken-back", ({ detail }) => composer() && takeBack(detail.text));

document.addEventListener("desk:placed", () => composer() && showMode(composer()));

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-use]");
  if (button) useWords(document.getElementById(button.dataset.use).textContent.trim());
});
