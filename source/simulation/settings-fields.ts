import {formatMonth, mostMonths, parseMonth} from '../domain/days.ts';
import {formatCount} from '../domain/money.ts';
import {isPlainText, plainText} from '../domain/plain-text.ts';
import {monthlyScenarios, scenarios} from '../scenarios/index.ts';
import {defaultSettings, type Incident, type Settings} from './settings.ts';

/** One setting: how it is named, bounded, read and written, for the command line, the form and saved files alike. */
export type Field = {
	/** Its name in the form. */
	readonly label: string;
	/** Its option, without the dashes. */
	readonly option: string;
	/** What the option takes, for help; empty for a switch. */
	readonly placeholder: string;
	/** One sentence of help. */
	readonly explanation: string;
	/** What a value must be, bounds included: completes «… takes ». */
	readonly expects: string;
	/** Bounds and step of a number that arrow keys can turn; absent for other kinds. */
	readonly range?: {readonly min: number; readonly max: number; readonly step: number};
	readonly get: (settings: Settings) => unknown;
	readonly set: (settings: Settings, value: never) => Settings;
	/** The value a text stands for; `undefined` where it breaks the bounds. */
	readonly parse: (text: string) => unknown;
	/** The text that `parse` reads back as the value. */
	readonly format: (value: never) => string;
};

export const mostCustomers = 10_000_000;
export const longestText = 80;

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

function parseNumber(text: string): number | undefined {
	const trimmed = text.trim();
	return number.test(trimmed) ? Number(trimmed) : undefined;
}

function parsePercent(text: string): number | undefined {
	const value = parseNumber(text.trim().replace(/\s*%$/, ''));
	return value !== undefined && value >= 0 && value <= 100 ? value + 0 : undefined;
}

const percent = {
	placeholder: 'PCT',
	expects: 'a percentage from 0 to 100',
	range: {min: 0, max: 100, step: 0.5},
	parse: parsePercent,
	format: (value: number) => String(value),
};

function whole(min: number, max: number, unit: string) {
	return {
		expects: `a whole number of ${unit} from ${formatCount(min)} to ${formatCount(max)}`,
		range: {min, max, step: 1},
		parse(text: string) {
			const value = parseNumber(text);
			return value !== undefined && Number.isInteger(value) && value >= min && value <= max ? value + 0 : undefined;
		},
		format: (value: number) => String(value),
	};
}

/** Seeds and names: visible text on one line. */
export function parseText(text: string): string | undefined {
	const trimmed = text.trim();
	return trimmed.length >= 1 && [...trimmed].length <= longestText && isPlainText(trimmed) ? trimmed : undefined;
}

function parseMix(text: string): Settings['mix'] | undefined {
	const shares = text.split('/').map(parsePercent);
	const [basic, pro, enterprise] = shares;
	if (shares.length !== 3 || basic === undefined || pro === undefined || enterprise === undefined) {
		return undefined;
	}

	return Math.abs(basic + pro + enterprise - 100) < 1e-9 ? [basic, pro, enterprise] : undefined;
}

/** Reads `2024-06:ghost=20`; the scenario is an id or a dial. */
export function parseIncident(text: string): Incident | undefined {
	const match = /^([^:]*):([^=]*)=(.*)$/.exec(text.trim());
	if (!match) {
		return undefined;
	}

	const [, month = '', name = '', rate = ''] = match;
	const scenario = monthlyScenarios.find(({id, dial}) => id === name || dial === name);
	const value = parsePercent(rate);
	return scenario && value !== undefined && parseMonth(month) !== undefined
		? {month, scenario: scenario.id, percent: value}
		: undefined;
}

export function formatIncident({month, scenario, percent: rate}: Incident): string {
	return `${month}:${monthlyScenarios.find(({id}) => id === scenario)?.dial ?? scenario}=${rate}`;
}

const dials: readonly Field[] = scenarios.map((scenario) => ({
	...percent,
	label: scenario.dial,
	option: scenario.dial,
	explanation: `${scenario.name}: percent of ${scenario.denominator}.`,
	get: (settings) => settings.rates[scenario.dial],
	set: (settings, value: number) => ({...settings, rates: {...settings.rates, [scenario.dial]: value}}),
}));

