// Agents: the list, starting new ones, and one society live.

import { complain, element, field, main, onLeave, option, repeatedly, replaceRows, row, table, time } from "./elements.js";
import { mindView } from "./mind.js";
import { listen, post, read, send } from "./requests.js";

export function showAgents() {
  const body = element("tbody");
  main.replaceChildren(element("h2", {}, "Agents"),
    element("p", {}, element("a", { href: "#/agents/new" }, "Start agents")),
    table(["State", "Name", "Agents", "Cycles", "Started"], body));
  repeatedly(async () => {
    const { societies } = await read("/v1/agents?limit=50");
    const none = row([{ colspan: 5 }, "No agents yet. ",
      element("a", { href: "#/agents/new" }, "Start some.")]);
    replaceRows(body, societies.length === 0 ? [none] : societies.map((society) => row(
      [{ class: society.state }, society.state],
      element("a", { href: `#/agents/${society.id}` }, society.name), society.agents.join(", "),
      society.cycles.toLocaleString(), time(society.created))));
  });
}

const example = `// What it believes, wants, and does.
likes(ann, tea).
!serve(tea).

+!serve(X) : likes(Y, X) <- .print(Y, " gets ", X).
+!serve(X) <- .print("nobody likes ", X).
`;

export function showNewAgents() {
  const area = (id, label, text = "") => field(label, id,
    element("textarea", { id, name: id, spellcheck: "false" }, text));
  const problem = element("p", { class: "failed message", role: "alert" });
  const form = element("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      const data = new FormData(form);
      const request = { name: data.get("name"), program: data.get("program") };
      for (const key of ["domain", "problem"]) if (data.get(key).trim()) request[key] = data.get(key);
      const robots = Object.fromEntries(["world", "commands", "perception"].map((key) => [key, data.get(key)]));
      if (robots.world.trim()) request.robots = robots;
      try {
        const society = await post("/v1/agents", request);
        location.hash = `#/agents/${society.id}`;
      } catch (error) { problem.textContent = error.message; }
    },
  }, field("Name", "name", element("input", { id: "name", name: "name", value: "bob", required: true,
    pattern: "[a-z][A-Za-z0-9_]*", title: "a lower-case letter, then letters, digits and _" })),
  area("program", "Program (AgentSpeak)", example),
  element("details", {}, element("summary", {}, "A domain to plan and act in"),
    element("p", { class: "faint" }, "Goals without a plan go to the planner; actions change a simulated world."),
    element("div", { class: "columns" }, area("domain", "Domain (PDDL)"), area("problem", "Problem (PDDL)"))),
  element("details", {}, element("summary", {}, "Robots to act with"),
    element("p", { class: "faint" }, "Actions of the domain become commands of simulated robots. The texts are those of a mission's files."),
    element("div", { class: "columns" }, area("world", "World"), area("commands", "Commands"), area("perception", "Perception"))),
  element("div", { class: "row" }, element("button", { class: "main" }, "Start")), problem);
  main.replaceChildren(element("h2", {}, "New agents"), form);
  form.querySelector("input").focus();
}

