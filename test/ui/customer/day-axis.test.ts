import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDay} from '../../../source/domain/days.ts';
import {asOf, type Ledger} from '../../../source/domain/ledger.ts';
import {type AxisDays, axisDaysOf} from '../../../source/ui/customer/axis-days.ts';
import {describeDayAxis} from '../../../source/ui/customer/axis-words.ts';
import {dayAxis} from '../../../source/ui/customer/day-axis.ts';
import {asciiGlyphs, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {lineWidth, textOf} from '../../../source/ui/draw/lines.ts';
import {aLedger} from '../../helpers/a-ledger.ts';
import {anAxis, type Life} from '../../helpers/an-axis.ts';
import {check, shareOf} from '../../helpers/check.ts';

const day = (text: string) => parseDay(text) as number;

const may = {issuedOn: day('2024-05-01'), dueOn: day('2024-05-15'), graceEndsOn: day('2024-06-14')};

function drawn(life: Life, width = 60, glyphs = unicodeGlyphs): string[] {
	return dayAxis(anAxis(life), width, glyphs).map((content) => textOf(content).trimEnd());
}

describe('the day axis', () => {
	test('of a zombie runs through grace to the as-of day', () => {
		const zombie = {...may, asOf: day('2024-08-31')};
		expect(drawn(zombie)).toEqual([
			'1 May  15 May         15 Jun                          31 Aug',
			'I──────D═══ grace ════Z━━━━━━━━ zombie for 78 days ━━━━━━━━▸',
		]);
		expect(drawn(zombie, 60, asciiGlyphs)[1]).toBe('I------D=== grace ====Z######## zombie for 78 days ########>');
	});

	test('of an open invoice dots what is still to come', () => {
		expect(drawn({...may, asOf: day('2024-05-09')}, 94)).toEqual([
			'1 May            9 May       15 May                                                     15 Jun',
			'I───── open ─────▸· 6 days ··D························ grace 30 days ························Z',
		]);
	});

	test('of an overdue invoice says how much grace is left', () => {
		expect(drawn({...may, asOf: day('2024-05-27')}, 94)[1]).toBe(
			'I────── 14 days to pay ──────D═ overdue for 12 days ══▸······· 18 days of grace left ········Z',
		);
	});

	test('turns from the last day of grace to the first as a zombie overnight', () => {
		expect(drawn({...may, asOf: day('2024-06-14')})[1]).toMatch(/═▸·?Z$/);
		expect(drawn({...may, asOf: day('2024-06-15')})[1]).toMatch(/═Z▸$/);
	});

	test('of a paid invoice ends when all is settled', () => {
		expect(drawn({...may, paidOn: day('2024-05-09'), asOf: day('2024-08-31')})).toEqual([
			'1 May                             9 May               15 May',
			'I─────── paid after 8 days ───────$      paid in full      D',
		]);
		expect(drawn({...may, paidOn: day('2024-05-27'), asOf: day('2024-08-31')})).toEqual([
			'1 May                           15 May                27 May',
			'I─────── 14 days to pay ────────D══════ 12 days late ══════$',
		]);
	});

	test('of a short payment goes on: the rest is still missing', () => {
		expect(drawn({...may, paidOn: day('2024-05-10'), shortfallCents: 260, asOf: day('2024-08-31')})).toEqual([
			'    10 May                                            31 Aug',
			'I───P━━D━━━━━━━━━━━━ $2.60 short for 114 days ━━━━━━━━━━━━━▸',
		]);
	});

	test('of a ghost says that there is no invoice, from its first day on and at any width', () => {
		const ghost = {...may, isInvoiced: false};
		expect(drawn({...ghost, asOf: day('2024-08-31')})[1]).toMatch(/^G +no invoice for 123 days +▸$/);
		expect(drawn({...ghost, asOf: may.issuedOn}, 20)[1]).toMatch(/^G +no invoice +▸$/);
	});

	test('of a late payer under a detector without patience shows for how long it was flagged', () => {
		const flagged = {...may, graceEndsOn: may.dueOn, paidOn: may.dueOn + 12};
		expect(drawn({...flagged, asOf: day('2024-08-31')})[1]).toMatch(/D═*Z━+ flagged for 11 days ━+\$$/);
	});

	test('of an unpaid invoice past grace on a cancelled subscription ends without a zombie', () => {
		const [, days] = drawn({...may, graceEndsOn: may.dueOn, isCancelled: true, asOf: day('2024-06-14')}, 80);
		expect(days).toMatch(/D═+ overdue for 30 days, cancelled ═+▸$/);
	});

	test('writes the year where it turns', () => {
		const december = {issuedOn: day('2024-12-01'), dueOn: day('2024-12-15'), graceEndsOn: day('2025-01-14')};
		expect(drawn({...december, asOf: day('2024-12-20')})[0]).toMatch(/^1 Dec +15 Dec +20 Dec +15 Jan 2025$/);
	});

	test('has every payment: the first of two, in part or in full', () => {
		const bill = {issuedOn: '2024-05-01', dueOn: '2024-05-15'};
		const axis = (ledger: Ledger) => {
			const days = axisDaysOf(asOf(ledger, day('2024-08-31')), 0, 4, {graceDays: 30, looksAtStatus: true});
			return textOf(dayAxis(days as AxisDays, 76, unicodeGlyphs)[1] ?? []);
		};
		const bought = aLedger({startedOn: '2024-05-01'});
		expect(axis(bought.invoice(bill).paid('2024-05-09', 400).payment('2024-06-04', 600))).toMatch(
			/^I─+ 8 days ─+\$─ ?.*D═+ 20 days late ═+\$$/,
		);
		expect(axis(bought.invoice(bill).paid('2024-05-09').payment('2024-06-04', 1000))).toMatch(
			/^I─+ 8 days ─+\$ +paid +D +K$/,
		);
	});

	test('tells of the truth below its day, briefly where there is little room, and never without the date', () => {
		const text = 'an invoice after cancellation was injected: anyone could know from 27 May 2024 on';
		const truth = {on: day('2024-05-27'), text, brief: 'from 27 May 2024 on: an invoice after cancellation'};
		const told = (asOf: number, width: number) =>
			textOf(dayAxis({...anAxis({...may, asOf}), truth}, width, unicodeGlyphs)[2] ?? []).trim();
		expect(told(day('2024-08-31'), 140)).toBe(`▲ ${text}`);
		expect(told(day('2024-08-31'), 76)).toBe('▲ from 27 May 2024 on: an invoice after cancellation');
		expect(told(day('2024-06-20'), 56)).toMatch(/^from 27 May 2024 on: an in\w*… ▲$/);
		check(fc.tuple(fc.integer({min: 1, max: 140}), fc.integer({min: 56, max: 140})), 200, ([after, width]) => {
			const line = told(may.issuedOn + after, width);
			expect(line).toContain('27 May 2024');
			expect(line).toContain('▲');
		});
	});

	test('is exactly as wide as asked, with every mark on it, in the order of the days', () => {
		fc.assert(
			fc.property(anyAxis, fc.integer({min: 20, max: 160}), fc.boolean(), (life, width, isAscii) => {
				const lines = dayAxis(anAxis(life), width, isAscii ? asciiGlyphs : unicodeGlyphs);
				expect(lines.map(lineWidth)).toEqual([width, width]);
				const [, axis] = lines.map(textOf) as [string, string];
				const now = isAscii ? '>' : '▸';
				const found = [...axis.matchAll(/^[IG]|D(?=[^a-z]|$)|Z|\$(?!\d)|P|[>▸]/g)].map(([mark]) => mark).join('');
				if (life.isInvoiced === false) {
					expect(found).toBe(`G${now}`);
				} else {
					expect(found).toContain('D');
					expect(found.startsWith('I')).toBe(true);
					expect(/[$P]/.test(found)).toBe(life.paidOn !== undefined);
					expect(found.includes('P')).toBe(Boolean(life.shortfallCents));
				}

				if (isAscii) {
					expect(lines.map(textOf).join('')).toMatch(/^[ -~]*$/);
				}
			}),
			{numRuns: shareOf(400)},
		);
	});
});

/** Any invoice of any terms, grace and payment, on any day of its life. */
const anyAxis: fc.Arbitrary<Life> = fc
	.record({
		terms: fc.integer({min: 0, max: 90}),
		grace: fc.integer({min: 0, max: 90}),
		paidAfter: fc.option(fc.integer({min: 0, max: 200})),
		shortfallCents: fc.constantFrom(0, 0, 1, 2000),
		isInvoiced: fc.constantFrom(true, true, true, false),
		isCancelled: fc.boolean(),
		age: fc.integer({min: 0, max: 1200}),
	})
	.map(({terms, grace, paidAfter, shortfallCents, isInvoiced, isCancelled, age}) => {
		const {issuedOn} = may;
		const asOf = issuedOn + age;
		const isPaid = paidAfter !== null && paidAfter <= age;
		return {
			issuedOn,
			dueOn: issuedOn + terms,
			graceEndsOn: issuedOn + terms + grace,
			isInvoiced,
			isCancelled,
			asOf,
			...(isPaid && {paidOn: issuedOn + paidAfter, shortfallCents}),
		};
	});

test('the axis reads as one sentence', () => {
	const asOf = day('2024-08-31');
	const texts = [
		{...may, asOf},
		{...may, asOf: day('2024-05-09')},
		{...may, asOf: day('2024-05-27')},
		{...may, asOf, isCancelled: true},
		{...may, paidOn: day('2024-05-09'), asOf},
		{...may, paidOn: day('2024-05-16'), asOf},
		{...may, paidOn: day('2024-05-10'), shortfallCents: 260, asOf},
		{...may, isInvoiced: false, asOf},
	].map((life) => describeDayAxis(anAxis(life)));
	expect(texts).toEqual([
		'Issued 1 May 2024, due 15 May 2024, not paid, a zombie since 15 Jun 2024: 78 days by 31 Aug 2024.',
		'Issued 1 May 2024, due 15 May 2024, open on 9 May 2024.',
		'Issued 1 May 2024, due 15 May 2024, overdue for 12 days on 27 May 2024, grace until 14 Jun 2024.',
		'Issued 1 May 2024, due 15 May 2024, overdue for 108 days on 31 Aug 2024, past grace, subscription cancelled.',
		'Issued 1 May 2024, due 15 May 2024, paid 9 May 2024, in full.',
		'Issued 1 May 2024, due 15 May 2024, paid 16 May 2024, 1 day late, in full.',
		'Issued 1 May 2024, due 15 May 2024, paid 10 May 2024, $2.60 short since then: 114 days by 31 Aug 2024.',
		'No invoice was issued on 1 May 2024: never billed, 123 days by 31 Aug 2024.',
	]);
});
