/// What the page of a lint run has beyond the shared style, and its script.
enum ReportPageAssets {
    static let assets = PageShell.Assets(
        style: PageStyle.beginning + "\n" + style + "\n" + PageStyle.end,
        styleHash: "IOX6PxKVgc1ICA19/7D+sOoDk47ZxXwU+wCQUnZc5l8=", script: script,
        scriptHash: "6X18wvLVDKaSGUI183g01x2SW1oSj70Z3ab07ID/x+8=")

    /// Findings by file; sorting and filters.
    static let style = #"""
        .sortable button { font: inherit; color: inherit; background: none; border: 0; padding: .25rem 0; cursor: pointer; text-align: inherit; }
        .sortable button::after { content: " ↕"; } th[aria-sort="ascending"] button::after { content: " ↑"; } th[aria-sort="descending"] button::after { content: " ↓"; }
        th.num, td.num { text-align: right; } .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr)); gap: 0 3rem; } .two section { min-width: 0; }
        .sortable th, .sortable td { padding-top: .35rem; padding-bottom: .35rem; } .sortable tbody th code { font-weight: 400; overflow-wrap: break-word; }
        .sevs { display: flex; flex-wrap: wrap; gap: .8rem 2.4rem; margin: .4rem 0 0; padding: 0; list-style: none; } .summary { margin-top: .9rem; } .sevs b { font: 700 2rem/1.1 var(--serif); display: block; font-variant-numeric: tabular-nums; }
        .controls { min-width: 0; border: 1px solid var(--line); background: var(--card); border-radius: 6px; padding: .55rem 1rem .7rem; margin: 0 0 1rem; display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.4rem; font-size: .93rem; }
        .controls legend { padding: 0 .4rem; color: var(--muted); font-size: .84rem; } .controls input[type=search] { width: 16rem; max-width: 100%; height: 2rem; font: inherit; padding: 0 .5rem; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 4px; }
        .controls input::placeholder { color: var(--muted); opacity: 1; }
        .file { border-top: 1px solid var(--line); padding: .9rem 0 .2rem; } .file h3 { margin: 0 0 .5rem; font: 600 1rem var(--mono); overflow-wrap: anywhere; } .file h3 span { font: 400 .86rem var(--sans); color: var(--muted); }
        .list { list-style: none; margin: 0 0 .8rem; padding: 0; } .list li { display: grid; grid-template-columns: 4.2rem 6.6rem minmax(0, 1fr); gap: 0 .8rem; padding: .45rem 0 .45rem .7rem; border-left: 4px solid var(--warning); margin-bottom: .35rem; background: var(--card); content-visibility: auto; contain-intrinsic-size: auto 3.4rem; }
        .list li.suggestion { border-left: 4px dotted var(--suggestion); } .list li.error { border-left: 8px double var(--warning); } .list .pos { font: .88rem/1.55 var(--mono); text-align: right; } .list p { margin: 0; } .list .msg { font-weight: 600; } .list .more { font-size: .9rem; } .list code { color: var(--muted); font-size: .84rem; }
        .sev { font-weight: 700; color: var(--warning); } .suggestion .sev { color: var(--suggestion); }
        body:has(#show-errors:not(:checked)) .list .error, body:has(#show-warnings:not(:checked)) .list .warning, body:has(#show-suggestions:not(:checked)) .list .suggestion { display: none; } [hidden] { display: none !important; }
        .controls .needs-script { display: none; } .scripted .controls .needs-script { display: inline-flex; } .scripted .sortable th:not([aria-sort]) button::after { opacity: .6; } html:not(.scripted) .sortable button { cursor: default; } html:not(.scripted) .sortable button::after { content: ""; }
        @media (max-width: 40rem) { .list li { grid-template-columns: auto 1fr; } .list li > div { grid-column: 1 / -1; } .list .pos { text-align: left; } .opt { display: none; } .sortable tbody th code { overflow-wrap: anywhere; } .sortable { font-size: .88rem; } .sortable th, .sortable td { padding-right: .4rem; } .sortable :is(th, td):last-child { padding-right: 0; } }
        @media print { .list li { break-inside: avoid; content-visibility: visible; } }
        """#

    /// Sorting and the filter box.
    static let script = #"""
        // Sorting and the filter box; severities are filtered by the style sheet alone.
        (function () {
          'use strict';
          document.documentElement.classList.add('scripted');
          document.querySelectorAll('.sortable').forEach(function (table) {
            var headers = Array.prototype.slice.call(table.tHead.rows[0].cells);
            headers.forEach(function (header, column) {
              if (!header.querySelector('button')) { return; }
              header.querySelector('button').addEventListener('click', function () {
                var numeric = header.classList.contains('num');
                var down = header.getAttribute('aria-sort') ? header.getAttribute('aria-sort') === 'ascending' : numeric;
                headers.forEach(function (other) { other.removeAttribute('aria-sort'); });
                header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
                var key = function (row) { var cell = row.cells[column], value = cell.getAttribute('data-key') || cell.textContent.trim(); return numeric ? parseFloat(value.replace(/,/g, '')) : value; };
                var body = table.tBodies[0];
                Array.prototype.slice.call(body.rows).sort(function (a, b) {
                  var x = key(a), y = key(b), order = x < y ? -1 : x > y ? 1 : 0;
                  return down ? -order : order;
                }).forEach(function (row) { body.appendChild(row); });
              });
            });
          });
          var box = document.getElementById('filter'), said = document.getElementById('shown');
          var items = Array.prototype.slice.call(document.querySelectorAll('.list li')).map(function (item) {
            return { element: item, text: item.textContent.toLowerCase() + ' ' + item.closest('.file').getAttribute('data-path').toLowerCase() };
          });
          function update() {
            var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
            items.forEach(function (item) { item.element.hidden = !words.every(function (word) { return item.text.indexOf(word) >= 0; }); });
            var shown = 0;
            document.querySelectorAll('.file').forEach(function (file) {
              var left = Array.prototype.filter.call(file.querySelectorAll('.list li'), function (item) { return item.getClientRects().length || (!item.hidden && document.getElementById('show-' + item.className.split(' ')[0] + 's').checked); }).length;
              file.hidden = left === 0; shown += left;
            });
            said.textContent = shown + (shown === 1 ? ' finding shown' : ' findings shown');
          }
          document.querySelectorAll('[data-filter]').forEach(function (link) {
            link.addEventListener('click', function () { box.value = link.getAttribute('data-filter'); update(); });
          });
          box.addEventListener('input', update);
          document.querySelectorAll('.controls input[type=checkbox]').forEach(function (input) { input.addEventListener('change', update); });
        }());
        """#
}
