// Making elements, and what several views need of the document.

export const main = document.getElementById("main");

/** Makes an element: element("a", { href: "#" }, "text", child). */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

/** Makes an element of a drawing. */
export function shape(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A table with its head; rows are arrays of cells, which are text, elements, or arrays of attributes and children. */
export function table(titles, body) {
  return element("div", { class: "scroll" }, element("table", {},
    element("thead", {}, element("tr", {},
      ...titles.map((title) => element("th", { scope: "col" }, title)))), body));
}

export const row = (...cells) => element("tr", {}, ...cells.map((cell) =>
  Array.isArray(cell) ? element("td", ...cell) : element("td", {}, cell)));

/** A labelled field of a form. */
export const field = (label, id, input) =>
  element("div", {}, element("label", { for: id }, label), input);

export const option = (value, text = value) => element("option", { value }, text);

export const time = (seconds) => new Date(seconds * 1000).toLocaleString();

/** Tells an error above what is shown. */
export function complain(error) {
  const last = main.querySelector(":scope > p.complaint");
  if (last?.textContent === error.message) return;
  last?.remove();
  main.prepend(element("p", { class: "failed message complaint", role: "alert" }, error.message));
}

let leaving = () => {};

/** Remembers what to do when the page shows something else. */
export function onLeave(action) {
  const before = leaving;
  leaving = () => { before(); action(); };
}

export function leave() {
  leaving();
  leaving = () => {};
}

/** Does something now and every so often, until the page shows something else. */
export function repeatedly(action, milliseconds = 2000) {
  let timer = 0;
  let isOver = false;
  const turn = async () => {
    await action().catch(complain);
    if (!isOver) timer = setTimeout(turn, milliseconds);
  };
  turn();
  onLeave(() => { isOver = true; clearTimeout(timer); });
}

/** Keeps the focus on the link that has it while the rows around it are made anew. */
export function replaceRows(body, rows) {
  const focused = body.contains(document.activeElement)
    ? document.activeElement.getAttribute("href") : null;
  body.replaceChildren(...rows);
  if (focused) body.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
}

/** Lets the arrow keys go from button to button, and presses them. */
export function arrowKeys(buttons) {
  return (event) => {
    const move = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const next = buttons[buttons.indexOf(document.activeElement) + move];
    if (!move || !next) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
}
