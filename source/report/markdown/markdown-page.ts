import {plainText} from '../../domain/plain-text.ts';
import type {Page, Part, Section, Table} from '../page.ts';
import {chartInText} from './chart-in-text.ts';
import {escapeMarkdown} from './escape-markdown.ts';

/** The page as Markdown with tables, its charts in letters: it is read as it is, too. */
export function markdownPage({title, lead, sections}: Page): string {
	return `${[`# ${escapeMarkdown(title)}`, escapeMarkdown(lead), ...sections.flatMap(markdownSection)].join('\n\n')}\n`;
}

function markdownSection({title, parts}: Section): string[] {
	return [`## ${escapeMarkdown(title)}`, ...parts.map(markdownPart)];
}

function markdownPart(part: Part): string {
	switch (part.kind) {
		case 'heading':
			return `### ${escapeMarkdown(part.text)}`;
		case 'text':
			return escapeMarkdown(part.text);
		case 'figures':
			return list(part.figures.map(({value, label}) => `**${escapeMarkdown(value)}** ${escapeMarkdown(label)}`));
		case 'chart':
			return `**${escapeMarkdown(part.title)}**\n\n${fenced('text', chartInText(part.chart))}`;
		case 'table':
			return markdownTable(part.table);
		case 'entries':
			return list(part.entries.map(({name, text}) => `**${escapeMarkdown(name)}**: ${escapeMarkdown(text)}`));
		case 'code':
			return fenced(part.language, part.text.split('\n'));
		case 'terms':
			return part.terms
				.map(({name, sentence, lines}) => {
					const rest = lines.map((line) => `\\\n  ${escapeMarkdown(line)}`).join('');
					return `- **${escapeMarkdown(name)}**: ${escapeMarkdown(sentence)}${rest}`;
				})
				.join('\n');
		case 'question':
			return [escapeMarkdown(part.text), ...Array<string>(part.lines).fill('\\_'.repeat(40))].join('\n\n');
	}
}

function list(items: readonly string[]): string {
	return items.map((item) => `- ${item}`).join('\n');
}

/** Lines as they are, in a fence that none of them can close. */
function fenced(language: string, lines: readonly string[]): string {
	const plain = lines.map(plainText);
	const runs = plain.flatMap((line) => line.match(/`+/g) ?? []);
	const longest = Math.max(2, ...runs.map(({length}) => length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${plain.join('\n')}\n${fence}`;
}

function markdownTable({caption, columns, rows, foot, marked = []}: Table): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const bold = (cells: readonly string[]) => cells.map((cell) => (cell === '' ? '' : `**${cell}**`));
	const escaped = (cells: readonly string[]) => cells.map(escapeMarkdown);
	return [
		`**${escapeMarkdown(caption)}**\n`,
		line(escaped(columns.map(({title}) => title))),
		line(columns.map(({kind}) => (kind === 'right' ? '---:' : '---'))),
		...rows.map((row, at) => line(marked.includes(at) ? bold(escaped(row)) : escaped(row))),
		...(foot ? [line(bold(escaped(foot)))] : []),
	].join('\n');
}
