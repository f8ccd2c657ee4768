import {type Changes, changesBetween} from '../../detection/changes.ts';
import {wordsOf} from '../../detection/changes-summary.ts';
import {counted} from '../../domain/counted.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {cancelling, leaks, monthlyScenarios} from '../../scenarios/index.ts';
import {type MonthsByCustomer, monthsByCustomer, type StoryItem} from '../../scenarios/story.ts';
import {remember} from '../draw/memo.ts';
import {findingsBefore, findingsIn, simulationBefore, simulationFor} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {type FalseAlarms, falseAlarmsIn} from './detector-errors.ts';

/** One thing that the last change of settings moved, in words, and the customers it happened to. */
export type Move = {
	/** As in a strip; `c` for cancellations, `?` for false alarms. */
	readonly letter: string;
	readonly text: string;
	/** In the order of their numbers, each once. */
	readonly customerIds: readonly number[];
	/** By customer, the months that it happened to; nothing for what has no month. */
	readonly months: MonthsByCustomer;
	/** Whether it is told as of the state's day; else of the whole year. */
	readonly isOfDay: boolean;
};

const changesOf = remember(changesBetween);

/** What the last change of settings moved, whole; `undefined` where nothing was changed yet. */
export function changesIn(state: State): Changes | undefined {
	const before = simulationBefore(state);
	return before && changesOf(before, simulationFor(state));
}

const movesOf = remember((changes: Changes, alarms: FalseAlarms | undefined): readonly Move[] => {
	const {appeared, vanished, moved} = changes.cancellations;
	return [
		...changes.scenarios.flatMap((each) => [
			leakMove(each.scenario, 'appear', each.appeared),
			leakMove(each.scenario, 'vanish', each.vanished),
		]),
		cancellationMove(appeared, 'customer now cancels', 'customers now cancel'),
		cancellationMove(vanished, 'customer no longer cancels', 'customers no longer cancel'),
		cancellationMove(moved, 'customer cancels on another day', 'customers cancel on another day'),
		...(alarms
			? [
					move(
						'?',
						counted(alarms.appeared.length, 'false alarm appears', 'false alarms appear'),
						alarms.appeared,
						true,
					),
					move(
						'?',
						counted(alarms.vanished.length, 'false alarm vanishes', 'false alarms vanish'),
						alarms.vanished,
						true,
					),
				]
			: []),
	].filter(({customerIds}) => customerIds.length > 0);
});

/** What the last change moved, line by line: leaks and late payments, cancellations, false alarms of the detector; nothing on the evidence alone. */
export function movesIn(state: State): readonly Move[] {
	if (state.level === 'evidence') {
		return [];
	}

	if (state.books) {
		const before = findingsBefore(state);
		return before ? policyMoves(before, findingsIn(state)) : [];
	}

	const changes = changesIn(state);
	return changes ? movesOf(changes, falseAlarmsIn(state)) : [];
}

/** The findings that come and go with another policy, leak by leak. */
const policyMoves = remember((before: readonly Finding[], now: readonly Finding[]): readonly Move[] => {
	const keyOf = ({scenario, subscriptionId, month}: Finding) => `${scenario}/${subscriptionId}/${month}`;
	const [known, still] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))];
	const appeared = now.filter((finding) => !known.has(keyOf(finding)));
	const vanished = before.filter((finding) => !still.has(keyOf(finding)));
	return leaks.flatMap(({id}) =>
		[
			leakMove(
				id,
				'appear',
				appeared.filter(({scenario}) => scenario === id),
				true,
			),
			leakMove(
				id,
				'vanish',
				vanished.filter(({scenario}) => scenario === id),
				true,
			),
		].filter(({customerIds}) => customerIds.length > 0),
	);
});

function leakMove(
	scenario: string,
	way: 'appear' | 'vanish',
	places: readonly {readonly customerId: number}[],
	isOfDay = false,
): Move {
	const {one, many} = wordsOf(scenario);
	const noun = one.replace(/^a /, '');
	const text = counted(places.length, `${noun} ${way}${way === 'vanish' ? 'es' : 's'}`, `${many} ${way}`);
	return move(monthlyScenarios.find(({id}) => id === scenario)?.letter ?? '?', text, places, isOfDay);
}

function cancellationMove(ids: readonly number[], one: string, many: string): Move {
	return move(
		cancelling.letter,
		counted(ids.length, one, many),
		ids.map((customerId) => ({customerId})),
	);
}

function move(letter: string, text: string, items: readonly StoryItem[], isOfDay = false): Move {
	const customerIds = [...new Set(items.map(({customerId}) => customerId))];
	return {letter, text, customerIds, months: monthsByCustomer(items), isOfDay};
}
