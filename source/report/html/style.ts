/**
 * How the page looks. Print knows ink alone: kinds of money differ by pattern. Charts, short tables, and headings with what
 * follows them stay together on paper, which is A4 or Letter as the printer has it.
 */
export const style = `:root {
	--paper: #fff; --wash: #f4f6f8; --ink: #1d2329; --quiet: #56606b; --line: #d5dbe1;
	--kept: #2e6a8e; --lost: #b23a26; --waiting: #7d6416;
}
@media screen and (prefers-color-scheme: dark) {
	:root {
		--paper: #14181d; --wash: #1c2229; --ink: #e4e8ec; --quiet: #a2adb8; --line: #39424c;
		--kept: #6aaed0; --lost: #f08a70; --waiting: #d8b95c;
	}
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); }
body {
	margin: 0 auto; max-width: 45rem; padding: 2.5rem 1.25rem 4rem;
	font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
	font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 .75rem; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
p { margin: 0 0 1rem; }
.lead { font-size: 1.1rem; color: var(--quiet); }
a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .2em; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1.5rem 0 0; padding: 0; font-size: .9rem; }
dl { margin: 0 0 1.25rem; }
dd { margin: 0; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem .75rem; }
.figures div { flex: 1 1 8.5rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; border-top: 2px solid var(--ink); padding-top: .5rem; }
.figures dt { color: var(--quiet); font-size: .85rem; line-height: 1.35; }
.figures dd { font-size: 1.3rem; font-weight: 600; line-height: 1.25; white-space: nowrap; }
.entries div { display: grid; grid-template-columns: minmax(6rem, 10rem) 1fr; gap: .25rem 1rem; padding: .3rem 0; border-top: 1px solid var(--line); }
.entries dt { font-weight: 600; }
.entries dd { overflow-wrap: anywhere; }
.terms div { padding: .6rem 0; border-top: 1px solid var(--line); }
.terms dt { font-weight: 600; }
.terms dd + dd { color: var(--quiet); font-size: .9rem; }
figure { margin: 1.5rem 0; }
figcaption { color: var(--quiet); font-size: .85em; margin-top: .4rem; }
.scroll { overflow-x: auto; margin: 0 0 1.5rem; }
figure .scroll { margin: 0; }
:focus-visible { outline: 2px solid var(--kept); outline-offset: 3px; }
.chart { display: block; max-width: 100%; min-width: 34rem; height: auto; }
.patterns { position: absolute; }
.kept path { fill: var(--kept); }
.lost path { fill: url(#stripes); stroke: var(--lost); }
.waiting path { fill: url(#dots); stroke: var(--waiting); }
.whole path { fill: none; stroke: var(--quiet); }
.stripe { stroke: var(--lost); stroke-width: 5; }
.dot { fill: var(--waiting); }
.base line, .stem line, .fall line { stroke: var(--quiet); }
table { border-collapse: collapse; width: 100%; font-size: .85rem; line-height: 1.35; }
caption { text-align: left; color: var(--quiet); padding-bottom: .4rem; overflow-wrap: anywhere; }
th, td { text-align: left; vertical-align: top; font-weight: 400; white-space: nowrap; padding: .3rem .4rem; border-top: 1px solid var(--line); }
th:first-child { padding-left: 0; }
td:last-child, th:last-child { padding-right: 0; }
thead th { font-weight: 600; border-top: 0; vertical-align: bottom; }
.right { text-align: right; }
thead th, .prose { white-space: normal; }
.prose { overflow-wrap: anywhere; min-width: 5.5rem; }
.answer { white-space: normal; min-width: 10rem; }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--ink); }
.marked th, .marked td { font-weight: 600; }
.marked th::before { content: "▸ "; }
pre { background: var(--wash); border: 1px solid var(--line); padding: .75rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8rem; line-height: 1.5; margin: 0 0 1.25rem; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.question { margin: 0 0 1.5rem; }
.question .line { border-bottom: 1px solid var(--quiet); height: 2rem; }
.to-fill th, .to-fill td { border: 1px solid var(--quiet); padding: .4rem .5rem; height: 2.6rem; }
.to-fill caption { padding-bottom: .5rem; }
@page { margin: 16mm 15mm; }
@media print {
	:root { --paper: #fff; --wash: #fff; --ink: #000; --quiet: #333; --line: #999; --kept: #444; --lost: #000; --waiting: #000; }
	body { max-width: none; padding: 0; font-size: 10pt; }
	nav { display: none; }
	h2 { margin-top: 1.75rem; }
	.scroll { overflow: visible; }
	.chart { min-width: 0; }
	.stripe { stroke-width: 2.5; }
	pre { font-size: 7.5pt; }
	table { font-size: 8.5pt; }
	.terms { columns: 2; column-gap: 1.5rem; }
	h1, h2, h3, h2 + p, h3 + p, p:has(+ pre), caption, thead { break-after: avoid; }
	p, figure, pre, .short, .figures, .entries, .terms div, .question, tr { break-inside: avoid; }
	a { text-decoration: none; }
}
`;
