import {counted} from '../../domain/counted.ts';
import {formatCount} from '../../domain/money.ts';
import {plainText} from '../../domain/plain-text.ts';
import {scenarios} from '../../scenarios/index.ts';
import type {Scenario} from '../../scenarios/scenario.ts';
import {defaultSettings, type PriceRise, rateOf, type Settings} from '../../simulation/settings.ts';
import {type Field, fields} from '../../simulation/settings-fields.ts';
import {mostCustomersShown} from '../state/most-customers.ts';
import {type FormField, percentShown} from './form-field.ts';

/** As long as there is room for in the form. */
const longestLabel = 16;

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

function rateField({dial, shortName, defaultPercent}: Scenario): FormField {
	return formField(dial, {
		...(dial.length > longestLabel && {label: shortName}),
		section: defaultPercent > 0 ? 'rates' : 'more',
		isRate: true,
		bounds: '0 … 100 %',
		shown: (settings) => percentShown(rateOf(settings, {dial})),
	});
}

const customersOption = fields.find(({option}) => option === 'customers') as Field;

const customers = formField('customers', {
	explanation: `One subscription each. The screens take up to ${formatCount(mostCustomersShown)}, leaktui simulate more.`,
	expects: `a whole number of customers from 1 to ${formatCount(mostCustomersShown)}`,
	bounds: `1 … ${formatCount(mostCustomersShown)}`,
	range: {min: 1, max: mostCustomersShown, step: 100},
	shown: (settings) => formatCount(settings.customers),
	parse(text) {
		// As it is shown, with the thousands separated, it can be typed too.
		const value = customersOption.parse(text.replace(/,(?=\d{3}(\D|$))/g, ''));
		return typeof value === 'number' && value <= mostCustomersShown ? value : undefined;
	},
});

const graceOf = fields.find(({option}) => option === 'detector-grace') as Field;

const detectorGrace = formField('detector-grace', {
	label: 'detector grace',
	section: 'detector',
	explanation:
		'Days past the due date before the detector calls an unpaid invoice a zombie. Fewer than grace, and late payers become false alarms.',
	expects: '0 to 90 days, or nothing to follow grace',
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

/** A typed line of values that can be absent: an empty text stands for none. */
function typedField(option: string, example: string, change: Partial<FormField>): FormField {
	const field = fields.find((candidate) => candidate.option === option) as Field;
	const shown = (settings: Settings) => field.format(field.get(settings) as never) || (field.absent ?? '');
	return formField(option, {
		section: 'more',
		expects: `${field.expects}, or nothing for none`,
		bounds: `like ${example}`,
		shown,
		...change,
	});
}

const rise = fields.find(({option}) => option === 'price-rise') as Field;

function withRises({priceRises: _, ...settings}: Settings, rises: readonly PriceRise[]): Settings {
	return rises.length === 0 ? settings : {...settings, priceRises: rises};
}

const priceRises = typedField('price-rise', '2024-07=10', {
	explanation: 'All list prices rise on the 1st of the month, like 2024-07=10; several with a space between them.',
	set: withRises,
	reset: (settings) => withRises(settings, []),
	parse(text) {
		const rises = text
			.split(' ')
			.filter((word) => word !== '')
			.map(rise.parse);
		return rises.includes(undefined) ? undefined : rises;
	},
});

const discountOption = fields.find(({option}) => option === 'discount') as Field;

const discount = typedField('discount', '20:6', {
	parse: (text) => (text.trim() === '' ? null : discountOption.parse(text)),
});

/** Every setting but the incidents that is there by default, in the order of the form. */
export const chaosFields: readonly FormField[] = [
	...scenarios.filter(({defaultPercent}) => defaultPercent > 0).map(rateField),
	customers,
	formField('months'),
	formField('seed', {bounds: 'any text'}),
	formField('mix', {bounds: 'shares that sum to 100'}),
	formField('terms', {bounds: '0 … 90 days', shown: ({terms}) => counted(terms, 'day')}),
	formField('grace', {bounds: '0 … 90 days', shown: ({grace}) => counted(grace, 'day')}),
	detectorGrace,
	looksAtStatus,
];

const policyOptions = ['grace', 'detector-grace', 'detector-ignore-status'];

/** The settings that judge books, and change nothing in them: all that opened books have. */
export const policyFields: readonly FormField[] = chaosFields.filter(({option}) => policyOptions.includes(option));

/** What is off by default, below all others. */
export const moreFields: readonly FormField[] = [
	...scenarios.filter(({defaultPercent}) => defaultPercent === 0).map(rateField),
	priceRises,
	discount,
];
