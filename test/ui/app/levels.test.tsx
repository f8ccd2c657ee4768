import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings, leaksOn} from '../../../source/simulation/settings.ts';
import type {Run} from '../../../source/store/run.ts';
import {undo} from '../../../source/ui/app/undo.ts';
import {customersIn} from '../../../source/ui/customer/list.ts';
import {terms} from '../../../source/ui/explain/terms.ts';
import {markScores} from '../../../source/ui/month/mark-score.ts';
import {monthFocus, monthOrder, monthPanes} from '../../../source/ui/month/panes.ts';
import {withRun} from '../../../source/ui/runs/open.ts';
import {injectedIn} from '../../../source/ui/state/derive.ts';
import {markCases, marksOffered} from '../../../source/ui/state/marks-in.ts';
import {settingsBefore} from '../../../source/ui/state/settings-before.ts';
import {aReader, frameOf, type Reader} from '../../helpers/a-reader.tsx';
import {check} from '../../helpers/check.ts';
import {someRuns} from '../../helpers/some-runs.ts';

const toMay = [']', ']', ']', ']'];
const evidence = ['t', 't'];
const hasty = {...defaultSettings, detectorGrace: 0};

/** The page of this customer, opened from the list. */
function onPage(reader: Reader, id: number): Reader {
	return reader.presses('2', 'f', 'ctrl+u').types(`id:${id}`).presses('enter', 'enter');
}

/** Marks the month on which the page stands, as this. */
function marks(reader: Reader, as: string): Reader {
	const offered = marksOffered(reader.state().settings).map((look) => look.as);
	return reader.presses(...Array<string>(offered.indexOf(as) + 1).fill('m'));
}

/** The injected leak on this place among those that anyone could know of, or not yet. */
function injectedAt(reader: Reader, isKnown: boolean, scenario?: string) {
	const {day} = reader.state();
	const found = injectedIn(reader.state()).find(
		(each) => each.since <= day === isKnown && (scenario === undefined || each.scenario === scenario),
	);
	return found as NonNullable<typeof found>;
}

describe('the three levels of knowing', () => {
	test('are gone through by t, and each screen says on which it is', () => {
		const reader = aReader();
		for (const screen of ['1', '2', '3', '4', '5']) {
			for (const level of ['truth', 'evidence', 'detector']) {
				reader.presses(screen, 't').sees(`[${level}]`);
			}
		}

		for (const columns of [60, 80, 140]) {
			reader.resizes(columns, 24).sees('detector');
		}
	});

	test('on the evidence alone no detector has a say: two that judge unlike show the same', () => {
		const detectors = [hasty, {...defaultSettings, detectorIgnoreStatus: true}, {...hasty, detectorGrace: 60}];
		const places: readonly (readonly string[])[] = [
			['1'],
			['2'],
			['3'],
			['2', 'j', 'j', 'j', 'enter'],
			['1', 'x'],
			['2', 'x'],
		];
		check(fc.record({steps: fc.nat(12), way: fc.constantFrom(...places)}), 12, ({steps, way}) => {
			const keys = [...Array<string>(steps).fill(']'), ...evidence, ...way];
			const [one = '', ...others] = [defaultSettings, ...detectors].map((settings) =>
				frameOf({
					...aReader({settings})
						.presses(...keys)
						.state(),
					message: undefined,
				}),
			);
			const isExplained = way.includes('x');
			expect(isExplained ? [] : others.filter((frame) => frame !== one)).toEqual([]);
		});
	});

	test('on the evidence alone nothing is called a leak, counted or explained', () => {
		const words = /zombie|ghost|short-paid|leaked|flagged|Why|grace|found|\brule\b/i;
		const reader = aReader({columns: 140, rows: 45}).presses('$', ...evidence, 'tab');
		reader.presses('2').seesNo(words, / [GZP] /);
		reader.presses('enter', 'home').seesNo(/Why|flagged|leaked|grace|never billed/, / [GZP] /);
		reader.presses('v').sees('rules are not told at the level of evidence');
		reader
			.presses('3')
			.sees(/nothing is called a leak/)
			.seesNo(/\$\d/);
		reader.presses('1').seesNo(/leaked|unbilled|became|\d ghost/);
		reader
			.presses('4')
			.seesNo(/expected/)
			.sees('it is not told how much leaks');
		reader.presses('right', 'tab', 'enter').sees('it is not told what moved');
	});

	test('a missing invoice can be seen on the evidence, and a payment in part', () => {
		const reader = aReader().presses('$', ...evidence);
		const [ghost, , short] = leaks.map(({id}) => injectedAt(reader, true, id));
		onPage(reader, ghost?.customerId as number).sees('n no invoice', 'no invoice');
		onPage(reader, short?.customerId as number).sees('p part-paid', 'Partially Paid');
	});

	test('a filter for leaks says that it can’t be asked for, and the truth is asked for on its level alone', () => {
		const reader = aReader().presses('$', '2', 'f').types('leak:zombie').presses('enter');
		const {count} = customersIn(reader.state());
		reader
			.presses(...evidence)
			.sees(/calls nothing a leak/, 'row 1 of 1,000')
			.presses('t');
		expect(customersIn(reader.state()).count).toBe(count);
		reader.presses('escape', 'f').types('truth:missed').sees('the truth is not told at this level: t goes on to it');
	});
});

