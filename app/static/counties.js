// Offers county names while someone types. Without it the search works by its button.
"use strict";

const list = document.getElementById("county-suggestions");
const input = document.querySelector('input[list="county-suggestions"]');

if (list && input) {
  let pending;

  const offer = (counties) => {
    list.replaceChildren(
      ...counties.map(({ label }) => {
        const option = document.createElement("option");
        option.value = label;
        return option;
      }),
    );
  };

  const ask = async () => {
    const typed = input.value.trim();
    if (typed.length < 2) return offer([]);
    pending?.abort();
    pending = new AbortController();
    try {
      const address = `${list.dataset.address}?q=${encodeURIComponent(typed)}`;
      const answer = await fetch(address, { signal: pending.signal });
      if (answer.ok) offer((await answer.json()).counties);
    } catch {
      // Aborted by the next letter, or offline: the button still works.
    }
  };

  input.addEventListener("input", ask);
}
