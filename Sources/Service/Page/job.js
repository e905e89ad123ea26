// One job: its progress while it runs, then what came out of it.

import { complain, element, main, onLeave, shape } from "./elements.js";
import { evidenceView } from "./evidence.js";
import { planView } from "./plan.js";
import { listen, read } from "./requests.js";

export function showJob(id) {
  const state = element("strong", {}, "…");
  const cancel = element("button", { onclick: () =>
    read(`/v1/jobs/${id}`, { method: "DELETE" }).catch(complain) }, "Cancel");
  const plot = element("div");
  const result = element("div");
  main.replaceChildren(element("h2", {}, `Job ${id}`),
    element("p", { role: "status" }, "State: ", state, " ", cancel), plot, result);
  const progress = [];
  const plans = [];
  let latest = 0;
  const refresh = async () => {
    const turn = latest += 1;
    const job = await read(`/v1/jobs/${id}`);
    state.textContent = job.state;
    state.className = job.state;
    cancel.hidden = !["waiting", "running"].includes(job.state);
    if (!cancel.hidden) return;
    const parts = await resultOf(job);
    // What was asked for later may have come earlier.
    if (turn === latest) result.replaceChildren(...parts);
  };
  refresh().catch(complain);
  onLeave(listen(`/v1/jobs/${id}/events`, (name, data) => {
    if (name === "progress") progress.push(data);
    if (name === "plan") plans.push(data);
    if (progress.length + plans.length > 0) plot.replaceChildren(searchPlot(progress, plans));
    if (name === "state" || name === "end") refresh().catch(complain);
  }, complain));
}

/** States evaluated over time, with a dot for each plan. */
function searchPlot(progress, plans) {
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
    shape("polyline", { class: "line",
      points: progress.map((event) => `${x(event.seconds)},${y(event.evaluated)}`).join(" ") }));
  for (const plan of plans) {
    const last = progress.filter((event) => event.seconds <= plan.seconds).at(-1);
    const [cx, cy] = [x(plan.seconds), y(last?.evaluated ?? 0)];
    svg.append(shape("circle", { class: "dot", cx, cy, r: 5 }),
      shape("text", { x: cx, y: cy - 9, "text-anchor": "middle" }, `cost ${plan.cost}`));
  }
  return svg;
}

/** What is shown of a job that has ended. */
async function resultOf(job) {
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
  if (answer?.plan?.length > 0) parts.push(await planView(job));
  if (job.kind === "learn" && answer) parts.push(...evidenceView(answer));
  return parts;
}
