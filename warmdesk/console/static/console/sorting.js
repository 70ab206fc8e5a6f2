/* Sorting: many conversations at once, and canned replies. */

import { useWords } from "./composer.js";

const picks = () => [...document.querySelectorAll(".pick:checked")];

function showChosen() {
  const form = document.getElementById("many");
  if (!form) return;
  const chosen = picks().length;
  form.hidden = chosen === 0;
  form.querySelector("[data-chosen]").textContent = chosen;
}

document.addEventListener("change", ({ target }) => {
  if (target.matches(".pick")) showChosen();
  if (target.matches("[data-many-label]") && target.value.trim()) submitMany("label", target.value);
  if (target.id === "canned") putIn(target);
});

document.addEventListener("click", ({ target }) => {
  const step = target.closest("#many [data-value]");
  if (step) step.form.elements.value.value = step.dataset.value;
  if (target.closest("[data-unchoose]")) {
    for (const pick of picks()) pick.checked = false;
    showChosen();
  }
  if (target.closest("[data-hide]")) target.closest("dialog").close();
});

document.addEventListener("desk:placed", showChosen);

function submitMany(step, value) {
  const form = document.getElementById("many");
  form.elements.value.value = value;
  const button = Object.assign(document.createElement("button"), { name: "step", value: step, hidden: true });
  form.append(button); // a form is submitted only by a button of its own
  form.requestSubmit(button);
}

/* A canned reply is chosen by its name; its words come with this customer's facts in them. */
async function putIn(field) {
  const option = [...document.getElementById("canned-known").options].find((one) => one.value === field.value);
  if (!option) return;
  field.value = "";
  const answer = await fetch(field.dataset.words.replace("KEY", encodeURIComponent(option.dataset.of)));
  if (!answer.ok) return;
  const { text, macro } = await answer.json();
  useWords(text);
  document.getElementById("composer").elements.macro.value = macro;
}
