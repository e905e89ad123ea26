// The list of jobs, and the form for a new plan.

import { element, field, main, option, repeatedly, replaceRows, row, table, time } from "./elements.js";
import { post, read } from "./requests.js";

export function showJobs() {
  const body = element("tbody");
  main.replaceChildren(element("h2", {}, "Jobs"),
    table(["State", "Kind", "Accepted", "Job", "Message"], body));
  repeatedly(async () => {
    const { jobs } = await read("/v1/jobs?limit=50");
    const none = row([{ colspan: 5 }, "No jobs yet. ", element("a", { href: "#/new" }, "Find a plan.")]);
    replaceRows(body, jobs.length === 0 ? [none] : jobs.map((job) => row(
      [{ class: job.state }, job.state], job.kind, time(job.created),
      element("a", { href: `#/jobs/${job.id}` }, job.id),
      (job.message ?? "").split("\n")[0].slice(0, 120))));
  });
}

export function showNew() {
  const area = (name, label) => field(label, name,
    element("textarea", { id: name, name, required: true, spellcheck: "false" }));
  const problem = element("p", { class: "failed message", role: "alert" });
  const form = element("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      const data = new FormData(form);
      try {
        const job = await post("/v1/jobs", {
          kind: "plan", domain: data.get("domain"), problem: data.get("problem"),
          configuration: data.get("configuration"), time_limit: Number(data.get("time_limit")),
        });
        location.hash = `#/jobs/${job.id}`;
      } catch (error) { problem.textContent = error.message; }
    },
  }, element("div", { class: "columns" }, area("domain", "Domain (PDDL)"), area("problem", "Problem (PDDL)")),
    element("div", { class: "row" },
      field("Configuration", "configuration",
        element("select", { id: "configuration", name: "configuration" },
          ...["agile", "satisficing", "anytime", "optimal", "width"].map((name) => option(name)))),
      field("Seconds", "time_limit",
        element("input", { id: "time_limit", name: "time_limit", type: "number", min: 1, max: 3600, value: 30 })),
      element("button", { class: "main" }, "Find a plan")), problem);
  main.replaceChildren(element("h2", {}, "New plan"), form);
  form.querySelector("textarea").focus();
}

