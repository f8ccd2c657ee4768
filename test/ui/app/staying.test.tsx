import {expect, test} from 'vitest';
import {leaks} from '../../../source/scenarios/index.ts';
import {comparePanes, comparisonOf, leakersOf} from '../../../source/ui/runs/compare/comparison.ts';
import type {Comparing} from '../../../source/ui/state/runs-state.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';
import {everythingOn} from '../../helpers/everything-on.ts';
import {withRuns} from '../../helpers/with-runs.ts';

test('where the year ends, its keys say so', () => {
	aReader().presses('[').sees('Jan 2024 is the first month: ] goes a month on');
	aReader()
		.presses('$', ']')
		.sees('15 Jan 2025 is the close-out, by which every leak can be seen: [ goes a month back');
	aReader().presses('$', '}').sees('is the close-out', '{ goes a day back');
	const first = aReader().presses(...new Array<string>(31).fill('{'));
	first.sees('as of 1 Jan 2024', 'the year begins on 1 Jan 2024: } goes a day on');
});

test.each(['2', '3', '5'])('Esc on a list that hides nothing stays, on screen %s', (key) => {
	const reader = aReader().presses(key, 'escape').sees('nothing to close here: 1 leads to Month');
	expect(reader.state().origin).toBeUndefined();
	aReader().presses(key).seesNo('esc back');
});

test('Esc on a list that a line of Month opened shows all, then leads back', () => {
	aReader().presses(']', 'enter').sees('only:').presses('escape').seesNo('only:').presses('escape').sees('› Month');
});

/** Two runs side by side, on the line of the leaks that says this. */
function onLeakLine(text: string): Reader {
	const reader = withRuns()
		.presses('down', 'space', 'up', 'space', 'c', 'tab', 'tab')
		.sees('enter lists the customers');
	for (let line = 0; line < 60 && !reader.frame().includes(`▸ ${text}`); line++) {
		reader.presses('down');
	}

	return reader.sees(`▸ ${text}`);
}

test('in a comparison Enter on a leak lists who has it in one run alone, and no run is put on screen unasked', () => {
	const reader = onLeakLine('Z zombie');
	const {line} = reader.state().runs.comparing ?? {};
	reader.presses('enter').sees(/Only in [AB]: zombie/, /▸ \d{4} /);
	const before = reader.state();
	reader
		.presses('enter')
		.sees(/Put .* on screen, at customer \d{4}\? z undoes it\./)
		.presses('n');
	expect(reader.state()).toEqual({...before, message: undefined});
	reader
		.presses('escape')
		.sees('▸ Z zombie')
		.seesNo(/Only in/);
	expect(reader.state().runs.comparing).toMatchObject({pane: comparePanes.leaks, line, among: undefined});
});

test('a leak that is the same in both runs has nobody to list, and says so', () => {
	onLeakLine('G ghost').presses('enter').sees('the same in both runs');
});

test('the leaks of the customers behind a line add up to the difference that it shows', () => {
	const {comparing} = onLeakLine('Z zombie').presses('enter').state().runs;
	const {onlyInA, onlyInB} = leakersOf(comparing as Comparing);
	const sum = (leakers: typeof onlyInA) => leakers.reduce((total, {count}) => total + count, 0);
	const row = comparisonOf(comparing as Comparing).leaks.find(({scenario}) => scenario === comparing?.among?.scenario);
	expect(sum(onlyInB) - sum(onlyInA)).toBe(row?.total.difference.count);
	expect(sum(onlyInB)).toBeGreaterThan(0);
});

test('v then y copies the SQL, of an unflagged month only the rule that concerns it', () => {
	const reader = aReader({columns: 80, rows: 24}).presses('$', '2', 'enter', 'home', 'v', 'y').sees('copied the SQL');
	const effect = reader.effects.at(-1);
	const text = effect?.type === 'copy' ? effect.text : '';
	expect(text).toMatch(/^SELECT \* FROM \(\n {2}-- Leaky Bucket/);
	expect(text.match(/^SELECT/gm)).toHaveLength(1);
	expect(Number(/ of (\d+) · esc closes/.exec(reader.frame())?.[1])).toBeLessThan(25);
	const flagged = aReader().presses('$', '2', 'enter', 'v', 'y').effects.at(-1);
	expect(flagged).toMatchObject({type: 'copy', text: expect.stringContaining('Zombie Account')});
	expect(aReader().presses('x', 'g', 'y').effects.at(-1)).toMatchObject({
		type: 'copy',
		text: expect.stringMatching(/^contracted\n/),
	});
});

test('who starts for the first time is told what leaks there are, until the first key', () => {
	aReader({isFirst: true, columns: 80, rows: 24})
		.sees('3 leaks: G never billed, Z never paid, P paid short. x explains, 7 teaches.')
		.presses(']')
		.seesNo('7 teaches');
	aReader().seesNo('7 teaches');
	const all = aReader({isFirst: true, columns: 60, rows: 18, settings: everythingOn}).frame().replaceAll(/\s+/g, ' ');
	expect(all).toContain(
		`${leaks.length} leaks: ${leaks.map(({letter, term}) => `${letter} ${term.gist}`).join(', ')}.`,
	);
	expect(all).toMatch(/x explains, 7 teaches\. ?$/);
});
