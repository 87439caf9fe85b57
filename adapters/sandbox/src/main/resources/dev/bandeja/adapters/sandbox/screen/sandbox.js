"use strict";

const WORDS = {
  es: {
    title: "Sandbox · Bandeja", lead: "Un Facebook de mentira en este servidor. Nada de lo que hagas aquí sale a internet.",
    clock: "Reloj del sandbox:", advance: "Adelantar 24 h", back: "Volver a Bandeja",
    panes: "Partes de la página", paneChat: "Chat", paneWall: "Publicación", paneTools: "Fallos y avisos",
    people: "Soy esta persona", another: "Otra persona", faults: "Fallos a pedido", faultsHooks: "En los avisos a Bandeja", faultsGraph: "En las llamadas de Bandeja", faultsToken: "El token de la página",
    duplicateAll: "Entregar dos veces", disorder: "Desordenar", delayMs: "Retrasar 5 s", dropAll: "Perder los avisos",
    token: "Token revocado (190)", expired: "Token vencido (190/463)", removed: "Aplicación quitada (190/458)", limit: "Límite de uso (613)", used: "Ya respondido (10900)", lost: "Perder la respuesta", down: "Graph caído (503)",
    notices: "Avisos enviados", noNotices: "Todavía no hay avisos. Escribe algo y aquí verás cómo se lo cuenta a Bandeja.",
    resubscribe: "Suscribir de nuevo", unsubscribed: "La página ya no está suscrita: nada llega a Bandeja.", failing: "Bandeja no recibe los avisos; se reintenta. En espera: {n}.",
    queued: "en cola", dropped: "perdido a pedido", LOST: "sin suscripción", noAnswer: "sin respuesta",
    more: "Más acciones", asInbox: "Contestar desde la bandeja de Meta", asInboxHelp: "Así responde alguien de la empresa sin usar Bandeja. Bandeja se entera por un eco.", answer: "Respuesta", sendAnswer: "Enviar respuesta",
    reset: "Restablecer el sandbox", resetHelp: "Borra todas las conversaciones, comentarios, personas y fallos del sandbox, y vuelve su reloj a la hora real. Lo que Bandeja ya guardó se queda en Bandeja.", resetNow: "Restablecer",
    messages: "Mensajes", chatWith: "Chat con la página, como {name}", hello: "Tienda de decoración · página de prueba", typing: "La página está escribiendo",
    attach: "Adjuntar foto o archivo", unchoose: "Quitar el archivo", writeAs: "Escribe como {name}…", send: "Enviar",
    toldDELIVERED: "Entregado a Bandeja", toldPENDING: "Esperando a Bandeja…", toldRETRYING: "Bandeja no contesta; se reintenta", toldDROPPED: "Aviso perdido a pedido", toldLOST: "La página no está suscrita: Bandeja no lo sabe",
    seen: "Visto", received: "Recibido", onTheWay: "En camino", inboxChip: "Bandeja de Meta", privateReply: "Respuesta privada a un comentario",
    wallView: "Qué se ve", onePost: "Publicación", allPosts: "Muro", wallRegion: "Publicaciones y comentarios", lampPicture: "Dibujo de tres lámparas de lino sobre una mesa", public: "pública",
    noComments: "Sin comentarios", oneComment: "1 comentario", comments: "{n} comentarios", pageChip: "Página", reply: "Responder", replyingTo: "Respondiendo a {name}", unreply: "No responder a nadie", commentAs: "Comenta como {name}…", comment: "Publicar comentario",
    visitAs: "Publicar en el muro como {name}", publish: "Publicar", offline: "El sandbox no contesta. Se sigue intentando.",
    name: "Nombre y apellido", language: "Idioma", add: "Agregar persona", justNow: "ahora", cancel: "Cancelar", firstTime: "aún no ha escrito", photo: "Foto enviada", template: "Mensaje con formato", failed: "No se pudo: {why}",
  },
  en: {
    title: "Sandbox · Bandeja", lead: "A pretend Facebook on this server. Nothing you do here leaves for the internet.",
    clock: "Sandbox clock:", advance: "Skip 24 h", back: "Back to Bandeja",
    panes: "Parts of the page", paneChat: "Chat", paneWall: "Post", paneTools: "Faults and notices",
    people: "I am this person", another: "Another person", faults: "Faults on demand", faultsHooks: "In notices to Bandeja", faultsGraph: "In Bandeja's calls", faultsToken: "The page's token",
    duplicateAll: "Deliver twice", disorder: "Shuffle", delayMs: "Delay 5 s", dropAll: "Lose the notices",
    token: "Token revoked (190)", expired: "Token expired (190/463)", removed: "App removed (190/458)", limit: "Usage limit (613)", used: "Already replied (10900)", lost: "Lose the answer", down: "Graph is down (503)",
    notices: "Notices sent", noNotices: "No notices yet. Write something and see here how Bandeja is told.",
    resubscribe: "Subscribe again", unsubscribed: "The page is no longer subscribed: nothing reaches Bandeja.", failing: "Bandeja does not take the notices; they are tried again. Waiting: {n}.",
    queued: "queued", dropped: "lost on demand", LOST: "not subscribed", noAnswer: "no answer",
    more: "More actions", asInbox: "Answer from Meta’s inbox", asInboxHelp: "This is how somebody of the company answers without Bandeja. Bandeja hears of it by an echo.", answer: "Answer", sendAnswer: "Send answer",
    reset: "Reset the sandbox", resetHelp: "Deletes all conversations, comments, people and faults of the sandbox and sets its clock to the real time. What Bandeja has stored stays in Bandeja.", resetNow: "Reset",
    messages: "Messages", chatWith: "Chat with the page, as {name}", hello: "Home decor shop · test page", typing: "The page is writing",
    attach: "Attach a photo or file", unchoose: "Remove the file", writeAs: "Write as {name}…", send: "Send",
    toldDELIVERED: "Delivered to Bandeja", toldPENDING: "Waiting for Bandeja…", toldRETRYING: "Bandeja does not answer; trying again", toldDROPPED: "Notice lost on demand", toldLOST: "The page is not subscribed: Bandeja does not know",
    seen: "Seen", received: "Received", onTheWay: "On its way", inboxChip: "Meta’s inbox", privateReply: "Private reply to a comment",
    wallView: "What is shown", onePost: "Post", allPosts: "Wall", wallRegion: "Posts and comments", lampPicture: "Drawing of three linen lamps above a table", public: "public",
    noComments: "No comments", oneComment: "1 comment", comments: "{n} comments", pageChip: "Page", reply: "Reply", replyingTo: "Replying to {name}", unreply: "Reply to nobody", commentAs: "Comment as {name}…", comment: "Publish comment",
    visitAs: "Post on the wall as {name}", publish: "Publish", offline: "The sandbox does not answer. Still trying.",
    name: "First and last name", language: "Language", add: "Add person", justNow: "now", cancel: "Cancel", firstTime: "has not written yet", photo: "Photo sent", template: "Formatted message", failed: "It did not work: {why}",
  },
  pt: {
    title: "Sandbox · Bandeja", lead: "Um Facebook de mentira neste servidor. Nada do que você fizer aqui sai para a internet.",
    clock: "Relógio do sandbox:", advance: "Avançar 24 h", back: "Voltar à Bandeja",
    panes: "Partes da página", paneChat: "Conversa", paneWall: "Publicação", paneTools: "Falhas e avisos",
    people: "Eu sou esta pessoa", another: "Outra pessoa", faults: "Falhas sob demanda", faultsHooks: "Nos avisos à Bandeja", faultsGraph: "Nas chamadas da Bandeja", faultsToken: "O token da página",
    duplicateAll: "Entregar duas vezes", disorder: "Embaralhar", delayMs: "Atrasar 5 s", dropAll: "Perder os avisos",
    token: "Token revogado (190)", expired: "Token vencido (190/463)", removed: "Aplicativo removido (190/458)", limit: "Limite de uso (613)", used: "Já respondido (10900)", lost: "Perder a resposta", down: "Graph fora do ar (503)",
    notices: "Avisos enviados", noNotices: "Ainda não há avisos. Escreva algo e veja aqui como a Bandeja fica sabendo.",
    resubscribe: "Inscrever de novo", unsubscribed: "A página não está mais inscrita: nada chega à Bandeja.", failing: "A Bandeja não recebe os avisos; há novas tentativas. Em espera: {n}.",
    queued: "na fila", dropped: "perdido sob demanda", LOST: "sem inscrição", noAnswer: "sem resposta",
    more: "Mais ações", asInbox: "Responder pela caixa da Meta", asInboxHelp: "Assim responde alguém da empresa sem usar a Bandeja. A Bandeja fica sabendo por um eco.", answer: "Resposta", sendAnswer: "Enviar resposta",
    reset: "Restaurar o sandbox", resetHelp: "Apaga todas as conversas, comentários, pessoas e falhas do sandbox e volta seu relógio à hora real. O que a Bandeja já guardou fica na Bandeja.", resetNow: "Restaurar",
    messages: "Mensagens", chatWith: "Conversa com a página, como {name}", hello: "Loja de decoração · página de teste", typing: "A página está escrevendo",
    attach: "Anexar foto ou arquivo", unchoose: "Remover o arquivo", writeAs: "Escreva como {name}…", send: "Enviar",
    toldDELIVERED: "Entregue à Bandeja", toldPENDING: "Aguardando a Bandeja…", toldRETRYING: "A Bandeja não responde; nova tentativa", toldDROPPED: "Aviso perdido sob demanda", toldLOST: "A página não está inscrita: a Bandeja não sabe",
    seen: "Visto", received: "Recebido", onTheWay: "A caminho", inboxChip: "Caixa da Meta", privateReply: "Resposta privada a um comentário",
    wallView: "O que aparece", onePost: "Publicação", allPosts: "Mural", wallRegion: "Publicações e comentários", lampPicture: "Desenho de três luminárias de linho sobre uma mesa", public: "pública",
    noComments: "Sem comentários", oneComment: "1 comentário", comments: "{n} comentários", pageChip: "Página", reply: "Responder", replyingTo: "Respondendo a {name}", unreply: "Não responder a ninguém", commentAs: "Comente como {name}…", comment: "Publicar comentário",
    visitAs: "Publicar no mural como {name}", publish: "Publicar", offline: "O sandbox não responde. As tentativas continuam.",
    name: "Nome e sobrenome", language: "Idioma", add: "Adicionar pessoa", justNow: "agora", cancel: "Cancelar", firstTime: "ainda não escreveu", photo: "Foto enviada", template: "Mensagem com formato", failed: "Não deu certo: {why}",
  },
};

