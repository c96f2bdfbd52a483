// A press on something that the bot sent: confirmed where it asks for that, then sent off with what is chosen beside it.

import { settle, takeBack, values } from "./fields.js";
import { send } from "./talk.js";

// `place` gives where the press belongs, or null; `begun` and `told` are called before it is sent and with the answer
export function presser(confirmed, place, begun, told) {
  async function press(target, option) {
    const where = target.getAttribute("aria-busy") ? null : place(target);
    if (!where) return;
    const element = target.closest(".element");
    target.closest("details")?.removeAttribute("open");
    if (!(await confirmed(target))) return takeBack(element);
    settle(element);
    target.setAttribute("aria-busy", "true");
    begun(target);
    const { block, action } = target.dataset;
    const answer = await send("press", { ...where.at, block, action, option, values: values(where.root) });
    target.removeAttribute("aria-busy");
    told(target, answer.notice);
  }

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-press]");
    if (target) press(target, target.dataset.option ?? "");
  });
  document.addEventListener("change", (event) => {
    const { block, action } = event.target.dataset;
    if (event.target.matches("[data-choose]")) press(event.target, values(event.target.closest(".element"))[block][action]);
  });
  // a menu near the right edge opens to the left, one near the lower edge upwards
  document.addEventListener(
    "toggle",
    ({ target }) => {
      const menu = target.matches("details.overflow[open]") && target.querySelector(".menu");
      if (!menu) return;
      menu.classList.remove("leftwards", "upwards");
      const [box, room] = [menu, target.closest("dialog, .scroll")].map((each) => each.getBoundingClientRect());
      menu.classList.toggle("leftwards", box.right > room.right - 8);
      const fits = target.getBoundingClientRect().top - box.height > room.top + 8;
      menu.classList.toggle("upwards", box.bottom > room.bottom - 8 && fits);
    },
    true,
  );
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.overflow[open]")) {
      if (!menu.contains(event.target)) menu.removeAttribute("open");
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.overflow[open]");
    if (!menu) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // the panel beside stays
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });
}
