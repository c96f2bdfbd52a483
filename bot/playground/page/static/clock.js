// The clock of the workspace: shown as it runs, moved by the controls; and the daily summaries that go by it.

import { send } from "./talk.js";

const LINGER = 8000; // milliseconds for which the outcome stays
const shape = { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" };
const format = new Intl.DateTimeFormat("en-GB", { ...shape, timeZone: "UTC" }); // the server tells the time on the wall

export function clock(holder, where, follow) {
  const by = (id) => document.getElementById(id);
  const [face, notice, doing, wanted] = ["clock-face", "clock-notice", "clock-doing", "clock-to"].map(by);
  let ahead = 0; // of the clock of the workspace before that of this machine, in milliseconds
  let busy = false;
  let progress = "";

  const wall = () => new Date(Date.now() + ahead);

  function tick() {
    const shown = format.format(wall());
    if (face.textContent === shown) return;
    face.textContent = shown;
    face.dateTime = wall().toISOString().slice(0, 16);
    wanted.min = face.dateTime;
  }

  function say(text) {
    doing.textContent = text;
    doing.title = text;
  }

  async function act(name, body) {
    if (busy) return;
    busy = true;
    notice.textContent = "";
    holder.setAttribute("aria-busy", "true");
    const answer = await send(name, body);
    busy = false;
    holder.removeAttribute("aria-busy");
    if (answer.notice) {
      holder.open = true;
      notice.textContent = answer.notice;
    }
    if (answer.said) {
      say(answer.said);
      setTimeout(() => doing.textContent === answer.said && say(""), LINGER);
    }
  }

  function close(focus) {
    if (focus && holder.contains(document.activeElement)) holder.querySelector("summary").focus();
    holder.open = false;
  }

  holder.addEventListener("click", (event) => {
    const { clock: by, summary: name } = event.target.dataset;
    if (by) act("clock", { by });
    if (name && !busy) {
      close(true); // so that the messages can be seen as they come
      follow();
      act(name, { channel: where().channel });
    }
  });
  by("clock-form").addEventListener("submit", (event) => {
    event.preventDefault();
    act("clock", { to: wanted.value });
  });
  holder.addEventListener("toggle", () => {
    by("clock-place").textContent = where().title;
    if (!holder.open) notice.textContent = "";
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !holder.open) return;
    event.stopImmediatePropagation(); // it closes this, and nothing below it
    close(true);
  });
  document.addEventListener("pointerdown", (event) => {
    if (holder.open && !holder.contains(event.target)) close(false);
  });
  setInterval(tick, 1000);

  return ({ wall: now, zone, doing: under }) => {
    ahead = now - Date.now();
    face.title = `The time here (${zone})`;
    tick();
    if (under && busy) follow(); // who asked for the summaries sees each as it comes
    if (under || doing.textContent === progress) say(under); // an outcome stays: it may come before the last of these
    progress = under;
  };
}
