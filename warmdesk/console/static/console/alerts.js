/* Tells somebody who allowed it that a customer waits: a sound and, when another window is in front, a notification. */

const KEY = "warmdesk-alerts";

function isOn() {
  return localStorage.getItem(KEY) === "on";
}

/** Say that somebody new waits, if this person wants to be told. */
export function alertWaiting() {
  if (!isOn()) return;
  chime();
  const words = document.getElementById("alert-words");
  if (document.hidden && "Notification" in window && Notification.permission === "granted") {
    const shown = new Notification(words.dataset.title, { tag: KEY, icon: document.querySelector("link[rel=icon]").href });
    shown.onclick = () => window.focus();
  }
}

/* Two soft notes; no file to load. */
function chime() {
  const sound = new AudioContext();
  [659.25, 880].forEach((hertz, index) => {
    const begin = sound.currentTime + index * 0.16;
    const note = new OscillatorNode(sound, { type: "sine", frequency: hertz });
    const loudness = new GainNode(sound, { gain: 0 });
    loudness.gain.setValueAtTime(0, begin);
    loudness.gain.linearRampToValueAtTime(0.12, begin + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, begin + 0.5);
    note.connect(loudness).connect(sound.destination);
    note.start(begin);
    note.stop(begin + 0.55);
  });
  setTimeout(() => sound.close(), 1200);
}

function show() {
  const words = document.querySelector("[data-alerts] [data-on]");
  if (words) words.textContent = isOn() ? words.dataset.on : words.dataset.off;
}

document.addEventListener("click", async (event) => {
  if (!event.target.closest("[data-alerts]")) return;
  localStorage.setItem(KEY, isOn() ? "off" : "on");
  show();
  if (!isOn()) return;
  chime();
  if ("Notification" in window && Notification.permission === "default") await Notification.requestPermission();
});

show();
