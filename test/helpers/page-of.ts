import {left, type Page, type Part, prose} from '../../source/report/page.ts';

/** A page on which a text stands wherever a text can. */
export function pageOf(text: string): Page {
	const parts: Part[] = [
		{kind: 'heading', text},
		{kind: 'text', text},
		{kind: 'figures', figures: [{value: text, label: text}]},
		{
			kind: 'chart',
			title: text,
			description: text,
			chart: {kind: 'bars', bars: [{label: text, cents: 100, standing: 'lost', text}]},
		},
		{
			kind: 'chart',
			title: text,
			description: text,
			chart: {kind: 'multiples', labels: [text], panels: [{title: text, note: text, values: [3]}]},
		},
		{
			kind: 'chart',
			title: text,
			description: text,
			chart: {kind: 'life', events: [{day: 1, words: [text], date: text}], stretches: []},
		},
		{
			kind: 'table',
			table: {caption: text, columns: [prose(text), left(text)], rows: [[text, text]], foot: [text, text]},
		},
		{kind: 'entries', entries: [{name: text, text}]},
		{kind: 'code', language: 'sql', text: `${text}\n${text}`},
		{kind: 'terms', terms: [{name: text, sentence: text, lines: [text]}]},
		{kind: 'question', text, lines: 1},
	];
	return {title: text, lead: text, sections: [{id: 'one', title: text, parts}]};
}
