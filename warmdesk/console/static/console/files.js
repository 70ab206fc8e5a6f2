/* Files beside the words: chosen, pasted or dropped, they travel at once; what the desk has taken in stands in `#files`. */

import { placeAnswer } from "./keyed.js";

const MB = 1_000_000;
let dragged = 0;

function composer() {
  return document.getElementById("composer");
}

function headers() {
  return JSON.parse(document.body.getAttribute("hx-headers"));
}

/** Whether a file is still on its way. */
function isTravelling() {
  return Boolean(document.querySelector("#uploading .going"));
}

function attach(files) {
  for (const file of files) new Upload(composer(), file).start();
}

/** One file on its way to the desk, with its line in `#uploading`. */
class Upload {
  constructor(form, file) {
    this.words = form.dataset;
    this.file = file;
    this.line = document.createElement("li");
    this.name = file.name || `${file.type.replace("/", ".")}`;
  }

  start() {
    const { mostBytes, tooLarge } = this.words;
    document.getElementById("uploading").append(this.line);
    if (this.file.size > Number(mostBytes)) {
      const size = (Math.ceil((this.file.size / MB) * 10) / 10).toLocaleString(document.documentElement.lang);
      return this.#fail(tooLarge.replace("{size}", size).replace("{most}", mostBytes / MB), false);
    }
    this.#send();
  }

  #send() {
    const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
    bar.setAttribute("aria-label", this.name);
    const request = new XMLHttpRequest();
    this.#show("chosen going", bar, this.#button(this.words.remove, () => request.abort()));
    request.open("POST", this.words.upload);
    for (const [name, value] of Object.entries({ ...headers(), Accept: "application/json", "Content-Type": "application/octet-stream" })) {
      request.setRequestHeader(name, value);
    }
    request.setRequestHeader("X-File-Name", encodeURIComponent(this.name));
    request.upload.onprogress = ({ loaded, total }) => (bar.value = loaded / total);
    request.onabort = () => this.line.remove();
    request.onerror = () => this.#fail(this.words.lost, true);
    request.onload = () => (request.status === 200 ? this.#done(request.response) : this.#refused(request));
    request.send(this.file);
  }

  #done(html) {
    this.line.remove();
    document.getElementById("composer-wait")?.replaceChildren();
    if (composer()?.dataset.upload !== this.words.upload) return; // another conversation is open by now: there it waits
    const template = document.createElement("template");
    template.innerHTML = html;
    placeAnswer(template.content).forEach((element) => window.htmx.process(element));
    announce();
  }

  #refused({ status, response }) {
    let sentence = "";
    try {
      sentence = JSON.parse(response).error.message;
    } catch {
      // a proxy's page, or the way in: the words stay, and it can be tried again
    }
    this.#fail(sentence || this.words.lost, !sentence || status >= 500);
  }

  #fail(sentence, mayTryAgain) {
    const why = Object.assign(document.createElement("span"), { className: "small problem-ink", textContent: sentence });
    const again = mayTryAgain ? [this.#button(this.words.again, () => this.#send(), "reopen")] : [];
    this.#show(`chosen failed ${mayTryAgain ? "" : "final"}`, why, ...again, this.#button(this.words.remove, () => this.line.remove()));
  }

  #show(looks, beside, ...buttons) {
    const name = Object.assign(document.createElement("bdi"), { className: "cut", textContent: this.name });
    const named = document.createElement("span");
    named.className = "named";
    named.append(name, beside);
    this.line.className = looks;
    this.line.replaceChildren(named, ...buttons);
  }

  #button(label, act, icon = "close") {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button plain square", title: label });
    button.setAttribute("aria-label", `${label} ${this.name}`);
    const drawing = document.querySelector("#attach .icon").cloneNode(true);
    const use = drawing.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${icon}`));
    button.append(drawing);
    button.addEventListener("click", () => {
      act();
      composer()?.elements.text.focus();
    });
    return button;
  }
}

/* With a file nobody has to write words. */
function announce() {
  const form = composer();
  if (form) form.elements.text.required = !document.querySelector("#files > li");
}

document.addEventListener("click", ({ target }) => {
  if (target.closest("#attach")) document.getElementById("attach-files").click();
  if (target.closest("[data-remove-file]")) composer().elements.text.focus(); // the button goes with its file
});

document.addEventListener("change", ({ target }) => {
  if (target.id !== "attach-files") return;
  attach(target.files);
  target.value = "";
  composer().elements.text.focus();
});

/* Office programs put a picture of the text beside the text: then the text is meant. */
document.addEventListener("paste", (event) => {
  const { files, types } = event.clipboardData;
  if (!files.length || types.includes("text/plain") || !composer()?.contains(event.target)) return;
  event.preventDefault();
  attach(files);
});

function isOverConversation(event) {
  return composer() && event.dataTransfer?.types.includes("Files") && event.target.closest?.("#conversation");
}

document.addEventListener("dragenter", (event) => {
  if (!isOverConversation(event)) return;
  dragged += 1;
  composer().classList.add("dropping");
});
document.addEventListener("dragleave", (event) => {
  if (isOverConversation(event) && (dragged -= 1) <= 0) letGo();
});
document.addEventListener("dragover", (event) => isOverConversation(event) && event.preventDefault());
document.addEventListener("drop", (event) => {
  if (!isOverConversation(event)) return;
  event.preventDefault();
  letGo();
  attach(event.dataTransfer.files);
});

function letGo() {
  dragged = 0;
  composer()?.classList.remove("dropping");
}

/* Words do not leave before their files are here. */
document.addEventListener(
  "submit",
  (event) => {
    if (event.target !== composer() || !isTravelling()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    document.getElementById("composer-wait").textContent = composer().dataset.wait;
  },
  true,
);

document.addEventListener("desk:placed", announce);
document.addEventListener("said", () => {
  for (const line of document.querySelectorAll("#uploading .final")) line.remove();
});
