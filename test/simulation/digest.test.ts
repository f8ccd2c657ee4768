import {describe, expect, test} from 'vitest';
import {bridgesByMonth, leakedCents, sumBridges} from '../../source/domain/bridge.ts';
import {never} from '../../source/domain/days.ts';
import {type Facts, noRow} from '../../source/domain/facts.ts';
import {cancelledOn, subscriptionCount} from '../../source/domain/ledger.ts';
import {formatCount, formatMoney} from '../../source/domain/money.ts';
import {monthlyScenarios} from '../../source/scenarios/index.ts';
import {startDigest} from '../../source/simulation/digest.ts';
import {engineVersion} from '../../source/simulation/engine-version.ts';
import {booksPolicy, defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {optionsOf} from '../../source/simulation/settings-fields.ts';
import {type Simulation, simulate, simulateInBlocks} from '../../source/simulation/simulate.ts';
import {cleanSettings, someSettings} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {digestOf} from '../helpers/digest-of.ts';

function changed(changes: Partial<Settings>): Settings {
	return {...defaultSettings, ...changes, rates: {...defaultSettings.rates, ...changes.rates}};
}

const pinned: readonly Settings[] = [
	defaultSettings,
	changed({seed: 'another'}),
	changed({seed: '漢字 😀'}),
	changed({customers: 1}),
	changed({customers: 10_000}),
	changed({months: 1}),
	changed({months: 36}),
	changed({mix: [10, 20, 70]}),
	changed({terms: 0, grace: 0}),
	changed({terms: 90, grace: 90}),
	cleanSettings(),
	changed({rates: {ghost: 50, zombie: 50, leaky: 50, late: 50, churn: 50}}),
	changed({incidents: [{month: '2024-06', scenario: 'ghost-subscriber', percent: 20}]}),
	changed({
		months: 24,
		incidents: [
			{month: '2024-02', scenario: 'zombie-account', percent: 100},
			{month: '2025-02', scenario: 'late-payment', percent: 100},
		],
	}),
];

/** The ledger of these settings in a few lines: its digest, and totals that say at a glance what moved. */
function summaryOf(settings: Settings): string {
	const simulation = simulate(settings);
	const {ledger, truth} = simulation;
	const total = sumBridges(bridgesByMonth(ledger, booksPolicy(settings)));
	const indices = Array.from({length: subscriptionCount(ledger)}, (_, index) => index);
	const cancelled = indices.filter((index) => cancelledOn(ledger, index) !== never).length;
	const struck = monthlyScenarios.flatMap(({dial, defaultPercent}, at) => {
		const count = truth.struck.filter((scenario) => scenario === at + 1).length;
		return count > 0 || defaultPercent > 0 ? [`${formatCount(count)} ${dial}`] : [];
	});
	return [
		optionsOf(settings).join(' ') || '(defaults)',
		`  ${digestOf(simulation)}`,
		`  ${formatCount(total.subscriptionsDue)} due, ${formatCount(total.invoices)} invoices, ${formatCount(total.payments)} payments, ${formatCount(cancelled)} cancelled`,
		`  ${struck.join(', ')}`,
		`  contracted ${formatMoney(total.contractedCents)}, billed ${formatMoney(total.billedCents)}, collected ${formatMoney(total.collectedCents)}, leaked ${formatMoney(leakedCents(total))}`,
	].join('\n');
}

test('the ledgers of these settings are the pinned ones, on every machine', async () => {
	const header = 'What settings simulate. Any change here is a change of the engine: raise its version.';
	const text = [header, `engine version ${engineVersion}`, '', ...pinned.map((settings) => `${summaryOf(settings)}\n`)];
	await expect(text.join('\n')).toMatchFileSnapshot('../../snapshots/ledgers/digests.txt');
});

describe('the digest', () => {
	test('is the same for the same settings, in one piece or in blocks of any size', () => {
		check(someSettings, 20, (settings) => {
			const whole = digestOf(simulate(settings));
			expect(whole).toMatch(/^sha256:[0-9a-f]{64}$/);
			for (const size of [1, 7, 4096]) {
				const digest = startDigest();
				for (const block of simulateInBlocks({...settings}, size)) {
					digest.add(block);
				}

				expect(digest.text()).toBe(whole);
			}
		});
	});

	test('differs wherever a row does', () => {
		const digests = pinned.map((settings) => digestOf(simulate(settings)));
		expect(new Set(digests).size).toBe(pinned.length);
	});

	test('tells further rows and agreements apart', () => {
		const plain = simulate(changed({customers: 2, months: 2}));
		const withFacts = (changes: Partial<Facts>): Simulation => ({
			...plain,
			ledger: {...plain.ledger, facts: {...plain.ledger.facts, ...changes}},
		});
		const longer = (column: Int32Array | Float64Array, value: number) => Int32Array.from([...column, value]);
		const {facts} = plain.ledger;
		const further = (on: number, cents: number) => ({
			paidOn: longer(facts.paidOn, on),
			paidCents: longer(facts.paidCents, cents),
			nextPayment: Int32Array.of(4, noRow, noRow, noRow, noRow),
		});
		const agreements = {
			priceCents: Float64Array.of(900, 1000),
			stepsFrom: new Int32Array(3),
			stepOn: new Int32Array(),
			stepCents: new Float64Array(),
			discountBasisPoints: new Int32Array(2),
			discountUntil: new Int32Array(2),
		};
		const all = [
			plain,
			withFacts(further(19_800, 100)),
			withFacts(further(19_801, 100)),
			withFacts(further(19_800, 101)),
			withFacts({agreements}),
			withFacts({agreements: {...agreements, priceCents: Float64Array.of(900, 1001)}}),
		];
		expect(new Set(all.map(digestOf)).size).toBe(all.length);
	});

	test('tells due dates apart even where nobody pays', () => {
		const unpaid = (terms: number) => cleanSettings({customers: 3, terms, rates: {zombie: 100}});
		expect(digestOf(simulate(unpaid(14)))).not.toBe(digestOf(simulate(unpaid(15))));
	});

	test('says nothing of how the ledger is looked at', () => {
		const lax = {...defaultSettings, detectorGrace: 0, detectorIgnoreStatus: true};
		expect(digestOf(simulate(lax))).toBe(digestOf(simulate(defaultSettings)));
	});
});
