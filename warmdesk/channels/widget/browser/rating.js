/* Asks once how it was: one to five, and a comment for those who want. */

import { filled, h, icon } from "./dom.js";

const SCORES = [1, 2, 3, 4, 5];

/** A card shown while the desk asks; `onRate(score, comment)` may reject, then the card stays. */
export class Rating {
  element = h("div", { class: "rating-place" });
  #onRate;
  #skipped = false;
  #isThanked = false;

  constructor({ onRate }) {
    this.#onRate = onRate;
  }

  show({ state, shell }) {
    const isAsked = state.asks_rating && !this.#skipped;
    if (!state.asks_rating) this.#skipped = false;
    if (isAsked && !this.#isThanked && !this.element.firstChild) this.element.append(this.#card(shell.strings));
    if (!isAsked && !this.#isThanked) this.element.replaceChildren();
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
    this.element.replaceChildren();
  }

  async #submit(event, strings) {
    event.preventDefault();
    const answers = new FormData(event.target);
    this.#isThanked = true;
    try {
      await this.#onRate(Number(answers.get("score")), answers.get("comment").trim());
      this.element.replaceChildren(h("p", { class: "thanks", role: "status" }, icon("check"), strings.rating_thanks));
    } catch {
      this.#problem(strings);
    }
    this.#isThanked = this.element.querySelector(".thanks") !== null;
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
