import {describe, expect, test} from 'vitest';
import type {Step} from '../../../source/lessons/lesson.ts';
import {beginning} from '../../../source/lessons/progress.ts';
import {shippedLessons} from '../../../source/lessons/shipped.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {noClaims, placeKey} from '../../../source/sql/score/claims.ts';
import type {Start} from '../../../source/ui/app/initial-state.ts';
import {press} from '../../../source/ui/app/press.ts';
import {dockOf, inRoom} from '../../../source/ui/learn/dock.ts';
import {stepIn} from '../../../source/ui/learn/lesson-texts.ts';
import {keptOf, openLesson} from '../../../source/ui/learn/open-lesson.ts';
import {findingsIn} from '../../../source/ui/state/derive.ts';
import type {OpenLesson} from '../../../source/ui/state/lesson-state.ts';
import type {Asked} from '../../../source/ui/state/sql-state.ts';
import {aReader, frameOf, type Reader} from '../../helpers/a-reader.tsx';
import {someOf} from '../../helpers/check.ts';
import {lessonTold} from '../../helpers/lesson-scenes.ts';

function aLearner(id: string, start: Partial<Start> = {}, at = 0): Reader {
	const reader = aReader(start);
	for (const action of lessonTold(id, at)) {
		reader.does(action);
	}

	return reader;
}

const toEve = ['.', '.', '0', 'enter', '.'];
const fourteen = Array<string>(14).fill('}');

describe('a screen reader', () => {
	test('hears a step when it begins, and once', () => {
		const learner = aLearner('zombies', {isSpoken: true}).presses(...toEve);
		learner.sees('Lesson Zombies and the 44 days, step 3 of 7.', 'Go to 14 February 2024');
		learner.presses('}').sees('step 3 of 7.').seesNo('Go to 14 February 2024');
	});

	test('hears it when it is solved, with why', () => {
		const learner = aLearner('zombies', {isSpoken: true}).presses(...toEve, ...fourteen.slice(1));
		learner
			.seesNo('44 days after the invoice')
			.presses('}')
			.sees('Done.', '44 days after the invoice, and still no zombie');
		learner.presses('2').seesNo('44 days after the invoice');
	});

	test('hears hints and the solution when they are asked for', () => {
		const learner = aLearner('zombies', {isSpoken: true})
			.presses(...toEve, ',')
			.sees('Hint 1 of 2');
		learner.presses('!').sees('! again shows it').seesNo('Solution:');
		learner.presses('!').sees('Solution: Press } fourteen times.');
	});

	test('hears the selected lesson of the list', () => {
		aLearner('zombies', {isSpoken: true}).presses('7', 'down').sees('Lesson 2 of', 'Ghosts', 'minutes, not begun');
	});
});

test('another way to the goal counts as well, and what is done stays done', () => {
	const learner = aLearner('zombies').presses(...toEve, ']', ...Array<string>(15).fill('{'));
	learner.sees('Done.').presses('$').sees('Done.');
	expect(learner.state().lesson?.progress).toMatchObject({
		at: 2,
		phase: 'solved',
		done: ['solved', 'solved', 'solved'],
	});
});

test('a wrong prediction goes on to what is so, with the difference', () => {
	const learner = aLearner('zombies').presses('.', '.', ...'12', 'enter');
	learner.sees('Not so.', '12 too high');
	expect(learner.state().lesson?.progress.done).toEqual(['solved', 'wrong']);
});

test('what is no answer is asked for again', () => {
	const learner = aLearner('zombies')
		.presses('.', '.', ...'many', 'enter')
		.sees('a number, please');
	expect(learner.state().lesson?.progress).toMatchObject({at: 1, phase: 'asked', tried: []});
});

test('who saw the solution is marked so, and who skips sees it', () => {
	const shown = aLearner('zombies')
		.presses(...toEve, '!', '!', ...fourteen)
		.state();
	expect(shown.lesson?.progress.done.at(-1)).toBe('shown');
	const skipped = aLearner('zombies')
		.presses(...toEve)
		.does({type: 'lesson', request: 'skip'})
		.sees('Skipped.', 'Solution');
	expect(skipped.state().lesson?.progress.done.at(-1)).toBe('skipped');
});

test('a lesson that is taken up again has its day, screen, filter, customer and month', () => {
	const learner = aLearner('zombies').presses(
		...toEve,
		...fourteen,
		'3',
		'f',
		...'leak:ghost',
		'enter',
		'enter',
		'enter',
		'home',
	);
	const left = learner.state();
	const lesson = shippedLessons().find(({id}) => id === 'zombies') as ReturnType<typeof shippedLessons>[number];
	const again = openLesson(aReader().state(), lesson, keptOf(left));
	expect(again.lesson).toMatchObject({progress: left.lesson?.progress, seed: left.lesson?.seed});
	expect(again).toMatchObject({day: left.day, screen: left.screen, level: left.level, customer: left.customer});
	expect(left.leaks.query).toBe('leak:ghost');
	expect(again.leaks.query).toBe(left.leaks.query);
	expect(again.settings).toEqual(left.settings);
});

