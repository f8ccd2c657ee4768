import {helpOf} from '../../source/commands/help.ts';
import {uiCommand} from '../../source/commands/options.ts';
import {leaks, scenarios} from '../../source/scenarios/index.ts';
import {keysTable} from '../../source/ui/app/keys-table.ts';
import {scenarioTerms} from '../../source/ui/explain/scenario-terms.ts';

/** The parts of the README that the program's own data decides, by the name between their marks. */
const parts: Readonly<Record<string, () => string>> = {
	keys: keysPart,
	scenarios: scenariosPart,
	help: () => `\`\`\`text\n${helpOf(uiCommand)}\`\`\``,
};

/** The README with these parts made anew. Throws where a mark is missing. */
export function withParts(readme: string): string {
	return Object.entries(parts).reduce((text, [name, part]) => {
		const [begin, end] = [`<!-- ${name}:begin -->\n`, `<!-- ${name}:end -->\n`];
		const [from, to] = [text.indexOf(begin), text.indexOf(end)];
		if (from === -1 || to < from) {
			throw new Error(`the README has no place for ${name}`);
		}

		return `${text.slice(0, from + begin.length)}${part()}\n${text.slice(to)}`;
	}, readme);
}

function keysPart(): string {
	const rows = keysTable().map(({keys, labels, where}) => [
		keys.map((names) => names.map(code).join(' ')).join(', '),
		labels.join(', '),
		where,
	]);
	return table(['keys', 'what they do', 'where'], rows);
}

function scenariosPart(): string {
	const rows = scenarios.map(({id, name, explanation, defaultPercent, denominator}) => {
		const letter = leaks.find((leak) => leak.id === id)?.letter;
		const formula = scenarioTerms.find((term) => term.id === id)?.formula ?? '';
		return [
			letter === undefined ? name : `**${name}** \`${letter}\``,
			explanation,
			`${defaultPercent} % of ${denominator}`,
			formula.replace(/^[^:]*: /, ''),
		];
	});
	return table(['**leak**, or noise', 'what happens', 'rate', 'signature'], rows);
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [titles, titles.map(() => '---'), ...rows];
	return lines.map((cells) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

function code(key: string): string {
	return `\`${key}\``;
}
