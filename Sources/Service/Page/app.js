// The page of the service: jobs and their progress, plans with the states between their steps, models.

const main = document.getElementById("main");
const tokenForm = document.getElementById("token-form");
let leave = () => {};

/** Makes an element: element("a", { href: "#" }, "text", child). */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

function shape(name, attributes = {}, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

// MARK: Requests

async function send(path, options = {}) {
  const token = sessionStorage.getItem("token");
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  if (options.json) {
    headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(options.json);
  }
  const reply = await fetch(path, { ...options, headers });
  tokenForm.hidden = reply.status !== 401;
  if (!reply.ok) {
    const answer = await reply.json().catch(() => ({}));
    throw new Error(answer.error?.message ?? `status ${reply.status}`);
  }
  return reply;
}

const read = async (path, options) => (await send(path, options)).json();

tokenForm.addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem("token", document.getElementById("token").value);
  show();
});

/** Calls back with each server-sent event; gives a function that stops it. */
function listen(path, onEvent) {
  const stop = new AbortController();
  (async () => {
    const reply = await send(path, { signal: stop.signal });
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += value;
      const blocks = text.split("\n\n");
      text = blocks.pop();
      for (const block of blocks) {
        const fields = Object.fromEntries(block.split("\n").map((line) => {
          const colon = line.indexOf(": ");
          return [line.slice(0, colon), line.slice(colon + 2)];
        }));
        if (fields.event) onEvent(fields.event, JSON.parse(fields.data));
      }
    }
  })().catch((error) => { if (error.name !== "AbortError") complain(error); });
  return () => stop.abort();
}

function complain(error) {
  main.prepend(element("p", { class: "failed message", role: "alert" }, error.message));
}

/** Does something now and every two seconds, until the page shows something else. */
function repeatedly(action) {
  let timer = 0;
  let isOver = false;
  const turn = async () => {
    await action().catch(complain);
    if (!isOver) timer = setTimeout(turn, 2000);
  };
  turn();
  leave = () => { isOver = true; clearTimeout(timer); };
}

const time = (seconds) => new Date(seconds * 1000).toLocaleString();

// MARK: Jobs

function showJobs() {
  const body = element("tbody");
  main.replaceChildren(
    element("h2", {}, "Jobs"),
    element("div", { class: "scroll" }, element("table", {},
      element("thead", {}, element("tr", {}, ...["State", "Kind", "Accepted", "Job", "Message"]
        .map((title) => element("th", { scope: "col" }, title)))), body)));
  repeatedly(async () => {
    const { jobs } = await read("/v1/jobs?limit=50");
    if (jobs.length === 0) {
      body.replaceChildren(element("tr", {}, element("td", { colspan: 5 }, "No jobs yet. ",
        element("a", { href: "#/new" }, "Find a plan."))));
      return;
    }
    const focused = document.activeElement?.getAttribute("href");
    body.replaceChildren(...jobs.map((job) => element("tr", {},
      element("td", { class: job.state }, job.state), element("td", {}, job.kind),
      element("td", {}, time(job.created)),
      element("td", {}, element("a", { href: `#/jobs/${job.id}` }, job.id)),
      element("td", {}, (job.message ?? "").split("\n")[0].slice(0, 120)))));
    if (focused) body.querySelector(`a[href="${focused}"]`)?.focus();
  });
}

function showNew() {
  const field = (name, label) => element("div", {}, element("label", { for: name }, label),
    element("textarea", { id: name, name, required: true, spellcheck: "false" }));
  const options = ["agile", "satisficing", "anytime", "optimal", "width"]
    .map((name) => element("option", {}, name));
  const problem = element("p", { class: "failed message", role: "alert" });
  const form = element("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      const data = new FormData(form);
      try {
        const job = await read("/v1/jobs", { method: "POST", json: {
          kind: "plan", domain: data.get("domain"), problem: data.get("problem"),
          configuration: data.get("configuration"), time_limit: Number(data.get("time_limit")),
        } });
        location.hash = `#/jobs/${job.id}`;
      } catch (error) { problem.textContent = error.message; }
    },
  }, element("div", { class: "columns" }, field("domain", "Domain (PDDL)"), field("problem", "Problem (PDDL)")),
    element("div", { class: "row" },
      element("div", {}, element("label", { for: "configuration" }, "Configuration"),
        element("select", { id: "configuration", name: "configuration" }, ...options)),
      element("div", {}, element("label", { for: "time_limit" }, "Seconds"),
        element("input", { id: "time_limit", name: "time_limit", type: "number", min: 1, max: 3600, value: 30 })),
      element("button", { class: "main" }, "Find a plan")), problem);
  main.replaceChildren(element("h2", {}, "New plan"), form);
}

// MARK: One job

