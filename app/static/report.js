// A press that prints. Without this file a sentence names the browser's own print command.
const button = document.getElementById("print");
const byHand = document.getElementById("print-by-hand");
if (button && byHand) {
  button.hidden = false;
  // What is left to say beside the button, in the language of the page.
  byHand.textContent = byHand.dataset.besideButton ?? byHand.textContent;
  button.addEventListener("click", () => window.print());
}
