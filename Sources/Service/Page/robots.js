// The robot player: drives a simulated robot and shows the drive in three dimensions.

import { element, field, main, option } from "./elements.js";
import { post, read } from "./requests.js";

export async function showRobots() {
  const { platforms, worlds } = await read("/v1/robots");
  const platform = element("select", { id: "platform" },
    ...platforms.map((item) => option(item.name, `${item.name} (${item.model})`)));
  const world = element("input", { id: "world", value: "course", list: "worlds", required: true,
    pattern: "[a-z0-9:]+", title: "a world, perhaps with a number: slope:30" });
  const number = (id, label, value, attributes) => field(label, id,
    element("input", { id, type: "number", value, ...attributes }));
  const places = element("input", { id: "to", value: "hilltop far", placeholder: "places, or none" });
  const problem = element("p", { class: "failed message", role: "alert" });
  const player = element("div");
  const form = element("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      problem.textContent = "";
      player.replaceChildren(element("p", { role: "status" }, "Driving…"));
      const value = (id) => Number(form.querySelector(`#${id}`).value);
      try {
        const drive = await post("/v1/robots/drives", {
          platform: platform.value, world: world.value, speed: value("speed"), seconds: value("seconds"),
          to: places.value.split(/\s+/).filter(Boolean),
        });
        player.replaceChildren(summary(drive.report),
          element("iframe", { class: "player", title: "The drive in three dimensions", src: drive.player,
            sandbox: "allow-scripts" }));
      } catch (error) {
        player.replaceChildren();
        problem.textContent = error.message;
      }
    },
  }, element("datalist", { id: "worlds" }, ...worlds.map((item) => option(item.name, item.summary))),
  element("div", { class: "row" }, field("Robot", "platform", platform), field("World", "world", world),
    number("speed", "Speed (m/s)", 1, { step: 0.1, min: -2, max: 3 }),
    number("seconds", "Seconds", 120, { min: 1, max: 600 }), field("Go to", "to", places),
    element("button", { class: "main" }, "Drive")), problem);
  main.replaceChildren(element("h2", {}, "Robots"), form, player);
}

/** How each leg of the drive went. */
const summary = (report) => element("ul", { "aria-label": "Legs" }, ...report.legs.map((leg) =>
  element("li", { class: leg.good ? "answered" : "failed" },
    `${leg.name}: ${leg.outcome}, ${leg.distance.toFixed(1)} m in ${(leg.end - leg.start).toFixed(1)} s`)));
