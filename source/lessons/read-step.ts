import {leaks} from '../scenarios/index.ts';
import {scenarioNamed} from '../scenarios/scenario-named.ts';
import {type Condition, operators, type Step, type Task, type Value} from './lesson.ts';
import {customerPaths, pathNamed, screenPaths} from './paths.ts';
import {asOption, type Note, tableReader, type Where} from './toml-values.ts';

const tasks = ['do', 'find', 'predict', 'sql'];
const keys = ['id', 'say', ...tasks, 'hints', 'solution', 'play', 'reveal'];

/** A step of a lesson; notes what is wrong with it. */
export function readStep(value: unknown, where: Where, note: Note): Step {
	const step = tableReader(value, where, keys, note);
	const given = tasks.filter(step.has);
	if (given.length > 1) {
		note(
			[...where, given[1] as string],
			`a step has at most one task, and this one has ${given.join(' and ')}; make two steps of it`,
		);
	}

	const task =
		given[0] === undefined ? undefined : taskFrom(given[0], step.table[given[0]], [...where, given[0]], note);
	const play = step.texts('play', 'a list of keys, like ["2", "f", "leak:zombie", "enter"]');
	const solution = step.text('solution', 'a sentence that says what to do', '');
	const isPlayed = task?.kind === 'do' || task?.kind === 'find' || task?.kind === 'sql';
	if (isPlayed && (solution === '' || (play.length === 0 && task.kind !== 'sql'))) {
		note(
			where,
			`step "${asOption(step.table['id'] ?? '')}" needs a solution and play: what to do in words, and the keys that do it`,
		);
	}

	const hints = step.texts('hints', 'a list of sentences');
	if (task && hints.length === 0) {
		note(where, `step "${asOption(step.table['id'] ?? '')}" needs hints: a list of at least one sentence`);
	}

	return {
		id: step.text('id', 'a word that no other step has'),
		say: step.text('say', 'what is told and asked'),
		task,
		hints,
		solution,
		play,
		reveal: step.text('reveal', 'a text', ''),
	};
}

function taskFrom(kind: string, value: unknown, where: Where, note: Note): Task | undefined {
	switch (kind) {
		case 'do':
			return {
				kind,
				goal: goalFrom(tableReader(value, where, ['goal'], note), where, [...screenPaths, ...customerPaths], note),
			};
		case 'find':
			return {kind, goal: goalFrom(tableReader(value, where, ['goal'], note), where, customerPaths, note)};
		case 'sql':
			return sqlFrom(value, where, note);
		default:
			return predictionFrom(value, where, note);
	}
}

function goalFrom(
	task: ReturnType<typeof tableReader>,
	where: Where,
	paths: readonly {readonly path: string}[],
	note: Note,
): readonly Condition[] {
	const goal = task.list('goal', 'a list of conditions like {path = "day", op = "is", value = "2024-02-14"}');
	if (goal.length === 0) {
		note(where, 'a goal needs at least one condition like {path = "day", op = "is", value = "2024-02-14"}');
	}

	return goal.map((each, at) => {
		const condition = tableReader(each, [...where, 'goal', at], ['path', 'op', 'value'], note);
		const path = condition.text('path', 'what is looked at');
		if (path !== '' && !paths.some((known) => known.path === path)) {
			condition.wrong(
				'path',
				`one of ${paths
					.filter((known) => !/^(setting|query)\./.test(known.path))
					.map((known) => known.path)
					.join(', ')}`,
			);
		}

		const op = operators.find((known) => known === condition.table['op']);
		if (op === undefined) {
			condition.wrong('op', `one of ${operators.join(', ')}`);
		}

		return {path, op: op ?? 'is', value: valueFrom(condition, path)};
	});
}

function valueFrom(condition: ReturnType<typeof tableReader>, path: string): Value {
	const value = condition.table['value'];
	const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || isList) {
		return value as Value;
	}

	condition.wrong(
		'value',
		pathNamed(path)?.kind === 'number' ? 'a number' : 'a text in quotes, a number or a list of texts',
	);
	return '';
}

function sqlFrom(value: unknown, where: Where, note: Note): Task {
	const task = tableReader(value, where, ['scenario', 'score'], note);
	const name = task.text('scenario', 'a leak, like ghost');
	const leak = scenarioNamed(name, leaks);
	if (name !== '' && !leak) {
		task.wrong('scenario', `one of ${leaks.map(({dial}) => dial).join(', ')}`);
	}

	const least = task.number('score', 'a number from 0 to 1', (each) => each > 0 && each <= 1, 1);
	const scenario = leak?.dial ?? '';
	return {kind: 'sql', scenario, least, goal: [{path: `query.score.${scenario}`, op: 'at-least', value: least}]};
}

function predictionFrom(value: unknown, where: Where, note: Note): Task {
	const task = tableReader(value, where, ['ask', 'answer', 'tolerance', 'choices', 'customers'], note);
	const ask = task.text('ask', 'the question');
	if (task.has('choices')) {
		const choices = task.list('choices', 'a list of {say, when}').map((each, at) => {
			const choice = tableReader(each, [...where, 'choices', at], ['say', 'when'], note);
			return {say: choice.text('say', 'the sentence to choose'), when: choice.text('when', 'a comparison', '')};
		});
		if (choices.length < 2) {
			note([...where, 'choices'], 'choices takes at least two of them');
		}

		return {kind: 'choice', ask, choices};
	}

	const answer = task.text('answer', 'a figure like march.ghost.count');
	if (task.has('customers')) {
		const count = task.number(
			'customers',
			'how many are to be named, from 1 to 9',
			(each) => Number.isInteger(each) && each > 0 && each < 10,
			1,
		);
		return {kind: 'customers', ask, answer, count};
	}

	return {kind: 'number', ask, answer, tolerance: toleranceFrom(task)};
}

function toleranceFrom(task: ReturnType<typeof tableReader>): {amount: number; isShare: boolean} {
	const given = task.table['tolerance'] ?? 0;
	const share = typeof given === 'string' ? /^(\d+(?:\.\d+)?)\s*%$/.exec(given) : null;
	if (share) {
		return {amount: Number(share[1]), isShare: true};
	}

	if (typeof given !== 'number' || given < 0) {
		task.wrong('tolerance', 'a number from 0 on, or a share of the answer like "10%"');
	}

	return {amount: typeof given === 'number' ? given : 0, isShare: false};
}
