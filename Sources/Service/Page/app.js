// The page of the service: which view is shown for which address.

import { showAgents, showNewAgents, showSociety } from "./agents.js";
import { complain, leave, main } from "./elements.js";
import { showJob } from "./job.js";
import { showJobs, showNew } from "./jobs.js";
import { showModel, showModels } from "./models.js";
import { onToken } from "./requests.js";
import { showRobots } from "./robots.js";

const views = {
  jobs: (id) => id ? showJob(id) : showJobs(),
  new: showNew,
  models: (id) => id ? showModel(id) : showModels(),
  agents: (id) => id === "new" ? showNewAgents() : id ? showSociety(id) : showAgents(),
  robots: showRobots,
};

async function show() {
  leave();
  const [page, id] = location.hash.replace(/^#\/?/, "").split("/");
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#/${page || "jobs"}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  try {
    await (views[page] ?? views.jobs)(id);
  } catch (error) {
    main.replaceChildren();
    complain(error);
  }
}

window.addEventListener("hashchange", () => {
  // The skip link leads to an element, not to a view.
  if (location.hash === "#main") return;
  main.focus();
  show();
});
onToken(show);
show();
