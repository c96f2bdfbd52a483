// The modals that the bot opened, the topmost shown: filled in here, sent off signed by the server.

import { carry, values } from "./fields.js";
import { send } from "./talk.js";

export function modal(dialog) {
  const left = new Map(); // view -> its form as it was left, while another lies upon it
  let view = null;

  const close = (every) => send("close", { view, every });

  function tell(answer) {
    for (const place of dialog.querySelectorAll("[data-error]")) {
      place.textContent = answer.errors?.[place.dataset.error] ?? "";
      for (const field of place.closest(".b-input").querySelectorAll("[data-field]")) {
        field.setAttribute("aria-invalid", String(place.textContent !== ""));
      }
    }
    dialog.querySelector('[aria-invalid="true"]')?.focus();
    dialog.querySelector(".notice").textContent = answer.notice ?? "";
  }

  dialog.addEventListener("submit", async (event) => {
    event.preventDefault();
    tell(await send("submit", { view, values: values(event.target) }));
  });
  dialog.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-close-modal]");
    if (pressed) close(pressed.dataset.closeModal === "every");
  });
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    close(false);
  });

  return (html) => {
    if (html === null) {
      left.clear();
      return dialog.close();
    }
    const held = dialog.contains(document.activeElement) ? document.activeElement.dataset.action : undefined;
    dialog.innerHTML = html; // drawn and escaped by the server
    const form = dialog.querySelector("form");
    view = form.dataset.view;
    if (left.has(view)) carry(left.get(view), form);
    left.set(view, form);
    if (!dialog.open) dialog.showModal();
    const first = held && form.querySelector(`[data-action="${CSS.escape(held)}"]`);
    (first || form.querySelector(".modal-body :is(input, select, textarea, button), .modal-feet button"))?.focus();
  };
}
