// The page: what is shown where, and what a press does. The server draws every message; this puts them in their places.

import { clock } from "./clock.js";
import { composer, remember } from "./composer.js";
import { confirmer } from "./confirm.js";
import { carry, distinct } from "./fields.js";
import { modal } from "./modal.js";
import { presser } from "./press.js";
import { atBottom, besides, toEnd } from "./scroll.js";
import { listen, send } from "./talk.js";

const by = (id) => document.getElementById(id);
const places = new Map([...document.querySelectorAll("template[data-place]")].map((each) => [each.dataset.place, each]));
const known = new Map(); // key -> message, in the order of arrival
const unread = new Map(); // channel -> number
const wide = matchMedia("(min-width: 1001px)");
let channel = null;
let side = null; // {thread: ts}, or {inspect: key, under: what was open before}; null while the panel is closed
let opener = null; // where the focus returns to when the panel closes
let said = null; // the last message from this tab: its thread opens when it is answered

const offered = JSON.parse(document.body.dataset.completions);
const shownDialog = modal(by("modal"));
const shownClock = clock(by("clock"), () => ({ channel, title: by("place-title").textContent }), () => {
  by("scroll").dataset.follow = "yes";
});
const forms = {};
for (const form of document.querySelectorAll("form.composer")) {
  forms[form.dataset.where] = composer(form, offered, (text) => say(text, form.dataset.where));
}

const scrollOf = (where) => by(where === "thread" ? "side-scroll" : "scroll");

// a notice takes room from the messages above it
function tell(where, notice) {
  besides(scrollOf(where), () => forms[where].notice(notice));
}

async function say(text, where) {
  remember(text);
  const thread = where === "thread" ? side?.thread : null;
  tell(where, "");
  scrollOf(where).dataset.follow = "yes";
  const heard = await send("say", { channel, text, thread });
  tell(where, heard.notice);
  if (heard.ts && !thread) {
    said = heard.ts;
    if ([...known.values()].some((each) => each.thread === said)) follow();
  }
}

function follow() {
  if (said && wide.matches && !side) openSide({ thread: said });
  said = null;
}

const inChannel = () => [...known.values()].filter((each) => each.channel === channel);
const mainList = () => inChannel().filter((each) => !each.thread);
const threadList = (ts) => inChannel().filter((each) => each.key === ts || each.thread === ts);

function reconcile(list, items) {
  const before = new Map([...list.children].map((each) => [each.dataset.key, each]));
  items.forEach((item, place) => {
    let node = before.get(item.key);
    before.delete(item.key);
    if (node?.item !== item) {
      const fresh = built(item, list.id);
      if (node) {
        carry(node, fresh);
        const held = node.contains(document.activeElement) ? document.activeElement.dataset : null;
        node.replaceWith(fresh);
        if (held) (fresh.querySelector(`[data-action="${CSS.escape(held.action ?? "")}"]`) ?? fresh).focus();
      }
      node = fresh;
    }
    if (list.children[place] !== node) list.insertBefore(node, list.children[place] ?? null);
    node.classList.toggle("new-day", place > 0 && items[place - 1].day !== item.day);
    node.classList.toggle("inspected", side?.inspect === item.key);
  });
  before.forEach((node) => node.remove());
}

function built(item, place) {
  const node = document.createElement("li");
  node.innerHTML = item.html; // drawn and escaped by the server; the policy allows no script in it
  distinct(node, `${place}.${item.key}`);
  node.dataset.key = item.key;
  node.tabIndex = -1;
  node.item = item;
  if (item.key.startsWith("p")) node.className = "private";
  return node;
}

