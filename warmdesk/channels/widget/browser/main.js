/* Starts the widget from the page's one script tag. */

import { WarmDesk } from "./element.js";

const TAG = "warm-desk";
const ATTRIBUTES = ["inbox", "identity", "language", "accent", "position", "theme", "open"];

/* Known only while the script runs; a module or a tag manager leaves it empty. */
const tag = document.currentScript ?? document.querySelector("script[data-inbox][src*='widget.js']");

function place() {
  if (document.querySelector(TAG)) return;
  const element = document.createElement(TAG);
  element.setAttribute("desk", new URL(".", tag.src).href);
  for (const name of ATTRIBUTES) {
    if (name in tag.dataset) element.setAttribute(name, tag.dataset[name]);
  }
  document.body.append(element);
}

if (tag && !customElements.get(TAG)) {
  customElements.define(TAG, WarmDesk);
  if (document.body) place();
  else document.addEventListener("DOMContentLoaded", place);
}
