// The causal links of a plan as a graph (Tate 1977): who makes true what others need.

import { element, shape } from "./elements.js";

const [column, line, boxWidth, boxHeight] = [230, 46, 170, 26];

/**
 * Draws the graph: start at the left, goal at the right, steps in the columns of their rounds.
 * Gives the drawing, a list of the chosen step's links as text, and how to mark a step.
 */
export function causalGraph({ happenings, links, rounds }, choose) {
  const most = Math.max(0, ...rounds);
  const nodes = placed(happenings, rounds, most);
  const height = 40 + line * Math.max(...nodes.map((node) => node.place + 1));
  const width = (most + 2) * column;
  const y = (node) => 20 + line * node.place;
  const goal = happenings.length + 1;

  const arrows = merged(links, goal).map((arrow) => {
    const [from, to] = [nodes[arrow.from], nodes[arrow.to]];
    const [x1, y1] = [from.column * column + 10 + boxWidth, y(from) + boxHeight / 2];
    const [x2, y2] = [to.column * column + 10, y(to) + boxHeight / 2];
    const bend = Math.max(30, (x2 - x1) / 2);
    const drawn = shape("path", { class: "link", "marker-end": "url(#arrow)",
      d: `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2 - 6},${y2}` },
    shape("title", {}, arrow.literals.join("\n")));
    return { ...arrow, drawn };
  });
  const boxes = nodes.map((item, index) => shape("g", { class: "node",
    onclick: () => choose(index > happenings.length ? 0 : index) },
    shape("title", {}, item.label),
    shape("rect", { x: item.column * column + 10, y: y(item), width: boxWidth, height: boxHeight, rx: 4 }),
    shape("text", { x: item.column * column + 18, y: y(item) + 17 },
      item.label.length > 24 ? `${item.label.slice(0, 23)}…` : item.label)));
  const svg = shape("svg", { class: "causes", width, height, viewBox: `0 0 ${width} ${height}`,
    role: "img", "aria-label": `${links.length} causal links between ${happenings.length} steps` },
    shape("defs", {}, shape("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 6, refY: 4,
      markerUnits: "userSpaceOnUse", markerWidth: 8, markerHeight: 8, orient: "auto" }, shape("path", { d: "M0,0 L8,4 L0,8 z" }))),
    ...arrows.map((arrow) => arrow.drawn), ...boxes);

  const list = element("ul", { class: "links", "aria-live": "polite" });
  const name = (number, ifNone) => number == null ? ifNone : nodes[number].label;
  return {
    made: svg,
    list,
    mark: (index) => {
      for (const arrow of arrows) {
        arrow.drawn.classList.toggle("chosen", arrow.from === index || arrow.to === index);
      }
      boxes.forEach((box, other) => box.classList.toggle("chosen", other === index));
      const own = links.filter((link) => (link.from ?? 0) === index || (link.to ?? goal) === index);
      list.replaceChildren(...own.map((link) => element("li", {},
        element("code", {}, link.literal), ` from ${name(link.from, "the start")} for ${name(link.to, "the goal")}`)));
      list.hidden = own.length === 0;
    },
  };
}

/** The start, the steps and the goal, each with its column and its place from the top. */
function placed(happenings, rounds, most) {
  const nodes = [{ label: "start", column: 0 },
    ...happenings.map((step, index) => ({ label: `${step.step} ${step.action}`, column: rounds[index] })),
    { label: "goal", column: most + 1 }];
  const used = new Map();
  for (const node of nodes) {
    node.place = used.get(node.column) ?? 0;
    used.set(node.column, node.place + 1);
  }
  // Columns that have less than others stand in the middle.
  const tallest = Math.max(...used.values());
  for (const node of nodes) node.place += (tallest - used.get(node.column)) / 2;
  return nodes;
}

/** One arrow for all that one step provides for another. */
function merged(links, goal) {
  const arrows = new Map();
  for (const link of links) {
    const [from, to] = [link.from ?? 0, link.to ?? goal];
    const arrow = arrows.get(`${from} ${to}`) ?? { from, to, literals: [] };
    arrow.literals.push(link.literal);
    arrows.set(`${from} ${to}`, arrow);
  }
  return [...arrows.values()];
}