function showJob(id) {
  const state = element("strong", {}, "…");
  const cancel = element("button", { onclick: () =>
    read(`/v1/jobs/${id}`, { method: "DELETE" }).catch(complain) }, "Cancel");
  const plot = element("div");
  const result = element("div");
  main.replaceChildren(element("h2", {}, `Job ${id}`),
    element("p", { role: "status" }, "State: ", state, " ", cancel), plot, result);
  const progress = [];
  const plans = [];
  const refresh = async () => {
    const job = await read(`/v1/jobs/${id}`);
    state.textContent = job.state;
    state.className = job.state;
    cancel.hidden = !["waiting", "running"].includes(job.state);
    if (cancel.hidden) showResult(job, result);
  };
  refresh().catch(complain);
  leave = listen(`/v1/jobs/${id}/events`, (name, data) => {
    if (name === "progress") progress.push(data);
    if (name === "plan") plans.push(data);
    if (progress.length + plans.length > 0) plot.replaceChildren(drawSearch(progress, plans));
    if (name === "state" || name === "end") refresh().catch(complain);
  });
}

/** States evaluated over time, with a dot for each plan. */
function drawSearch(progress, plans) {
  const [width, height, margin] = [720, 240, 48];
  const end = Math.max(0.1, ...[...progress, ...plans].map((event) => event.seconds));
  const most = Math.max(1, ...progress.map((event) => event.evaluated));
  const x = (seconds) => margin + (width - 2 * margin) * seconds / end;
  const y = (evaluated) => height - margin + (2 * margin - height) * evaluated / most;
  const svg = shape("svg", { class: "plot", viewBox: `0 0 ${width} ${height}`, role: "img",
    "aria-label": `${most} states evaluated in ${end.toFixed(1)} seconds, ${plans.length} plans` });
  svg.append(
    shape("line", { class: "axis", x1: margin, y1: y(0), x2: width - margin, y2: y(0) }),
    shape("line", { class: "axis", x1: margin, y1: y(0), x2: margin, y2: y(most) }),
    shape("text", { x: margin, y: height - 16 }, "0 s"),
    shape("text", { x: width - margin, y: height - 16, "text-anchor": "end" }, `${end.toFixed(2)} s`),
    shape("text", { x: margin, y: 24 }, `${most.toLocaleString()} states evaluated`),
    shape("polyline", { class: "search",
      points: progress.map((event) => `${x(event.seconds)},${y(event.evaluated)}`).join(" ") }));
  for (const plan of plans) {
    const last = progress.filter((event) => event.seconds <= plan.seconds).at(-1);
    const [cx, cy] = [x(plan.seconds), y(last?.evaluated ?? 0)];
    svg.append(shape("circle", { class: "plan", cx, cy, r: 5 }),
      shape("text", { x: cx, y: cy - 9, "text-anchor": "middle" }, `cost ${plan.cost}`));
  }
  return svg;
}

async function showResult(job, place) {
  const parts = [];
  if (job.message) parts.push(element("p", { class: `${job.state} message` }, job.message));
  const answer = job.answer;
  if (job.kind === "plan" && answer) {
    const facts = [`outcome: ${answer.outcome}`];
    if (answer.plan) facts.push(`${answer.plan.length} steps`, `cost ${answer.cost}`);
    facts.push(`${(job.processor_seconds ?? 0).toFixed(2)} s of processor time`,
      `${Math.round((job.peak_memory_bytes ?? 0) / 2 ** 20)} MiB`);
    parts.push(element("p", { class: "message" }, facts.join(" · ")));
  }
  place.replaceChildren(...parts);
  if (answer?.plan?.length > 0) place.append(await planView(job));
  if (job.kind === "learn" && answer) place.append(...evidenceView(answer));
}

// MARK: A plan and its states

/** The lists of a PDDL text as arrays of words; comments are left out. */
function parse(text) {
  const words = text.replace(/;.*$/gm, "").toLowerCase().match(/[()]|[^\s()]+/g) ?? [];
  const stack = [[]];
  for (const word of words) {
    if (word === "(") stack.push([]);
    else if (word === ")" && stack.length > 1) { const list = stack.pop(); stack.at(-1).push(list); }
    else stack.at(-1).push(word);
  }
  return stack[0];
}

/** The atoms that are true at the start, as text. */
function initialAtoms(problem) {
  const sections = parse(problem)[0] ?? [];
  const init = sections.find((section) => section[0] === ":init") ?? [];
  return init.slice(1).filter((atom) => Array.isArray(atom) && !["=", "not", "at"].includes(atom[0])
    || Array.isArray(atom) && atom[0] === "at" && !Array.isArray(atom.at(-1)))
    .map((atom) => `(${atom.join(" ")})`);
}

async function texts(request) {
  if (!request.problem_id) {
    const domain = request.domain ?? (await read(`/v1/domains/${request.domain_id}`)).text;
    return { domain, problem: request.problem };
  }
  const problem = await read(`/v1/problems/${request.problem_id}`);
  const domain = await read(`/v1/domains/${problem.domain_id}`);
  return { domain: domain.text, problem: problem.text };
}

