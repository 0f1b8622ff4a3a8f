/// The style sheet that all pages begin with, and the rules for small screens, forced colours and paper that they end
/// with. Colours are measured: text 4.5:1 and edges 3:1 on every tint, light and dark.
enum PageStyle {
    /// Palette, type, tables, charts.
    static let beginning = #"""
        /* One palette: light-dark() follows the reader's system, or the two radio buttons. */
        :root { color-scheme: light dark;
          --paper: light-dark(#fbfaf6, #14161a); --card: light-dark(#ffffff, #1c1f25); --ink: light-dark(#1b1b1e, #e8e6e1);
          --muted: light-dark(#575860, #a8adb6); --line: light-dark(#dedad0, #343941); --link: light-dark(#174a84, #8fbcf2);
          --warning: light-dark(#a8231b, #ff9a90); --suggestion: light-dark(#56459a, #bdaef8); --on: light-dark(#fff2b8, #443a0b);
          --a1: light-dark(#cadef6, #204067); --a0: light-dark(#e9f1fb, #1a2a40); --ae: light-dark(#2b6cb0, #7fb2ea);
          --b1: light-dark(#f9d7a0, #5c3e0f); --b0: light-dark(#fdf0d9, #382a12); --be: light-dark(#9a5500, #e8ad5c);
          --c1: light-dark(#c8e6d7, #1d4837); --c0: light-dark(#e6f4ed, #1a3029); --ce: light-dark(#2a7452, #6fc7a0);
          --d1: light-dark(#e3cdf0, #4c2a61); --d0: light-dark(#f4eaf9, #33213f); --de: light-dark(#7b3f9c, #c79be0);
          --v0: light-dark(#ebe9e4, #2a2d33); --ve: light-dark(#66666b, #9ba0a8);
          --heated: light-dark(#f2b4ad, #7d2a22); --doubting: light-dark(#f6cd9a, #714a12); --conceding: light-dark(#efe2a4, #5d5316);
          --neutral: light-dark(#dddbd6, #464b53); --endorsing: light-dark(#b9dfe4, #1f5560);
          --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif;
          --sans: system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif;
          --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
        :root:has(#theme-light:checked) { color-scheme: light; }
        :root:has(#theme-dark:checked) { color-scheme: dark; }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); }
        .page { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        .vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; }
        code { font-family: var(--mono); font-size: .92em; }
        h1, h2 { font-family: var(--serif); line-height: 1.15; font-weight: 700; text-wrap: balance; }
        h1 { font-size: clamp(1.9rem, 1.3rem + 2.6vw, 3rem); margin: .35rem 0 .6rem; max-width: 24ch; overflow-wrap: anywhere; }
        h2 { font-size: 1.5rem; margin: 0 0 .35rem; }
        h3 { font-size: 1rem; margin: 1.25rem 0 .4rem; }
        section { margin-top: 3.25rem; }
        .lead { color: var(--muted); margin: 0 0 1.1rem; max-width: 68ch; }
        .num { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
        header.top { padding-top: 2rem; border-bottom: 1px solid var(--line); padding-bottom: 1.6rem; }
        .kicker code { overflow-wrap: anywhere; } .role, .text, .msg { overflow-wrap: break-word; } .kicker { font-size: .82rem; letter-spacing: .06em; text-transform: uppercase; color: var(--muted); margin: 0; }
        .summary { font: 1.22rem/1.5 var(--serif); max-width: 62ch; margin: 0 0 .8rem; }
        .facts { color: var(--muted); margin: 0; font-size: .92rem; }
        nav.toc ul, .legend, .chips { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .4rem 1.1rem; }
        nav.toc { margin-top: 1.1rem; font-size: .95rem; } nav.toc a { display: inline-block; padding: .25rem 0; }
        .theme { border: 0; padding: 0; margin: 0; display: flex; gap: .9rem; font-size: .9rem; float: right; }
        .theme label, .controls label { display: inline-flex; gap: .4rem; align-items: center; min-height: 1.75rem; cursor: pointer; }
        input { accent-color: var(--link); width: 1.05rem; height: 1.05rem; margin: 0; }

        /* Tables */
        table { border-collapse: collapse; width: 100%; font-size: .95rem; }
        caption { text-align: left; color: var(--muted); font-size: .9rem; padding-bottom: .5rem; }
        th, td { text-align: left; vertical-align: top; padding: .6rem .9rem .6rem 0; border-bottom: 1px solid var(--line); }
        thead th { font-size: .84rem; color: var(--muted); font-weight: 600; vertical-align: bottom; }
        tbody th { font-weight: 600; } .role { display: block; font-weight: 400; color: var(--muted); font-size: .86rem; }
        .dot { display: inline-block; width: .8rem; height: .8rem; border-radius: 50%; margin-right: .45rem; vertical-align: -.06rem; border: 2px solid var(--edge); background: var(--full); }
        svg { display: block; max-width: 100%; height: auto; } svg text { font: 600 11px var(--sans); fill: var(--ink); }
        .heated { fill: var(--heated); } .doubting { fill: var(--doubting); } .conceding { fill: var(--conceding); } .neutral { fill: var(--neutral); } .endorsing { fill: var(--endorsing); }
        .axis { stroke: var(--ink); stroke-width: 1.5; } .track { fill: none; stroke: var(--line); }
        .full { fill: var(--edge); } .part { fill: var(--pale); stroke: var(--edge); } .plain { fill: var(--neutral); stroke: var(--ve); } svg text.onbar { fill: var(--ink); stroke: none; } svg text.onbar.full { fill: var(--paper); }
        .swatch { display: inline-block; width: 1.1rem; height: .8rem; margin-right: .4rem; vertical-align: -.06rem; border: 2px solid var(--edge); } .swatch.full { background: var(--edge); } .swatch.part { background: var(--pale); } .share { margin-top: .5rem; }
        .says { font-size: .86rem; color: var(--muted); margin-top: .2rem; }
        .pa { --full: var(--a1); --pale: var(--a0); --edge: var(--ae); } .pb { --full: var(--b1); --pale: var(--b0); --edge: var(--be); }
        .pc { --full: var(--c1); --pale: var(--c0); --edge: var(--ce); } .pn { --full: var(--neutral); --pale: var(--neutral); --edge: var(--ve); } .swatch.plain { background: var(--neutral); }
        .pd { --full: var(--d1); --pale: var(--d0); --edge: var(--de); }
        .pv { --full: var(--v0); --pale: var(--v0); --edge: var(--ve); }
        .glance td, .glance thead th { width: 33%; } .glance td b { font-size: 1.15rem; font-variant-numeric: tabular-nums; }
        .key { display: inline-block; min-width: 1.35rem; padding: 0 .25rem; text-align: center; font-weight: 600; font-size: .82rem; border-radius: 2px; color: var(--ink); margin-right: .3rem; }
        .key.heated { background: var(--heated); } .key.doubting { background: var(--doubting); } .key.conceding { background: var(--conceding); } .key.neutral { background: var(--neutral); } .key.endorsing { background: var(--endorsing); }
        .chips { gap: .35rem .5rem; } .chips li { background: var(--v0); border-radius: 3px; padding: .08rem .5rem; } .chips li.hot { border-left: 4px solid var(--warning); }
        .none { color: var(--muted); }
        """#

    /// Narrow screens, forced colours, print.
    static let end = #"""
        .scroll { overflow-x: auto; }
        @media (max-width: 60rem) { svg.wide { width: 100%; height: 26px; } svg.wide text { display: none; } }
        @media (max-width: 56rem) {
          .page { padding: 0 1rem 3rem; }
          .row { grid-template-columns: 1.5rem minmax(0, 1fr); column-gap: .6rem; } .notes { grid-column: 2; margin-top: .7rem; } .notes:empty { display: none; }
        }
        @media (max-width: 40rem) {
          .theme { float: none; margin-bottom: 1rem; } section { margin-top: 2.5rem; }
          .stack thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
          .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; width: 100%; } .stack tr { padding: .7rem 0; border-bottom: 1px solid var(--line); }
          .stack th, .stack td { border: 0; padding: .2rem 0; } .stack td.num { text-align: left; }
          .stack td::before { content: attr(data-label); display: block; font-size: .8rem; color: var(--muted); }
          .glance th, .glance td { padding-right: .5rem; font-size: .9rem; }
        }
        @media (forced-colors: active) { .v, .key, .tag, .ref, .chips li { border: 1px solid; } mark { border-bottom-color: Mark; } svg rect { stroke: CanvasText; } }
        @media print {
          :root { color-scheme: light !important; } body { background: #fff; font-size: 10pt; } .page { max-width: none; padding: 0; }
          .theme, nav.toc, .controls, .skip { display: none; } section { margin-top: 1.5rem; } .row, .note, tr, #glance, #labels, #unsourced, #harm { break-inside: avoid; } h2, .lead, .legend { break-after: avoid; }
          .row { grid-template-columns: 1.5rem minmax(0, 1.2fr) minmax(0, 1fr); padding: .4rem 0; } .text { font-size: 11pt; line-height: 1.5; } .notes { font-size: 8.5pt; grid-column: auto; margin: 0; }
          a { color: inherit; text-decoration: none; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """#
}