describe('marks', () => {
	test('go through the leaks, innocent and none, and stand in the strip, where nothing else is a capital', () => {
		const reader = onPage(aReader().presses(...toMay, ...evidence), 2);
		for (const {shortName} of leaksOn(defaultSettings)) {
			reader.presses('m').sees(`May 2024 is marked: ${shortName}`, `you say ${shortName}`);
		}

		reader.presses('m').sees('May 2024 is marked: innocent').presses('m').sees('no longer marked');
		reader.presses('m', 'escape', 'escape').sees(/0002 .* · · · · G/);
		reader.presses('1').sees(/Your marks/, /G ghost +1\b/, '1 month marked');
		reader.presses('tab', 'tab', 'tab', 'tab', 'enter').sees('only: marked ghost', 'row 1 of 1 ');
	});

	test('are made on the evidence alone', () => {
		const reader = onPage(aReader(), 2).presses('m').sees('months are marked on the evidence alone');
		expect(reader.state().marks).toEqual([]);
	});

	test('are scored by the detector and by the truth: right, wrong, too early, missed, with who is behind each', () => {
		const reader = aReader({columns: 140, rows: 50}).presses(...toMay, ...evidence);
		const known = injectedAt(reader, true);
		const ahead = injectedAt(reader, false);
		for (const [{customerId, month}, as] of [
			[known, known.scenario],
			[ahead, ahead.scenario],
			[{customerId: 2, month: 1}, known.scenario],
		] as const) {
			onPage(reader, customerId).presses('home', ...Array<string>(month).fill('j'));
			marks(reader, as);
		}

		const score = (outcome: string) => markCases(reader.state()).filter((each) => each.outcome === outcome).length;
		expect(markCases(reader.state())).toEqual([]);
		reader.presses('1', 't').sees(/Your 3 marks, against what the detector says: 1 right, 2 wrong/);
		const missed = score('missed');
		expect(missed).toBeGreaterThan(100);
		reader.presses('t').sees(/Your 3 marks, against the truth: 1 right, 1 wrong, 1 too early to know/);
		expect(score('missed')).toBe(missed);
		while (monthFocus(reader.state()) !== monthOrder(reader.state()).indexOf(monthPanes.score)) {
			reader.presses('tab');
		}

		reader.presses('home').sees(/▸ . 1 .* right/);
		reader
			.presses('enter')
			.sees(/only: 31 May 2024 · 1 .* right/, 'row 1 of 1 ')
			.presses('enter');
		expect(reader.state().customer).toEqual({id: known.customerId, month: known.month});
		reader.sees(/: right/, /you said .*: right/);
		onPage(reader.presses('escape', 'escape'), ahead.customerId).sees(/you said .*: too early: nobody could know/);
		onPage(reader, 2)
			.presses('home', 'j')
			.sees(/you said .*: wrong/);
	});

	test('scored at 120 × 40 leave their room to the pictures and the score of the detector; each figure opens its own', () => {
		const reader = aReader({columns: 120, rows: 40}).presses('$', ...evidence);
		for (const [customer, as] of leaks.filter(({defaultPercent}) => defaultPercent > 0).entries()) {
			marks(onPage(reader, customer + 1), as.id);
		}

		reader.presses('1', 't', 't').sees(/right|wrong/, /short payments? missed/, /P short-paid +\d+ +\d+/, 'precision');
		reader.sees('Leaks by plan and month', /Leaked, day by day(.|\n)*\$0│/, 'Collected, by age').seesNo('hides it ▼');
		while (monthFocus(reader.state()) !== monthOrder(reader.state()).indexOf(monthPanes.score)) {
			reader.presses('tab');
		}

		const chosen: string[] = [];
		for (const _ of markScores(reader.state())) {
			chosen.push(/▸ (. \d.*?) {2}/.exec(reader.frame())?.[1] ?? '');
			reader.presses('down');
		}

		expect(chosen.map((text) => text.slice(2))).toEqual(markScores(reader.state()).map(({text}) => text));
		reader
			.sees('enter lists the customers')
			.presses('enter')
			.sees(`only: 15 Jan 2025 · ${chosen.at(-1)?.slice(2)}`);
	});

	test('belong to the year of their seed, and undo brings them back', () => {
		const reader = onPage(aReader().presses(...evidence), 2).presses('m');
		const before = reader.state().marks;
		reader.presses('4');
		while (!/▸ seed/.test(reader.frame())) {
			reader.presses('down');
		}

		reader.presses('enter');
		reader.types('another').presses('enter');
		expect(reader.state().settings.seed).toBe('another');
		expect(reader.state().marks).toEqual([]);
		expect(reader.presses('z').state().marks).toEqual(before);
		expect(reader.presses('Z').state().marks).toEqual([]);
	});

	test('are undone and made again one by one, from wherever the reader is', () => {
		const reader = onPage(aReader().presses(...evidence), 2).presses('m', 'm');
		const {id, month} = reader.state().customer as {id: number; month: number};
		const taken = () => reader.state().marks.map(({customerId, month, as}) => [customerId, month, as]);
		expect(taken()).toEqual([[id, month, 'zombie-account']]);
		reader.presses('z').sees(/undone: \w+ 2024 of 0002 is marked: ghost/);
		expect(taken()).toEqual([[id, month, 'ghost-subscriber']]);
		reader.presses('1', 'z').sees(/undone: \w+ 2024 of 0002 is no longer marked/);
		expect(taken()).toEqual([]);
		reader.presses('z').sees('nothing to undo');
		reader.presses('Z', '4', 'Z').sees(/made again: \w+ 2024 of 0002 is marked: zombie/);
		expect(taken()).toEqual([[id, month, 'zombie-account']]);
		expect(reader.presses('Z').state().message?.text).toBe('nothing to redo');
	});

	test('are no change of settings: Chaos goes on comparing with those before', () => {
		const reader = aReader().presses('4', 'L');
		const before = settingsBefore(reader.state());
		onPage(reader.presses('2', 't', 't'), 2).presses('m', 'm');
		expect(settingsBefore(reader.state())).toEqual(before);
		reader.presses('z', 'z', 'z').sees('undone: ghost 1.5 %');
	});

	test('that a run of the same settings replaced come back', () => {
		const reader = onPage(aReader().presses(...evidence), 2).presses('m');
		const {marks, settings} = reader.state();
		const run: Run = {...(someRuns.runs[0] as Run), settings, marks: []};
		expect(withRun(reader.state(), run).marks).toEqual([]);
		expect(undo(withRun(reader.state(), run)).marks).toEqual(marks);
	});

	test('that are not saved are asked about before quitting', () => {
		onPage(aReader().presses(...evidence), 2)
			.presses('m', 'q')
			.sees('The marks are not saved. Quit anyway?');
	});
});

