import {complaint} from '../domain/complaint.ts';
import {formatMonth, mostMonths} from '../domain/days.ts';
import {monthlyScenarios, scenarios} from '../scenarios/index.ts';
import type {Scenario} from '../scenarios/scenario.ts';
import {
	discountExpects,
	formatDiscount,
	formatIncident,
	formatPriceRise,
	longestText,
	parseDiscount,
	parseIncident,
	parseMix,
	parsePriceRise,
	parseText,
	percent,
	textProblem,
	whole,
} from './setting-values.ts';
import {
	type Discount,
	defaultSettings,
	type Incident,
	type PriceRise,
	rateOf,
	ratesFrom,
	type Settings,
} from './settings.ts';

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
	/** Why it breaks them, where there is more to say: see `complaint`. */
	readonly problem?: (text: string) => string | undefined;
	/** The text that `parse` reads back as the value; of an option that can be repeated, those of all its values. */
	readonly format: (value: never) => string;
	/** Of an option that can be repeated: the text of one of its values, which `parse` reads and `set` adds; and what one is called. */
	readonly each?: {readonly format: (value: never) => string; readonly noun: string};
	/** What stands for no value, in words. */
	readonly absent?: string;
};

export const mostCustomers = 10_000_000;
/** The dials of these scenarios. */
const dialsOf = (those: readonly Scenario[]): readonly Field[] =>
	those.map((scenario) => ({
		...percent,
		label: scenario.shortName,
		option: scenario.dial,
		explanation: `${scenario.name}: percent of ${scenario.denominator}${scenario.needs === undefined ? '' : `; needs --${scenario.needs}`}.`,
		get: (settings) => rateOf(settings, scenario),
		set: (settings, value: number) => ({
			...settings,
			rates: ratesFrom((other) => (other.dial === scenario.dial ? value : rateOf(settings, other))),
		}),
	}));

const isUsual = ({defaultPercent}: Scenario) => defaultPercent > 0;

/** Every setting, in the order of help and form. What is off by default comes last. Incidents are read one at a time: their option can be repeated. */
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
		problem: textProblem,
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
	...dialsOf(scenarios.filter(isUsual)),
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
		absent: 'same as grace',
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
		explanation: `A rate for one month, like 2024-06:${monthlyScenarios[0]?.shortName}=20; can be repeated.`,
		expects: `MONTH:SCENARIO=PCT with a month from ${formatMonth(0)} to ${formatMonth(mostMonths - 1)}, a scenario of ${monthlyScenarios.map(({shortName}) => shortName).join(', ')} and a percentage from 0 to 100`,
		get: (settings) => settings.incidents,
		set: (settings, incident: Incident) => ({...settings, incidents: [...settings.incidents, incident]}),
		parse: parseIncident,
		format: (incidents: readonly Incident[]) => incidents.map(formatIncident).join(' '),
		each: {format: formatIncident, noun: 'incident'},
		absent: 'none',
	},
	...dialsOf(scenarios.filter((scenario) => !isUsual(scenario))),
	{
		label: 'price rises',
		option: 'price-rise',
		placeholder: 'MONTH=PCT',
		explanation: 'All list prices rise on the 1st of the month, like 2024-07=10; can be repeated.',
		expects: `MONTH=PCT with a month from ${formatMonth(0)} to ${formatMonth(mostMonths - 1)} and a percentage from 0 to 100`,
		get: (settings) => settings.priceRises ?? [],
		set: (settings, rise: PriceRise) => ({...settings, priceRises: [...(settings.priceRises ?? []), rise]}),
		parse: parsePriceRise,
		format: (rises: readonly PriceRise[]) => rises.map(formatPriceRise).join(' '),
		each: {format: formatPriceRise, noun: 'price rise'},
		absent: 'none',
	},
	{
		label: 'discount',
		option: 'discount',
		placeholder: 'PCT:MONTHS',
		explanation: 'What every subscription is granted for its first months, like 20:6.',
		expects: discountExpects,
		get: (settings) => settings.discount ?? null,
		set({discount: _, ...settings}: Settings, discount: Discount | null) {
			return discount === null ? settings : {...settings, discount};
		},
		parse: parseDiscount,
		format: (discount: Discount | null) => (discount === null ? '' : formatDiscount(discount)),
		absent: 'none',
	},
];

/** The settings with one field set from text, or the sentence that says why not. */
export function withField(
	settings: Settings,
	field: Field,
	text: string,
	name = `--${field.option}`,
): Settings | string {
	const value = field.parse(text);
	return value === undefined
		? complaint(name, field.expects, text, field.problem?.(text))
		: field.set(settings, value as never);
}

/** The options that turn the defaults into these settings, as words of a command line. A value that begins with a dash shares its option's word. */
export function optionsOf(settings: Settings): string[] {
	return fields.flatMap((field) => {
		const value = field.get(settings);
		if (field.each) {
			const {format} = field.each;
			return (value as readonly never[]).flatMap((one) => [`--${field.option}`, format(one)]);
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
