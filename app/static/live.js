// The total while a person types. It asks the server, which has the only calculator.
const form = document.querySelector("form[data-live]");
const live = form?.querySelector(".live");
let waiting;
let asked = 0;

async function ask() {
  const number = ++asked;
  const answer = await fetch(form.dataset.live, { method: "POST", body: new FormData(form) });
  if (answer.ok && number === asked) live.innerHTML = await answer.text();
}

form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask().catch(() => {}), 250);
});
