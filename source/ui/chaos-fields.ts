import {counted} from '../domain/counted.ts';
import {formatCount} from '../domain/money.ts';
import {plainText} from '../domain/plain-text.ts';
import {scenarios} from '../scenarios/index.ts';
import {defaultSettings, type Settings} from '../simulation/settings.ts';
import {complaint, type Field, fields} from '../simulation/settings-fields.ts';
import {addedIncidentField, incidentFields} from './incident-fields.ts';

/** One line of the form: a setting as a reader turns, types and resets it. */
export type FormField = {
	/** The option of the command line that it belongs to. */
	readonly option: string;
	readonly label: string;
	readonly section: 'rates' | 'year' | 'detector' | 'incidents';
	readonly explanation: string;
	/** Completes «label takes …». */
	readonly expects: string;
	/** The bounds in short, shown beside a value while it is typed. */
	readonly bounds: string;
	/** What the arrow keys do; absent where they can't. */
	readonly range?: Field['range'];
	/** Yes or no: turned, never typed. */
	readonly isSwitch: boolean;
	readonly value: (settings: Settings) => unknown;
	readonly set: (settings: Settings, value: never) => Settings;
	readonly reset: (settings: Settings) => Settings;
	/** The value as people read it, and a remark on it where there is one. */
	readonly shown: (settings: Settings) => string;
	readonly remark?: (settings: Settings) => string;
	/** The default as people read it. */
	readonly standard: string;
	/** The text that the text field begins with, and what a typed text stands for; `undefined` where it breaks the bounds. */
	readonly text: (settings: Settings) => string;
	readonly parse: (text: string) => unknown;
};

/** More customers than this belong to the command line: a screen would wait for them. */
export const mostCustomersOnScreen = 100_000;

/** `2.0 %`: at least one digit after the point, and all that there are. */
export function percentShown(percent: number): string {
	return `${Number.isInteger(percent * 10) ? percent.toFixed(1) : String(percent)} %`;
}

const dials: readonly string[] = scenarios.map(({dial}) => dial);

function formField(option: string, change: Partial<FormField> = {}): FormField {
	const field = fields.find((candidate) => candidate.option === option) as Field;
	const {label, explanation, expects, range, get, set, parse, format} = field;
	const shown = change.shown ?? ((settings: Settings) => plainText(format(get(settings) as never)));
	const reset = (settings: Settings) => set(settings, get(defaultSettings) as never);
	return {
		option,
		label,
		explanation,
		expects,
		bounds: range ? `${formatCount(range.min)} … ${formatCount(range.max)}` : '',
		...(range && {range}),
		section: 'year',
		isSwitch: false,
		value: get,
		set,
		reset,
		shown,
		standard: shown(defaultSettings),
		text: (settings) => format(get(settings) as never),
		parse,
		...change,
	};
}

function rateField(dial: string): FormField {
	return formField(dial, {
		section: 'rates',
		bounds: '0 … 100 %',
		shown: ({rates}) => percentShown(rates[dial] as number),
	});
}

const customersRange = {min: 1, max: mostCustomersOnScreen, step: 100};

const customers = formField('customers', {
	explanation: `How many customers there are, one subscription each. The screens take up to ${formatCount(mostCustomersOnScreen)}; leaktui simulate takes more.`,
	expects: `a whole number of customers from 1 to ${formatCount(mostCustomersOnScreen)}`,
	bounds: `1 … ${formatCount(mostCustomersOnScreen)}`,
	range: customersRange,
	shown: (settings) => formatCount(settings.customers),
	parse(text) {
		const value = Number(/^\s*\d{1,3}(,?\d{3})*\s*$/.test(text) ? text.replaceAll(',', '') : text.trim() || Number.NaN);
		return Number.isInteger(value) && value >= 1 && value <= mostCustomersOnScreen ? value : undefined;
	},
});

const graceOf = fields.find(({option}) => option === 'detector-grace') as Field;

const detectorGrace = formField('detector-grace', {
	label: 'detector grace',
	section: 'detector',
	explanation:
		'Days past the due date before the detector calls an unpaid invoice a zombie. Less than the grace of the books, and late payers become false alarms.',
	expects: `${graceOf.expects}, or nothing to follow grace`,
	bounds: '0 … 90 days',
	value: (settings) => settings.detectorGrace ?? settings.grace,
	shown: (settings) => counted(settings.detectorGrace ?? settings.grace, 'day'),
	remark: (settings) => (settings.detectorGrace === null ? 'follows grace' : ''),
	standard: 'as grace',
	parse: (text) => (text.trim() === '' ? null : graceOf.parse(text)),
});

const looksAtStatus = formField('detector-ignore-status', {
	label: 'looks at status',
	section: 'detector',
	explanation:
		'Whether the detector looks at the status of a subscription. If not, every cancelled customer becomes a ghost each month.',
	bounds: 'yes or no',
	isSwitch: true,
	value: (settings) => !settings.detectorIgnoreStatus,
	set: (settings, looks: boolean) => ({...settings, detectorIgnoreStatus: !looks}),
	shown: (settings) => (settings.detectorIgnoreStatus ? 'no' : 'yes'),
	standard: 'yes',
});

const fixed: readonly FormField[] = [
	...dials.map(rateField),
	customers,
	formField('months'),
	formField('seed', {bounds: 'any text'}),
	formField('mix', {bounds: 'shares that sum to 100'}),
	formField('terms', {bounds: '0 … 90 days', shown: ({terms}) => counted(terms, 'day')}),
	formField('grace', {bounds: '0 … 90 days', shown: ({grace}) => counted(grace, 'day')}),
	detectorGrace,
	looksAtStatus,
];

/** A line of the form: the presets, or one setting. */
export type FormLine = 'presets' | FormField;

/** The form from top to bottom; incidents have a line each, and one to add another. */
export function formLines(settings: Settings): readonly FormLine[] {
	return ['presets', ...fixed, ...incidentFields(settings), addedIncidentField];
}

/** Whether the setting is what it is by default. */
export function isStandard(settings: Settings, field: FormField): boolean {
	return JSON.stringify(field.reset(settings)) === JSON.stringify(settings);
}

/** The settings with a typed value, or the sentence that says why not. */
export function withTyped(settings: Settings, field: FormField, text: string): Settings | string {
	const value = field.parse(text);
	return value === undefined ? complaint(field.label, field.expects, text) : field.set(settings, value as never);
}

/** The settings with the value turned by so many steps, kept within its bounds; `undefined` where it can't be turned. */
export function withTurned(settings: Settings, field: FormField, by: number): Settings | undefined {
	const value = field.value(settings);
	if (field.isSwitch) {
		return field.set(settings, !value as never);
	}

	if (!field.range) {
		return undefined;
	}

	const {min, max, step} = field.range;
	// Steps are decimal fractions: sums are rounded to what they mean.
	const turned = Math.round(((value as number) + by * step) * 1e9) / 1e9;
	return field.set(settings, Math.min(max, Math.max(min, turned)) as never);
}
