// What traces showed of each literal, beside a reference, and how the model came about.

import { element, shape, table } from "./elements.js";
import { actions, renamed } from "./pddl.js";

/**
 * The learning curve and a table of every literal that a model or its reference has.
 * `reference` and `learned` are PDDL texts; without a reference there is nothing to compare with.
 */
export function evidenceView(evidence, reference, learned) {
  const model = evidence?.models?.[0];
  if (!model) return [];
  const known = reference ? actions(reference) : null;
  const own = learned ? actions(learned) : null;
  const rows = model.actions.flatMap((action) => literalsOf(action, known, own));
  return [
    element("h3", {}, `Evidence of ${evidence.transitions} transitions`),
    ...curveView(evidence, model, rows, known != null),
    ...(known ? [verdictLine(rows)] : []),
    element("div", { class: "evidence" },
      table(["Action", "Literal", "Learned", ...(known ? ["Reference"] : []), "What the traces showed"],
        element("tbody", {}, ...rows.map((literal) => literalRow(literal, known != null))))),
  ];
}

// MARK: Literals

/** The literals of an action that the model or the reference has, with the evidence for each. */
function literalsOf(action, known, own) {
  const theirs = known?.get(action.name);
  const ours = own?.get(action.name);
  const translate = (literal) => theirs && ours
    ? renamed(literal, theirs.parameters, ours.parameters) : literal;
  const found = new Map();
  const note = (literal, role, side) => {
    const key = `${role} ${literal}`;
    const entry = found.get(key) ?? { action, literal, role };
    entry[side] = true;
    found.set(key, entry);
  };
  action.precondition.forEach((literal) => note(literal, "precondition", "learned"));
  (action.implied ?? []).forEach((literal) => note(literal, "precondition", "learned"));
  action.effects.forEach((literal) => note(literal, "effect", "learned"));
  theirs?.precondition.map(translate).forEach((literal) => note(literal, "precondition", "reference"));
  theirs?.effects.map(translate).forEach((literal) => note(literal, "effect", "reference"));
  return [...found.values()];
}

const positive = (literal) => literal.replace(/^\(not (.*)\)$/, "$1");

/** What the traces showed of a literal, in words. */
function reasonFor({ action, literal, role }) {
  const atom = action.atoms.find((entry) => entry.atom === positive(literal));
  if (!atom) return "outside of what is learned";
  const isNegative = literal !== positive(literal);
  if (role === "effect") {
    const status = isNegative ? atom.delete : atom.add;
    return { proven: `seen at ${status.at}`, excluded: `ruled out at ${status.at}`,
      contradictory: `seen at ${status.at}, ruled out at ${status.excluded_at}`,
      open: "never seen, never ruled out" }[status.status];
  }
  const refuted = isNegative ? atom.negative_precondition_refuted_at : atom.precondition_refuted_at;
  if (refuted) return `ruled out at ${refuted}`;
  const [held, count] = [isNegative ? atom.false_before : atom.true_before, action.succeeded];
  return `held in ${held} of ${count} states before it`;
}

function literalRow(literal, isCompared) {
  const isSame = !isCompared || literal.learned === literal.reference;
  const mark = (is) => is ? literal.role : "–";
  return element("tr", { class: isSame ? "" : literal.learned ? "extra" : "missing" },
    element("td", {}, element("code", {}, literal.action.name)),
    element("td", {}, element("code", {}, literal.literal)), element("td", {}, mark(literal.learned)),
    isCompared ? element("td", {}, mark(literal.reference)) : null,
    element("td", {}, reasonFor(literal)));
}

function verdictLine(rows) {
  const count = (test) => rows.filter(test).length;
  return element("p", { class: "message" }, [
    `${count((row) => row.learned && row.reference)} literals are in both`,
    `${count((row) => row.learned && !row.reference)} in the model only`,
    `${count((row) => !row.learned && row.reference)} in the reference only`].join(" · "));
}

