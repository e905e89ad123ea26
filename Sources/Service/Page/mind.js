// What is on an agent's mind: beliefs, intention stacks, events, what its filter decided.

import { element } from "./elements.js";

/** The parts of a mind that have anything in them. */
export function mindView({ mind, world }) {
  const section = (title, count, content) => count === 0 ? [] : [
    element("h3", {}, `${title} (${count})`), content];
  const list = (items, kind = "atoms") => element("ul", { class: kind },
    ...items.map((item) => element("li", {}, item)));
  return [
    ...section("Intentions", mind.intention_count,
      element("div", {}, ...mind.intentions.map(intentionView))),
    ...section("Events that wait", mind.event_count, list(mind.events.map((event) => event.trigger
      + (event.intention == null ? "" : ` of intention ${event.intention}`)
      + (event.suspended ? ", suspended" : "")))),
    ...section("Unread messages", mind.messages.length, list(mind.messages.map((message) =>
      `${message.performative} ${message.text} from ${message.from}`))),
    ...section("Commitments", mind.commitments?.length ?? 0, element("ul", {},
      ...(mind.commitments ?? []).map((item) => element("li", {}, element("code", {}, item.goal),
        `, value ${item.value}, cost ${item.cost}: ${item.steps.join(" ")}`)))),
    ...section("Filter decisions", mind.filter?.length ?? 0, element("ul", { class: "decisions" },
      ...(mind.filter ?? []).slice(0, 50).map((item) => element("li", { class: item.outcome },
        element("code", {}, item.goal), ` ${item.outcome}`,
        ...item.reasons.map((reason) => element("div", { class: "faint" }, reason)))))),
    ...section("Beliefs", mind.belief_count, list(mind.beliefs.map(shortBelief))),
    ...section("Rules", mind.rules.length, list(mind.rules)),
    ...section("World", world.length, list(world)),
    element("details", {}, element("summary", {}, `Plans (${mind.plans.length})`),
      element("pre", { tabindex: 0 }, mind.plans.join("\n"))),
  ];
}

/** A belief without the source that goes without saying. */
const shortBelief = (belief) => belief.replace("[source(self)]", "");

/** A stack of plans, the one that is being carried out on top. */
function intentionView(intention) {
  const steps = [...intention.stack].reverse().map((step) => {
    const values = Object.entries(step.values).map(([name, value]) => `${name} = ${value}`).join(", ");
    return element("li", {}, element("code", {}, step.trigger), element("span", { class: "faint" },
      ` by ${step.plan}${values ? ` with ${values}` : ""}`),
      step.next ? element("div", {}, "next: ", element("code", {}, step.next)) : null);
  });
  return element("div", { class: "intention" },
    element("p", {}, `Intention ${intention.number}, ${intention.state}`
      + (intention.parent == null ? "" : `, a branch of ${intention.parent}`)
      + (intention.depth > intention.stack.length ? `, ${intention.depth} plans deep` : "")),
    element("ol", { class: "stack" }, ...steps));
}