describe('the truth on a customer’s page and in the list', () => {
	test('0856 in May is a zombie of which nobody can know before the middle of June', () => {
		const reader = aReader()
			.presses(...toMay, 't', '3', 'f')
			.types('truth:not id:856')
			.presses('enter', 'enter');
		reader.sees(
			/the detector: nothing leaked · the truth: 1 not yet detectable/,
			/truth +not yet detectable: a zombie was injected; nobody can know before 15 Jun 2024/,
			/May 2024 .* not yet detectable/,
			/a zombie was injected: nobody can know before 15 Jun 2024 ▲/,
		);
		reader.presses('t', 't').seesNo(/truth: 1|injected/);
	});

	test('at 80 × 24 the note beside the name, the axis and the reason all tell of it', () => {
		aReader({columns: 80, rows: 24})
			.presses(...toMay, 't', '3', 'f')
			.types('truth:not id:856')
			.presses('enter', 'enter')
			.sees(
				/0856 .* the truth: 1 not yet detectable $/m,
				/a zombie was injected: nobody can know before 15 Jun 2024 ▲/,
				/truth +not yet detectable: a zombie was injected; nobody can know before 15/,
				/seen +overdue, 14 days of grace left/,
				/cost +\$0\.00 by this day/,
			);
	});

	test('an invoice after cancellation tells of its day at 80 × 24', () => {
		const rates = {...defaultSettings.rates, 'billed-after-cancellation': 50};
		aReader({columns: 80, rows: 24, settings: {...defaultSettings, rates}})
			.presses('$', 't', '3', 'f')
			.types('leak:post-churn')
			.presses('enter', 'enter')
			.sees(/from 1 \w{3} 2024 on: an invoice after cancellation/);
	});

	test('0038 under a detector without grace is a false alarm, and the page says what it really is', () => {
		const reader = aReader({settings: hasty})
			.presses(...toMay, 't', '3', 'f')
			.types('truth:false id:38');
		reader
			.presses('enter', 'enter')
			.sees(
				/the truth: 1 false alarm/,
				/false alarm: the detector is wrong, a late payment was injected/,
				/Z zombie +false alarm/,
				/a late payment: paid 12 Jun 2024/,
			);
	});

	test('the list finds them by the truth, marks their months, and opens on them', () => {
		const reader = aReader({columns: 140})
			.presses(...toMay, '2', 't', 'f')
			.types('truth:not')
			.presses('enter');
		expect(customersIn(reader.state()).count).toBe(21);
		reader.sees(/not yet .* \*/, /\* injected, not flagged/).presses('enter');
		expect(reader.state().customer?.month).toBe(4);
		const wrong = aReader({settings: hasty})
			.presses(...toMay, '2', 't', 'f')
			.types('truth:false')
			.presses('enter');
		expect(customersIn(wrong.state()).count).toBe(44);
		wrong.sees(/ \?( |\n)/, '? false alarm');
	});
});