// MARK: The curve

/** The transition at which something was seen: files one after the other, lines in them. */
function order(places) {
  const files = [...new Set(places.map((place) => place.replace(/:\d+$/, "")))].sort((a, b) =>
    a.localeCompare(b, undefined, { numeric: true }));
  const longest = new Map();
  const split = (place) => [place.replace(/:\d+$/, ""), Number(place.match(/:(\d+)$/)?.[1] ?? 0)];
  for (const [file, line] of places.map(split)) longest.set(file, Math.max(longest.get(file) ?? 0, line));
  const offsets = new Map();
  let offset = 0;
  for (const file of files) { offsets.set(file, offset); offset += longest.get(file); }
  return (place) => { const [file, line] = split(place); return offsets.get(file) + line; };
}

/** How many preconditions were still possible and how many effects proven, line by line of the traces. */
function curveView(evidence, model, rows, isCompared) {
  const refutations = [];
  const proofs = [];
  let candidates = 0;
  for (const action of model.actions.filter((action) => action.succeeded > 0)) {
    for (const atom of action.atoms) {
      candidates += 2;
      for (const place of [atom.precondition_refuted_at, atom.negative_precondition_refuted_at]) {
        if (place) refutations.push(place);
      }
      for (const status of [atom.add, atom.delete]) {
        if (status.status === "proven" && status.at) proofs.push(status.at);
      }
    }
  }
  if (refutations.length + proofs.length === 0) return [];
  const at = order([...refutations, ...proofs]);
  const falling = refutations.map(at).sort((a, b) => a - b);
  const rising = proofs.map(at).sort((a, b) => a - b);
  const wanted = isCompared
    ? rows.filter((row) => row.reference && row.role === "precondition" && row.action.succeeded > 0).length : null;
  const end = Math.max(...falling, ...rising);
  const [width, height, margin] = [720, 220, 44];
  const x = (line) => margin + (width - 2 * margin) * line / end;
  const y = (count) => height - margin - (height - 2 * margin) * count / candidates;
  const steps = (lines, first, change) => {
    let count = first;
    let path = `M${x(0)},${y(count)}`;
    for (const line of lines) { path += `H${x(line)}`; count += change; path += `V${y(count)}`; }
    return `${path}H${x(end)}`;
  };
  const left = candidates - falling.length;
  const svg = shape("svg", { class: "plot", viewBox: `0 0 ${width} ${height}`, role: "img",
    "aria-label": `${left} of ${candidates} preconditions are left, ${rising.length} effects are proven` },
    shape("line", { class: "axis", x1: margin, y1: y(0), x2: width - margin, y2: y(0) }),
    shape("line", { class: "axis", x1: margin, y1: y(0), x2: margin, y2: y(candidates) }),
    shape("path", { class: "line", d: steps(falling, candidates, -1) }),
    shape("path", { class: "line second", d: steps(rising, 0, 1) }),
    shape("text", { x: margin, y: height - 14 }, "first line of the traces"),
    shape("text", { x: width - margin, y: height - 14, "text-anchor": "end" }, `line ${end}`),
    shape("text", { class: "first", x: width - margin, y: y(left) - 7, "text-anchor": "end" },
      `preconditions still possible: ${left}`),
    shape("text", { class: "second", x: width - margin, y: Math.min(y(rising.length) + 17, y(0) - 4), "text-anchor": "end" },
      `effects proven: ${rising.length}`),
    shape("text", { x: margin + 6, y: y(candidates) - 6 }, `${candidates} possible at first`));
  if (wanted != null) {
    svg.append(shape("line", { class: "goal", x1: margin, y1: y(wanted), x2: width - margin, y2: y(wanted) }),
      shape("text", { x: margin + 6, y: y(wanted) - 5 }, `${wanted} in the reference`));
  }
  return [element("h4", {}, "Learning curve"), svg];
}
