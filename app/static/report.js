// A press that prints. Without this file the browser's own print command does the same.
const button = document.getElementById("print");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
