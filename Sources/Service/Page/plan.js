// A plan: its timeline, its causal links, and the state after each of its steps.

import { arrowKeys, element, shape } from "./elements.js";
import { causalGraph } from "./causal-graph.js";
import { initialAtoms } from "./pddl.js";
import { post, read } from "./requests.js";

/** The texts of domain and problem that a job was asked with. */
async function texts(request) {
  if (!request.problem_id) {
    const domain = request.domain ?? (await read(`/v1/domains/${request.domain_id}`)).text;
    return { domain, problem: request.problem };
  }
  const problem = await read(`/v1/problems/${request.problem_id}`);
  const domain = await read(`/v1/domains/${problem.domain_id}`);
  return { domain: domain.text, problem: problem.text };
}

/** The states between the steps, as sets of atoms. */
function statesOf(problem, happenings) {
  const states = [new Set(initialAtoms(problem))];
  for (const step of happenings) {
    const next = new Set(states.at(-1));
    step.deleted.forEach((atom) => next.delete(atom));
    step.added.forEach((atom) => next.add(atom));
    states.push(next);
  }
  return states;
}

/** Everything about the plan of a job; the step that is chosen in one part is shown in all. */
export async function planView(job) {
  const { domain, problem } = await texts(job.request);
  const verdict = await post("/v1/validate",
    { domain, problem, plan: job.answer.plan.join("\n"), links: true });
  const states = statesOf(problem, verdict.happenings);
  const parts = [];
  const choose = (index) => parts.forEach((part) => part.mark(index));
  parts.push(stepList(verdict.happenings, choose), stateView(verdict.happenings, states));
  const columns = element("section", { class: "columns", "aria-label": "Plan" },
    ...parts.map((part) => part.made));
  const made = element("div", {}, columns);
  if (verdict.rounds) {
    const drawn = [timeline(verdict, choose), causalGraph(verdict, choose)];
    parts.push(...drawn);
    made.append(
      element("h3", {}, "Timeline"),
      element("p", { class: "faint" }, "Steps stand in the first round in which they could run; those of one "
        + "round need nothing of each other."),
      element("div", { class: "scroll drawing", tabindex: 0 }, drawn[0].made),
      element("h3", {}, "Causal links"),
      element("p", { class: "faint" }, "An arrow leads from the step that makes something true to the step that "
        + "needs it. Choose a step to see its own links."),
      element("div", { class: "scroll drawing", tabindex: 0 }, drawn[1].made),
      drawn[1].list);
  } else if (verdict.links_problem) {
    made.append(element("p", { class: "faint" }, `No causal links: ${verdict.links_problem}.`));
  }
  choose(0);
  return made;
}

function stepList(happenings, choose) {
  const labels = ["start", ...happenings.map((step) => `${step.step} ${step.action}`)];
  const buttons = labels.map((label, index) =>
    element("button", { onclick: () => choose(index) }, label));
  const list = element("ol", { class: "steps", onkeydown: arrowKeys(buttons) },
    ...buttons.map((button) => element("li", {}, button)));
  return {
    made: element("div", {}, element("h3", {}, "Plan"), list),
    mark: (index) => buttons.forEach((button, other) => {
      if (other === index) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }),
  };
}

function stateView(happenings, states) {
  const made = element("div", { "aria-live": "polite" });
  const item = (atom, kind) => element("li", { class: kind }, atom);
  return {
    made,
    mark: (index) => {
      const change = index > 0 ? happenings[index - 1] : { added: [], deleted: [], updated: [] };
      const kept = [...states[index]].filter((atom) => !change.added.includes(atom)).sort();
      made.replaceChildren(
        element("h3", {}, index === 0 ? "State at the start" : `State after step ${index}`),
        element("ul", { class: "atoms" }, ...change.added.map((atom) => item(atom, "added")),
          ...change.deleted.map((atom) => item(atom, "deleted")),
          ...change.updated.map((value) => item(`${value.function} = ${value.value}`, "added"))),
        element("ul", { class: "atoms" }, ...kept.map((atom) => item(atom, ""))));
    },
  };
}

/** A bar for each step, from the left to the right by rounds, from the top to the bottom by steps. */
function timeline({ happenings, rounds }, choose) {
  const most = Math.max(1, ...rounds);
  const [column, line, top] = [Math.max(90, Math.min(220, 900 / most)), 24, 24];
  const [width, height] = [most * column + 20, happenings.length * line + top + 8];
  const bars = [];
  const svg = shape("svg", { class: "timeline", width, height, viewBox: `0 0 ${width} ${height}`,
    role: "group", "aria-label": `Timeline of ${happenings.length} steps in ${most} rounds` });
  for (let round = 0; round <= most; round += 1) {
    const x = 10 + round * column;
    svg.append(shape("line", { class: "axis", x1: x, y1: top - 6, x2: x, y2: height - 4 }));
    if (round < most) svg.append(shape("text", { x: x + 4, y: 14 }, `round ${round + 1}`));
  }
  happenings.forEach((step, index) => {
    const [x, y] = [10 + (rounds[index] - 1) * column, top + index * line];
    const bar = shape("g", { class: "bar", onclick: () => choose(index + 1) },
      shape("title", {}, step.action),
      shape("rect", { x: x + 2, y: y + 2, width: column - 4, height: line - 4, rx: 3 }),
      shape("text", { x: x + 8, y: y + 16 }, shortened(step.action, column / 7.2)));
    bars.push(bar);
    svg.append(bar);
  });
  return {
    made: svg,
    mark: (index) => bars.forEach((bar, other) => bar.classList.toggle("chosen", other + 1 === index)),
  };
}

export const shortened = (text, length) =>
  text.length <= length ? text : `${text.slice(0, Math.max(1, Math.floor(length) - 1))}…`;
