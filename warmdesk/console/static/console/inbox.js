/* Keeps list, open conversation and title as the desk is now. */

import { alertWaiting } from "./alerts.js";
import { restoreDraft } from "./composer.js";
import { refresh, toEnd } from "./keyed.js";
import { LiveLine } from "./live.js";

const CALM_MS = 120; // changes come in bursts: wait for the end of one,
const PATIENCE_MS = 600; // but no longer than this,
const REST = 20; // unless the last answer took long: a busy desk is asked less often,
const MOST_REST_MS = 2_000; // and still often enough that nobody waits unseen
const AGES_MS = 60_000;
const WITHOUT_LINE_MS = 10_000;
const TYPING_MS = 6_000;
const SLOW_MS = 200;
const VIEWING_MS = 10_000;
const SETTLED = ["htmx:beforeSwap", "htmx:afterRequest"];

const list = later(() => {
  const views = document.getElementById("views");
  const open = document.getElementById("conversation")?.dataset.id ?? "";
  return views && refresh(`${views.dataset.rows}?rows=${views.dataset.shown}&open=${open}&q=${encodeURIComponent(views.dataset.query)}`);
}, REST);
const conversation = later(() => {
  const open = document.getElementById("conversation");
  return open && refresh(`${open.dataset.paneUrl}?words=${open.dataset.words}&view=${viewKey()}`);
});
const page = later(() => {
  const part = document.querySelector("[data-refresh]");
  return part && refresh(part.dataset.refresh);
});

/** Run `act` soon after the last of a burst of calls, never two at a time, and rest after each `rest` times as long as it took, but not for long. */
function later(act, rest = 0) {
  let timer = 0;
  let first = 0;
  let rested = 0;
  let running = Promise.resolve();
  return () => {
    first ||= Date.now();
    clearTimeout(timer);
    const soon = Math.min(CALM_MS, first + PATIENCE_MS - Date.now());
    timer = setTimeout(() => {
      first = 0;
      const asked = Date.now();
      running = running.then(act).catch(() => {}); // the line says when the desk is out of reach
      running.then(() => (rested = Date.now() + Math.min(MOST_REST_MS, rest * (Date.now() - asked))));
    }, Math.max(0, soon, rested - Date.now()));
  };
}

function viewKey() {
  return new URLSearchParams(window.location.search).get("view") ?? "all";
}

/* "desk" carries the number of the conversation that changed; a conversation's own topic with 0 says that somebody types in it. */
function hear({ topic, seq }) {
  const open = document.getElementById("conversation")?.dataset.live;
  const isGap = topic === "*";
  if (isGap || topic === "desk") {
    list();
    page();
  }
  if (isGap || (topic === "desk" && String(seq) === open)) conversation();
  if (topic === `conversation:${open}` && seq === 0) showTyping();
  if (topic === `viewing:conversation:${open}`) sayViewing();
}

let typingOver = 0;
function showTyping() {
  conversation();
  clearTimeout(typingOver);
  typingOver = setTimeout(conversation, TYPING_MS);
}

