// What the setup can guess or spare: the browser's time zone, a day's hours copied, an example asked, a line copied.

const zone = document.querySelector("[data-timezone]")
const here = Intl.DateTimeFormat().resolvedOptions().timeZone
if (zone && here && zone.value === "UTC") zone.value = here

const copyDay = document.querySelector("[data-copy-day]")
if (copyDay) {
  copyDay.hidden = false
  copyDay.addEventListener("click", () => {
    const monday = document.querySelector("#id_mon").value
    for (const day of ["tue", "wed", "thu", "fri"]) document.querySelector(`#id_${day}`).value = monday
  })
}

for (const chip of document.querySelectorAll("[data-ask]")) {
  chip.addEventListener("click", () => {
    const question = document.querySelector("#id_question")
    question.value = chip.dataset.ask
    document.querySelector("[name=ask]").click()
  })
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
    button.querySelector("span").textContent = button.dataset.copied
  })
}

// Enter in a field means the next step, or the question where one is asked; never the first button, which is "later".
document.querySelector(".setup-main form")?.addEventListener("keydown", event => {
  if (event.key !== "Enter" || !event.target.matches("input:not([type=file])")) return
  event.preventDefault()
  const named = event.target.closest(".ask")?.querySelector("button")
  ;(named ?? document.querySelector("[data-next]")).click()
})

document.querySelector("#found")?.focus()
