import {describe, expect, test} from 'vitest';
import {detect} from '../../../source/detection/detect.ts';
import {casesOf, scoresOf} from '../../../source/detection/score.ts';
import {ageingOf} from '../../../source/domain/ageing.ts';
import {bridgesByMonth, sumBridges} from '../../../source/domain/bridge.ts';
import {monthEnd} from '../../../source/domain/days.ts';
import {asOf} from '../../../source/domain/ledger.ts';
import {subscribersOf} from '../../../source/domain/subscribers.ts';
import {unpaidInvoices} from '../../../source/domain/unpaid.ts';
import {booksPolicy, defaultSettings, detectorPolicy, type Settings} from '../../../source/simulation/settings.ts';
import {simulate} from '../../../source/simulation/simulate.ts';
import {toAscii} from '../../../source/ui/draw/glyphs.ts';
import type {Figures} from '../../../source/ui/explain/term.ts';
import {terms, termsOn} from '../../../source/ui/explain/terms.ts';

function figuresOf(settings: Settings, day: number): Figures {
	const simulation = simulate(settings);
	const ledger = asOf(simulation.ledger, day);
	const books = booksPolicy(settings);
	const findings = detect(ledger, detectorPolicy(settings));
	return {
		day,
		span: 'the year so far',
		bridge: sumBridges(bridgesByMonth(ledger, books)),
		unpaid: unpaidInvoices(ledger),
		currency: ledger.currency,
		lastMonth: settings.months - 1,
		closeOut: simulation.ledger.day,
		isOpened: false,
		ageing: ageingOf(ledger),
		subscribers: subscribersOf(ledger),
		scores: scoresOf(casesOf(simulation, ledger, findings, books)),
		settings,
	};
}

function numbers(id: string, figures: Figures): string {
	return terms.find((term) => term.id === id)?.numbers(figures) ?? 'no such term';
}

const may = figuresOf(defaultSettings, monthEnd(4));
const screens = ['month', 'customers', 'customer', 'leaks', 'chaos', 'runs'] as const;

describe('the terms', () => {
	test('are all explained somewhere, each once per screen', () => {
		const used = new Set<string>();
		for (const screen of screens) {
			const ids = termsOn(screen).map(({id}) => id);
			expect(new Set(ids).size, screen).toBe(ids.length);
			for (const id of ids) {
				used.add(id);
			}
		}

		expect([...used].sort()).toEqual(terms.map(({id}) => id).sort());
	});

	test('are one plain sentence each, with a formula and numbers, and readable in ASCII', () => {
		for (const {name, sentence, formula, boundary = '', numbers: fill} of terms) {
			expect(sentence, name).toMatch(/^[A-Z][^.]*\.$/);
			expect(formula, name).toMatch(/[:=<]/);
			expect(boundary, name).toMatch(/^$|^[A-Z].*\.$/);
			expect(fill(may), name).not.toMatch(/undefined|NaN|null|Infinity/);
			expect(toAscii(`${name}${sentence}${formula}${boundary}${fill(may)}`), name).not.toContain('?');
		}
	});

	test('are honest about what is not claimed', () => {
		const said = terms.map(({boundary, sentence}) => `${boundary} ${sentence}`).join('\n');
		for (const claim of ['Overdue is not leaked', 'Leaked is not written off', 'not dunning', 'never a leak']) {
			expect(said).toContain(claim);
		}

		expect(said).toContain('Proration, refunds, credit notes, taxes and currencies are out of scope');
	});

	test.each([0, 3, 4, 11])('fill in sums that add up, at the end of month %i', (month) => {
		const figures = figuresOf({...defaultSettings, customers: 200}, monthEnd(month));
		for (const id of ['unbilled', 'billed', 'collected', 'leaked', 'ageing']) {
			const [left = '', right = ''] = numbers(id, figures).split(' = ');
			expect(right).not.toBe('');
			expect(cents(left), id).toBe(cents(right));
		}
	});
});

/** The sum of the amounts in a text like `$1,234.00 billed − $34.50 unbilled`. */
function cents(text: string): number {
	return [...text.matchAll(/(− )?\$([\d,]+)\.(\d\d)/g)].reduce((sum, [, minus, dollars = '', rest = '']) => {
		const amount = Number(dollars.replaceAll(',', '') + rest);
		return minus ? sum - amount : sum + amount;
	}, 0);
}