const POLL_MS = 600;
const HIDDEN_POLL_MS = 3000;
const LAMPS = "_122105550000000002";
const ROOMS = [
  { title: "faultsHooks", switches: { duplicateAll: [false, true], disorder: [false, true], delayMs: [0, 5000], dropAll: [false, true] } },
  { title: "faultsToken", revocations: { token: 460, expired: 463, removed: 458 } },
  { title: "faultsGraph", faults: {
    limit: { kind: "error", code: 613, path: "/messages", message: "Calls to this api have exceeded the rate limit." },
    used: { kind: "error", code: 10900, path: "/messages", message: "(#10900) Activity already replied to" },
    lost: { kind: "lost", path: "/messages" },
    down: { kind: "plain", status: 503 },
  } },
];

const address = new URLSearchParams(location.search);
const lang = [address.get("lang"), ...navigator.languages].map((l) => (l || "").slice(0, 2)).find((l) => l in WORDS) || "es";
const t = (key, values = {}) => WORDS[lang][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const $ = (id) => document.getElementById(id);
const format = (options) => new Intl.DateTimeFormat(lang === "pt" ? "pt-BR" : lang, options);
const hour = format({ hour: "2-digit", minute: "2-digit", hour12: false });
const second = format({ hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
const day = format({ weekday: "short", day: "numeric", month: "short" });
const ago = new Intl.RelativeTimeFormat(lang, { style: "narrow" });

let person = address.get("person") || "";
let known = -1;
let view = null;
let clockOffset = 0;
let postId = location.hash.slice(1).split("_").slice(0, 2).join("_");
let replyTo = null;
let busyRead = false;

/** Makes an element; children may be texts, which never become markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Brings a list up to date and touches only what has changed, so that focus and scrolling stay. */
function fill(list, items, key, render) {
  const old = new Map([...list.children].map((child) => [child.dataset.key, child]));
  let at = list.firstElementChild;
  for (const item of items) {
    const looks = JSON.stringify(item);
    let element = old.get(key(item));
    if (element && element.looks !== looks) {
      const fresh = dress(render(item), key(item), looks);
      if (at === element) at = fresh;
      element.replaceWith(fresh);
      element = fresh;
    }
    element = element || dress(render(item), key(item), looks);
    old.delete(key(item));
    if (element === at) at = at.nextElementSibling;
    else list.insertBefore(element, at);
  }
  old.forEach((child) => child.remove());
}

function dress(element, key, looks) {
  element.dataset.key = key;
  element.looks = looks;
  return element;
}

const initials = (name) => name.split(/\s+/).map((word) => word[0] || "").filter((letter, i, all) => /\p{L}/u.test(letter) && (i === 0 || i === all.length - 1)).join("").toUpperCase();
const tone = (id) => "tone-" + [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 0) % 5;
const face = (id, name) => make("span", { class: "face " + tone(id), "aria-hidden": "true" }, initials(name));
const square = () => make("span", { class: "square", "aria-hidden": "true" }, initials(view.page.name));
const now = () => Date.now() + clockOffset;

function since(at) {
  const minutes = Math.round((at - now()) / 60000);
  if (minutes > -1) return t("justNow");
  if (minutes > -60) return ago.format(minutes, "minute");
  if (minutes > -1440) return ago.format(Math.round(minutes / 60), "hour");
  return ago.format(Math.round(minutes / 1440), "day");
}

async function ask(path, body, method = "POST") {
  const options = body === undefined ? { method } : body instanceof FormData ? { method, body }
    : { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const response = await fetch("control" + path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error || response.status);
  return answer;
}

/** Does something and shows at once what came of it; says where it failed, if it did. */
async function attempt(work, errorId) {
  const place = errorId && $(errorId);
  try {
    if (place) place.textContent = "";
    await work();
    await refresh();
    return true;
  } catch (error) {
    if (place) place.textContent = t("failed", { why: error.message });
    return false;
  }
}

async function refresh() {
  const query = new URLSearchParams({ known });
  if (person) query.set("person", person);
  let next;
  try {
    next = await ask("/view?" + query, undefined, "GET");
  } catch (error) {
    if (person && error.message.startsWith("there is no person")) { choose(""); return refresh(); }
    $("offline").hidden = false;
    throw error;
  }
  $("offline").hidden = true;
  clockOffset = next.now - Date.now();
  const unchanged = next.version === known;
  known = next.version;
  if (unchanged) { $("typing").hidden = !next.typing; return; }
  view = next;
  person = view.person.id;
  show();
}

async function live() {
  try { await refresh(); } catch { /* shown already; the next round tries again */ }
  setTimeout(live, document.hidden ? HIDDEN_POLL_MS : POLL_MS);
}

function show() {
  showPeople();
  showFaults();
  showNotices();
  showChat();
  showWall();
  showClock();
  markRead();
}

function showClock() {
  if (!view) return;
  $("clock").textContent = day.format(now()) + ", " + hour.format(now());
  $("clock").dateTime = new Date(now()).toISOString();
}

function choose(id) {
  person = id;
  known = -1;
  unreply();
  const next = new URLSearchParams(location.search);
  if (id) next.set("person", id); else next.delete("person");
  history.replaceState(null, "", "?" + next + location.hash);
}

function showPeople() {
  fill($("people"), view.people.map((one) => ({ ...one, chosen: one.id === person, when: one.written ? since(one.written) : "" })), (one) => one.id, (one) =>
    make("button", { type: "button", class: "person", "aria-pressed": String(one.chosen), onclick: () => { choose(one.id); refresh(); } },
      face(one.id, one.name),
      make("span", {}, make("b", {}, one.name), make("span", { class: "meta" }, one.locale.slice(0, 2) + " · " + (one.when || t("firstTime"))))));
  $("me").className = "face " + tone(person);
  $("me").textContent = initials(view.person.name);
  const name = view.person.firstName;
  for (const [id, word] of [["text", "writeAs"], ["comment-text", "commentAs"]]) {
    $(id).placeholder = t(word, { name });
    $(id === "text" ? "text-label" : "comment-label").textContent = t(word, { name });
  }
  $("visit-label").textContent = t("visitAs", { name: view.person.name });
}

function showFaults() {
  const set = new Set([...view.faults, ...view.revocations].map((one) => one.id));
  if (!$("faults").firstChild) {
    for (const room of ROOMS) {
      $("faults").append(make("h3", {}, t(room.title)));
      for (const name of Object.keys(room.switches || room.faults || room.revocations)) {
        const box = make("input", { type: "checkbox", role: "switch", id: "fault-" + name });
        box.addEventListener("change", () => attempt(() => turn(room, name, box.checked)));
        $("faults").append(make("label", { class: "switch" }, box, t(name)));
      }
    }
  }
  for (const room of ROOMS) {
    for (const name of Object.keys(room.switches || room.faults || room.revocations)) {
      $("fault-" + name).checked = room.switches ? Boolean(view.switches[name]) : set.has("page-" + name);
    }
  }
}

function turn(room, name, on) {
  if (room.switches) return ask("/switches", { [name]: room.switches[name][on ? 1 : 0] });
  if (room.revocations) {
    return on ? ask("/tokens/revoke", { id: "page-" + name, page: view.page.id, subcode: room.revocations[name] })
      : ask("/revocations/page-" + name, undefined, "DELETE");
  }
  return on ? ask("/faults", { id: "page-" + name, ...room.faults[name] }) : ask("/faults/page-" + name, undefined, "DELETE");
}

function showNotices() {
  const hook = view.webhook;
  $("back").href = new URL("/", hook.callbackUrl).href;
  $("alarm").hidden = hook.active && !(hook.failingSince && hook.pending);
  $("alarm-text").textContent = hook.active ? t("failing", { n: hook.pending }) : t("unsubscribed");
  $("resubscribe").hidden = hook.active;
  $("no-notices").hidden = view.notices.length > 0;
  fill($("notices"), view.notices.map(({ id, field, state, statuses, at, ms }) => ({ id, field, state, statuses, at, ms })), (one) => String(one.id), (one) => {
    const [words, looks] = told(one);
    return make("li", { class: "notice" }, make("time", { datetime: new Date(one.at).toISOString() }, second.format(one.at)),
      make("span", { class: "topic", title: one.field }, one.field), make("span", { class: "how " + looks }, words));
  });
}

function told({ state, statuses, ms }) {
  const name = (status) => (status < 0 ? t("noAnswer") : String(status));
  if (state === "DROPPED") return [t("dropped"), "is-quiet"];
  if (state === "LOST") return [t("LOST"), "is-late"];
  if (!statuses.length) return [t("queued"), "is-quiet"];
  const last = statuses[statuses.length - 1];
  if (state === "PENDING" && last !== 200) return ["✕ " + name(last) + (statuses.length > 1 ? " ×" + statuses.length : ""), "is-late"];
  const before = statuses.slice(0, -1).filter((status) => status !== 200);
  const took = ms < 1000 ? ms + " ms" : (ms / 1000).toLocaleString(lang, { maximumFractionDigits: 1 }) + " s";
  if (before.length) return [name(before[before.length - 1]) + " → " + last, "is-warn"];
  return [last + (statuses.length > 1 ? " ×" + statuses.length : "") + " · " + took, ms > 3000 ? "is-warn" : "is-ok"];
}

function showChat() {
  const page = view.page.name;
  for (const id of ["page-mark", "hello-mark"]) $(id).textContent = initials(page);
  for (const id of ["chat-title", "hello-name"]) $(id).textContent = page;
  $("chat-with").textContent = t("chatWith", { name: view.person.firstName });
  const log = $("log");
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80 || log.dataset.person !== person;
  const messages = view.chat.messages;
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
    make("button", { type: "button", onclick: () => attempt(() => ask("/say", { person, text: one.title, quickReply: one.payload || one.title }), "say-error") }, one.title || one.content_type));
  $("typing").hidden = !view.chat.typing;
  if (atEnd) log.scrollTop = log.scrollHeight;
  log.dataset.person = person;
}

function message(one) {
  const body = make("div", { class: "body" });
  if (one.first && one.fromInbox) body.append(make("span", { class: "chip meta-inbox" }, t("inboxChip")));
  if (one.commentId) body.append(make("span", { class: "chip private" }, t("privateReply")));
  if (one.text) body.append(make("p", { class: "bubble", dir: "auto", lang: view.person.locale.replace("_", "-") }, one.text));
  one.attachments.forEach((attachment) => body.append(attached(attachment)));
  if (one.state) body.append(state(one));
  return make("li", {}, one.newDay ? make("p", { class: "day meta" }, day.format(one.at) + ", " + hour.format(one.at)) : null,
    make("div", { class: "msg " + (one.fromPage ? one.fromInbox ? "inbox" : "theirs" : "mine") }, one.fromPage && one.first ? square() : null, body));
}

function state(one) {
  if (one.fromPage) return make("p", { class: "state" }, t(one.read ? "seen" : one.delivered ? "received" : "onTheWay"));
  const looks = { RETRYING: " is-late", LOST: " is-late", DROPPED: " is-warn" }[one.told] || "";
  return make("p", { class: "state" + looks }, one.told ? t("told" + one.told) : "");
}

/** A picture is shown only if the sandbox itself keeps it; nothing is fetched from elsewhere. */
function attached({ type, name, url }) {
  const here = url && new URL(url, location.href).origin === location.origin;
  if (type === "image" && here) return make("img", { class: "photo", src: url, alt: name || t("photo") });
  if (type === "audio" && here) return make("audio", { controls: true, src: url });
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  icon.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
  icon.firstChild.setAttribute("href", "#i-file");
  const words = type === "template" ? t("template") : name || (url || "").split("/").pop().split("?")[0] || type;
  const safe = /^(https?:|\.\/)/.test(url || "");
  return safe ? make("a", { class: "bubble attached", href: url, target: "_blank", rel: "noreferrer noopener" }, icon, words)
    : make("p", { class: "bubble attached" }, icon, words);
}

function showWall() {
  const post = view.posts.find((one) => one.id === postId) || view.posts.find((one) => one.byPage) || view.posts[0];
  if (!post) return;
  postId = post.id;
  $("wall-mark").textContent = initials(post.from);
  $("wall-mark").className = post.byPage ? "square" : "face " + tone(post.from);
  $("wall-title").textContent = post.from;
  $("wall-meta").textContent = since(post.at) + " · " + t("public");
  $("post-text").textContent = post.text;
  $("picture").hidden = !post.id.endsWith(LAMPS);
  const count = post.comments.length;
  $("comment-count").textContent = count === 0 ? t("noComments") : count === 1 ? t("oneComment") : t("comments", { n: count });
  const top = post.comments.filter((one) => one.parentId === post.id);
  const ordered = top.flatMap((one) => [one, ...post.comments.filter((reply) => reply.parentId === one.id)]);
  fill($("comments"), ordered.map((one) => ({ ...one, reply: one.parentId !== post.id, when: since(one.at), own: one.fromId === person })), (one) => one.id, comment);
  fill($("posts"), view.posts.map(({ id, from, text, at, comments }) => ({ id, from, text, when: since(at), count: comments.length })), (one) => one.id, (one) =>
    make("li", {}, make("button", { type: "button", onclick: () => { postId = one.id; unreply(); show(); wallView(true); } },
      make("b", {}, one.from), " ", make("span", { class: "meta" }, one.when), make("span", { class: "excerpt" }, one.text),
      make("span", { class: "meta" }, one.count === 0 ? t("noComments") : one.count === 1 ? t("oneComment") : t("comments", { n: one.count })))));
}

function comment(one) {
  const said = make("div", { class: "said" },
    make("p", { class: "name" }, one.from, one.byPage ? make("span", { class: "chip" }, t("pageChip")) : null),
    one.text ? make("p", { class: "words", dir: "auto" }, one.text) : null,
    ...(one.attachments || []).map(attached));
  const looks = { RETRYING: "is-late", LOST: "is-late", DROPPED: "is-warn", PENDING: "" }[one.told];
  const foot = make("div", { class: "foot" }, make("span", {}, one.when),
    make("button", { type: "button", "aria-label": t("reply") + ": " + one.from, onclick: () => startReply(one) }, t("reply")),
    looks === undefined ? null : make("span", { class: looks }, t("told" + one.told)));
  return make("li", { class: "cmt" + (one.reply ? " reply" : "") + (one.own ? " own" : ""), id: one.id }, one.byPage ? square() : face(one.fromId, one.from), said, foot);
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

/** Whoever looks at the chat has seen what the page wrote. */
async function markRead() {
  const chatShown = $("log").offsetParent !== null && !document.hidden;
  if (busyRead || !chatShown || !view.chat.messages.some((one) => one.fromPage && !one.read)) return;
  busyRead = true;
  try { await ask("/read", { person }); } catch { /* seen again at the next change */ }
  busyRead = false;
}

function pane(name) {
  document.body.dataset.pane = name;
  document.querySelectorAll(".panes button").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.to === name)));
  if (view) show();
}

function chooseFile() {
  const file = $("file").files[0];
  $("chosen").hidden = !file;
  $("chosen-name").textContent = file ? file.name : "";
}

function onSubmit(form, work) {
  $(form).addEventListener("submit", (event) => { event.preventDefault(); work(); });
}

function sendOnEnter(id, form) {
  $(id).addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); $(form).requestSubmit(); }
  });
}