function draw() {
  const main = mainList();
  atBottom(by("scroll"), () => {
    for (const each of document.querySelectorAll(".welcome")) {
      each.hidden = each.dataset.for !== channel;
      each.classList.toggle("small", main.length > 0); // it gives room before one looks where the messages stand
    }
    reconcile(by("messages"), main);
  });
  for (const link of document.querySelectorAll("a[data-channel]")) {
    const count = unread.get(link.dataset.channel) ?? 0;
    link.querySelector(".unread").textContent = count ? `${count}` : "";
    link.classList.toggle("has-unread", count > 0);
    if (link.dataset.channel === channel) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  drawSide();
}

function drawSide() {
  by("side").hidden = !side;
  if (!side) return;
  const thread = side.thread;
  by("side-title").textContent = thread ? "Thread" : "Inspector";
  by("thread").hidden = !thread;
  by("inspector").hidden = Boolean(thread);
  document.querySelector('form[data-where="thread"]').hidden = !thread;
  if (!thread) return;
  const items = threadList(thread);
  if (items.length === 0) return closeSide();
  atBottom(by("side-scroll"), () => reconcile(by("thread"), items));
}

function openSide(what, from = null) {
  side = what.inspect ? { ...what, under: side?.under ?? (side?.thread ? side : null) } : what;
  opener = from ?? opener;
  if (what.inspect) inspect(what.inspect);
  besides(by("scroll"), draw);
  if (what.thread) toEnd(by("side-scroll"));
  else by("side-scroll").scrollTop = 0;
  if (from) (what.thread ? forms.thread.input : by("side-title")).focus();
}

function closeSide() {
  const key = opener?.closest("li")?.dataset.key;
  const again = opener?.isConnected ? opener : key && document.querySelector(`li[data-key="${CSS.escape(key)}"]`);
  side = side?.under ?? null;
  opener = null;
  besides(by("scroll"), draw);
  (again || forms.main.input).focus();
}

async function inspect(key) {
  const answer = await fetch(`/inspect?key=${encodeURIComponent(key)}`);
  by("inspector").innerHTML = answer.ok ? await answer.text() : "<p>This message is gone.</p>";
}

function enter(id) {
  channel = places.has(id) ? id : places.keys().next().value;
  unread.delete(channel);
  side = opener = said = null;
  const place = places.get(channel);
  const { title, reply } = place.dataset;
  by("place-title").textContent = title;
  by("place-topic").textContent = place.content.textContent;
  by("messages").setAttribute("aria-label", `Messages in ${title}`);
  forms.main.input.placeholder = `Message ${title}`;
  forms.thread.input.placeholder = reply;
  forms.main.input.setAttribute("aria-label", `Message ${title}`);
  forms.main.notice("");
  document.title = `${title} · Policy Desk in a local Slack`;
  draw();
  if (mainList().length) toEnd(by("scroll"));
  else by("scroll").scrollTop = 0;
}

function changed({ reset, put = [], gone = [], modal: html, clock: face }) {
  if (reset) known.clear();
  gone.forEach((key) => known.delete(key));
  if (known.size === 0) unread.clear();
  const fresh = put.filter((item) => !known.has(item.key));
  put.forEach((item) => known.set(item.key, item));
  const news = reset ? [] : fresh.filter((item) => !item.mine);
  news.filter((item) => item.channel !== channel).forEach((item) => unread.set(item.channel, (unread.get(item.channel) ?? 0) + 1));
  if (news.length) by("heard").textContent = news.map((item) => `${item.author}: ${item.notice}`).join("\n");
  if (side?.inspect && gone.includes(side.inspect)) side = null;
  draw();
  if (put.some((item) => item.key === side?.inspect)) inspect(side.inspect);
  if (news.some((item) => said && item.thread === said)) follow();
  if (html !== undefined) shownDialog(html);
  if (face) shownClock(face);
  document.body.dataset.ready = "yes";
}

function placeOf(target) {
  const view = target.closest("form[data-view]");
  if (view) return { at: { view: view.dataset.view }, root: view };
  const message = target.closest("li[data-key]");
  return message && { at: { channel, key: message.dataset.key }, root: message };
}

const listOf = (target) => (target.closest("#side") ? "thread" : "main");
presser(
  confirmer(by("confirm")),
  placeOf,
  (target) => (scrollOf(listOf(target)).dataset.follow = "yes"),
  (target, notice) => {
    const inModal = target.closest("dialog")?.querySelector(".notice");
    if (inModal) inModal.textContent = notice ?? "";
    else tell(listOf(target), notice);
  },
);

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-say], [data-thread], [data-inspect]");
  if (!target) return;
  const { say: line, thread, inspect: key } = target.dataset;
  if (line) say(line, "main");
  else if (thread) openSide({ thread }, target);
  else if (key) openSide({ inspect: key }, target);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && side && !document.querySelector("dialog[open]")) closeSide();
});
by("side-close").addEventListener("click", closeSide);
document.addEventListener("click", async (event) => {
  const target = event.target.closest("[data-restart]");
  if (!target) return;
  await send("restart", { eventful: target.dataset.restart === "eventful" });
  by("clock").open = false;
  side = opener = null;
  draw();
  by("heard").textContent = "Started over: every conversation is empty.";
  forms.main.input.focus();
});
addEventListener("hashchange", () => {
  if (!places.has(location.hash.slice(1))) return; // the link that skips to the message box
  enter(location.hash.slice(1));
  forms.main.input.focus();
});

enter(location.hash.slice(1));
forms.main.input.focus();
listen(changed, (up) => {
  forms.main.notice(up ? "" : "The local Slack does not answer. Is it still running?");
});
