// As much PDDL as the page needs to show it.

/** The lists of a PDDL text as arrays of words; comments are left out. */
export function parse(text) {
  const words = text.replace(/;.*$/gm, "").toLowerCase().match(/[()]|[^\s()]+/g) ?? [];
  const stack = [[]];
  for (const word of words) {
    if (word === "(") stack.push([]);
    else if (word === ")" && stack.length > 1) { const list = stack.pop(); stack.at(-1).push(list); }
    else stack.at(-1).push(word);
  }
  return stack[0];
}

const written = (list) => Array.isArray(list) ? `(${list.map(written).join(" ")})` : list;

/** The atoms that are true at the start, as text. */
export function initialAtoms(problem) {
  const sections = parse(problem)[0] ?? [];
  const init = sections.find((section) => section[0] === ":init") ?? [];
  return init.slice(1).filter((atom) => Array.isArray(atom) && !["=", "not", "at"].includes(atom[0])
    || Array.isArray(atom) && atom[0] === "at" && !Array.isArray(atom.at(-1)))
    .map((atom) => `(${atom.join(" ")})`);
}

/** The names of parameters, without types. */
function parameters(list) {
  const names = [];
  for (let index = 0; index < list.length; index += 1) {
    if (list[index] === "-") index += 1;
    else names.push(list[index]);
  }
  return names;
}

/** The parts of a conjunction; other connectives stay whole. */
const parts = (formula) => !Array.isArray(formula) || formula.length === 0 ? []
  : formula[0] === "and" ? formula.slice(1).flatMap(parts) : [formula];

/**
 * The actions of a domain by name: their parameters, and as text what they need and do.
 */
export function actions(text) {
  const found = new Map();
  for (const section of parse(text)[0] ?? []) {
    if (section[0] !== ":action") continue;
    const value = (key) => { const at = section.indexOf(key); return at < 0 ? [] : section[at + 1]; };
    found.set(section[1], {
      parameters: parameters(value(":parameters")),
      precondition: parts(value(":precondition")).map(written),
      effects: parts(value(":effect")).map(written),
    });
  }
  return found;
}

/** A literal with the parameters of one action named as those of another. */
export function renamed(literal, from, to) {
  const names = new Map(from.map((name, index) => [name, to[index] ?? name]));
  return literal.replace(/\?[^\s()]+/g, (name) => names.get(name) ?? name);
}
