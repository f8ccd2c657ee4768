import {describe, expect, test} from 'vitest';
import {leaks} from '../../../source/scenarios/index.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import type {Run} from '../../../source/store/run.ts';
import {customerColumnsIn} from '../../../source/ui/customer/list.ts';
import {levels} from '../../../source/ui/state/level.ts';
import {screenNames} from '../../../source/ui/state/screens.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';
import {everythingOn} from '../../helpers/everything-on.ts';
import {someRuns} from '../../helpers/some-runs.ts';

const small = {columns: 80, rows: 24};
const smallest = {columns: 60, rows: 18};
const sizes = [smallest, small, {columns: 100, rows: 30}];

/** The reader at each level of knowing, one after the other. */
function atEachLevel(reader: Reader, look: (reader: Reader) => void): void {
	for (const _ of levels) {
		look(reader);
		reader.presses('t');
	}
}

/** Frames without the panes' lines, which may hold a name that is cut. */
function aroundPanes(reader: Reader): string {
	return reader
		.frame()
		.split('\n')
		.filter((text) => !/^[│╭╰]/.test(text))
		.join('\n');
}

test.each(sizes)('around the panes nothing is cut, at any level, in $columns columns', (size) => {
	for (const settings of [defaultSettings, everythingOn]) {
		const reader = aReader({...size, settings});
		reader.does({type: 'store', news: {type: 'listed', listing: someRuns}}).presses('$');
		for (const [at] of screenNames.entries()) {
			reader.presses(String(at + 1), 'escape');
			atEachLevel(reader, () => expect(aroundPanes(reader)).not.toContain('…'));
		}
	}
});

test('all tabs have room in 60 columns, whichever is open', () => {
	for (const [at, name] of screenNames.entries()) {
		const [, tabs = ''] = aReader(smallest)
			.presses(String(at + 1))
			.frame()
			.split('\n');
		expect(tabs.toLowerCase()).toContain(`[${at + 1} ${name}]`);
		expect(tabs).toMatch(/1 Month.*2 Customers.*3 Leaks.*4 Chaos.*5 Runs.*6 SQL.*7 Lessons/);
	}
});

test('where one is stands whole beside the name of a run, and another level moves nothing', () => {
	const [run] = someRuns.runs.filter(({name}) => name.length > 15);
	const opened = {type: 'opened', run: run as Run, warning: undefined} as const;
	const reader = aReader(smallest).does({type: 'store', news: opened}).presses('2', 'enter');
	atEachLevel(reader, () => reader.sees(/› Customers › \d{4} .*…?, saved/));
	const wide = aReader(small).presses('2', 'enter');
	const places = levels.map(() => wide.presses('t').frame().split('\n')[0]?.indexOf('seed leaktui'));
	expect(places.every((place) => place !== -1)).toBe(true);
	expect(places.map((_, at) => wide.presses('t').frame().split('\n')[0]?.includes('1,000 customers') ?? at)).toEqual(
		levels.map(() => false),
	);
});

describe('a list', () => {
	test.each(sizes)('names every leak whole beside the truth, in $columns columns', (size) => {
		for (const {shortName, letter} of leaks) {
			aReader({...size, settings: everythingOn})
				.presses('$', 't', '3', 'f')
				.types(`leak:${shortName.replaceAll(' ', '-')}`)
				.presses('enter')
				.sees(new RegExp(`▸ ${letter} ${shortName} .* found +│`));
		}
	});

	test.each([smallest, small])(
		'shows the whole strip and title whatever it is sorted by, in $columns columns',
		(size) => {
			const reader = aReader(size).presses('$', 't', '2');
			for (const _ of customerColumnsIn(reader.state())) {
				reader.presses('s').sees(/[ ▲▼]J ?F ?M ?A ?M ?J ?J ?A ?S ?O ?N ?D │/);
				expect(reader.frame().split('\n')[5]).not.toMatch(/[^a-z ](?<!price|leaked|[DJ])[▲▼]|pric[▲▼]/);
			}
		},
	);

	test('says what its letters mean on two lines where that takes so much, and a page is as long as what is shown', () => {
		for (const size of sizes) {
			const reader = aReader({...size, settings: everythingOn}).presses('$', '2');
			for (const {letter, shortName} of leaks) {
				reader.sees(`${letter} ${shortName}`);
			}

			const shown = reader.frame().match(/│ [ ▸] \d{4} /g)?.length ?? 0;
			expect(reader.presses('pagedown').state().customers.at).toBe(shown);
		}
	});

	test('finds a customer by the number as it is written', () => {
		aReader(small).presses('2', 'f').types('0417').sees('row 1 of 1 ', '▸ 0417');
		aReader(small).presses('$', '3', 'f').types('0036').sees('▸ G ghost       0036');
	});

	test('of runs keeps its money whatever it is sorted by, and names have the room there is', () => {
		const reader = aReader(smallest)
			.does({type: 'store', news: {type: 'listed', listing: someRuns}})
			.presses('5');
		for (let at = 0; at < 7; at++) {
			reader.sees(/\$\d+,\d{3}\.\d\d +│/).presses('s');
		}

		reader.sees(/The outage, two months/);
	});
});

test('what can be exported is told apart in 60 columns', () => {
	const frame = aReader(smallest).presses('$', 'e').frame();
	expect(frame).toMatch(/the report on the year .* as HTML /);
	expect(frame).toMatch(/an exercise .* with its key, as Markdown /);
});

test('the score is whole in 60 columns, and says what is hidden', () => {
	const reader = aReader({...smallest, settings: everythingOn}).presses('$', 'tab', 'tab', 'tab', 'tab');
	reader.sees(/hidden: all panes show only what the detector sees by +│\n│ +this day/);
	reader.presses('t').sees(/found missed not yet false +prec\. recall │/, /G ghost +\d+ +0 +0 +0 +1\.00 +1\.00 │/);
	reader.presses('t').sees('scores your marks');
});

test('a key that marks months says how many times t is pressed to get there', () => {
	const reader = aReader(small).presses('2', 'enter', 'm').sees('on the evidence alone: t twice leads there');
	reader.presses('t', 'm').sees('on the evidence alone: t leads there').presses('t', 'm').sees('is marked: ghost');
});

test('at 60 columns what moved has the screen, with what leaks now, and no key that does nothing there', () => {
	const reader = aReader(smallest)
		.presses('$', '4', 'right', 'tab')
		.sees(/leaked before +\$/, /leaked now +\$/, '▸');
	reader.seesNo('Takes a percentage', '←→ change', 'r reset', 'enter type');
	reader.presses('shift+tab').sees('Takes a percentage', '←→ change', 'r reset');
});

test('in a year of 30 months what happened is told to its end, and sums are of all months', () => {
	const reader = aReader({settings: {...defaultSettings, months: 30}, columns: 100, rows: 30}).presses('$');
	reader.sees('all so far', /paid: innocent [^\n]*\n│ {6}now/).seesNo('year so far', /became zombies on \d*…/);
	const lines = reader.presses('j', 'j', 'j').frame().split('\n');
	expect(lines.filter((row) => /│ ▸ l {2}\d+ late payers/.test(row))).toHaveLength(1);
	const narrow = aReader({settings: {...defaultSettings, months: 30}, columns: 80, rows: 24});
	narrow.presses('x').sees('all months so far').seesNo('year so far');
});
