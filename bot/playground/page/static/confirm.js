// The question that Slack asks before it sends a click on an element that has one.

export function confirmer(dialog) {
  let answered = null;

  dialog.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-answer]");
    if (pressed) dialog.close(pressed.dataset.answer);
  });
  dialog.addEventListener("close", () => answered?.(dialog.returnValue === "yes"));

  return (target) => {
    const asked = target.closest(".element")?.querySelector("template[data-confirm]");
    if (!asked) return Promise.resolve(true);
    dialog.replaceChildren(asked.content.cloneNode(true));
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      answered = resolve;
    });
  };
}
