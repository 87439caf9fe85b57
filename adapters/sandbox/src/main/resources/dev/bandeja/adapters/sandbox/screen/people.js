import { face, fill, initials, make, since, tone } from "./elements.js";
import { t } from "./words.js";
import { $, choose, onNews, refresh, world } from "./world.js";

function showPeople() {
  fill($("people"), world.view.people.map((one) => ({ ...one, chosen: one.id === world.person, when: one.written ? since(one.written) : "" })), (one) => one.id, (one) =>
    make("button", { type: "button", class: "person", "aria-pressed": String(one.chosen), onclick: () => { choose(one.id); refresh(); } },
      face(one.id, one.name),
      make("span", {}, make("b", {}, one.name), make("span", { class: "meta" }, one.locale.slice(0, 2) + " · " + (one.when || t("firstTime"))))));
  $("me").className = "face " + tone(world.person);
  $("me").textContent = initials(world.view.person.name);
  const name = world.view.person.firstName;
  for (const [id, word] of [["text", "writeAs"], ["comment-text", "commentAs"]]) {
    $(id).placeholder = t(word, { name });
    $(id === "text" ? "text-label" : "comment-label").textContent = t(word, { name });
  }
  $("visit-label").textContent = t("visitAs", { name: world.view.person.name });
}

export function startPeople() {
  onNews(showPeople);
  setInterval(() => { if (world.view) showPeople(); }, 30000);
}
