import {counted} from '../domain/counted.ts';
import {formatCount} from '../domain/money.ts';
import {ghostSubscriber} from '../scenarios/ghost-subscriber.ts';
import {leaks} from '../scenarios/index.ts';
import {latePayment} from '../scenarios/late-payment.ts';
import {leakyBucket} from '../scenarios/leaky-bucket.ts';
import {zombieAccount} from '../scenarios/zombie-account.ts';
import type {Cause, Change, Changes} from './changes.ts';

/** What happens to a place that its own dial moves in or out, and what such a place is called. */
type Wording = {
	readonly one: string;
	readonly many: string;
	readonly appears: readonly [string, string];
	readonly vanishes: readonly [string, string];
};

/** By scenario id. */
export const wordings: Readonly<Record<string, Wording>> = {
	[ghostSubscriber.id]: {
		one: 'a ghost',
		many: 'ghosts',
		appears: ['invoice vanishes', 'invoices vanish'],
		vanishes: ['invoice comes back', 'invoices come back'],
	},
	[zombieAccount.id]: {
		one: 'a zombie',
		many: 'zombies',
		appears: ['invoice is no longer paid', 'invoices are no longer paid'],
		vanishes: ['zombie is paid after all', 'zombies are paid after all'],
	},
	[leakyBucket.id]: {
		one: 'a short payment',
		many: 'short payments',
		appears: ['payment comes up short', 'payments come up short'],
		vanishes: ['short payment is made in full', 'short payments are made in full'],
	},
	[latePayment.id]: {
		one: 'a late payment',
		many: 'late payments',
		appears: ['payment comes late', 'payments come late'],
		vanishes: ['late payment comes on time', 'late payments come on time'],
	},
};

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
		return places.length > 0 ? [{places: spelled(places.length), one: (wordings[affected] as Wording).one}] : [];
	});
	const [one, many] = (wordings[scenario] as Wording)[way];
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

function cancellationClause({cancellations, scenarios}: Changes): string {
	const {appeared, vanished, moved} = cancellations;
	const clauses = [
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
		const {one, many} = wordings[each.scenario] as Wording;
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
