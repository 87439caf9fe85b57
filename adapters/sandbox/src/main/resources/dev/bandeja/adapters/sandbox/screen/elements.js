import { lang, t } from "./words.js";
import { $, now, world } from "./world.js";

export const format = (options) => new Intl.DateTimeFormat(lang === "pt" ? "pt-BR" : lang, options);
export const hour = format({ hour: "2-digit", minute: "2-digit", hour12: false });
export const second = format({ hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
export const day = format({ weekday: "short", day: "numeric", month: "short" });
const ago = new Intl.RelativeTimeFormat(lang, { style: "narrow" });

/** Makes an element; children may be texts, which never become markup. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Brings a list up to date and touches only what has changed, so that focus and scrolling stay. */
export function fill(list, items, key, render) {
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

export const initials = (name) => name.split(/\s+/).map((word) => word[0] || "").filter((letter, i, all) => /\p{L}/u.test(letter) && (i === 0 || i === all.length - 1)).join("").toUpperCase();
export const tone = (id) => "tone-" + [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 0) % 5;
export const face = (id, name) => make("span", { class: "face " + tone(id), "aria-hidden": "true" }, initials(name));
/** The page's own picture. */
export const square = () => make("span", { class: "square", "aria-hidden": "true" }, initials(world.view.page.name));

export function since(at) {
  const minutes = Math.round((at - now()) / 60000);
  if (minutes > -1) return t("justNow");
  if (minutes > -60) return ago.format(minutes, "minute");
  if (minutes > -1440) return ago.format(Math.round(minutes / 60), "hour");
  return ago.format(Math.round(minutes / 1440), "day");
}

/** A picture is shown only if the sandbox itself keeps it; nothing is fetched from elsewhere. */
export function attached({ type, name, url }) {
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

/** The file that somebody hangs on what they write in a form. */
export function fileOf(form) {
  const input = $(form + "-file");
  const chosen = () => input.files[0];
  const show = () => {
    $(form + "-chosen").hidden = !chosen();
    $(form + "-chosen-name").textContent = chosen() ? chosen().name : "";
  };
  input.addEventListener("change", show);
  $(form + "-unchoose").addEventListener("click", () => { input.value = ""; show(); });
  return { chosen, show, with: (values) => (chosen() ? asForm({ ...values, file: chosen() }) : values) };
}

function asForm(values) {
  const form = new FormData();
  Object.entries(values).forEach(([name, value]) => { if (value) form.set(name, value); });
  return form;
}

export function onSubmit(form, work) {
  $(form).addEventListener("submit", (event) => { event.preventDefault(); work(); });
}

export function sendOnEnter(id, form) {
  $(id).addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); $(form).requestSubmit(); }
  });
}
