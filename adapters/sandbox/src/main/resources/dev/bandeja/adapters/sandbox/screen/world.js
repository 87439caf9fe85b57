import { address, t } from "./words.js";

/** What the sandbox last told, and which person is played. */
export const world = { person: address.get("person") || "", known: -1, view: null, clockOffset: 0 };

/** An element of the page. */
export const $ = (id) => document.getElementById(id);

const audience = [];

/** Whoever shows something is called when there is something new, and when somebody else is played. */
export const onNews = (show, anew = () => {}) => audience.push({ show, anew });
/** Shows again what is known already. */
export const showAll = () => audience.forEach((each) => each.show());
export const now = () => Date.now() + world.clockOffset;

export async function ask(path, body, method = "POST") {
  const options = body === undefined ? { method } : body instanceof FormData ? { method, body }
    : { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const response = await fetch("control" + path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error || response.status);
  return answer;
}

/** Does something and shows at once what came of it; says where it failed, if it did. */
export async function attempt(work, errorId) {
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

export async function refresh() {
  const query = new URLSearchParams({ known: world.known });
  if (world.person) query.set("person", world.person);
  let next;
  try {
    next = await ask("/view?" + query, undefined, "GET");
  } catch (error) {
    if (world.person && error.message.startsWith("there is no person")) { choose(""); return refresh(); }
    $("offline").hidden = false;
    throw error;
  }
  $("offline").hidden = true;
  world.clockOffset = next.now - Date.now();
  const unchanged = next.version === world.known;
  world.known = next.version;
  if (unchanged) { $("typing").hidden = !next.typing; return; }
  world.view = next;
  world.person = world.view.person.id;
  showAll();
}

export function choose(id) {
  world.person = id;
  world.known = -1;
  audience.forEach((each) => each.anew());
  const next = new URLSearchParams(location.search);
  if (id) next.set("person", id); else next.delete("person");
  history.replaceState(null, "", "?" + next + location.hash);
}
