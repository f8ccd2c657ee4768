import {chartWidth} from '../charts/chart.ts';
import type {ExplainedTerm, Part} from '../page.ts';
import {escapeHtml} from './escape-html.ts';
import {htmlTable} from './html-table.ts';

/** The number that the next chart or table gets, to be pointed at. */
export type Numbering = {next: number};

type Of<Kind extends Part['kind']> = Extract<Part, {kind: Kind}>;

/** One part of a section as HTML. Charts are drawn by a library that is loaded only then. */
export async function htmlPart(part: Part, numbering: Numbering): Promise<string> {
	switch (part.kind) {
		case 'heading':
			return `<h3>${escapeHtml(part.text)}</h3>`;
		case 'text':
			return `<p>${escapeHtml(part.text)}</p>`;
		case 'figures':
			return figures(part);
		case 'chart':
			return chart(part, numbering.next++);
		case 'table':
			return htmlTable(part.table, numbering.next++);
		case 'entries':
			return `<dl class="entries">\n${part.entries.map(({name, text}) => definition(name, [text])).join('\n')}\n</dl>`;
		case 'code':
			return `<pre><code>${part.text.split('\n').map(escapeHtml).join('\n')}</code></pre>`;
		case 'terms':
			return `<dl class="terms">\n${part.terms.map(term).join('\n')}\n</dl>`;
		case 'question':
			return `<div class="question">\n<p>${escapeHtml(part.text)}</p>\n${'<div class="line"></div>'.repeat(part.lines)}\n</div>`;
	}
}

function figures({figures: all}: Of<'figures'>): string {
	const entries = all.map(({value, label}) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`);
	return `<dl class="figures">\n${entries.join('\n')}\n</dl>`;
}

async function chart({chart: shown, title, description}: Of<'chart'>, number: number): Promise<string> {
	const {drawChart} = await import('../charts/draw-chart.ts');
	const {content, height} = await drawChart(shown);
	const id = `chart-${number}`;
	return `<figure>
<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(title)}">
<svg class="chart" viewBox="0 0 ${chartWidth} ${height}" width="${chartWidth}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${escapeHtml(title)}</title>
<desc id="${id}-text">${escapeHtml(description)}</desc>
${content}
</svg>
</div>
<figcaption>${escapeHtml(title)}</figcaption>
</figure>`;
}

function term({name, sentence, lines}: ExplainedTerm): string {
	return definition(name, [sentence, ...lines]);
}

function definition(name: string, lines: readonly string[]): string {
	return `<div><dt>${escapeHtml(name)}</dt>${lines.map((line) => `<dd>${escapeHtml(line)}</dd>`).join('')}</div>`;
}
