import {engineVersion} from '../../simulation/engine-version.ts';
import {defaultSettings, type Settings} from '../../simulation/settings.ts';
import {fields} from '../../simulation/settings-fields.ts';
import {left, prose, type Section} from '../page.ts';

/** The settings, and the command that makes the page again, to the byte. */
export function settingsSection(settings: Settings, digest: string, command: string, isOfBooks = false): Section {
	return {
		id: 'settings',
		title: 'How to make this page again',
		parts: [
			{
				kind: 'text',
				text: isOfBooks
					? 'The same command makes the same page of the same books. The digest says whether they are still the same.'
					: 'The same command makes the same page, to the byte, on any machine. Engine version and digest say whether it is still the same year.',
			},
			{kind: 'code', language: 'sh', text: command},
			{
				kind: 'entries',
				entries: [
					{name: 'Engine version', text: engineVersion},
					{name: 'Digest', text: digest},
				],
			},
			{kind: 'table', table: settingsTable(settings, isOfBooks)},
		],
	};
}

/** The settings that come after this one are of what is off by default. */
const lastUsual = fields.findIndex(({option}) => option === 'incident');

/** What is set of books from outside: how they are judged. */
const judging: readonly string[] = ['terms', 'grace', 'detector-grace', 'detector-ignore-status'];

/** Every setting, but for those of what is off by default and stays off; those that are not the default stand out. */
export function settingsTable(settings: Settings, isOfBooks = false) {
	const all = fields.map((field) => ({
		field,
		value: field.format(field.get(settings) as never),
		isChanged: JSON.stringify(field.get(settings)) !== JSON.stringify(field.get(defaultSettings)),
	}));
	const rows = all.filter(({field, isChanged}, at) =>
		isOfBooks ? judging.includes(field.option) : isChanged || at <= lastUsual,
	);
	return {
		caption: 'The settings; what is not the default is marked',
		columns: [left('setting'), prose('value'), prose('what it is')],
		rows: rows.map(({field, value}) => [field.label, value === '' ? '–' : value, field.explanation]),
		marked: rows.flatMap(({isChanged}, at) => (isChanged ? [at] : [])),
	};
}
