// Learned domains: the list, and one beside its reference.

import { complain, element, field, main, option, repeatedly, replaceRows, row, table, time } from "./elements.js";
import { evidenceView } from "./evidence.js";
import { read } from "./requests.js";

export function showModels() {
  const body = element("tbody");
  main.replaceChildren(element("h2", {}, "Models"),
    table(["Model", "Algorithm", "Bound", "Traces", "Learned"], body));
  repeatedly(async () => {
    const { models } = await read("/v1/models?limit=50");
    const none = row([{ colspan: 5 }, "No models yet."]);
    replaceRows(body, models.length === 0 ? [none] : models.map((model) => row(
      element("a", { href: `#/models/${model.id}` }, model.id), model.algorithm, model.bound,
      String(model.trace_ids.length), time(model.created))));
  });
}

/** A model beside a domain that it is compared with: the one it was learned with unless another is chosen. */
export async function showModel(id) {
  const [model, { domains }] = await Promise.all([
    read(`/v1/models/${id}`), read("/v1/domains?limit=100")]);
  const select = element("select", { id: "reference" }, option("", "none"),
    ...domains.map((domain) => option(domain.id, `${domain.name} (${time(domain.created)})`)));
  if (model.domain_id && !domains.some((domain) => domain.id === model.domain_id)) {
    select.append(option(model.domain_id, "the domain it was learned with"));
  }
  const comparison = element("div");
  const compare = async () => {
    const reference = select.value ? await read(`/v1/domains/${select.value}`) : null;
    comparison.replaceChildren(...evidenceView(model.evidence, reference?.text, model.text),
      element("div", { class: "columns" },
        element("div", {}, element("h3", {}, "Learned"), element("pre", { tabindex: 0 }, model.text)),
        reference && element("div", {}, element("h3", {}, "Reference"),
          element("pre", { tabindex: 0 }, reference.text))));
  };
  select.addEventListener("change", () => compare().catch(complain));
  select.value = model.domain_id ?? "";
  main.replaceChildren(element("h2", {}, `Model ${id}`),
    element("p", {}, `${model.algorithm}, ${model.bound}, from ${model.trace_ids.length} stored traces`),
    element("div", { class: "row" }, field("Compare with", "reference", select)), comparison);
  await compare();
}
