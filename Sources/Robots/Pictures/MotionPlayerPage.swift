/// The parts of the player's page that are the same for all recordings.
enum MotionPlayerPage {
  static let style = """
    * { box-sizing: border-box; }
    html, body { margin: 0; height: 100%; font: 14px system-ui, sans-serif; color: #1d2733; }
    body { display: flex; flex-direction: column; background: #f6f8fa; }
    header { display: flex; gap: 16px; align-items: baseline; padding: 10px 16px; flex-wrap: wrap; }
    h1 { font-size: 17px; margin: 0; }
    #now { color: #4a5560; font-variant-numeric: tabular-nums; }
    #view { flex: 1; min-height: 200px; width: 100%; display: block; touch-action: none;
      cursor: grab; }
    #strip { width: 100%; height: 92px; display: block; background: #fff;
      border-top: 1px solid #d9dee4; }
    footer { display: flex; gap: 12px; align-items: center; padding: 8px 16px; background: #fff; }
    #time { flex: 1; accent-color: #3f6fb5; }
    button, select { font: inherit; padding: 4px 12px; border: 1px solid #b8c0c9;
      border-radius: 6px; background: #fff; cursor: pointer; }
    label { white-space: nowrap; }
    .hint { color: #77828e; font-size: 12px; }
    @media (max-width: 760px) { .hint { display: none; } }
    """

  static func body(title: String) -> String {
    """
    <header><h1>\(title)</h1><span id="now"></span></header>
    <canvas id="view" aria-label="The robots in three dimensions"></canvas>
    <canvas id="strip" aria-label="Plan, speed and battery over time"></canvas>
    <footer>
    <button id="play">Pause</button>
    <input id="time" type="range" min="0" max="1000" value="0" aria-label="Time">
    <select id="rate" aria-label="Speed"><option value="0.25">¼ ×</option>
    <option value="1" selected>1 ×</option><option value="4">4 ×</option>
    <option value="16">16 ×</option></select>
    <label><input id="follow" type="checkbox" checked> follow</label>
    <span class="hint">drag: orbit · wheel: zoom · shift-drag: move · space: play</span>
    </footer>
    """
  }

  static let script = #"""
    "use strict";
    const R = JSON.parse(document.getElementById("recording").textContent);
    const byId = (id) => document.getElementById(id);
    const view = byId("view"), strip = byId("strip"), slider = byId("time");
    const colors = { concrete: [201, 205, 211], grass: [164, 194, 138], gravel: [190, 178, 158],
      mud: [139, 112, 86] };
    const bodies = [[63, 111, 181], [66, 123, 88], [150, 80, 150], [177, 98, 38]];
    const layers = ["safety", "balance", "gait", "path", "action"];
    const tracks = R.tracks.filter((t) => t.frames.length > 0);
    const start = Math.min(...tracks.map((t) => t.frames[0][0]), Infinity);
    const end = Math.max(...tracks.map((t) => t.frames[t.frames.length - 1][0]), -Infinity);
    let now = start, playing = true, last = 0;
    const eye = { yaw: -1.1, pitch: 0.35, far: 5, at: [0, 0, 0.4], shift: [0, 0, 0] };

