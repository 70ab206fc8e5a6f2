/* Small pieces: dialogs, menus, notices, copying, and one pane at a time. */

document.addEventListener("click", ({ target }) => {
  const show = target.closest("[data-show]");
  if (show) document.getElementById(show.dataset.show).showModal();
  if (target.closest("[data-dismiss]")) document.getElementById("notices").replaceChildren();
  const pane = target.closest("[data-pane-to]");
  if (pane) switchPane(pane.dataset.paneTo);
  for (const menu of document.querySelectorAll(".choose[open], .me[open]")) {
    if (!menu.contains(target) || target.closest(".menu button, .menu a")) menu.open = false;
  }
  const why = target.closest(".why > summary")?.parentElement;
  if (why) requestAnimationFrame(() => why.open && why.scrollIntoView({ block: "nearest" }));
  const copy = target.closest("[data-copy]");
  if (copy) copyText(copy);
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const isNotice = detail.target?.id === "notices";
  if (detail.successful && !isNotice) document.getElementById("notices").replaceChildren();
});

function switchPane(name) {
  const panes = document.querySelector(".panes");
  const isBack = panes.dataset.pane === name;
  panes.dataset.pane = isBack ? "conversation" : name;
  document.getElementById(isBack ? "scroll" : name)?.focus?.({ preventScroll: true });
}

async function copyText(button) {
  const text = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(text.textContent);
    button.querySelector("span").textContent = button.dataset.copied;
  } catch {
    window.getSelection().selectAllChildren(text); // no clipboard outside a secure page: one key press is left to do
  }
}
