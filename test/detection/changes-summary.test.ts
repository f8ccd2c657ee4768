import {expect, test} from 'vitest';
import {type Changes, changesBetween} from '../../source/detection/changes.ts';
import {changesSummary} from '../../source/detection/changes-summary.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';

function summary(change: Partial<Settings>): string {
	return changesSummary(changesBetween(simulate(defaultSettings), simulate({...defaultSettings, ...change})));
}

const {rates} = defaultSettings;

const nothing: Changes = changesBetween(
	simulate({...defaultSettings, customers: 1}),
	simulate({...defaultSettings, customers: 1}),
);

function places(scenario: string, count: number, why: {cause: 'rate' | 'cancellation' | 'other'; other?: string}) {
	return Array.from({length: count}, (_, at) => ({scenario, customerId: at + 1, month: 3, ...why}));
}

function withPlaces(lists: Readonly<Record<string, Partial<Changes['scenarios'][number]>>>): Changes {
	return {...nothing, scenarios: nothing.scenarios.map((each) => ({...each, ...lists[each.scenario]}))};
}

test('says what the dial did and, beside it, what went with it', () => {
	const taken = {cause: 'other', other: 'ghost-subscriber'} as const;
	const changes = withPlaces({
		'ghost-subscriber': {appeared: places('ghost-subscriber', 56, {cause: 'rate'})},
		'zombie-account': {vanished: places('zombie-account', 1, taken)},
		'leaky-bucket': {vanished: places('leaky-bucket', 2, taken)},
	});
	expect(changesSummary(changes)).toBe(
		'56 invoices vanish; on one of them a zombie and on two a short payment went with it. Nothing else moved.',
	);
});

test('counts one as one', () => {
	const changes = withPlaces({
		'zombie-account': {vanished: places('zombie-account', 1, {cause: 'rate'})},
		'leaky-bucket': {appeared: places('leaky-bucket', 1, {cause: 'other', other: 'zombie-account'})},
	});
	expect(changesSummary(changes)).toBe(
		'1 zombie is paid after all, and a short payment comes with it. Nothing else moved.',
	);
	expect(
		changesSummary({
			...withPlaces({'late-payment': {vanished: places('late-payment', 1, {cause: 'cancellation'})}}),
			cancellations: {appeared: [4], vanished: [], moved: [7, 9]},
		}),
	).toBe(
		'1 customer now cancels and 2 customers cancel on another day; with that a late payment goes. Nothing else moved.',
	);
});

test.each([
	[{rates: {...rates, leaky: 4}}, /^\d+ payments come up short\. Nothing else moved\.$/],
	[{rates: {...rates, late: 5}}, /^\d+ late payments come on time\. Nothing else moved\.$/],
	[{rates: {...rates, ghost: 0}}, /^\d+ invoices come back; on \w+ of them .* came with it\. Nothing else moved\.$/],
	[{rates: {...rates, churn: 9}}, /^10 customers now cancel; with that .* go\. Nothing else moved\.$/],
	[{customers: 1100}, /^100 more customers; with that .* come\. \d+ customers? /],
	[{months: 11}, /^1 fewer month; with that \w+ ghosts, .* go\. \d+ customers? /],
	[{terms: 20}, /^Every due date moves\. [\d,]+ payments arrive on another day\. Nothing else moved\.$/],
	[{mix: [59, 31, 10]}, /^\d+ customers are on another plan\. Nothing else moved\.$/],
	[{seed: 'x'}, /^Another seed, another year: of the leaks \d+ go, \d+ come, \d+ stay by chance\.$/],
	[{detectorGrace: 0}, /^Nothing moved: the year is the same\.$/],
] satisfies [Partial<Settings>, RegExp][])('speaks of %o', (change, expected) => {
	expect(summary(change)).toMatch(expected);
});
