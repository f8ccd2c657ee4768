import type {Column, Table} from '../page.ts';
import {escapeHtml} from './escape-html.ts';

/** Tables of no more rows stay on one page when printed. */
const short = 20;

/** A table in a box that scrolls where it is too wide; its number makes its caption one that can be pointed at. */
export function htmlTable(table: Table, number: number): string {
	const {caption, columns, rows, foot, marked = [], isToFill} = table;
	const id = `table-${number}`;
	const names = [...(rows.length <= short ? ['short'] : []), ...(isToFill ? ['to-fill'] : [])];
	const titles = columns.map(({title, kind}) => `<th scope="col"${classOf(kind)}>${escapeHtml(title)}</th>`);
	const bodies = rows.map(
		(row, at) => `<tr${marked.includes(at) ? ' class="marked"' : ''}>${cells(row, columns)}</tr>`,
	);
	return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table${names.length > 0 ? ` class="${names.join(' ')}"` : ''}>
<caption id="${id}">${escapeHtml(caption)}</caption>
<thead><tr>${titles.join('')}</tr></thead>
<tbody>
${bodies.join('\n')}
</tbody>${foot ? `\n<tfoot><tr>${cells(foot, columns)}</tr></tfoot>` : ''}
</table>
</div>`;
}

function cells(row: readonly string[], columns: readonly Column[]): string {
	return row
		.map((text, at) => {
			const name = classOf((columns[at] as Column).kind);
			return at === 0 ? `<th scope="row"${name}>${escapeHtml(text)}</th>` : `<td${name}>${escapeHtml(text)}</td>`;
		})
		.join('');
}

function classOf(kind: Column['kind']): string {
	return kind === 'left' ? '' : ` class="${kind}"`;
}
