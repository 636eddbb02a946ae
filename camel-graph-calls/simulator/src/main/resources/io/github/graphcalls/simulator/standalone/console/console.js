// The console: asks the control API what there is, and shows it. All that bots and people send is set as text, never as HTML.
const API = "/simulator";
/** Milliseconds until it is asked again: of a page that is seen, and of one that is not, or has no answer. */
const SOON = 500;
const LATER = 2500;
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#"];
const SERVICE = "Graph";
const BOT = "bot";
/** Faults that can be told a status, and those that can be told a time. */
const WITH_STATUS = new Set(["answers", "answersThoughDone"]);
const WITH_TIME = { late: "by", answersSlowly: "by", answers: "retryAfter", tooManyRequests: "retryAfter" };
const NAMES = {
  requests: ["create", "answer", "reject", "redirect", "transfer", "hangUp", "keepAlive", "playPrompt", "recordResponse",
    "subscribeToTone", "cancelMediaProcessing", "inviteParticipants", "listParticipants", "token", "keys"],
  notifications: ["incoming", "establishing", "established", "mediaActive", "tone1", "participants", "terminating",
    "terminated", "playPromptOperation completed"]
};

const byId = id => document.getElementById(id);
let chosen = decodeURIComponent(location.hash.replace(/^#call=/, "").replace(/^#.*/, ""));
let story = emptyStory();
let told = "";

function emptyStory() {
  return { next: 0, steps: [], lanes: [], rows: [], hearing: "", prompts: [] };
}

/** The steps that people can be told, alone and with a value: filled from the control API's own description. */
const steps = { alone: [], withValue: {} };
const words = name => name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

/** Makes an element; texts are texts. */
function make(name, classes = "", text = "") {
  const element = document.createElement(name);
  if (classes) element.className = classes;
  if (text) element.textContent = text;
  return element;
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function clock(seconds) {
  const tenths = Math.floor(seconds * 10 + 1e-6);
  const two = number => String(number).padStart(2, "0");
  return `${two(Math.floor(tenths / 600))}:${two(Math.floor(tenths / 10) % 60)}.${tenths % 10}`;
}

/** Asks the API; what it refuses is thrown as an error with its text. */
async function ask(path, body, method = body === undefined ? "GET" : "POST") {
  const answer = await fetch(API + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await answer.text();
  const json = text ? JSON.parse(text) : {};
  if (!answer.ok) throw new Error(json.error ?? `It was answered ${answer.status}.`);
  return json;
}

/** Does it, and says below the form what came of it. */
async function attempt(output, task, done = "") {
  try {
    const result = await task();
    output.className = "";
    setText(output, done);
    return result;
  } catch (error) {
    output.className = "wrong";
    // What happened so far stands in the diagram already.
    output.textContent = error.message.split(" What happened:")[0];
    return undefined;
  } finally {
    refresh();
  }
}

// ---- calls

const callRows = new Map();

function callRow(id) {
  const item = make("li");
  const button = make("button");
  button.type = "button";
  const parts = ["name", "pill", "who", "hears"].map(name => make("span", name));
  button.append(...parts);
  button.addEventListener("click", () => choose(id));
  item.append(button);
  return { item, button, parts };
}

function showCalls(live) {
  setText(byId("elapsed"), clock(live.elapsed));
  setText(byId("callsLive"), live.callsLive.toLocaleString("en"));
  setText(byId("callsTotal"), live.callsTotal.toLocaleString("en"));
  byId("calls-none").hidden = live.calls.length > 0;
  const more = live.callsTotal - live.calls.length;
  setText(byId("calls-more"), more > 0 ? `and ${more.toLocaleString("en")} more; the search finds them` : "");
  const wanted = new Set(live.calls.map(call => call.id));
  for (const [id, row] of callRows) {
    if (!wanted.has(id)) {
      row.item.remove();
      callRows.delete(id);
    }
  }
  live.calls.forEach((call, index) => {
    if (!callRows.has(call.id)) callRows.set(call.id, callRow(call.id));
    const { item, button, parts } = callRows.get(call.id);
    const [name, pill, who, hears] = parts;
    setText(name, `Call ${call.number}`);
    setText(pill, call.state);
    pill.dataset.state = call.state;
    setText(who, call.people.map(person => `${person.role} ${person.id}`).join(", ") || "nobody");
    setText(hears, call.hearing ? `♪ ${call.hearing}` : "");
    button.setAttribute("aria-current", String(call.id === chosen));
    const list = byId("calls");
    // Only what stands elsewhere is moved: moving takes the focus away.
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
  if (!chosen && live.calls.length > 0) choose(live.calls[0].id);
}

function choose(id) {
  if (id !== chosen || !location.hash) {
    chosen = id;
    history.replaceState(null, "", `#call=${encodeURIComponent(id)}`);
  }
  told = "";
  clearStory();
  for (const [other, row] of callRows) row.button.setAttribute("aria-current", String(other === id));
  refresh();
}

function clearStory() {
  story = emptyStory();
  byId("diagram").replaceChildren();
  byId("actors").replaceChildren();
  byId("people").replaceChildren();
  personCards.clear();
  byId("player").removeAttribute("src");
  byId("player").load();
}

// ---- the chosen call

const personCards = new Map();

function showCall(call) {
  setText(byId("call-title"), `Call ${call.number}`);
  setText(byId("call-id"), call.id);
  const state = byId("call-state");
  state.hidden = false;
  state.dataset.state = call.state;
  setText(state, call.state);
  if (told !== call.state) {
    told = call.state;
    setText(byId("call-status"), `Call ${call.number} is ${call.state}`);
  }
  showPeople(call);
  showSteps(call);
  showSounds(call);
}

function personCard(person) {
  const card = make("div", "person");
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", `${person.role} ${person.id}`);
  const said = make("output");
  said.setAttribute("role", "status");
  const path = `/people/${encodeURIComponent(person.id)}`;
  const keys = make("div", "keys");
  keys.setAttribute("role", "group");
  keys.setAttribute("aria-label", `Keys of ${person.role}; typing them works too`);
  const press = key => attempt(said, () => ask(`${path}/keys`, { keys: key }));
  for (const key of KEYS) {
    const button = make("button", "", key);
    button.type = "button";
    button.setAttribute("aria-label", `Press ${key}`);
    button.addEventListener("click", () => press(key));
    keys.append(button);
  }
  keys.addEventListener("keydown", event => {
    if (KEYS.includes(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      press(event.key);
    }
  });
  const deeds = make("div", "deeds");
  const speak = make("button", "", "Speak for 2 s");
  speak.type = "button";
  speak.addEventListener("click", () => attempt(said, () => ask(`${path}/says`, { for: "2s" })));
  const hangUp = make("button", "hang-up", "Hang up");
  hangUp.type = "button";
  hangUp.addEventListener("click", () => attempt(said, () => ask(`${path}/hangUp`, {})));
  deeds.append(speak, hangUp);
  card.append(make("span", "name", person.role), make("span", "id mono", person.id), deeds, keys, stepForm(path, said), said);
  return card;
}

/** Any step that scenarios know; what is expected of it is told when it has not come true. */
function stepForm(path, said) {
  const form = make("form", "step-form");
  const word = make("select");
  word.setAttribute("aria-label", "Another step");
  const value = make("input");
  value.setAttribute("aria-label", "What belongs to the step");
  value.autocomplete = "off";
  const go = make("button", "", "Do");
  const fit = () => {
    const kind = steps.withValue[word.value];
    value.hidden = kind === undefined;
    value.required = !value.hidden;
    value.placeholder = kind?.description ?? "2s";
    value.title = value.placeholder;
  };
  for (const name of [...steps.alone, ...Object.keys(steps.withValue)].sort()) {
    const option = make("option", "", words(name));
    option.value = name;
    word.append(option);
  }
  word.addEventListener("change", fit);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const step = value.hidden ? word.value : { [word.value]: value.value.trim() };
    const begun = await attempt(said, () => ask(`${path}/steps`, { steps: [step] }), "It is under way.");
    if (begun) watchSteps(path, said);
  });
  fit();
  form.append(word, value, go);
  return form;
}

/** Tells how the steps given last have ended. */
async function watchSteps(path, said) {
  const { steps: given } = await ask(path);
  if (given.state === "running") setTimeout(() => watchSteps(path, said).catch(() => {}), SOON);
  else if (given.state === "failed") attempt(said, () => Promise.reject(new Error(given.failure)));
  else setText(said, "It is done.");
}

function showPeople(call) {
  const here = new Set(call.people.map(person => person.id));
  for (const [id, card] of personCards) {
    if (!here.has(id)) {
      card.remove();
      personCards.delete(id);
    }
  }
  for (const person of call.people) {
    if (!personCards.has(person.id)) {
      const card = personCard(person);
      personCards.set(person.id, card);
      byId("people").append(card);
    }
    for (const button of personCards.get(person.id).querySelectorAll("button")) {
      button.disabled = call.state === "terminated";
    }
  }
}

function showSounds(call) {
  const now = call.hearing ?? "";
  const last = story.steps.filter(step => step.kind === "perception" && step.text.startsWith("hears ")).at(-1);
  const name = now || (last ? last.text.replace(/^hears /, "").replace(/ \([0-9.]+ s\)$/, "") : "");
  byId("sounds").hidden = !name;
  setText(byId("hearing"), now ? `♪ ${now} is being heard` : `${name} was heard last`);
  const player = byId("player");
  const playable = call.prompts.includes(name);
  player.hidden = !playable;
  const source = `${API}/calls/${encodeURIComponent(call.id)}/prompt?name=${encodeURIComponent(name)}`;
  if (playable && player.getAttribute("src") !== source && player.paused) player.setAttribute("src", source);
  const begun = now && story.heardSteps !== story.hearsBefore;
  story.hearsBefore = story.heardSteps;
  if (playable && begun && byId("listen").checked) {
    player.setAttribute("src", source);
    player.play().catch(() => setText(byId("hearing"), `${name} cannot be played`));
  }
}

// ---- the sequence diagram

function lanesOf(steps) {
  const people = [];
  for (const step of steps) {
    for (const name of [step.from, step.to]) {
      if (name !== SERVICE && name !== BOT && !people.includes(name)) people.push(name);
    }
  }
  return [...people, SERVICE, BOT];
}

function showSteps(call) {
  const box = byId("diagram-box");
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  if (call.from < story.next) {
    byId("diagram").replaceChildren();
    story.steps = [];
  }
  const fresh = call.steps;
  story.next = call.next;
  story.steps.push(...fresh);
  story.heardSteps = story.steps.filter(step => step.kind === "perception").length;
  byId("diagram-none").hidden = story.steps.length > 0;
  const lanes = lanesOf(story.steps);
  if (lanes.join("\n") !== story.lanes.join("\n")) {
    story.lanes = lanes;
    showActors();
    byId("diagram").replaceChildren();
    story.steps.forEach(addStep);
  } else {
    fresh.forEach(addStep);
  }
  if (atEnd && fresh.length > 0) box.scrollTop = box.scrollHeight;
}

function showActors() {
  const lanes = make("div", "lanes");
  for (const name of story.lanes) {
    const shown = name === SERVICE ? "calling service" : name;
    lanes.append(make("span", "actor", shown));
  }
  byId("diagram-box").style.setProperty("--lanes", story.lanes.length);
  byId("actors").replaceChildren(make("span"), lanes);
}

function addStep(step) {
  const row = make("li", `step ${step.kind}`);
  const lanes = make("div", "lanes");
  const [from, to] = [step.from, step.to].map(name => story.lanes.indexOf(name));
  if (from === to) {
    const aside = make("div", "aside");
    aside.append(make("span", "text", step.kind === "fault" ? `⚡ ${step.text}` : step.text));
    lanes.append(aside);
  } else {
    const arrow = make("div", `arrow ${from < to ? "right" : "left"}`);
    arrow.style.setProperty("--first", Math.min(from, to) + 1);
    arrow.style.setProperty("--span", Math.abs(from - to) + 1);
    arrow.append(make("span", "for-readers", `${step.from} to ${step.to}: `), textOf(step, row));
    lanes.append(arrow);
  }
  row.append(make("span", "at", step.at), lanes);
  byId("diagram").append(row);
}

/** Requests and notifications open to show their bodies. */
function textOf(step, row) {
  const text = step.kind === "perception" ? step.text.replace(/^hears /, "♪ ") : step.text;
  if (step.kind !== "request" && step.kind !== "refusal" && step.kind !== "notification") return make("span", "text", text);
  const button = make("button", "text", text);
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", async () => {
    const shown = row.querySelector(".body");
    if (shown) {
      shown.remove();
    } else {
      const body = await bodyOf(step).catch(error => error.message);
      row.append(make("pre", "body", typeof body === "string" ? body : JSON.stringify(body, null, 2)));
    }
    button.setAttribute("aria-expanded", String(!shown));
  });
  return button;
}

/** The n-th step of its sort has the n-th body of its sort. */
async function bodyOf(step) {
  const call = encodeURIComponent(chosen);
  if (step.kind === "notification") {
    const same = story.steps.filter(one => one.kind === "notification" && one.text === step.text).indexOf(step);
    const all = await ask(`/notifications?limit=10000&body=yes&call=${call}&what=${encodeURIComponent(step.text)}`);
    const bodies = all.notifications.flatMap(one => one.attempts.map(() => one.body));
    return bodies.at(Math.min(same, bodies.length - 1)) ?? "The bot has not answered it yet.";
  }
  const asked = one => one.kind === "request" || one.kind === "refusal";
  const same = story.steps.filter(asked).indexOf(step);
  const all = await ask(`/journal?limit=10000&call=${call}`);
  return all.requests.at(same)?.body ?? "The request had no body.";
}

// ---- faults

async function offerFaults() {
  const kinds = await ask("/faults/kinds");
  for (const [on, label] of [["requests", "Answers to requests"], ["notifications", "Notifications"]]) {
    const group = make("optgroup");
    group.label = label;
    for (const kind of kinds[on]) {
      const option = make("option", "", words(kind));
      option.value = `${on} ${kind}`;
      group.append(option);
    }
    byId("does").append(group);
  }
  byId("does").value = "requests tooManyRequests";
  fitFault();
}

function fitFault() {
  const [on, does] = byId("does").value.split(" ");
  byId("status-label").hidden = !WITH_STATUS.has(does);
  byId("time-label").hidden = !(does in WITH_TIME);
  byId("time-label").firstChild.textContent = WITH_TIME[does] === "retryAfter" ? "Retry after " : "By how much ";
  byId("amount").disabled = byId("often").value === "always";
  byId("names").placeholder = on === "requests" ? "playPrompt; empty: all" : "established; empty: all";
  byId("known-names").replaceChildren(...(NAMES[on] ?? []).map(name => {
    const option = make("option");
    option.value = name;
    return option;
  }));
}

function askedFault() {
  const [on, does] = byId("does").value.split(" ");
  const names = byId("names").value.split(",").map(name => name.trim()).filter(name => name);
  const often = byId("often").value;
  const fault = { [on]: names, does, [often]: often === "always" ? true : Number(byId("amount").value.replace(",", ".")) };
  if (WITH_STATUS.has(does)) fault.status = Number(byId("status").value);
  if (does in WITH_TIME && byId("time").value.trim()) fault[WITH_TIME[does]] = byId("time").value.trim();
  return fault;
}

function showFaults(faults) {
  const entries = Object.entries(faults);
  setText(byId("faultsTotal"), entries.reduce((sum, [, count]) => sum + count, 0).toLocaleString("en"));
  byId("faults").replaceChildren(...entries.flatMap(([kind, count]) =>
    [make("dt", "", kind.replaceAll("_", " ")), make("dd", "", count.toLocaleString("en"))]));
}

// ---- oddities

function showOddities(oddities) {
  setText(byId("oddities-on"), String(oddities.filter(oddity => oddity.on).length));
  byId("oddity-list").replaceChildren(...oddities.map(oddity => {
    const box = make("input");
    box.type = "checkbox";
    box.checked = oddity.on;
    box.id = `oddity-${oddity.name}`;
    box.addEventListener("change", () => attempt(byId("oddities-said"),
      () => ask("/oddities", { [box.checked ? "on" : "off"]: [oddity.name] }).then(answer => {
        setText(byId("oddities-on"), String(answer.oddities.filter(one => one.on).length));
      })));
    const label = make("label", "check");
    label.title = oddity.page;
    const name = oddity.name.toLowerCase().replaceAll("_", " ");
    label.append(box, document.createTextNode(oddity.usual ? `${name} (usual)` : name));
    const item = make("li");
    item.append(label);
    return item;
  }));
}

// ---- the journal

async function search(text) {
  const said = byId("search-said");
  const answer = await attempt(said, () => ask(`/search?text=${encodeURIComponent(text)}`));
  if (!answer) return;
  setText(said, answer.found === 0 ? "Nothing was found."
    : `${answer.found.toLocaleString("en")} found${answer.found > answer.results.length ? `, the latest ${answer.results.length} shown` : ""}`);
  byId("results").replaceChildren(...answer.results.map(resultRow));
}

function resultRow(result) {
  const item = make("li");
  const button = make("button");
  button.type = "button";
  button.append(make("span", "sort", result.sort === "line" ? "" : `${result.sort}’s body`), make("span", "at", clock(result.at)),
    document.createTextNode(`${result.number ? `[${result.number}] ` : ""}${result.text}`));
  if (result.body !== undefined) button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    if (result.call && result.call !== chosen) choose(result.call);
    if (result.body === undefined) return;
    const shown = item.querySelector(".body");
    if (shown) shown.remove();
    else item.append(make("pre", "body", JSON.stringify(result.body, null, 2)));
    button.setAttribute("aria-expanded", String(!shown));
  });
  item.append(button);
  return item;
}

// ---- asking again and again

let timer = 0;
let asking = false;
let again = false;

/** Asks now; if it is being asked, once more after that. */
async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  clearTimeout(timer);
  let pause = LATER;
  try {
    do {
      again = false;
      pause = await look();
    } while (again);
  } finally {
    asking = false;
    timer = setTimeout(refresh, pause);
  }
}