/** Every setting, in the order of help and form. Incidents are read one at a time: their option can be repeated. */
export const fields: readonly Field[] = [
	{
		label: 'seed',
		option: 'seed',
		placeholder: 'TEXT',
		explanation: 'Decides every draw: the same seed gives the same year.',
		expects: `1 to ${longestText} characters without control characters`,
		get: (settings) => settings.seed,
		set: (settings, seed: string) => ({...settings, seed}),
		parse: parseText,
		format: (seed: string) => seed,
	},
	{
		...whole(1, mostCustomers, 'customers'),
		label: 'customers',
		option: 'customers',
		placeholder: 'N',
		explanation: 'How many customers there are, one subscription each.',
		get: (settings) => settings.customers,
		set: (settings, customers: number) => ({...settings, customers}),
	},
	{
		...whole(1, mostMonths, 'months'),
		label: 'months',
		option: 'months',
		placeholder: 'N',
		explanation: `How many months are billed, from ${formatMonth(0)} on.`,
		get: (settings) => settings.months,
		set: (settings, months: number) => ({...settings, months}),
	},
	{
		label: 'mix',
		option: 'mix',
		placeholder: 'A/B/C',
		explanation: 'Percent of customers on Basic, Pro and Enterprise.',
		expects: 'three percentages that sum to 100, like 60/30/10',
		get: (settings) => settings.mix,
		set: (settings, mix: Settings['mix']) => ({...settings, mix}),
		parse: parseMix,
		format: (mix: Settings['mix']) => mix.join('/'),
	},
	...dials,
	{
		...whole(0, 90, 'days'),
		label: 'terms',
		option: 'terms',
		placeholder: 'DAYS',
		explanation: 'Days from an invoice to its due date.',
		get: (settings) => settings.terms,
		set: (settings, terms: number) => ({...settings, terms}),
	},
	{
		...whole(0, 90, 'days'),
		label: 'grace',
		option: 'grace',
		placeholder: 'DAYS',
		explanation: 'Days past the due date before an unpaid invoice is a zombie.',
		get: (settings) => settings.grace,
		set: (settings, grace: number) => ({...settings, grace}),
	},
	{
		...whole(0, 90, 'days'),
		label: 'detector grace',
		option: 'detector-grace',
		placeholder: 'DAYS',
		explanation: "The detector's own grace; it follows --grace unless given.",
		get: (settings) => settings.detectorGrace,
		set: (settings, detectorGrace: number | null) => ({...settings, detectorGrace}),
		format: (value: number | null) => (value === null ? '' : String(value)),
	},
	{
		label: 'detector ignores status',
		option: 'detector-ignore-status',
		placeholder: '',
		explanation: 'The detector does not look at the subscription status.',
		expects: 'yes or no',
		get: (settings) => settings.detectorIgnoreStatus,
		set: (settings, detectorIgnoreStatus: boolean) => ({...settings, detectorIgnoreStatus}),
		parse: (text) => ({yes: true, no: false})[text.trim().toLowerCase()],
		format: (value: boolean) => (value ? 'yes' : 'no'),
	},
	{
		label: 'incidents',
		option: 'incident',
		placeholder: 'MONTH:SCENARIO=PCT',
		explanation: 'A rate for one month, like 2024-06:ghost=20; can be repeated.',
		expects: `MONTH:SCENARIO=PCT with a month from ${formatMonth(0)} to ${formatMonth(mostMonths - 1)}, a scenario of ${monthlyScenarios.map(({dial}) => dial).join(', ')} and a percentage from 0 to 100`,
		get: (settings) => settings.incidents,
		set: (settings, incident: Incident) => ({...settings, incidents: [...settings.incidents, incident]}),
		parse: parseIncident,
		format: (incidents: readonly Incident[]) => incidents.map(formatIncident).join(' '),
	},
];

/** «name takes what it expects, not "what was given"». */
export function complaint(name: string, expects: string, given: string): string {
	const shown = plainText(given);
	return `${name} takes ${expects}, not "${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}"`;
}

/** The settings with one field set from text, or the sentence that says why not. */
export function withField(
	settings: Settings,
	field: Field,
	text: string,
	name = `--${field.option}`,
): Settings | string {
	const value = field.parse(text);
	return value === undefined ? complaint(name, field.expects, text) : field.set(settings, value as never);
}

/** The options that turn the defaults into these settings, as words of a command line. A value that begins with a dash shares its option's word. */
export function optionsOf(settings: Settings): string[] {
	return fields.flatMap((field) => {
		const value = field.get(settings);
		if (field.option === 'incident') {
			return settings.incidents.flatMap((incident) => [`--${field.option}`, formatIncident(incident)]);
		}

		if (JSON.stringify(value) === JSON.stringify(field.get(defaultSettings))) {
			return [];
		}

		if (field.placeholder === '') {
			return [`--${field.option}`];
		}

		const text = field.format(value as never);
		return text.startsWith('-') ? [`--${field.option}=${text}`] : [`--${field.option}`, text];
	});
}
