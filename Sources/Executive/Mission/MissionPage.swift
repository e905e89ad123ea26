/// The parts of a mission's report that are the same for all missions.
enum MissionPage {
  static let style = """
    :root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1d2327;--soft:#5c6770;--line:#d9dcdf;
    --ground:#eceae4;--block:#b9b4a8;--ice:#cfe6f2;--way:#2f6fb2;--robot:#c8611d;--good:#3d8b5f;
    --bad:#c9a227;--fault:#c0392b;--precision:#3d8b5f;--recall:#2f6fb2;--open:#a3a9ae}
    @media (prefers-color-scheme:dark){:root{--paper:#14181b;--card:#1c2226;--ink:#e6e8ea;--soft:#9aa5ad;
    --line:#343c42;--ground:#20262a;--block:#4d5358;--ice:#29424f;--way:#6fa8e0;--robot:#f0924c;
    --good:#62b98a;--bad:#e0bd4e;--fault:#e5695c;--precision:#62b98a;--recall:#6fa8e0;--open:#7d868d}}
    *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);
    font:15px/1.5 system-ui,sans-serif}main{max-width:1180px;margin:0 auto;padding:24px 20px 60px}
    h1{margin:0 0 4px;font-size:26px}h2{font-size:17px;margin:0 0 8px}.lead{margin:0 0 18px;color:var(--soft)}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(110px,1fr));gap:10px;margin-bottom:16px}
    .cards div,figure,.columns>section{background:var(--card);border:1px solid var(--line);border-radius:8px}
    .cards div{padding:10px 12px}.cards b{display:block;font-size:22px;font-variant-numeric:tabular-nums}
    .cards span{color:var(--soft);font-size:13px}.time{display:flex;gap:14px;align-items:center;
    position:sticky;top:0;background:var(--paper);padding:8px 0;z-index:1}.time input{flex:1;
    accent-color:var(--way)}.time label{min-width:130px;font-variant-numeric:tabular-nums}
    .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:14px}
    figure,.columns>section{margin:0 0 14px;padding:14px;min-width:0}figcaption{font-weight:600;margin-bottom:8px}
    svg{display:block;width:100%;height:auto}svg text{font:13px system-ui,sans-serif;fill:var(--ink)}
    .ground{fill:var(--ground)}.block{fill:var(--block)}.patch{fill:var(--line)}.ice{fill:var(--ice)}
    .ramp,.passage{fill:var(--line)}.gap{fill:var(--ink)}.way{fill:none;stroke:var(--way);stroke-width:2.5;
    stroke-linejoin:round;opacity:.75}.waypoint{fill:var(--card);stroke:var(--ink);stroke-width:1.5}
    svg .name{text-anchor:middle;paint-order:stroke;stroke:var(--ground);stroke-width:3px}
    svg .name:not(.place){text-anchor:start}svg .place{font-weight:600}svg .sign{text-anchor:middle;font-size:17px}svg .target{fill:var(--good)}
    svg .load{fill:var(--robot)}svg .dock{fill:var(--way)}svg .fall{fill:var(--fault);font-weight:700}
    .robot{fill:var(--robot);stroke:var(--card);stroke-width:1}.row{fill:var(--ground)}
    svg .axis{fill:var(--soft);font-size:12px}.end{text-anchor:end}.middle{text-anchor:middle}
    .o-succeeded{fill:var(--good);background:var(--good)}.o-rejected{fill:var(--bad);background:var(--bad)}
    .o-faulted{fill:var(--fault);background:var(--fault)}.cursor{stroke:var(--ink);stroke-width:1}
    .grid{stroke:var(--line)}.curve{fill:none;stroke-width:2.2}.precision{stroke:var(--precision)}
    .recall{stroke:var(--recall)}.open{stroke:var(--open);stroke-dasharray:4 3}
    .legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:8px 0 0;color:var(--soft);font-size:13px}
    .legend i{display:inline-block;width:12px;height:12px;border-radius:3px;margin-right:6px;vertical-align:-1px}
    .l-path{background:var(--way)}.l-fall{background:var(--fault)}.l-load{background:var(--robot)}
    .l-target{background:var(--good)}.l-dock{background:var(--way)}.l-ice{background:var(--ice)}
    .c-precision{background:var(--precision)}.c-recall{background:var(--recall)}.c-open{background:var(--open)}
    .kinds{display:flex;flex-wrap:wrap;gap:2px 12px;margin-bottom:8px;font-size:13px}
    .scroll{max-height:560px;overflow:auto}table{border-collapse:collapse;width:100%;font-size:13px}
    td{padding:2px 8px 2px 0;vertical-align:top}td:last-child{overflow-wrap:anywhere}td:first-child{color:var(--soft);
    font-variant-numeric:tabular-nums;white-space:nowrap;text-align:right}td:nth-child(2){color:var(--soft)}
    tr.k-done td:last-child{color:var(--good)}tr.k-failure td:last-child{color:var(--fault)}
    tr.k-refusal td:last-child{color:var(--bad)}tr.k-model td:last-child{color:var(--way)}.later{opacity:.25}
    pre{max-height:600px;overflow:auto;margin:0;font:12.5px/1.45 ui-monospace,monospace}
    """

  static let script = """
    const clock=document.getElementById('clock'),now=document.getElementById('now'),
    cursor=document.getElementById('cursor'),marks=[...document.querySelectorAll('[data-t]')],
    robots=[...document.querySelectorAll('.robot')].map(r=>({r,way:r.dataset.way.split(';')
    .map(s=>s.split(',').map(Number))}));
    function show(){const t=+clock.value;now.textContent=t.toFixed(1)+' s';
    const l=+cursor.dataset.left,w=+cursor.dataset.right-l,x=l+w*t/Math.max(+clock.max,1);
    cursor.setAttribute('x1',x);cursor.setAttribute('x2',x);
    for(const m of marks)m.classList.toggle('later',+m.dataset.t>t);
    for(const {r,way} of robots){let p=way[0];for(const q of way){if(q[0]>t)break;p=q}
    r.setAttribute('transform',`translate(${p[1]} ${p[2]}) rotate(${p[3]})`)}}
    clock.addEventListener('input',show);show();
    for(const c of document.querySelectorAll('[data-kind]'))c.addEventListener('change',()=>{
    for(const e of document.querySelectorAll('.e.k-'+c.dataset.kind))e.hidden=!c.checked});
    """
}
