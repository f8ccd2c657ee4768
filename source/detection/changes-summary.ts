import {counted} from '../domain/counted.ts';
import {formatCount} from '../domain/money.ts';
import {leaks, monthlyScenarios} from '../scenarios/index.ts';
import type {Wording} from '../scenarios/scenario.ts';
import type {Cause, Change, Changes} from './changes.ts';

const wordings = new Map(monthlyScenarios.map(({id, words}) => [id, words]));

/** The words of a monthly scenario, by its id. */
export function wordsOf(scenario: string): Wording {
	return wordings.get(scenario) as Wording;
}

/** What moved, in plain sentences, effects beside their causes: «56 invoices vanish; on one of them a zombie went with it. Nothing else moved.» */
export function changesSummary(changes: Changes): string {
	if (changes.isAnotherSeed) {
		return seedText(changes);
	}

	const clauses = [
		sizeClause(changes),
		...changes.scenarios.flatMap(({scenario, appeared, vanished}) => [
			dialClause(changes, scenario, 'appears', withCause(appeared, 'rate').length),
			dialClause(changes, scenario, 'vanishes', withCause(vanished, 'rate').length),
		]),
		cancellationClause(changes),
		changes.plansChanged > 0
			? counted(changes.plansChanged, 'customer is on another plan', 'customers are on another plan')
			: '',
		changes.areDueDatesMoved ? 'Every due date moves' : '',
		changes.paymentsMoved > 0
			? counted(changes.paymentsMoved, 'payment arrives on another day', 'payments arrive on another day')
			: '',
	].filter((clause) => clause !== '');
	return clauses.length === 0 ? 'Nothing moved: the year is the same.' : `${clauses.join('. ')}. Nothing else moved.`;
}

function seedText({scenarios}: Changes): string {
	const sum = (key: 'appeared' | 'vanished' | 'stayed') =>
		scenarios.filter(({scenario}) => isLeak(scenario)).reduce((total, each) => total + each[key].length, 0);
	const stay = counted(sum('stayed'), 'stays', 'stay');
	return `Another seed, another year: of the leaks ${formatCount(sum('vanished'))} go, ${formatCount(sum('appeared'))} come, ${stay} by chance.`;
}

function isLeak(scenario: string): boolean {
	return leaks.some(({id}) => id === scenario);
}

function withCause(changes: readonly Change[], cause: Cause): readonly Change[] {
	return changes.filter((change) => change.cause === cause);
}

function dialClause(changes: Changes, scenario: string, way: 'appears' | 'vanishes', count: number): string {
	if (count === 0) {
		return '';
	}

	const effects = changes.scenarios.flatMap(({scenario: affected, appeared, vanished}) => {
		const places = (way === 'appears' ? vanished : appeared).filter(({other}) => other === scenario);
		return places.length > 0 ? [{places: spelled(places.length), one: wordsOf(affected).one}] : [];
	});
	const [one, many] = wordsOf(scenario)[way];
	const what = counted(count, one, many);
	if (effects.length === 0) {
		return what;
	}

	if (count === 1) {
		return `${what}, and ${joined(effects.map(({one: noun}) => noun))} ${way === 'appears' ? 'goes' : 'comes'} with it`;
	}

	const verb = way === 'appears' ? 'went with it' : 'came with it';
	const where = effects.map(({places, one: noun}, at) => `on ${places}${at === 0 ? ' of them' : ''} ${noun}`);
	return `${what}; ${joined(where)} ${verb}`;
}

/** Who comes and goes on another day, and what months that gives and takes. */
function cancellationClause({cancellations, startsMoved, scenarios}: Changes): string {
	const {appeared, vanished, moved} = cancellations;
	const clauses = [
		startsMoved > 0 ? counted(startsMoved, 'customer starts on another day', 'customers start on another day') : '',
		appeared.length > 0 ? counted(appeared.length, 'customer now cancels', 'customers now cancel') : '',
		vanished.length > 0 ? counted(vanished.length, 'customer no longer cancels', 'customers no longer cancel') : '',
		moved.length > 0 ? counted(moved.length, 'customer cancels on another day', 'customers cancel on another day') : '',
	];
	return withEffects(clauses, scenarios, 'cancellation');
}

function sizeClause({moreCustomers, moreMonths, scenarios}: Changes): string {
	return withEffects([sizeText(moreCustomers, 'customer'), sizeText(moreMonths, 'month')], scenarios, 'size');
}

function sizeText(more: number, noun: string): string {
	const adjective = more > 0 ? 'more' : 'fewer';
	return more === 0 ? '' : counted(Math.abs(more), `${adjective} ${noun}`);
}

/** What was done, and which places go and come with it. */
function withEffects(clauses: readonly string[], scenarios: Changes['scenarios'], cause: Cause): string {
	const done = joined(clauses.filter((clause) => clause !== ''));
	const effects = [
		effectText(['goes', 'go'], scenarios, 'vanished', cause),
		effectText(['comes', 'come'], scenarios, 'appeared', cause),
	].filter((effect) => effect !== '');
	return effects.length === 0 ? done : `${done}; with that ${joined(effects)}`;
}

function effectText(
	[singular, plural]: readonly [string, string],
	scenarios: Changes['scenarios'],
	way: 'appeared' | 'vanished',
	cause: Cause,
): string {
	let total = 0;
	const nouns: string[] = [];
	for (const each of scenarios) {
		const count = withCause(each[way], cause).length;
		const {one, many} = wordsOf(each.scenario);
		total += count;
		if (count > 0) {
			nouns.push(count === 1 ? one : `${spelled(count)} ${many}`);
		}
	}

	return total === 0 ? '' : `${joined(nouns)} ${total === 1 ? singular : plural}`;
}

function joined(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function spelled(count: number): string {
	return small[count] ?? formatCount(count);
}