async function say() {
  const text = $("text").value.trim();
  const file = $("file").files[0];
  if (!text && !file) return;
  const form = new FormData();
  form.set("person", person);
  if (text) form.set("text", text);
  if (file) form.set("file", file);
  $("log").dataset.person = "";
  if (await attempt(() => ask("/say", file ? form : { person, text }), "say-error")) {
    $("say").reset();
    chooseFile();
  }
}

async function publishComment() {
  const text = $("comment-text").value.trim();
  if (text && await attempt(() => ask("/comments", { person, parent: replyTo || postId, text }), "comment-error")) {
    $("comment").reset();
    const scroll = $("wall-scroll");
    if (!replyTo) scroll.scrollTop = scroll.scrollHeight;
    unreply();
  }
}

async function visit() {
  const text = $("visit-text").value.trim();
  if (text && await attempt(() => ask("/posts", { person, text }))) $("visit").reset();
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
  onSubmit("say", say);
  onSubmit("comment", publishComment);
  onSubmit("visit", visit);
  sendOnEnter("text", "say");
  sendOnEnter("comment-text", "comment");
  $("file").addEventListener("change", chooseFile);
  $("unchoose").addEventListener("click", () => { $("file").value = ""; chooseFile(); });
  $("unreply").addEventListener("click", unreply);
  $("show-post").addEventListener("click", () => wallView(true));
  $("show-all").addEventListener("click", () => wallView(false));
  $("advance").addEventListener("click", () => attempt(() => ask("/clock", { advanceSeconds: 86400 })));
  $("resubscribe").addEventListener("click", () => attempt(() => ask("/webhooks/subscription", {})));
  $("another").addEventListener("click", () => $("person-dialog").showModal());
  $("as-inbox").addEventListener("click", () => { $("menu").open = false; $("inbox-dialog").showModal(); });
  $("reset").addEventListener("click", () => { $("menu").open = false; $("reset-dialog").showModal(); });
  document.addEventListener("click", (event) => { if (!$("menu").contains(event.target)) $("menu").open = false; });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") $("menu").open = false; });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh().catch(() => {}); });
  dialog("inbox-dialog", "inbox", () => attempt(() => ask("/inbox-reply", { person, text: $("inbox-text").value }), "say-error"));
  dialog("reset-dialog", "resetting", () => attempt(async () => { await ask("/reset", {}); choose(""); }));
  dialog("person-dialog", "newcomer", () => attempt(async () => {
    const added = await ask("/people", { name: $("newcomer-name").value, locale: $("newcomer-locale").value });
    choose(added.people[0].id);
  }));
  setInterval(() => { if (view) showClock(); }, 1000);
  setInterval(() => { if (view) { showPeople(); showWall(); } }, 30000);
  live();
}

start();