test('the list is read again when a lesson is left', () => {
	const learner = aLearner('zombies').presses('.');
	learner.does({type: 'lesson', request: 'leave'}).sees('is left: 7 leads back');
	expect(learner.effects.at(-1)).toEqual({type: 'lessons'});
	expect(learner.state().lesson).toBeUndefined();
});

test('on a small screen ; hides the sheet and shows it, and it says so', () => {
	const learner = aLearner('zombies', {columns: 60, rows: 18}).sees('; hides', 'A zombie account never pays');
	learner.presses(';').sees('; shows it', 'Revenue').seesNo('A zombie account never pays');
	learner.presses(';').sees('A zombie account never pays');
});

test('at 80 × 24 it stands below the screen as long as its words fit there, and says how it is hidden', () => {
	const learner = aLearner('zombies', {columns: 80, rows: 24}).sees(
		'; hides',
		'A zombie account never pays',
		'= collected',
	);
	learner.presses('.').sees('How many zombies can be known by now?', '= collected');
	learner.presses('.', '5', 'enter').sees('= collected', 'Not so.');
	learner.presses('.', ',').sees('Hint 1', '= collected').presses('t', 't').sees('marks a month', '= collected');
	expect(dockOf(learner.state()).place).toBe('below');
	expect(dockOf(aLearner('detector', {columns: 80, rows: 24}, 1).state()).place).toBe('sheet');
});

test.each([
	[80, 24],
	[100, 30],
	[140, 40],
])('it begins with the bridge in sight at %i × %i, whichever pane was looked at before', (columns, rows) => {
	const reader = aReader({columns, rows}).presses('tab', 'tab', 'tab', 'down', 'o');
	for (const action of lessonTold('bridge')) {
		reader.does(action);
	}

	reader.sees('Revenue, Jan 2024', '= collected');
});

test('the clock of a class takes nothing away that was said', () => {
	const learner = aLearner('ghosts').presses('o').sees('this pane alone');
	learner.does({type: 'lesson', request: 'second'}).sees('this pane alone');
	expect(learner.state().lesson?.seconds).toBe(1);
	learner.presses('tab').seesNo('this pane alone');
});

test('what is asked stays in sight while it is answered, on a sheet too', () => {
	const learner = aLearner('zombies', {columns: 60, rows: 18}).presses('.', '.').sees('your answer');
	learner.sees('How many zombies can be known by now?').presses('0', 'enter').sees('Right.');
});

test('a hint that is not there and a solution that is shown are not offered', () => {
	const learner = aLearner('zombies').presses('.').sees('. answers · , hint · ! solution');
	learner.presses('!', '!').sees('. answers · , hint').seesNo('! solution');
	const {hints} = stepIn(learner.state().lesson as OpenLesson) as Step;
	learner
		.presses(...hints.map(() => ','))
		.sees('. answers')
		.seesNo(', hint', '! solution');
});

test.each([
	[80, 24],
	[100, 30],
	[140, 40],
	[200, 60],
])('beside the screens of %i × %i ; hides the lesson too, and gives its room back', (columns, rows) => {
	const learner = aLearner('zombies', {columns, rows}).sees('A zombie account never pays');
	const {state} = learner.presses(';').sees('; shows it').seesNo('A zombie account never pays');
	expect(inRoom(state())).toMatchObject({columns, rows});
	learner.presses('.').sees('How many zombies can be known by now?');
});

test('in a class predictions are made aloud, one key reveals, and nothing is kept', () => {
	const lesson = shippedLessons().find(({id}) => id === 'zombies') as ReturnType<typeof shippedLessons>[number];
	const open = openLesson(aReader().state(), lesson, undefined, {isClass: true});
	expect(keptOf(open)).toBeUndefined();
	expect(keptOf(aLearner('zombies').state())).toBeDefined();
	const revealed = ['.', '.'].reduce((state, key) => press(state, key)[0], open);
	expect(revealed.prompt).toBeUndefined();
	expect(revealed.lesson).toMatchObject({progress: {at: 1, phase: 'solved'}, outcome: 'It is 0.'});
	expect(frameOf({...open, columns: 60, rows: 18})).toMatch(/Zombies and the 44 days ─+ 1\/7 · 0:00 · ; hides ─╮/);
});

test.each(['.', ',', '!', ';'])('%s without a lesson says where they are', (key) => {
	aReader().presses(key).sees('no lesson is open: 7 lists them');
});

