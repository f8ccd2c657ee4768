import {describe, expect, test} from 'vitest';
import {detect} from '../../../source/detection/detect.ts';
import {monthEnd, never} from '../../../source/domain/days.ts';
import {asOf, invoiceAt, type Ledger, monthsBegun, paymentAt} from '../../../source/domain/ledger.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings} from '../../../source/simulation/settings.ts';
import {simulate} from '../../../source/simulation/simulate.ts';
import {customerYear} from '../../../source/ui/draw/customer-year.ts';
import {asciiGlyphs, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {lineWidth, textOf} from '../../../source/ui/draw/lines.ts';
import {yearAxis, yearAxisLines} from '../../../source/ui/draw/year-axis.ts';
import {aLedger} from '../../helpers/a-ledger.ts';

const policy = booksPolicy(defaultSettings);
const {ledger} = simulate({...defaultSettings, customers: 300});

function yearOf(view: Ledger, index: number) {
	const own = detect(view, policy).filter(({subscriptionId}) => subscriptionId === view.firstId + index);
	return {own, year: customerYear(view, index, own, policy)};
}

test('every invoice, payment and first day of knowing is on the axis, and none that is later than its day', () => {
	for (const view of [ledger, asOf(ledger, monthEnd(4)), asOf(ledger, monthEnd(0) - 20)]) {
		const found = detect(view, policy);
		for (let index = 0; index < 300; index++) {
			const own = found.filter(({subscriptionId}) => subscriptionId === view.firstId + index);
			const {months, asOf: day} = customerYear(view, index, own, policy);
			expect(months).toHaveLength(monthsBegun(view));
			for (const {month, isInvoiced, billedOn, dueOn, paidOn, known} of months) {
				const invoice = invoiceAt(view, index, month);
				expect(isInvoiced).toBe(invoice !== undefined);
				expect([billedOn, dueOn]).toEqual(invoice ? [invoice.issuedOn, invoice.dueOn] : [billedOn, dueOn]);
				expect(paidOn).toBe(paymentAt(view, index, month)?.paidOn ?? never);
				expect(known?.on).toBe(own.find((finding) => finding.month === month)?.since);
				expect(Math.max(billedOn, known?.on ?? 0)).toBeLessThanOrEqual(day);
			}
		}
	}
});

describe.each(leaks.filter(({defaultPercent}) => defaultPercent > 0))('$name', ({id, letter, hue}) => {
	const finding = detect(ledger, policy).find(({scenario}) => scenario === id);
	const index = (finding?.subscriptionId ?? 0) - ledger.firstId;

	test('has its letter and hue on the axis, with a line for each month and with one for all', () => {
		const {year} = yearOf(ledger, index);
		for (const height of [yearAxisLines, year.months.length + 1]) {
			const spans = yearAxis(year, finding?.month ?? 0, 140, height, unicodeGlyphs).flat();
			expect(spans.some(({text, tone}) => tone === hue && text.includes(letter))).toBe(true);
		}
	});
});

test('it is exactly as wide as it should be, whatever the width, the day and the signs', () => {
	for (const width of [40, 68, 106, 136, 196, 300]) {
		for (const view of [ledger, asOf(ledger, monthEnd(2)), asOf(ledger, monthEnd(0) - 30)]) {
			for (const glyphs of [unicodeGlyphs, asciiGlyphs]) {
				for (const height of [yearAxisLines, 13, 40]) {
					const lines = yearAxis(yearOf(view, 6).year, 0, width, height, glyphs);
					expect(lines.length).toBeLessThanOrEqual(height);
					for (const content of lines.filter((each) => each.length > 0)) {
						expect(lineWidth(content)).toBe(width);
					}
				}
			}
		}
	}
});

test('an unpaid invoice waits past its due date, then is a leak up to the day one stands on', () => {
	const zombie = detect(ledger, policy).find(
		({scenario, month}) => leaks.find(({id}) => id === scenario)?.line === 'zombieCents' && month < 3,
	);
	const index = (zombie?.subscriptionId ?? 0) - ledger.firstId;
	const {year} = yearOf(ledger, index);
	const rows = yearAxis(year, 0, 140, 13, asciiGlyphs).map(textOf);
	expect(rows[(zombie?.month ?? 0) + 1]).toMatch(/I-+D=+Z#+>/);
});

describe('a payment is drawn as one', () => {
	const rates = {...defaultSettings.rates, 'stale-price': 50, 'double-payment': 30};
	const priceRises = [{month: '2024-06', percent: 10}];
	const year = simulate({...defaultSettings, customers: 200, rates, priceRises}).ledger;
	const rowOf = (scenario: string) => {
		const {subscriptionId = 1, month = 0} = detect(year, policy).find((each) => each.scenario === scenario) ?? {};
		const own = detect(year, policy).filter((each) => each.subscriptionId === subscriptionId);
		const axis = yearAxis(customerYear(year, subscriptionId - 1, own, policy), 0, 140, 13, asciiGlyphs);
		return textOf(axis[month + 1] ?? []);
	};

	test('where its invoice alone is the leak, known from the day of billing', () => {
		expect(rowOf('stale-price')).toMatch(/ S +S-*\$-*D/);
	});

	test('and so is every part of one; what is paid in full waits no longer, even if it is paid again', () => {
		const bill = {issuedOn: '2024-01-01', dueOn: '2024-01-15'};
		const rowsOf = (known: Ledger) => {
			const view = asOf(known, monthEnd(3));
			const own = detect(view, policy);
			return yearAxis(customerYear(view, 0, own, policy), 0, 140, 13, asciiGlyphs).map(textOf);
		};
		const inParts = aLedger().invoice(bill).paid('2024-01-05', 400).payment('2024-01-25', 600);
		expect(rowsOf(inParts)[1]).toMatch(/^Jan l +I-+\$-+D=+l *$/);
		const twice = aLedger().invoice(bill).paid('2024-01-05').payment('2024-01-25', 1000);
		expect(rowsOf(twice)[1]).toMatch(/^Jan K +I-+\$-+D +K *$/);
	});

	test.each(['double-payment', 'leaky-bucket'])('and as the leak, once, where it is what tells of %s', (scenario) => {
		const letter = leaks.find(({id}) => id === scenario)?.letter;
		expect(rowOf(scenario)).toMatch(new RegExp(` ${letter} +I[-$]*${letter}[^${letter}]*$`));
	});
});
