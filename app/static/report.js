// A press that prints. Without this file a sentence names the browser's own print command.
const button = document.getElementById("print");
const byHand = document.getElementById("print-by-hand");
if (button && byHand) {
  button.hidden = false;
  byHand.textContent = "In the print window you can also save it as a PDF.";
  button.addEventListener("click", () => window.print());
}