    function rotate(q, v) {
      const [w, x, y, z] = q;
      const t = [2 * (y * v[2] - z * v[1]), 2 * (z * v[0] - x * v[2]), 2 * (x * v[1] - y * v[0])];
      return [v[0] + w * t[0] + y * t[2] - z * t[1], v[1] + w * t[1] + z * t[0] - x * t[2],
        v[2] + w * t[2] + x * t[1] - y * t[0]];
    }
    const corners = [];
    for (const x of [-1, 1]) for (const y of [-1, 1]) for (const z of [-1, 1]) corners.push([x, y, z]);
    // Faces by numbers of corners, each with its normal.
    const faces = [[[1, 3, 7, 5], [0, 0, 1]], [[0, 4, 6, 2], [0, 0, -1]], [[4, 5, 7, 6], [1, 0, 0]],
      [[0, 2, 3, 1], [-1, 0, 0]], [[2, 6, 7, 3], [0, 1, 0]], [[0, 1, 5, 4], [0, -1, 0]]];
    function box(center, half, q, color) {
      const points = corners.map((c) => {
        const p = rotate(q, [c[0] * half[0], c[1] * half[1], c[2] * half[2]]);
        return [p[0] + center[0], p[1] + center[1], p[2] + center[2]];
      });
      return faces.map(([f, n]) => ({ points: f.map((i) => points[i]), normal: rotate(q, n), color }));
    }
    // The ground is drawn in this order: floors of gaps, walls of gaps, plain ground.
    const floors = [], walls = [], tops = [], things = [];
    for (const s of R.solids) {
      const center = s.slice(1, 4).map((v) => v / 1000), half = s.slice(4, 7).map((v) => v / 1000);
      const q = s.slice(7, 11).map((v) => v / 10000);
      const color = colors[R.surfaces[s[11]]] || [190, 196, 206];
      const sides = box(center, half, q, color);
      if (R.kinds[s[0]] === "ground") {
        tile(center, half, color, center[2] + half[2] < -0.01 ? floors : tops);
        walls.push(...sides.filter((f) => f.normal[2] === 0));
      } else {
        for (const side of sides.flatMap(split)) {
          const points = clip(side.points, 2, 0);
          if (points.length > 2) things.push({ ...side, points });
        }
      }
    }
    // Large sides are cut up, as what is nearer is found by the middle of each piece.
    function split(face) {
      const [a, b, , d] = face.points;
      const parts = (p, q) => Math.min(16, Math.ceil(Math.hypot(...p.map((v, k) => q[k] - v)) / 0.7));
      const n = parts(a, b), m = parts(a, d), pieces = [];
      const at = (i, j) => a.map((v, k) => v + (b[k] - v) * i / n + (d[k] - v) * j / m);
      for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) {
        pieces.push({ ...face, points: [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)] });
      }
      return pieces;
    }
    // The ground is drawn in tiles: they give the eye a scale.
    function tile(center, half, color, ground) {
      const z = center[2] + half[2], size = 1;
      const w = center[0] - half[0], e = center[0] + half[0];
      const s = center[1] - half[1], n = center[1] + half[1];
      if ((e - w) * (n - s) > 6000) {
        ground.push({ points: [[w, s, z], [e, s, z], [e, n, z], [w, n, z]], normal: [0, 0, 1], color });
        return;
      }
      for (let x = Math.floor(w); x < e; x += size) for (let y = Math.floor(s); y < n; y += size) {
        const a = Math.max(x, w), b = Math.min(x + size, e), c = Math.max(y, s), d = Math.min(y + size, n);
        const odd = (x + y) & 1 ? 0.965 : 1;
        ground.push({ points: [[a, c, z], [b, c, z], [b, d, z], [a, d, z]], normal: [0, 0, 1],
          color: color.map((v) => v * odd) });
      }
    }

    function index(track, time) {
      let low = 0, high = track.frames.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (track.frames[middle][0] <= time) low = middle; else high = middle - 1;
      }
      return low;
    }
    // The state between two frames.
    function state(track, time) {
      const i = index(track, time), a = track.frames[i];
      const b = track.frames[Math.min(i + 1, track.frames.length - 1)];
      const part = b[0] > a[0] ? Math.min(1, Math.max(0, (time - a[0]) / (b[0] - a[0]))) : 0;
      const turned = a[9] * b[9] + a[10] * b[10] + a[11] * b[11] + a[12] * b[12] < 0 ? -1 : 1;
      const mix = a.map((v, k) => {
        if (k < 4) return v;
        const w = k >= 9 && k < 13 ? b[k] * turned : b[k];
        return v + part * (w - v);
      });
      let q = mix.slice(9, 13);
      const norm = Math.hypot(...q) || 1;
      q = q.map((v) => v / norm);
      const limbs = [];
      let k = 13;
      for (const [number, count] of track.points.entries()) {
        const points = [];
        for (let j = 0; j < count; j++, k += 3) points.push([mix[k] / 1000, mix[k + 1] / 1000, mix[k + 2] / 1000]);
        limbs.push({ points, contact: (a[3] >> number) & 1 });
      }
      return { position: mix.slice(6, 9).map((v) => v / 1000), q, limbs, activity: track.activities[a[1]],
        layer: a[2] >= 0 ? layers[a[2]] : "", speed: mix[4] / 1000, charge: mix[5] / 10000 };
    }

    let project;
    function camera(width, height) {
      const cy = Math.cos(eye.yaw), sy = Math.sin(eye.yaw), cp = Math.cos(eye.pitch), sp = Math.sin(eye.pitch);
      const to = [-cy * cp, -sy * cp, -sp], right = [-sy, cy, 0].map((v) => v);
      const up = [-cy * sp, -sy * sp, cp];
      const at = [0, 1, 2].map((k) => eye.at[k] + eye.shift[k]);
      const from = at.map((v, k) => v - eye.far * to[k]);
      const f = 1.4 * Math.min(width, height * 1.6) / 1.6;
      const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
      return {
        right, up, from,
        see(p) {
          const d = [p[0] - from[0], p[1] - from[1], p[2] - from[2]];
          return [dot(d, right), dot(d, up), dot(d, to)];
        },
        flat: (s) => [width / 2 + f * s[0] / s[2], height / 2 - f * s[1] / s[2]],
        faces: (face) => dot(face.normal, [face.points[0][0] - from[0], face.points[0][1] - from[1],
          face.points[0][2] - from[2]]) < 0,
        scale: (s) => f / s[2],
      };
    }
    const near = 0.1;
    // The part of a polygon where a coordinate is at least so large.
    function clip(points, axis, least) {
      const result = [];
      points.forEach((a, i) => {
        const b = points[(i + 1) % points.length];
        if (a[axis] >= least) result.push(a);
        if ((a[axis] >= least) !== (b[axis] >= least)) {
          const t = (least - a[axis]) / (b[axis] - a[axis]);
          result.push([0, 1, 2].map((k) => a[k] + t * (b[k] - a[k])));
        }
      });
      return result;
    }
    // What is behind the eye is cut off.
    const cut = (points) => clip(points, 2, near);
    const sun = [0.35, -0.5, 0.79];
    function lit(face) {
      const light = 0.62 + 0.38 * Math.max(0, face.normal[0] * sun[0] + face.normal[1] * sun[1] + face.normal[2] * sun[2]);
      return `rgb(${face.color.map((v) => Math.round(v * light)).join(",")})`;
    }
    function fill(c, face) {
      const points = cut(face.points.map(project.see));
      if (points.length < 3) return;
      c.beginPath();
      points.forEach((p, i) => { const [x, y] = project.flat(p); if (i) c.lineTo(x, y); else c.moveTo(x, y); });
      c.closePath();
      c.fillStyle = c.strokeStyle = lit(face);
      c.fill();
      c.lineWidth = 0.7;
      c.stroke();
    }
    function stroke(c, points, color, width) {
      const seen = points.map(project.see);
      if (seen.some((p) => p[2] < near)) return;
      c.beginPath();
      seen.forEach((p, i) => { const [x, y] = project.flat(p); if (i) c.lineTo(x, y); else c.moveTo(x, y); });
      c.strokeStyle = color;
      c.lineCap = c.lineJoin = "round";
      c.lineWidth = Math.max(1, width * project.scale(seen[0]));
      c.stroke();
    }
    function dot(c, p, radius, color) {
      const s = project.see(p);
      if (s[2] < near) return;
      const [x, y] = project.flat(s);
      c.beginPath();
      c.arc(x, y, Math.max(1.5, radius * project.scale(s)), 0, 7);
      c.fillStyle = color;
      c.fill();
    }
    const distance = (points) => {
      const n = points.length, m = [0, 1, 2].map((k) => points.reduce((s, p) => s + p[k], 0) / n);
      return project.see(m)[2];
    };

    function fit(canvas) {
      const ratio = window.devicePixelRatio || 1, w = canvas.clientWidth, h = canvas.clientHeight;
      if (canvas.width !== Math.round(w * ratio) || canvas.height !== Math.round(h * ratio)) {
        canvas.width = Math.round(w * ratio);
        canvas.height = Math.round(h * ratio);
      }
      const c = canvas.getContext("2d");
      c.setTransform(ratio, 0, 0, ratio, 0, 0);
      return [c, w, h];
    }
    function drawView() {
      const [c, w, h] = fit(view);
      const states = tracks.map((t) => state(t, now));
      if (states.length && byId("follow").checked) eye.at = states[0].position.slice(0, 2).concat(0.4 + (states[0].position[2] - 0.6));
      project = camera(w, h);
      const sky = c.createLinearGradient(0, 0, 0, h);
      sky.addColorStop(0, "#dfe9f3");
      sky.addColorStop(1, "#f7f9fb");
      c.fillStyle = sky;
      c.fillRect(0, 0, w, h);
      walls.sort((a, b) => distance(b.points) - distance(a.points));
      for (const face of [...floors, ...walls, ...tops]) if (project.faces(face)) fill(c, face);
      const list = [];
      for (const [name, ...at] of R.places) {
        const place = at.map((v) => v / 1000);
        const s = project.see(place);
        if (s[2] > near && s[2] < 25) {
          const [px, py] = project.flat(s);
          list.push({ far: s[2] - 0.1, draw: () => {
            dot(c, place, 0.05, "#d65d0e");
            c.fillStyle = "#7a3b0c";
            c.font = "12px system-ui, sans-serif";
            c.fillText(name, px + 8, py - 4);
          } });
        }
      }
      for (const face of things) if (project.faces(face)) {
        list.push({ far: distance(face.points), draw: () => fill(c, face) });
      }
      states.forEach((s, number) => {
        const track = tracks[number], half = track.size.map((v) => v / 2000);
        const color = bodies[number % bodies.length];
        const floor = Math.min(...s.limbs.flatMap((l) => l.points.map((p) => p[2])), s.position[2] - half[2] - (s.limbs.length ? 0 : 0.1));
        const shadow = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([a, b]) => {
          const p = rotate(s.q, [a * half[0], b * half[1], 0]);
          return [s.position[0] + p[0], s.position[1] + p[1], floor + 0.012];
        });
        list.push({ far: distance(shadow) + 0.4, draw: () => {
          const points = cut(shadow.map(project.see));
          if (points.length < 3) return;
          c.beginPath();
          points.forEach((p, i) => { const [x, y] = project.flat(p); if (i) c.lineTo(x, y); else c.moveTo(x, y); });
          c.fillStyle = "rgba(20,30,45,.22)";
          c.fill();
        } });
        const hull = box(s.position, half, s.q, color).filter(project.faces);
        const far = project.see(s.position)[2];
        for (const face of hull) list.push({ far: Math.min(distance(face.points), far), draw: () => fill(c, face) });
        // The front is marked.
        const nose = rotate(s.q, [half[0], 0, half[2] * 0.3]);
        list.push({ far: far - 0.5 * (project.see(s.position.map((v, k) => v + nose[k]))[2] < far ? 1 : -1),
          draw: () => dot(c, s.position.map((v, k) => v + nose[k]), 0.05, "#f2c14e") });
        for (const limb of s.limbs) {
          const tip = limb.points[limb.points.length - 1];
          list.push({ far: distance(limb.points) - 0.02, draw: () => {
            stroke(c, limb.points, "#223042", 0.06);
            for (const joint of limb.points.slice(0, -1)) dot(c, joint, 0.04, "#4a5c74");
            dot(c, tip, 0.045, limb.contact ? "#d65d0e" : "#8c98a8");
          } });
        }
      });
      list.sort((a, b) => b.far - a.far).forEach((item) => item.draw());
      tracks.forEach((track, number) => {
        const path = [];
        for (let i = 0; i <= index(track, now); i += 5) {
          const f = track.frames[i];
          let floor = f[8] - track.size[2] / 2;
          for (let k = 15; k < f.length; k += 3) floor = Math.min(floor, f[k]);
          path.push([f[6] / 1000, f[7] / 1000, floor / 1000 + 0.015]);
        }
        for (let i = 1; i < path.length; i++) stroke(c, [path[i - 1], path[i]], `rgba(${bodies[number % bodies.length].join(",")},.5)`, 0.02);
      });
      byId("now").textContent = `${((now - start) / 1000).toFixed(2)} s   ` + states.map((s, i) =>
        `${tracks[i].name}: ${s.activity}, ${s.speed.toFixed(2)} m/s, battery ${(100 * s.charge).toFixed(1)} %` +
        (s.layer ? ` (suppressed by ${s.layer})` : "")).join("   ");
    }

    function drawStrip() {
      const [c, w, h] = fit(strip);
      const left = 70, right = w - 46, x = (t) => left + (right - left) * (t - start) / Math.max(1, end - start);
      c.clearRect(0, 0, w, h);
      c.font = "11px system-ui, sans-serif";
      c.textBaseline = "middle";
      const row = (name, y) => { c.fillStyle = "#4a5560"; c.textAlign = "right"; c.fillText(name, left - 10, y); c.textAlign = "left"; };
      row("plan", 17);
      // All robots share one scale, with a round speed at its top.
      const fastest = tracks.reduce((m, t) => t.frames.reduce((n, f) => Math.max(n, f[4]), m), 500);
      const top = Math.ceil(fastest / 500) * 500;
      row("speed", 46);
      row("battery", 74);
      c.strokeStyle = "#e4e8ed";
      c.lineWidth = 1;
      c.fillStyle = "#77828e";
      c.font = "9px system-ui, sans-serif";
      for (const [y, text] of [[34, `${top / 1000} m/s`], [58, ""], [64, "100 %"], [86, "0"]]) {
        c.beginPath();
        c.moveTo(left, y);
        c.lineTo(right, y);
        c.stroke();
        c.fillText(text, right + 4, y);
      }
      c.font = "11px system-ui, sans-serif";
      for (const [name, a, b, outcome, good] of R.steps) {
        const x0 = Math.max(left, x(a)), x1 = Math.max(x0 + 2, x(b) - 1);
        c.fillStyle = good ? "#cfe0f6" : "#f6cfc3";
        c.fillRect(x0, 6, x1 - x0, 22);
        c.save();
        c.beginPath();
        c.rect(x0, 6, x1 - x0, 22);
        c.clip();
        c.fillStyle = good ? "#1e3a6e" : "#8a2d12";
        c.fillText(good ? name : `${name}: ${outcome}`, x0 + 5, 17);
        c.restore();
      }
      tracks.forEach((track, number) => {
        const color = `rgb(${bodies[number % bodies.length].join(",")})`;
        const step = Math.max(1, Math.floor(track.frames.length / 1500));
        const curve = (value) => {
          c.beginPath();
          for (let i = 0; i < track.frames.length; i += step) c.lineTo(x(track.frames[i][0]), value(track.frames[i]));
          c.strokeStyle = color;
          c.lineWidth = 1.2;
          c.stroke();
        };
        curve((f) => 58 - 24 * f[4] / top);
        curve((f) => 86 - 22 * f[5] / 10000);
      });
      c.fillStyle = "#d65d0e";
      c.fillRect(x(now) - 0.75, 2, 1.5, h - 4);
    }

    function frame(time) {
      if (playing && last) now += (time - last) * Number(byId("rate").value);
      last = time;
      if (now > end) now = start;
      slider.value = String(1000 * (now - start) / Math.max(1, end - start));
      drawView();
      drawStrip();
      requestAnimationFrame(frame);
    }
    function toggle() { playing = !playing; byId("play").textContent = playing ? "Pause" : "Play"; }
    byId("play").onclick = toggle;
    slider.oninput = () => { now = start + (end - start) * Number(slider.value) / 1000; if (playing) toggle(); };
    strip.onpointerdown = (e) => {
      const left = 70, right = strip.clientWidth - 46;
      now = start + (end - start) * Math.min(1, Math.max(0, (e.offsetX - left) / (right - left)));
    };
    addEventListener("keydown", (e) => { if (e.code === "Space" && e.target.tagName !== "BUTTON") { e.preventDefault(); toggle(); } });
    let held = null;
    view.onpointerdown = (e) => { held = [e.clientX, e.clientY]; view.setPointerCapture(e.pointerId); };
    view.onpointerup = () => { held = null; };
    view.onpointermove = (e) => {
      if (!held) return;
      const dx = e.clientX - held[0], dy = e.clientY - held[1];
      held = [e.clientX, e.clientY];
      if (e.shiftKey) {
        for (let k = 0; k < 3; k++) eye.shift[k] += eye.far * 0.0015 * (-dx * project.right[k] + dy * project.up[k]);
      } else {
        eye.yaw -= dx * 0.008;
        eye.pitch = Math.min(1.5, Math.max(-0.05, eye.pitch + dy * 0.006));
      }
    };
    view.onwheel = (e) => { e.preventDefault(); eye.far = Math.min(80, Math.max(1, eye.far * Math.exp(e.deltaY * 0.001))); };
    // A moment to begin at, in seconds: page.html#t=3.5, standing still.
    const moment = /t=([\d.]+)/.exec(location.hash);
    if (moment) { now = start + 1000 * Number(moment[1]); toggle(); }
    if (tracks.length) requestAnimationFrame(frame);
    """#
}