function showState() {
  const open = document.getElementById("conversation");
  for (const row of document.querySelectorAll(".row")) {
    if (open && row.id === `open-${open.dataset.id}`) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
  const waiting = Number(document.getElementById("views")?.dataset.waiting ?? 0);
  const title = document.title.replace(/^\(\d+\) /, "");
  document.title = waiting ? `(${waiting}) ${title}` : title;
  return waiting;
}

function opened() {
  const panes = document.querySelector(".panes");
  if (panes) panes.dataset.pane = document.getElementById("conversation") ? "conversation" : "list";
  toEnd();
  document.querySelector("#thread > :target")?.scrollIntoView({ block: "center" });
  restoreDraft();
}

/* A conversation that takes a moment to come shows its outline meanwhile; one that does not come leaves the old one in place. */
function showSkeleton(stage) {
  const before = [...stage.childNodes];
  const timer = setTimeout(() => stage.replaceChildren(document.getElementById("skeleton").content.cloneNode(true)), SLOW_MS);
  const settled = ({ type, detail }) => {
    if (detail.target !== stage) return; // other parts of the page ask, and are cut short, at the same time
    clearTimeout(timer);
    if (type === "htmx:beforeSwap") return;
    for (const name of SETTLED) document.removeEventListener(name, settled);
    if (!detail.successful) stage.replaceChildren(...before);
  };
  for (const name of SETTLED) document.addEventListener(name, settled);
}

/* Conversations are offered only to people whose console is open. */
function sayHere() {
  const { heard } = document.body.dataset;
  if (heard) fetch(heard, { method: "POST", headers: headers() }).catch(() => {});
}

/* Colleagues see who has a conversation before them: it is said again and again while it is in sight, and once when it is left. */
let viewed = null;
function sayViewing() {
  const open = document.hidden ? null : document.getElementById("conversation");
  const address = open?.dataset.viewing ?? null;
  if (viewed && viewed !== address) leaveViewed();
  viewed = address;
  if (address) refresh(address, { method: "POST", headers: headers() }).catch(() => {});
}

function leaveViewed() {
  const body = new URLSearchParams({ is_leaving: "yes" });
  fetch(viewed, { method: "POST", headers: headers(), body, keepalive: true }).catch(() => {});
  viewed = null;
}

function headers() {
  return JSON.parse(document.body.getAttribute("hx-headers"));
}

/** Follow the desk's changes, and show what they change. */
export function startInbox() {
  const line = new LiveLine({
    ticketAddress: document.body.dataset.ticket,
    headers,
    onChange: hear,
    onLine: (isStanding) => document.getElementById("line-lost")?.toggleAttribute("hidden", isStanding),
  });
  const watch = () => {
    line.watch(document.getElementById("conversation")?.dataset.id ?? null);
    sayViewing();
  };
  let waited = showState();
  let told = Number(document.getElementById("bell")?.dataset.count ?? 0);
  document.addEventListener("desk:placed", () => {
    const waiting = showState();
    const notices = Number(document.getElementById("bell")?.dataset.count ?? 0);
    if ((waiting > waited || notices > told) && line.isLeader) alertWaiting(waiting);
    [waited, told] = [waiting, notices];
  });
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    if (target.id !== "stage") return;
    opened();
    showState();
    watch();
    document.getElementById("scroll")?.focus({ preventScroll: true });
  });
  document.addEventListener("htmx:beforeRequest", ({ detail }) => detail.target.id === "stage" && showSkeleton(detail.target));
  document.addEventListener("htmx:responseError", ({ detail }) => detail.xhr.status === 409 && conversation());
  document.addEventListener("htmx:historyRestore", () => (opened(), showState(), watch()));
  document.addEventListener("click", growList);
  setInterval(() => document.hidden || list(), AGES_MS);
  setInterval(sayHere, AGES_MS);
  setInterval(sayViewing, VIEWING_MS);
  window.addEventListener("pagehide", () => viewed && leaveViewed());
  sayHere();
  setInterval(() => line.isStanding || document.hidden || (list(), conversation(), page()), WITHOUT_LINE_MS);
  document.addEventListener("visibilitychange", sayViewing);
  document.addEventListener("visibilitychange", () => document.hidden || (list(), conversation(), page()));
  opened();
  line.start();
  watch();
}

/* "Show more" and "Show earlier messages" widen what is shown and fetch it in place. */
function growList(event) {
  const link = event.target.closest("[data-more], [data-earlier]");
  if (!link) return;
  event.preventDefault();
  const query = new URL(link.href).searchParams;
  if ("more" in link.dataset) {
    document.getElementById("views").dataset.shown = query.get("rows");
    list();
  } else {
    document.getElementById("conversation").dataset.words = query.get("words");
    conversation();
  }
}