/** One society: what it does, as it happens, and what is on the mind of one of its agents. */
export async function showSociety(id) {
  const place = `/v1/agents/${id}`;
  const society = await read(place);
  const state = element("strong", { class: society.state }, society.state);
  const message = element("p", { class: "failed message", role: "alert" });
  const cycles = element("span", {}, "");
  const agents = element("select", { id: "agent" }, ...society.agents.map((name) => option(name)));
  const mind = element("div", { class: "mind" });
  const journal = element("ol", { class: "journal", tabindex: 0, "aria-label": "Journal" });

  /** Does something that the service may refuse, then looks again. */
  const attempt = (action) => async (event) => {
    event?.preventDefault();
    message.textContent = "";
    try { await action(event); } catch (error) { message.textContent = error.message; }
    refreshSoon();
  };
  const run = (request) => attempt(() => post(`${place}/run`, request));
  const controls = element("div", { class: "row" },
    element("button", { class: "main", onclick: run({}) }, "Run"),
    element("button", { onclick: run({ cycles: 1, trace: true }) }, "Step"),
    element("button", { onclick: run({ cycles: 100000, trace: true }) }, "Run and trace"),
    element("button", { onclick: attempt(() => post(`${place}/stop`)) }, "Stop"),
    element("button", { onclick: attempt(async () => {
      await send(place, { method: "DELETE" });
      location.hash = "#/agents";
    }) }, "Remove"));
  const answers = element("p", { class: "message", "aria-live": "polite" });
  main.replaceChildren(element("h2", {}, `Agents ${society.name}`),
    element("p", { role: "status" }, "State: ", state, " ", cycles), controls, message,
    element("div", { class: "columns" },
      element("section", { "aria-label": "Mind" },
        element("div", { class: "row" }, field("Agent", "agent", agents)), mind),
      element("section", { "aria-label": "What happens" },
        inputForm(place, agents, attempt), queryForm(place, agents, attempt, answers), answers,
        element("h3", {}, "Journal"), journal)));

  let timer = 0;
  const refresh = async () => {
    timer = 0;
    const now = await read(place);
    state.textContent = now.state;
    state.className = now.state;
    cycles.textContent = `${now.cycles.toLocaleString()} cycles at the last checkpoint`;
    if (now.message) message.textContent = now.message;
    const answer = await read(`${place}/mind?agent=${encodeURIComponent(agents.value)}`);
    const known = [...agents.options].map((item) => item.value);
    if (known.join() !== answer.agents.join() && answer.agents.length > 0) {
      const chosen = agents.value;
      agents.replaceChildren(...answer.agents.map((name) => option(name)));
      if (answer.agents.includes(chosen)) agents.value = chosen;
    }
    mind.replaceChildren(...mindView(answer));
  };
  const refreshSoon = () => {
    timer ||= setTimeout(() => refresh().catch((error) => { message.textContent = error.message; }), 250);
  };
  agents.addEventListener("change", refreshSoon);
  await refresh();
  onLeave(() => clearTimeout(timer));
  onLeave(listen(`${place}/events`, (kind, entry) => {
    const isAtEnd = journal.scrollTop + journal.clientHeight >= journal.scrollHeight - 8;
    journal.append(journalLine(kind, entry));
    while (journal.children.length > 500) journal.firstChild.remove();
    if (isAtEnd) journal.scrollTop = journal.scrollHeight;
    refreshSoon();
  }, complain));
}

function inputForm(place, agents, attempt) {
  const kind = element("select", { id: "kind" },
    option("achieve", "goal"), option("believe", "belief"), option("forget", "forget"),
    option("perform", "steps"), option("message", "message (tell)"));
  const text = element("input", { id: "text", required: true, spellcheck: "false", placeholder: "serve(tea)" });
  return element("form", { class: "row", onsubmit: attempt(async () => {
    await post(`${place}/inputs`, { agent: agents.value, kind: kind.value, text: text.value });
    text.value = "";
    // Agents that are running take it as they are.
    if ((await read(place)).state !== "running") await post(`${place}/run`, {});
  }) }, field("Give", "kind", kind), field("What", "text", text), element("button", {}, "Give and run"));
}

function queryForm(place, agents, attempt, answers) {
  const text = element("input", { id: "query", required: true, spellcheck: "false", placeholder: "likes(X, Y) or +!serve(tea)" });
  const ask = attempt(async () => {
    // A goal or an intention's number is asked about, all else is asked for.
    if (/^([+-]|\d+$)/.test(text.value.trim())) {
      const { lines } = await post(`${place}/why`, { agent: agents.value, text: text.value.trim() });
      answers.textContent = lines.join("\n");
      return;
    }
    const found = (await post(`${place}/query`, { agent: agents.value, text: text.value })).answers;
    answers.textContent = found.length === 0 ? "no" : found.map((answer) =>
      Object.entries(answer).map(([name, value]) => `${name} = ${value}`).join(", ") || "yes").join("\n");
  });
  return element("form", { class: "row", onsubmit: ask },
    field("Ask what, or why", "query", text), element("button", {}, "Ask"));
}

/** An entry of the journal as a line. */
function journalLine(kind, entry) {
  const text = {
    print: () => entry.text,
    log: () => entry.text,
    trace: () => `${entry.cycle}: ${entry.text}`,
    action: () => entry.action + (entry.succeeded ? "" : ` failed: ${entry.reason}`),
    filter: () => `${entry.goal}: ${entry.outcome}${entry.reasons.map((reason) => `; ${reason}`).join("")}`,
    robot: () => `${entry.seconds.toFixed(1)} s: ${entry.text}`,
    message: () => `${entry.performative} ${entry.text} to ${entry.to}`,
    input: () => `${entry.input} ${entry.text}`,
    run: () => `up to ${entry.cycles} cycles, ${entry.seconds} s`,
    ended: () => `${entry.reason} after ${entry.cycles} cycles`,
    failed: () => entry.message,
  }[kind]?.() ?? JSON.stringify(entry);
  return element("li", { class: `entry ${kind}` }, element("span", { class: "kind" }, kind),
    element("span", {}, entry.agent && !["input"].includes(kind) ? `${entry.agent}: ${text}` : text));
}
