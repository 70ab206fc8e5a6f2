/* Asks once how it was: one to five, and a comment for those who want. */

import { filled, h, icon } from "./dom.js";

const SCORES = [1, 2, 3, 4, 5];

/** A card shown while the desk asks; `onRate(score, comment)` may reject, then the card stays; `onDone()` when it is gone. */
export class Rating {
  element = h("div", { class: "rating-place" });
  #onRate;
  #onDone;
  #skipped = false;

  constructor({ onRate, onDone }) {
    this.#onRate = onRate;
    this.#onDone = onDone;
  }

  /* The desk asks in a message of its own: right below it, the card need not ask again. */
  show({ entries, state, shell }) {
    const isAsked = state.asks_rating && !this.#skipped;
    if (!state.asks_rating) this.#skipped = false;
    if (isAsked && !this.element.firstChild) this.element.append(this.#card(shell.strings));
    if (!isAsked) this.element.replaceChildren();
    this.element.querySelector("legend")?.classList.toggle("unseen", entries.at(-1)?.from === "system");
  }

  #card(strings) {
    const said = h("output", { class: "score-word" });
    const stars = SCORES.map((score) => star(score, strings, () => this.#chosen(score, strings)));
    const comment = h("textarea", { name: "comment", rows: 2, maxlength: 1000, placeholder: strings.rating_comment, "aria-label": strings.rating_comment });
    const more = h("div", { class: "more", hidden: true }, comment, h("button", { class: "primary", type: "submit" }, strings.rating_send));
    const later = h("button", { class: "quiet", type: "button", onclick: () => this.#skip() }, strings.rating_skip);
    const legend = h("legend", {}, strings.rating_title);
    const onsubmit = (event) => this.#submit(event, strings);
    return h("form", { class: "rating", onsubmit }, h("fieldset", {}, legend, h("div", { class: "stars" }, ...stars), said), more, later);
  }

  #chosen(score, strings) {
    this.element.querySelector(".more").hidden = false;
    this.element.querySelector(".score-word").value = strings[`rating_${score}`];
    this.element.querySelectorAll(".stars label").forEach((label, index) => label.classList.toggle("on", index < score));
    this.element.scrollIntoView({ block: "nearest" });
  }

  #skip() {
    this.#skipped = true;
    this.#leave();
  }

  #leave() {
    this.element.replaceChildren();
    this.#onDone();
  }

  async #submit(event, strings) {
    event.preventDefault();
    const answers = new FormData(event.target);
    const button = event.target.querySelector(".primary");
    button.disabled = true;
    try {
      await this.#onRate(Number(answers.get("score")), answers.get("comment").trim());
      this.#leave(); // the desk says thank you in the log
    } catch {
      button.disabled = false;
      this.#problem(strings);
    }
  }

  #problem(strings) {
    this.element.querySelector(".problem")?.remove();
    this.element.querySelector(".more").prepend(h("p", { class: "problem", role: "alert" }, icon("alert"), strings.not_sent));
  }
}

function star(score, strings, onchange) {
  const label = filled(strings.rating_score, { score, word: strings[`rating_${score}`] });
  const input = h("input", { type: "radio", name: "score", value: score, required: true, "aria-label": label, onchange });
  return h("label", { title: label }, input, icon("star"));
}
