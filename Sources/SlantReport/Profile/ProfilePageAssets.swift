/// What the page of an article has beyond the shared style, and its script.
enum ProfilePageAssets {
    static let assets = PageShell.Assets(
        style: PageStyle.beginning + "\n" + style + "\n" + PageStyle.end,
        styleHash: "rpJSFYS9C6TPAR/LsSRO8sXS9X2BBYN6mI8Z7ZsuJfk=", script: script,
        scriptHash: "KCv/ms4OXt927Hn5IB3BRl2j3zzpuHxmDhfgX4PCvsU=")

    /// The article beside its findings; toggles that need no script.
    static let style = #"""
        /* The article: one row a paragraph, its findings beside it */
        .controls { min-width: 0; border: 1px solid var(--line); background: var(--card); border-radius: 6px; padding: .55rem 1rem .7rem; margin: 0 0 1.25rem; display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; font-size: .93rem; }
        .controls legend { padding: 0 .4rem; color: var(--muted); font-size: .84rem; }
        .row { display: grid; grid-template-columns: 2rem minmax(0, 38rem) minmax(0, 1fr); column-gap: 1rem; border-top: 1px solid var(--line); padding: .9rem 0; }
        .ln { font: .78rem/1.9rem var(--mono); color: var(--muted); text-align: right; }
        .text { font: 1.14rem/1.72 var(--serif); margin: 0; } .text.headline { font-weight: 700; font-size: 1.45rem; line-height: 1.35; }
        .v { padding: .1em .12em; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
        .v.quoted { background: var(--full); box-shadow: inset 0 -2px 0 var(--edge); }
        .v.reported { background: var(--pale); border-bottom: 2px dashed var(--edge); }
        .v.scare { background: none; outline: 2px dotted var(--ve); outline-offset: 1px; }
        .tag { font: 600 .66rem/1 var(--sans); letter-spacing: .02em; color: var(--paper); background: var(--edge); border-radius: 2px; padding: .16em .4em; margin-right: .3em; vertical-align: .14em; user-select: none; white-space: nowrap; }
        mark { background: none; color: inherit; padding-bottom: 1px; border-bottom: 3px solid var(--warning); } mark.suggestion { border-bottom: 3px dotted var(--suggestion); }
        .ref { font: 700 .7rem/1 var(--sans); text-decoration: none; vertical-align: .45em; margin-left: .15em; padding: .18em .38em; border-radius: 1em; background: var(--warning); color: var(--paper); }
        .ref.suggestion { background: none; color: var(--suggestion); box-shadow: inset 0 0 0 1.5px var(--suggestion); }
        .place { border-bottom: 2px solid var(--muted); } .on, :target { background: var(--on) !important; } :target { outline: 2px solid var(--link); outline-offset: 2px; }
        .notes { list-style: none; margin: 0; padding: 0; display: grid; gap: .55rem; align-content: start; font-size: .86rem; line-height: 1.4; }
        .note { border-left: 4px solid var(--warning); background: var(--card); padding: .4rem .7rem .45rem; border-radius: 0 4px 4px 0; } .note.suggestion { border-left: 4px dotted var(--suggestion); }
        .note p { margin: 0; } .note .msg { font-weight: 600; } .note .ref { vertical-align: .1em; margin: 0 .35em 0 0; }
        .note .meta { color: var(--muted); font-size: .82rem; } .sev { font-weight: 700; color: var(--warning); } .suggestion .sev { color: var(--suggestion); }
        .places { margin: .3rem 0 0; padding-left: 1.1rem; } .places li { margin: .3rem 0; max-width: 75ch; }
        footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .9rem; } footer p { max-width: 75ch; }

        /* Toggles work without a script */
        body:has(#show-quoted:not(:checked)) .v.quoted, body:has(#show-reported:not(:checked)) .v.reported { background: none; border-bottom: 0; box-shadow: none; }
        body:has(#show-quoted:not(:checked)) .v.quoted .tag, body:has(#show-reported:not(:checked)) .v.reported .tag, body:has(#show-names:not(:checked)) .tag { display: none; }
        body:has(#show-scare:not(:checked)) .v.scare { outline: 0; }
        body:has(#show-warnings:not(:checked)) :is(.note.warning, .text .ref.warning), body:has(#show-suggestions:not(:checked)) :is(.note.suggestion, .text .ref.suggestion) { display: none; }
        body:has(#show-warnings:not(:checked)) mark.warning, body:has(#show-suggestions:not(:checked)) mark.suggestion { border-bottom: 0; }
        """#

    /// The only thing that needs a script.
    static let script = #"""
        // The only thing that needs a script: a finding and its places light up together.
        (function () {
          'use strict';
          var lit = [];
          function light(event) {
            var here = event.target.closest ? event.target.closest('[data-f]') : null;
            lit.forEach(function (element) { element.classList.remove('on'); });
            lit = [];
            if (!here) { return; }
            here.getAttribute('data-f').split(' ').forEach(function (id) {
              document.querySelectorAll('[data-f~="' + id + '"]').forEach(function (element) { element.classList.add('on'); lit.push(element); });
            });
          }
          document.addEventListener('mouseover', light);
          document.addEventListener('focusin', light);
        }());
        """#
}
