import fc from 'fast-check';
import {type Day, formatMonth, mostMonths} from '../../source/domain/days.ts';
import {timelineOf} from '../../source/domain/timeline.ts';
import {monthlyScenarios, scenarios} from '../../source/scenarios/index.ts';
import type {Scenario} from '../../source/scenarios/scenario.ts';
import {
	type Discount,
	defaultSettings,
	type Incident,
	type PriceRise,
	ratesFrom,
	type Settings,
} from '../../source/simulation/settings.ts';
import {fields, withField} from '../../source/simulation/settings-fields.ts';

/** A percentage: the bounds, whole ones, small ones as in practice, and any other. */
export const percents = fc.oneof(
	fc.constantFrom(0, 100),
	fc.integer({min: 0, max: 100}),
	fc.integer({min: 0, max: 100}).map((tenths) => tenths / 10),
	fc.double({min: 0, max: 100, noNaN: true}).map(Math.abs),
);

/** Text that is accepted as a seed, in any script. */
export const seeds = fc.oneof(
	fc.nat().map(String),
	fc.stringMatching(/^[a-zé漢😀/ -]{0,8}[a-z0-9]$/u).map((text) => text.trim()),
);

/** Shares of Basic, Pro and Enterprise that sum to 100. */
const mixes = fc
	.tuple(fc.integer({min: 0, max: 100}), fc.integer({min: 0, max: 100}))
	.map(([a, b]): Settings['mix'] => [Math.min(a, b), Math.max(a, b) - Math.min(a, b), 100 - Math.max(a, b)]);

export const incidents: fc.Arbitrary<Incident> = fc.record({
	month: fc.integer({min: 0, max: mostMonths - 1}).map(formatMonth),
	scenario: fc.constantFrom(...monthlyScenarios.map(({id}) => id)),
	percent: percents,
});

/** A rise of all list prices, small or large. */
export const priceRises: fc.Arbitrary<PriceRise> = fc.record({
	month: fc.integer({min: 0, max: mostMonths - 1}).map(formatMonth),
	percent: percents,
});

export const discounts: fc.Arbitrary<Discount> = fc.record({
	percent: fc.integer({min: 1, max: 99}),
	months: fc.integer({min: 1, max: 36}),
});

const rates = fc
	.record(Object.fromEntries(scenarios.map(({dial}) => [dial, percents])))
	.map((percentOf) => ratesFrom(({dial}) => percentOf[dial] as number));

/** Settings within their bounds, with the detector's policy that of the books. */
export const someSettings: fc.Arbitrary<Settings> = fc
	.record({
		seed: seeds,
		customers: fc.integer({min: 1, max: 300}),
		months: fc.integer({min: 1, max: 24}),
		mix: mixes,
		rates,
		terms: fc.integer({min: 0, max: 90}),
		grace: fc.integer({min: 0, max: 90}),
		detectorGrace: fc.constant(null),
		detectorIgnoreStatus: fc.constant(false),
		incidents: fc.array(incidents, {maxLength: 3}),
		priceRises: fc.array(priceRises, {maxLength: 2}),
		discount: fc.option(discounts),
	})
	.map(({priceRises: rises, discount, ...settings}) => ({
		...settings,
		...(rises.length > 0 && {priceRises: rises}),
		...(discount && {discount}),
	}));

/** The like, with a detector's policy of its own. */
export const someSettingsAndPolicy: fc.Arbitrary<Settings> = fc
	.tuple(someSettings, fc.option(fc.integer({min: 0, max: 90})), fc.boolean())
	.map(([settings, detectorGrace, detectorIgnoreStatus]) => ({...settings, detectorGrace, detectorIgnoreStatus}));

/** Settings and a day on their timeline. */
export const someDay: fc.Arbitrary<{settings: Settings; day: Day}> = someSettings.chain((settings) => {
	const {firstDay, closeOut} = timelineOf(settings.months, settings.terms, settings.grace);
	return fc.record({settings: fc.constant(settings), day: fc.integer({min: firstDay, max: closeOut})});
});

/** What gives each setting that a scenario may need something for it to strike, by its option. */
const needed: Readonly<Record<string, string>> = {
	'price-rise': '2024-02=25',
	discount: '20:3',
	...Object.fromEntries(scenarios.map(({dial}) => [dial, '40'])),
};

/** A clean year but for this scenario, at this rate, and what it needs; and for these changes. */
export function exampleOf({dial, needs}: Scenario, percent: number, changes: Partial<Settings> = {}): Settings {
	const clean = cleanSettings(changes);
	const field = fields.find(({option}) => option === needs);
	const ready = field ? withField(clean, field, needed[field.option] as string) : clean;
	if (typeof ready === 'string') {
		throw new RangeError(ready);
	}

	return {...ready, rates: {...ready.rates, [dial]: percent}};
}

/** The defaults with every rate at 0 unless given: a clean year. */
export function cleanSettings(changes: Partial<Settings> = {}): Settings {
	const none = Object.fromEntries(scenarios.map(({dial}) => [dial, 0]));
	return {...defaultSettings, ...changes, rates: {...none, ...changes.rates}};
}
