import {formatDay, formatMonth} from '../../domain/days.ts';
import {noRow} from '../../domain/facts.ts';
import {isActive, type Ledger, planOf} from '../../domain/ledger.ts';
import {firstInvoice, firstPayment, nextPayment} from '../../domain/rows.ts';
import {standingOf} from '../../domain/settlement.ts';
import {stepName} from '../../domain/timeline.ts';
import type {Facts} from '../../lessons/goal.ts';
import type {Value} from '../../lessons/lesson.ts';
import {leaks} from '../../scenarios/index.ts';
import {fields} from '../../simulation/settings-fields.ts';
import {leakScored, scoreIn} from '../sql/score.ts';
import {type CustomerPage, customerPage} from '../state/customer-page.ts';
import {findingsOn} from '../state/derive.ts';
import {lookOf, markCases, marksIn} from '../state/marks-in.ts';
import type {State} from '../state/state.ts';
import {isListScreen, positionsOf} from './list-screens.ts';

const scored = 'query.score.';

const dials = new Map(leaks.map(({id, dial}) => [id, dial]));

/** What a lesson may ask of the state, by the whitelist of `lessons/paths.ts`; each is read when it is asked for. */
export function lessonFacts(state: State): Facts {
	return (path) => {
		if (path.startsWith('setting.')) {
			return settingOf(state, path.slice('setting.'.length));
		}

		if (path.startsWith(scored)) {
			return scoreOf(state, path.slice(scored.length));
		}

		return path === 'customer' || path.startsWith('customer.') ? customerFact(state, path) : screenFacts[path]?.(state);
	};
}

const screenFacts: Readonly<Record<string, (state: State) => Value | undefined>> = {
	screen: ({screen}) => screen,
	day: ({day}) => formatDay(day),
	month: ({settings, day}) => stepName(settings.months, day),
	level: ({level}) => level,
	filter: ({screen, prompt, ...state}) => (isListScreen(screen) && prompt === undefined ? state[screen].query : ''),
	shown: (state) =>
		isListScreen(state.screen) && state.prompt === undefined ? positionsOf(state, state.screen).count : undefined,
	reading: ({overlay}) => overlay ?? '',
	marks: (state) => marksIn(state).length,
	'marks.right': (state) => markCases(state).filter(({outcome}) => outcome === 'right').length,
};

/** How well the last query finds the leak of this dial: the smaller of precision and recall; nothing before it is scored against it. */
function scoreOf(state: State, dial: string): number | undefined {
	const score = leakScored(state)?.dial === dial ? scoreIn(state) : undefined;
	return score && Math.min(score.score.precision, score.score.recall);
}

function settingOf({settings}: State, option: string): Value | undefined {
	const field = fields.find((each) => each.option === option);
	if (!field) {
		return undefined;
	}

	const value = field.get(settings);
	if (typeof value === 'number') {
		return value;
	}

	if (typeof value === 'boolean') {
		return value ? 'on' : 'off';
	}

	return value === null ? '' : field.format(value as never);
}

function customerFact(state: State, path: string): Value | undefined {
	const page = customerPage(state);
	if (!page) {
		return undefined;
	}

	const {id, index, month, ledger, policy} = page;
	const found = findingsOn(state, id);
	const leaksOf = (some: typeof found) => some.map(({scenario}) => dials.get(scenario) ?? scenario);
	switch (path) {
		case 'customer':
			return id;
		case 'customer.plan':
			return planOf(ledger, index).name.toLowerCase();
		case 'customer.status':
			return isActive(ledger, index) ? 'active' : 'cancelled';
		case 'customer.leaks':
			return leaksOf(found);
		case 'customer.standings':
			return page.months.map((each) => standingOf(ledger, index, each, policy));
		case 'customer.month':
			return formatMonth(month);
		case 'customer.month.leaks':
			return leaksOf(found.filter((each) => each.month === month));
		case 'customer.month.standing':
			return standingOf(ledger, index, month, policy);
		case 'customer.month.payments':
			return paymentsOf(ledger, page);
		case 'customer.month.mark':
			return markOf(page);
		default:
			return undefined;
	}
}

function paymentsOf(ledger: Ledger, {index, month}: CustomerPage): number {
	const invoice = firstInvoice(ledger, index, month);
	let count = 0;
	for (
		let row = invoice === noRow ? noRow : firstPayment(ledger, invoice);
		row !== noRow;
		row = nextPayment(ledger, row)
	) {
		count++;
	}

	return count;
}

function markOf({marks, month}: CustomerPage): string {
	const mark = marks.find((each) => each.month === month);
	return mark ? lookOf(mark.as).dial : '';
}
