import { attached, face, fileOf, fill, initials, make, onSubmit, sendOnEnter, since, square, tone } from "./elements.js";
import { t } from "./words.js";
import { $, ask, attempt, onNews, showAll, world } from "./world.js";

const LAMPS = "_122105550000000002";

let postId = location.hash.slice(1).split("_").slice(0, 2).join("_");
let replyTo = null;
let file;

function showWall() {
  scheduled();
  const post = world.view.posts.find((one) => one.id === postId) || world.view.posts.find((one) => one.byPage) || world.view.posts[0];
  if (!post) return;
  postId = post.id;
  $("wall-mark").textContent = initials(post.from);
  $("wall-mark").className = post.byPage ? "square" : "face " + tone(post.from);
  $("wall-title").textContent = post.from;
  $("wall-meta").textContent = since(post.at) + " · " + t("public");
  $("post-text").textContent = post.text;
  const mine = post.fromId === world.person;
  fill($("post-acts"), mine || post.hidden || post.liked ? [{ id: post.id, text: post.text, mine, hidden: post.hidden, liked: post.liked }] : [], (one) => one.id, (one) =>
    make("p", { class: "foot" },
      one.hidden ? make("span", { class: "chip is-hidden" }, t("hiddenChip")) : null,
      one.liked ? make("span", { class: "chip" }, t("likedChip")) : null,
      ...(one.mine ? own(one, "comment-error") : [])));
  shown(post);
  $("picture").hidden = !post.id.endsWith(LAMPS);
  const count = post.comments.length;
  $("comment-count").textContent = count === 0 ? t("noComments") : count === 1 ? t("oneComment") : t("comments", { n: count });
  const top = post.comments.filter((one) => one.parentId === post.id);
  const ordered = top.flatMap((one) => [one, ...post.comments.filter((reply) => reply.parentId === one.id)]);
  fill($("comments"), ordered.map((one) => ({ ...one, reply: one.parentId !== post.id, when: since(one.at), own: one.fromId === world.person })), (one) => one.id, comment);
  fill($("posts"), world.view.posts.map(({ id, from, text, at, comments }) => ({ id, from, text, when: since(at), count: comments.length })), (one) => one.id, (one) =>
    make("li", {}, make("button", { type: "button", onclick: () => { postId = one.id; unreply(); showAll(); wallView(true); } },
      make("b", {}, one.from), " ", make("span", { class: "meta" }, one.when), make("span", { class: "excerpt" }, one.text),
      make("span", { class: "meta" }, one.count === 0 ? t("noComments") : one.count === 1 ? t("oneComment") : t("comments", { n: one.count })))));
}

/** Pictures, video and link of a post; drawn anew only when it is another post, so that a film goes on. */
function shown(post) {
  const box = $("post-shown");
  if (box.dataset.of === post.id) return;
  box.dataset.of = post.id;
  box.replaceChildren(...post.attachments.map(attached),
    ...(post.link ? [make("a", { href: post.link, rel: "noreferrer" }, post.link)] : []));
}

function scheduled() {
  const list = world.view.scheduled || [];
  $("scheduled-part").hidden = list.length === 0;
  fill($("scheduled"), list.map(({ id, text, link, scheduledFor }) => ({ id, text: text || link, when: new Date(scheduledFor).toLocaleString() })), (one) => one.id, (one) =>
    make("li", {}, make("b", {}, one.when), make("span", { class: "excerpt" }, one.text)));
}

function comment(one) {
  const said = make("div", { class: "said" },
    make("p", { class: "name" }, one.from, one.byPage ? make("span", { class: "chip" }, t("pageChip")) : null),
    one.hidden ? make("span", { class: "chip is-hidden" }, t("hiddenChip")) : null,
    one.liked ? make("span", { class: "chip" }, t("likedChip")) : null,
    one.text ? make("p", { class: "words", dir: "auto" }, one.text) : null,
    ...(one.attachments || []).map(attached));
  const looks = { RETRYING: "is-late", LOST: "is-late", DROPPED: "is-warn", PENDING: "" }[one.told];
  const foot = make("div", { class: "foot" }, make("span", {}, one.when),
    make("button", { type: "button", "aria-label": t("reply") + ": " + one.from, onclick: () => startReply(one) }, t("reply")),
    ...(one.own ? own(one, "comment-error") : []),
    looks === undefined ? null : make("span", { class: looks }, t("told" + one.told)));
  return make("li", { class: "cmt" + (one.reply ? " reply" : "") + (one.own ? " own" : ""), id: one.id }, one.byPage ? square() : face(one.fromId, one.from), said, foot);
}

/** What a person can do with what they wrote: in words, or away with it. */
function own(one, error) {
  return [
    make("button", { type: "button", "aria-label": t("edit") + ": " + (one.text || ""), onclick: () => {
      const text = window.prompt(t("editComment"), one.text || "");
      if (text && text.trim() && text.trim() !== one.text) attempt(() => ask("/wall/edit", { id: one.id, text: text.trim() }), error);
    } }, t("edit")),
    make("button", { type: "button", "aria-label": t("deleteIt") + ": " + (one.text || ""), onclick: () => {
      if (window.confirm(t("deleteAsk"))) attempt(() => ask("/wall/remove", { id: one.id }), error);
    } }, t("deleteIt")),
  ];
}

function startReply(one) {
  replyTo = one.id;
  $("replying").hidden = false;
  $("replying-to").textContent = t("replyingTo", { name: one.from });
  $("comment-text").focus();
}

function unreply() {
  replyTo = null;
  $("replying").hidden = true;
}

function wallView(one) {
  $("one-post").hidden = !one;
  $("comment").hidden = !one;
  $("all-posts").hidden = one;
  $("show-post").setAttribute("aria-pressed", String(one));
  $("show-all").setAttribute("aria-pressed", String(!one));
}

async function publishComment() {
  const text = $("comment-text").value.trim();
  const said = () => file.with({ person: world.person, parent: replyTo || postId, text });
  if ((text || file.chosen()) && await attempt(() => ask("/comments", said()), "comment-error")) {
    $("comment").reset();
    file.show();
    const scroll = $("wall-scroll");
    if (!replyTo) scroll.scrollTop = scroll.scrollHeight;
    unreply();
  }
}

async function visit() {
  const text = $("visit-text").value.trim();
  if (text && await attempt(() => ask("/posts", { person: world.person, text }))) $("visit").reset();
}

export function startWall() {
  onNews(showWall, unreply);
  onSubmit("comment", publishComment);
  onSubmit("visit", visit);
  sendOnEnter("comment-text", "comment");
  file = fileOf("comment");
  $("unreply").addEventListener("click", unreply);
  $("show-post").addEventListener("click", () => wallView(true));
  $("show-all").addEventListener("click", () => wallView(false));
  setInterval(() => { if (world.view) showWall(); }, 30000);
}
