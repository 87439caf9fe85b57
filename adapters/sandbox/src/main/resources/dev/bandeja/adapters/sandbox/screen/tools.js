import { fill, make, second } from "./elements.js";
import { lang, t } from "./words.js";
import { $, ask, attempt, onNews, world } from "./world.js";

const ROOMS = [
  { title: "faultsHooks", switches: { duplicateAll: [false, true], disorder: [false, true], delayMs: [0, 5000], dropAll: [false, true] } },
  { title: "faultsToken", revocations: { token: 460, expired: 463, removed: 458 } },
  { title: "faultsGraph", faults: {
    limit: { kind: "error", code: 613, path: "/messages", message: "Calls to this api have exceeded the rate limit." },
    used: { kind: "error", code: 10900, path: "/messages", message: "(#10900) Activity already replied to" },
    barred: { kind: "error", code: 10903, path: "/messages", message: "(#10903) This user can't reply to this activity" },
    lost: { kind: "lost", path: "/messages" },
    down: { kind: "plain", status: 503 },
  } },
];

function showFaults() {
  const set = new Set([...world.view.faults, ...world.view.revocations].map((one) => one.id));
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
      $("fault-" + name).checked = room.switches ? Boolean(world.view.switches[name]) : set.has("page-" + name);
    }
  }
}

function turn(room, name, on) {
  if (room.switches) return ask("/switches", { [name]: room.switches[name][on ? 1 : 0] });
  if (room.revocations) {
    return on ? ask("/tokens/revoke", { id: "page-" + name, page: world.view.page.id, subcode: room.revocations[name] })
      : ask("/revocations/page-" + name, undefined, "DELETE");
  }
  return on ? ask("/faults", { id: "page-" + name, ...room.faults[name] }) : ask("/faults/page-" + name, undefined, "DELETE");
}

function showNotices() {
  const hook = world.view.webhook;
  $("back").href = new URL("/", hook.callbackUrl).href;
  $("alarm").hidden = hook.active && !(hook.failingSince && hook.pending);
  $("alarm-text").textContent = hook.active ? t("failing", { n: hook.pending }) : t("unsubscribed");
  $("resubscribe").hidden = hook.active;
  $("no-notices").hidden = world.view.notices.length > 0;
  fill($("notices"), world.view.notices.map(({ id, field, state, statuses, at, ms }) => ({ id, field, state, statuses, at, ms })), (one) => String(one.id), (one) => {
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

export function startTools() {
  onNews(() => { showFaults(); showNotices(); });
  $("resubscribe").addEventListener("click", () => attempt(() => ask("/webhooks/subscription", {})));
}