/** The steps of a plan beside the state after the one that is chosen. */
async function planView(job) {
  const { domain, problem } = await texts(job.request);
  const verdict = await read("/v1/validate", { method: "POST",
    json: { domain, problem, plan: job.answer.plan.join("\n") } });
  const states = [new Set(initialAtoms(problem))];
  for (const step of verdict.happenings) {
    const next = new Set(states.at(-1));
    step.deleted.forEach((atom) => next.delete(atom));
    step.added.forEach((atom) => next.add(atom));
    states.push(next);
  }
  const viewer = element("div", { "aria-live": "polite" });
  const labels = ["start", ...verdict.happenings.map((step) => `${step.step} ${step.action}`)];
  const buttons = labels.map((label, index) => element("button", { onclick: () => choose(index) }, label));
  const choose = (index) => {
    buttons.forEach((button, other) => {
      if (other === index) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
    const change = index > 0 ? verdict.happenings[index - 1] : { added: [], deleted: [], updated: [] };
    const item = (atom, kind) => element("li", { class: kind }, atom);
    const kept = [...states[index]].filter((atom) => !change.added.includes(atom)).sort();
    viewer.replaceChildren(
      element("h3", {}, index === 0 ? "State at the start" : `State after step ${index}`),
      element("ul", { class: "atoms" }, ...change.added.map((atom) => item(atom, "added")),
        ...change.deleted.map((atom) => item(atom, "deleted")),
        ...change.updated.map((value) => item(`${value.function} = ${value.value}`, "added"))),
      element("ul", { class: "atoms" }, ...kept.map((atom) => item(atom, ""))));
  };
  const list = element("ol", { class: "steps", onkeydown: (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = buttons[buttons.indexOf(document.activeElement) + move];
    if (!move || !next) return;
    event.preventDefault();
    next.focus();
    next.click();
  } }, ...buttons.map((button) => element("li", {}, button)));
  choose(0);
  return element("section", { class: "columns", "aria-label": "Plan" },
    element("div", {}, element("h3", {}, "Plan"), list), viewer);
}

// MARK: Models

function showModels() {
  const body = element("tbody");
  main.replaceChildren(element("h2", {}, "Models"), element("div", { class: "scroll" },
    element("table", {}, element("thead", {}, element("tr", {},
      ...["Model", "Algorithm", "Bound", "Traces", "Learned"]
        .map((title) => element("th", { scope: "col" }, title)))), body)));
  repeatedly(async () => {
    const { models } = await read("/v1/models?limit=50");
    const none = element("tr", {}, element("td", { colspan: 5 }, "No models yet."));
    body.replaceChildren(...(models.length === 0 ? [none] : models.map((model) => element("tr", {},
      element("td", {}, element("a", { href: `#/models/${model.id}` }, model.id)),
      element("td", {}, model.algorithm), element("td", {}, model.bound),
      element("td", {}, String(model.trace_ids.length)), element("td", {}, time(model.created))))));
  });
}

async function showModel(id) {
  const model = await read(`/v1/models/${id}`);
  const domain = model.domain_id ? await read(`/v1/domains/${model.domain_id}`) : null;
  main.replaceChildren(element("h2", {}, `Model ${id}`),
    element("p", {}, `${model.algorithm}, ${model.bound}, from ${model.trace_ids.length} stored traces`),
    element("div", { class: "columns" },
      element("div", {}, element("h3", {}, "Learned"), element("pre", { tabindex: 0 }, model.text)),
      domain && element("div", {}, element("h3", {}, "Learned with"), element("pre", { tabindex: 0 }, domain.text))),
    ...evidenceView(model.evidence));
}

/** What the traces showed of every action. */
function evidenceView(evidence) {
  const model = evidence?.models?.[0];
  if (!model) return [];
  return [element("h3", {}, `Evidence of ${evidence.transitions} transitions`),
    element("div", { class: "scroll" }, element("table", {}, element("thead", {}, element("tr", {},
      ...["Action", "Seen", "Precondition", "Effects"].map((title) => element("th", { scope: "col" }, title)))),
      element("tbody", {}, ...model.actions.map((action) => element("tr", {},
        element("td", {}, element("code", {}, action.name)),
        element("td", {}, `${action.succeeded} times`),
        element("td", { class: "atoms" }, action.precondition.join(" ")),
        element("td", { class: "atoms" }, action.effects.join(" ")))))))];
}

// MARK: Pages

async function show() {
  leave();
  leave = () => {};
  const [page, id] = location.hash.replace(/^#\/?/, "").split("/");
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#/${page || "jobs"}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  try {
    if (page === "new") showNew();
    else if (page === "models") await (id ? showModel(id) : showModels());
    else if (id) showJob(id);
    else showJobs();
  } catch (error) {
    main.replaceChildren();
    complain(error);
  }
}

window.addEventListener("hashchange", () => { show(); main.focus(); });
show();