describe('their numbers', () => {
	test('are the screen’s own', () => {
		const bridge = {...may.bridge, contractedCents: 4_331_000, unbilledCents: 62_000, billedCents: 4_269_000};
		expect(numbers('billed', {...may, bridge})).toBe('$42,690.00 billed = $43,310.00 contracted − $620.00 unbilled');
		expect(numbers('as-of', may)).toBe('as of the close of 31 May 2024');
		expect(numbers('close-out', may)).toBe('15 Jan 2025, 229 days from this one');
		expect(numbers('terms', may)).toBe('Net-14: the invoice of 1 May 2024 is due 15 May 2024');
		expect(numbers('grace', may)).toBe(
			'30 days: the invoice of 1 May 2024, due 15 May 2024, would be a zombie from 15 Jun 2024',
		);
		expect(numbers('seed', may)).toBe('seed "leaktui", 1,000 customers, 12 months');
		expect(numbers('mix', may)).toBe('60 % Basic · 30 % Pro · 10 % Enterprise');
		expect(numbers('ghost-subscriber', may)).toMatch(
			/^1\.5 % of subscriptions active on the billing day, each month; \$[\d,.]+ in the year so far$/,
		);
	});

	test('of what leaked name what the formula names, underbilled where there is some', () => {
		const formula = terms.find(({id}) => id === 'leaked')?.formula;
		expect(formula).toBe('leaked = unbilled + underbilled + zombie + short-paid');
		expect(numbers('leaked', may)).not.toContain('underbilled');
		const bridge = {...may.bridge, underbilledCents: 1_250};
		expect(numbers('leaked', {...may, bridge})).toContain('$12.50 underbilled');
	});

	test.each([{}, {'split-payment': 60}, {'double-payment': 30}, {'double-billing': 30}])(
		'of settlement count invoices, however many payments there are, with %o',
		(dials) => {
			const rates = {...defaultSettings.rates, ...dials};
			const figures = figuresOf({...defaultSettings, customers: 100, rates}, monthEnd(4));
			const [paid, invoices, unpaid] = (numbers('settlement', figures).match(/\d+/g) ?? []).map(Number);
			expect(invoices).toBe(figures.bridge.invoices);
			expect((paid as number) + (unpaid as number)).toBe(invoices);
			expect(unpaid).toBeGreaterThan(0);
		},
	);

	test('of the score are those of each leak, and hidden with the truth', () => {
		expect(numbers('recall', may)).toMatch(
			/^ghost 1\.00 = (\d+) ÷ \(\1 \+ 0\) · zombie 1\.00 = .* · short-paid 1\.00 = /,
		);
		const {scores: _, ...hidden} = may;
		expect(numbers('recall', hidden)).toBe('the truth is hidden: t reveals it');
	});

	test('name the incidents and a detector with its own grace', () => {
		const settings: Settings = {
			...defaultSettings,
			detectorGrace: 1,
			detectorIgnoreStatus: true,
			incidents: [{month: '2024-06', scenario: 'ghost-subscriber', percent: 20}],
		};
		expect(numbers('incident', {...may, settings})).toBe('2024-06:ghost=20');
		expect(numbers('incident', may)).toBe('no incident');
		expect(numbers('detector', {...may, settings})).toBe('detector: grace 1 day, ignores status; books: grace 30 days');
	});

	test('hold after the last month and for nobody at all', () => {
		const closeOut = figuresOf(defaultSettings, monthEnd(11) + 15);
		expect(numbers('close-out', closeOut)).toBe('15 Jan 2025, which is this day');
		expect(numbers('grace', closeOut)).toContain('the invoice of 1 Dec 2024');
		const nobody = figuresOf(
			{...defaultSettings, customers: 1, rates: {...defaultSettings.rates, ghost: 100}},
			monthEnd(0),
		);
		expect(numbers('collection-rate', nobody)).toBe('100.0 % = $0.00 collected ÷ $0.00 billed');
		expect(numbers('contracted', nobody)).toMatch(/ contracted for 1 invoice due in the year so far$/);
	});
});
