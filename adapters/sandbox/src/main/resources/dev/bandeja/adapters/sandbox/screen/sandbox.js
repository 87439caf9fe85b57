import { startChat } from "./chat.js";
import { day, hour, onSubmit } from "./elements.js";
import { startPeople } from "./people.js";
import { startTools } from "./tools.js";
import { startWall } from "./wall.js";
import { address, lang, t } from "./words.js";
import { $, ask, attempt, choose, now, onNews, refresh, showAll, world } from "./world.js";

const POLL_MS = 600;
const HIDDEN_POLL_MS = 3000;

async function live() {
  try { await refresh(); } catch { /* shown already; the next round tries again */ }
  setTimeout(live, document.hidden ? HIDDEN_POLL_MS : POLL_MS);
}

function showClock() {
  if (!world.view) return;
  $("clock").textContent = day.format(now()) + ", " + hour.format(now());
  $("clock").dateTime = new Date(now()).toISOString();
}

function pane(name) {
  document.body.dataset.pane = name;
  document.querySelectorAll(".panes button").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.to === name)));
  if (world.view) showAll();
}

function dialog(id, form, work) {
  onSubmit(form, async () => { $(id).close(); await work(); $(form).reset(); });
  $(id).querySelector("[data-close]").addEventListener("click", () => $(id).close());
}

function start() {
  document.documentElement.lang = lang;
  document.title = t("title");
  document.querySelectorAll("[data-t]").forEach((element) => { element.textContent = t(element.dataset.t); });
  document.querySelectorAll("[data-label]").forEach((element) => element.setAttribute("aria-label", t(element.dataset.label)));
  document.querySelectorAll("[data-title]").forEach((element) => { element.title = t(element.dataset.title); });
  document.querySelectorAll(".panes button").forEach((button) => button.addEventListener("click", () => pane(button.dataset.to)));
  pane(address.get("pane") || "chat");
  startPeople();
  startTools();
  startChat();
  startWall();
  onNews(showClock);
  $("advance").addEventListener("click", () => attempt(() => ask("/clock", { advanceSeconds: 86400 })));
  $("another").addEventListener("click", () => $("person-dialog").showModal());
  $("as-inbox").addEventListener("click", () => { $("menu").open = false; $("inbox-dialog").showModal(); });
  $("reset").addEventListener("click", () => { $("menu").open = false; $("reset-dialog").showModal(); });
  document.addEventListener("click", (event) => { if (!$("menu").contains(event.target)) $("menu").open = false; });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") $("menu").open = false; });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh().catch(() => {}); });
  dialog("inbox-dialog", "inbox", () => attempt(() => ask("/inbox-reply", { person: world.person, text: $("inbox-text").value }), "say-error"));
  dialog("reset-dialog", "resetting", () => attempt(async () => { await ask("/reset", {}); choose(""); }));
  dialog("person-dialog", "newcomer", () => attempt(async () => {
    const added = await ask("/people", { name: $("newcomer-name").value, locale: $("newcomer-locale").value });
    choose(added.people[0].id);
  }));
  setInterval(() => { if (world.view) showClock(); }, 1000);
  live();
}

start();