test('a query that finds every ghost and no other month solves the lesson on it; one that misses some does not', () => {
	const learner = aLearner('query', {}, 2);
	learner.does({type: 'sql', request: {type: 'score', scenario: 'ghost-subscriber'}});
	learner.presses('6').types('SELECT 1').presses('ctrl+r');
	const asked = learner.state().sql.asked as Asked;
	expect(asked.scenario).toBe('ghost-subscriber');
	const ghosts = findingsIn(learner.state()).filter(({scenario}) => scenario === asked.scenario);
	const answer = (found: typeof ghosts) =>
		learner.does({
			type: 'engine',
			news: {
				type: 'answered',
				answer: {
					asked,
					columns: [],
					rows: [],
					count: found.length,
					milliseconds: 1,
					claims: {
						...noClaims(),
						places: new Set(found.map(({subscriptionId, month}) => placeKey(subscriptionId, month))),
					},
				},
			},
		});
	answer(ghosts.slice(1));
	expect(learner.state().lesson?.progress).toMatchObject({at: 2, phase: 'asked'});
	answer(ghosts);
	expect(learner.state().lesson?.progress).toMatchObject({at: 2, phase: 'solved'});
});

test.each([
	['left', (learner: Reader) => learner.does({type: 'lesson', request: 'leave'})],
	['finished', (learner: Reader) => learner.does({type: 'lesson', request: 'skip'})],
])('who has %s a lesson is back in her own year, unsaved as it was, and can undo in it', (how, end) => {
	const own = {settings: {...defaultSettings, seed: 'own', customers: 30}};
	const learner = aReader(own).presses(']', 'w', 'escape', '2', 'enter', 'm', 'escape', '4', 'right');
	const before = learner.state();
	for (const action of lessonTold('zombies', how === 'left' ? 2 : 6)) {
		learner.does(action);
	}

	expect(learner.state().settings.seed).not.toBe('own');
	end(learner);
	if (how === 'finished') {
		learner.presses('.', '.');
	}

	const {settings, day, marks, past, saved} = before;
	expect(learner.state()).toMatchObject({settings, day, marks, past, saved, lesson: undefined, ownYear: undefined});
});

describe('beside the list', () => {
	const looking = (columns: number, rows: number, isSpoken = false) =>
		aLearner('zombies', {columns, rows, isSpoken}, 3)
			.does({type: 'lesson', request: 'leave'})
			.presses('7', 'down', 'down');

	test.each([
		[120, 40],
		[200, 60],
		[300, 100],
	])('at %i × %i the selected lesson shows its steps, how each was done, and how it is begun', (columns, rows) => {
		const learner = looking(columns, rows).sees(
			'7 steps',
			'Comes after: The year and its bridge.',
			/1 {2}done +read +A zombie account never pays/,
			/3 {2}done +do +Go to 14 February 2024/,
			/4 {2}here +foretell +How many zombies are there/,
			/ 5 +do +See it/,
			/enter +begins it, or goes on/,
			/leaktui learn --class --lesson\s+zombies/,
		);
		// What is in the learner's own year is not told beforehand.
		learner
			.presses('up')
			.sees('step', /foretell +How many ghosts has March/)
			.seesNo(/{[^ ]/);
		learner.presses('o').seesNo('foretell').presses('o').sees('foretell');
	});

	test('a small screen has the list alone, and so does a screen reader', () => {
		looking(119, 40).seesNo('foretell').sees('enter begins it');
		looking(200, 60, true).seesNo('foretell').sees('Lesson 3 of');
	});
});

test('beside a large screen what the steps before came to can be read again, and where there is no room it is not', () => {
	const learner = aLearner('zombies', {columns: 200, rows: 60}).seesNo('Before this');
	learner.presses(...toEve).sees('Go to 14 February 2024', 'Before this', 'None. All that is unpaid is');
	learner
		.presses(...fourteen)
		.sees('no zombie: 0 of them', 'Before this')
		.seesNo(/Before this(.|\n)*no zombie: 0/);
	learner.resizes(120, 40).sees('no zombie: 0 of them').seesNo('Before this');
	learner.resizes(80, 24).seesNo('Before this');
});

describe.each(
	someOf([
		[120, 40],
		[140, 40],
		[200, 60],
	] as const),
)('before a class at %i × %i', (columns, rows) => {
	const pictures = ['Leaks by plan and month', 'Leaked, day by day', 'Collected, by age'];

	test.each(shippedLessons().map(({id}) => id))(
		'%s leaves Month its pictures, and all that a step says is in sight',
		(id) => {
			const lesson = shippedLessons().find((each) => each.id === id) as ReturnType<typeof shippedLessons>[number];
			const {state} = aReader({columns, rows});
			const open = openLesson(state(), lesson, undefined, {isClass: true});
			for (const at of lesson.steps.keys()) {
				for (const phase of ['asked', 'solved'] as const) {
					const solution = phase === 'asked' ? 'seen' : 'hidden';
					const progress = {...beginning, at, phase, solution, done: Array(at).fill('solved')} as const;
					const frame = frameOf({
						...open,
						screen: 'month',
						level: 'detector',
						lesson: {...(open.lesson as OpenLesson), progress},
					});
					expect(frame.split('\n').find((text) => text.includes(`step ${at + 1} of`))).not.toContain('▼');
					expect(
						pictures.filter((title) => !frame.includes(title)),
						`step ${at + 1}, ${phase}`,
					).toEqual([]);
				}
			}
		},
	);
});
