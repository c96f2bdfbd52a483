// A modal that the bot opened: filled in here, sent off signed by the server.

import { send } from "./talk.js";

function values(form) {
  const given = {};
  for (const field of form.querySelectorAll("[data-field]")) {
    const { block, action } = field.dataset;
    const inside = (given[block] ??= {});
    if (field.type === "radio" || field.type === "checkbox") {
      const several = field.type === "checkbox";
      if (several) inside[action] ??= [];
      if (field.checked) inside[action] = several ? [...inside[action], field.value] : field.value;
      continue;
    }
    inside[action] = field.multiple ? [...field.selectedOptions].map((each) => each.value) : field.value;
  }
  return given;
}

export function modal(dialog) {
  let view = null;

  dialog.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await send("submit", { view, values: values(event.target) });
    for (const place of dialog.querySelectorAll("[data-error]")) {
      place.textContent = answer.errors?.[place.dataset.error] ?? "";
    }
    const feet = dialog.querySelector(".modal-feet");
    dialog.querySelector(".notice")?.remove();
    if (answer.notice) {
      const said = document.createElement("p");
      said.className = "notice";
      said.setAttribute("role", "alert");
      said.textContent = answer.notice;
      feet.before(said);
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-close-modal]")) send("close", { view });
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    send("close", { view });
  });

  return (html) => {
    if (html === null) return dialog.close();
    dialog.innerHTML = html; // drawn and escaped by the server
    view = dialog.querySelector("form").dataset.view;
    if (!dialog.open) dialog.showModal();
  };
}
