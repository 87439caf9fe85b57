import { attached, day, fileOf, fill, hour, initials, make, onSubmit, sendOnEnter, square } from "./elements.js";
import { t } from "./words.js";
import { $, ask, attempt, onNews, world } from "./world.js";

let file;
let busyRead = false;

function showChat() {
  const page = world.view.page.name;
  for (const id of ["page-mark", "hello-mark"]) $(id).textContent = initials(page);
  for (const id of ["chat-title", "hello-name"]) $(id).textContent = page;
  $("chat-with").textContent = t("chatWith", { name: world.view.person.firstName });
  const log = $("log");
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80 || log.dataset.person !== world.person;
  const messages = world.view.chat.messages;
  const lastMine = messages.findLastIndex((one) => !one.fromPage);
  const lastTheirs = messages.findLastIndex((one) => one.fromPage);
  const shown = messages.map((one, i) => ({
    ...one,
    newDay: i === 0 || day.format(one.at) !== day.format(messages[i - 1].at),
    first: i === 0 || messages[i - 1].fromPage !== one.fromPage || messages[i - 1].fromInbox !== one.fromInbox,
    state: i === lastMine || (!one.fromPage && one.told && one.told !== "DELIVERED") || (i === lastTheirs && i > lastMine),
  }));
  fill($("messages"), shown, (one) => one.id, message);
  const quick = messages.length && lastTheirs === messages.length - 1 ? messages[lastTheirs].quickReplies || [] : [];
  fill($("quick"), quick.map((one, i) => ({ ...one, i })), (one) => String(one.i), (one) =>
    make("button", { type: "button", onclick: () => attempt(() => ask("/say", { person: world.person, text: one.title, quickReply: one.payload || one.title }), "say-error") }, one.title || one.content_type));
  fill($("start"), messages.length ? [] : [t("getStarted")], (words) => words, (words) =>
    make("button", { type: "button", onclick: () => attempt(() => ask("/tap", { person: world.person, title: words, payload: "GET_STARTED" }), "say-error") }, words));
  $("typing").hidden = !world.view.chat.typing;
  showOwner();
  if (atEnd) log.scrollTop = log.scrollHeight;
  log.dataset.person = world.person;
}

/** Meta's inbox, or another app, may have the talk; then Bandeja only overhears it. */
function showOwner() {
  const { owner, wanted } = world.view.chat;
  const elsewhere = owner === "inbox" || owner === "other";
  $("owned").hidden = !elsewhere;
  $("inbox-takes").hidden = owner === "inbox";
  if (elsewhere) $("owned-words").textContent = t(owner === "inbox" ? "ownedByInbox" : "ownedByOther") + (wanted ? " " + t("wantedByBandeja") : "");
}

const pass = (appId) => attempt(() => ask("/thread-owner", { person: world.person, appId }), "say-error");

function message(one) {
  const body = make("div", { class: "body" });
  if (one.first && one.fromInbox) body.append(make("span", { class: "chip meta-inbox" }, t("inboxChip")));
  if (one.commentId) body.append(make("span", { class: "chip private" }, t("privateReply")));
  if (one.text) body.append(make("p", { class: "bubble", dir: "auto", lang: world.view.person.locale.replace("_", "-") }, one.text));
  one.attachments.forEach((attachment) => body.append(attached(attachment)));
  if (one.reaction) body.append(make("span", { class: "reaction", title: t("reacted") }, one.reaction));
  if (one.state) body.append(state(one));
  if (one.text || one.attachments.length) body.append(acts(one));
  return make("li", {}, one.newDay ? make("p", { class: "day meta" }, day.format(one.at) + ", " + hour.format(one.at)) : null,
    make("div", { class: "msg " + (one.fromPage ? one.fromInbox ? "inbox" : "theirs" : "mine") }, one.fromPage && one.first ? square() : null, body));
}

const EMOJI = ["❤", "👍", "😆", "😮"];

/** What one can still do with a message: react to it; change or take back one's own. */
function acts(one) {
  const act = (words, path, body, label) => make("button", { type: "button", class: "act", "aria-label": label,
    onclick: () => attempt(() => ask(path, { messageId: one.id, ...body() }), "say-error") }, words);
  const list = EMOJI.map((emoji) => act(emoji, "/react", () => ({ emoji: one.reaction === emoji ? "" : emoji }), t("reactWith", { emoji })));
  if (!one.fromPage && one.text) {
    list.push(make("button", { type: "button", class: "act", onclick: () => {
      const text = window.prompt(t("editAs"), one.text);
      if (text && text.trim() && text !== one.text) attempt(() => ask("/edit", { messageId: one.id, text: text.trim() }), "say-error");
    } }, t("edit")));
  }
  if (!one.fromPage) list.push(act(t("unsend"), "/unsend", () => ({})));
  return make("details", { class: "acts" }, make("summary", { "aria-label": t("acts") }, "⋯"), make("div", {}, ...list));
}

function state(one) {
  if (one.fromPage) return make("p", { class: "state" }, t(one.read ? "seen" : one.delivered ? "received" : "onTheWay"));
  const looks = { RETRYING: " is-late", LOST: " is-late", DROPPED: " is-warn" }[one.told] || "";
  return make("p", { class: "state" + looks }, one.told ? t("told" + one.told) : "");
}

/** Whoever looks at the chat has seen what the page wrote. */
async function markRead() {
  const chatShown = $("log").offsetParent !== null && !document.hidden;
  if (busyRead || !chatShown || !world.view.chat.messages.some((one) => one.fromPage && !one.read)) return;
  busyRead = true;
  try { await ask("/read", { person: world.person }); } catch { /* seen again at the next change */ }
  busyRead = false;
}

async function say() {
  const text = $("text").value.trim();
  if (!text && !file.chosen()) return;
  $("log").dataset.person = "";
  if (await attempt(() => ask("/say", file.with({ person: world.person, text })), "say-error")) {
    $("say").reset();
    file.show();
  }
}

export function startChat() {
  onNews(() => { showChat(); markRead(); });
  onSubmit("say", say);
  sendOnEnter("text", "say");
  $("inbox-takes").addEventListener("click", () => { $("menu").open = false; pass("inbox"); });
  $("give").addEventListener("click", () => pass("ours"));
  file = fileOf("say");
}