test('a customer opens on the month that the list was narrowed for', () => {
	const zombie = aReader().presses('$', '2', 'f').types('leak:zombie id:465').presses('enter', 'enter');
	zombie.sees('Why Z');
	expect(zombie.presses('escape').state().customer).toBeUndefined();
	zombie.presses('f', 'ctrl+u').types('leak:leaky id:465').presses('enter', 'enter').sees('Why P', 'Sep 2024');
	const story = aReader().presses(...toMay, 'j', 'enter');
	const {rows} = customersIn(story.state());
	for (const _ of rows) {
		story.presses('enter');
		expect(story.state().customer?.month).toBe(3);
		story.sees(/Why Z/).presses('escape', 'j');
	}
});

describe('customers behind a line of Month', () => {
	const behind = () =>
		aReader()
			.presses(...toMay, 'end', 'enter')
			.sees(/only: 31 May 2024 · 10 customers cancelled/);

	test('hold on the day of which they were told, and rest on every other', () => {
		const reader = behind();
		expect(customersIn(reader.state()).count).toBe(10);
		for (const [there, back] of [
			[']', '['],
			['{', '}'],
		] as const) {
			reader.presses(there).sees(/resting: 31 May 2024 · 10 customers cancelled/, /of 1,000 ─/);
			reader.presses(back).sees(/only: 31 May 2024/);
			expect(customersIn(reader.state()).count).toBe(10);
		}

		reader.presses(']', 'escape').seesNo('resting');
	});

	test('rest where the settings are others, and on the evidence alone', () => {
		const reader = behind();
		reader
			.presses(...evidence)
			.sees(/resting: 31 May/)
			.presses('t')
			.sees(/only: 31 May/);
		reader
			.presses('4', 'right', '2')
			.sees(/resting: 31 May/)
			.presses('z')
			.sees(/only: 31 May/);
	});

	test('behind what Chaos moved are of the whole year: they hold on every day, until the year is another', () => {
		const reader = aReader()
			.presses('4', 'right', 'tab', 'enter')
			.sees(/only: 36 ghosts appear, in the whole year/);
		reader
			.presses(']', ']')
			.sees(/only: 36 ghosts appear/)
			.presses('z')
			.sees(/resting: 36 ghosts appear/);
	});
});