async function look() {
  const link = byId("link");
  try {
    const live = await ask("/live");
    showCalls(live);
    showFaults(live.faults);
    const webhook = byId("callback");
    if (live.callback && !webhook.value && document.activeElement !== webhook) webhook.value = live.callback;
    if (chosen) await lookAtCall(chosen);
    link.className = "link up";
    setText(link, "connected");
    return document.hidden ? LATER : SOON;
  } catch (error) {
    link.className = "link down";
    setText(link, `no answer from the simulator: ${error.message}`);
    return LATER;
  }
}

async function lookAtCall(id) {
  const mine = story;
  try {
    const call = await ask(`/calls/${encodeURIComponent(id)}/steps?since=${mine.next}`);
    // Another call may have been chosen meanwhile.
    if (mine === story) showCall(call);
  } catch (error) {
    if (!error.message.startsWith("There is no call")) throw error;
    // The simulator has begun anew.
    chosen = "";
    history.replaceState(null, "", "#");
    clearStory();
    setText(byId("call-title"), "No call is chosen");
    setText(byId("call-id"), "");
    byId("call-state").hidden = true;
    byId("sounds").hidden = true;
    byId("diagram-none").hidden = false;
  }
}

byId("dial").addEventListener("submit", async event => {
  event.preventDefault();
  const asked = { caller: byId("caller").value.trim() };
  if (byId("callback").value.trim()) asked.callback = byId("callback").value.trim();
  const caller = await attempt(byId("dial-said"), () => ask("/callers", asked));
  if (caller?.call) choose(caller.call);
});
byId("fault").addEventListener("submit", event => {
  event.preventDefault();
  attempt(byId("fault-said"), () => ask("/faults", askedFault()), "It will happen.");
});
byId("fault").addEventListener("change", fitFault);
byId("stop-faults").addEventListener("click", () =>
  attempt(byId("fault-said"), () => ask("/faults", undefined, "DELETE"), "No more faults will happen."));
byId("search").addEventListener("submit", event => {
  event.preventDefault();
  search(byId("text").value.trim());
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) refresh();
});

async function learnSteps() {
  const [alone, withValue] = (await ask("/openapi.json")).components.schemas.Steps.items.oneOf;
  steps.alone = alone.enum;
  steps.withValue = withValue.properties;
}

offerFaults();
ask("/oddities").then(answer => showOddities(answer.oddities));
// People are shown with the steps they can be told.
learnSteps().finally(refresh);
