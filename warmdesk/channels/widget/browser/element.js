/* <warm-desk>: the launcher and, once opened, the panel, in a shadow root of their own. */

import { accentTokens } from "./accent.js";
import { Chat } from "./chat.js";
import { Desk } from "./desk.js";
import { filled, h, icon } from "./dom.js";
import { Panel } from "./panel.js";
import { Store } from "./store.js";

/* global STYLE, WORDS: the style sheet and {language: {open, close, unread, unreachable}}, put here by the desk. */

const PHONE = "(max-width: 480px), (max-height: 420px)";

/** Attributes: desk, inbox; identity, language, accent, position ("left" or "right"), theme ("light" or "dark"), open. */
export class WarmDesk extends HTMLElement {
  #root = this.attachShadow({ mode: "open" });
  #chat;
  #panel;
  #store;
  #badge = h("span", { class: "badge", hidden: true, "aria-hidden": "true" });
  #launcher = h("button", { class: "launcher", type: "button", "aria-haspopup": "dialog", onclick: () => this.toggle() });
  #isOpen = false;
  #isDrawing = false;

  connectedCallback() {
    if (this.#chat) return;
    this.#store = new Store(this.getAttribute("inbox"));
    this.#chat = new Chat({ desk: new Desk(this.getAttribute("desk")), store: this.#store, opening: this.#opening });
    this.#panel = new Panel({ chat: this.#chat, words: this.#words, onClose: () => this.close() });
    this.#build();
    this.#chat.addEventListener("change", () => this.#drawSoon());
    this.addEventListener("keydown", (event) => this.#pressed(event));
    window.visualViewport?.addEventListener("resize", () => this.#fit());
    this.#begin();
  }

  /** Open the panel and put the keyboard into it. */
  open({ isFocused = true } = {}) {
    if (this.#isOpen) return;
    this.#setOpen(true);
    if (isFocused) this.#panel.focus();
    if (!this.#chat.isReady) this.#chat.startSurely();
  }

  /** Close the panel and give the keyboard back to the launcher. */
  close() {
    if (!this.#isOpen) return;
    const hadFocus = this.#root.activeElement !== null;
    this.#setOpen(false);
    if (hadFocus) this.#launcher.focus({ preventScroll: true });
  }

  toggle() {
    if (this.#isOpen) this.close();
    else this.open();
  }

  /** Tell the desk who the visitor is, by a token that the site's own server signed. */
  identify(token) {
    this.#chat.identify(token);
  }

  /** Forget the visitor on this device, as after signing out. */
  forget() {
    this.#chat.forget();
    this.close();
  }

  get #opening() {
    return {
      inbox: this.getAttribute("inbox"),
      identity: this.getAttribute("identity"),
      language: this.#wantedLanguage,
      page: location.href.split("#")[0].slice(0, 1000),
    };
  }

  get #wantedLanguage() {
    return this.getAttribute("language") || navigator.language || "en";
  }

  get #words() {
    return WORDS[this.#wantedLanguage.slice(0, 2).toLowerCase()] ?? WORDS.en;
  }

  #build() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#launcher.append(icon("chat"), icon("down"), this.#badge);
    this.#root.append(this.#launcher, this.#panel.element);
    this.#dress(this.getAttribute("accent"));
  }

  /* A known visitor is restored at once; a new one costs the desk nothing until the widget is opened. */
  #begin() {
    const isPhone = matchMedia(PHONE).matches;
    const wasOpen = this.#store.get("open") ?? this.hasAttribute("open");
    if (wasOpen && !isPhone) this.open({ isFocused: false });
    else if (this.#chat.isKnown) this.#chat.startSurely();
    this.#draw();
  }

  #setOpen(isOpen) {
    this.#isOpen = isOpen;
    this.#store.set("open", isOpen);
    this.#panel.element.hidden = !isOpen;
    this.#panel.element.setAttribute("aria-modal", String(matchMedia(PHONE).matches));
    this.classList.toggle("is-open", isOpen);
    this.#chat.watch(isOpen);
    this.#fit();
    this.#draw();
    if (isOpen) this.#panel.toEnd();
  }

  #drawSoon() {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  }

  #draw() {
    const { shell } = this.#chat;
    if (this.#isOpen) this.#panel.show();
    if (this.#isOpen && !document.hidden) this.#chat.markSeen();
    if (shell) {
      this.lang = shell.language;
      this.dir = shell.is_rtl ? "rtl" : "ltr";
      if (!this.hasAttribute("accent")) this.#dress(shell.business.accent);
    }
    this.#label();
  }

  #label() {
    const { unread } = this.#chat;
    const words = this.#words;
    const label = this.#isOpen ? words.close : unread ? `${words.open}. ${filled(words.unread, { count: unread })}` : words.open;
    this.#launcher.setAttribute("aria-label", label);
    this.#launcher.setAttribute("aria-expanded", String(this.#isOpen));
    this.#badge.textContent = unread > 9 ? "9+" : String(unread);
    this.#badge.hidden = this.#isOpen || unread === 0;
  }

  #dress(accent) {
    for (const [name, value] of Object.entries(accentTokens(accent))) this.style.setProperty(name, value);
  }

  /* A phone's keyboard shrinks what can be seen, not the page: fit the panel to what can be seen. */
  #fit() {
    const { height, offsetTop } = window.visualViewport ?? { height: window.innerHeight, offsetTop: 0 };
    this.style.setProperty("--seen-height", `${height}px`);
    this.style.setProperty("--seen-top", `${offsetTop}px`);
  }

  #pressed(event) {
    if (!this.#isOpen) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      this.close();
    }
    if (event.key === "Tab" && matchMedia(PHONE).matches) this.#holdFocus(event);
  }

  /* Full screen, nothing behind the panel can be seen: the keyboard stays inside. */
  #holdFocus(event) {
    const all = [...this.#panel.element.querySelectorAll("button, a, textarea, input, [tabindex]")];
    const stops = all.filter((stop) => !stop.disabled && stop.offsetParent !== null);
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (this.#root.activeElement !== from) return;
    event.preventDefault();
    to.focus();
  }
}