test('what a spoiled detector claims is named so, beside what the books say, with the reason', () => {
	const reader = aReader({settings: hasty, columns: 140, rows: 40}).presses(...toMay);
	reader.sees(
		/− zombie +\$0\.00 .*\$2,980\.00/,
		/Its grace is 0 days where the books give 30\./,
		/as the detector claims/,
		/claimed +\$10,197\.09/,
		/the books +say \$7,217\.09/,
	);
	for (const columns of [60, 80, 100]) {
		const narrow = aReader({settings: hasty, columns, rows: 30}).presses(...toMay);
		narrow.sees(/− zombie +\$0(\.00)? .*\$2,980/);
		if (columns >= 80) {
			narrow.sees(/Its grace is 0 days where the books give 30\./);
		}
	}

	aReader({columns: 140, rows: 40})
		.presses(...toMay)
		.seesNo(/claim/);
});

test('days are counted alike on the axis, in Why and aloud', () => {
	for (const {id} of leaksOn(defaultSettings)) {
		const reader = aReader({columns: 140, rows: 45}).presses('$');
		const old = injectedIn(reader.state()).findLast(
			(each) => each.scenario === id && each.since < reader.state().day - 60,
		);
		const {customerId, month, since} = old as NonNullable<typeof old>;
		onPage(reader, customerId).presses('home', ...Array<string>(month).fill('j'));
		const days = `${reader.state().day - since + 1} days?`;
		reader.sees(new RegExp(`(for|zombie) ${days}`), new RegExp(`since +.*: ${days} by`));
		const spoken = frameOf({...reader.state(), isSpoken: true}).replace(/\s+/g, ' ');
		expect(spoken).toMatch(new RegExp(`Selected: .*${days} by .*since .*: ${days} by`));
	}

	const reader = onPage(aReader({columns: 140, rows: 45}).presses('$'), 4).presses('end');
	reader.sees(/no invoice for 46 days/, /since +1 Dec 2024: 46 days by/);
	expect(terms.find(({id}) => id === 'since')?.sentence).toMatch(/day one on the axis/);
});
