// Suggestions while a county's name is typed. Without this script the name is looked up on sending.
const input = document.getElementById("county");
const list = document.getElementById("county-suggestions");
let waiting;

async function suggest() {
  const answer = await fetch(`${list.dataset.address}?q=${encodeURIComponent(input.value)}`);
  if (!answer.ok) return;
  const { counties } = await answer.json();
  list.replaceChildren(...counties.map(({ label }) => Object.assign(document.createElement("option"), { value: label })));
}

if (input && list) {
  input.setAttribute("list", list.id);
  input.setAttribute("autocomplete", "off");
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => suggest().catch(() => {}), 150);
  });
}
