import {type Day, never} from '../../domain/days.ts';
import {lifetime, meansNone} from '../reading/settle-ends.ts';
import {absentDay} from '../source.ts';
import type {Asked} from './asked.ts';
import {numbersOf, type RuleEngine} from './rule-engine.ts';
import {statusNumber} from './status-numbers.ts';

/** The last day that an invoice or a payment is of, as a number; before all days where there is none. */
export async function lastRowOn(engine: RuleEngine): Promise<Day> {
	const [invoiced = Number.NaN, paid = Number.NaN] = await numbersOf(
		engine,
		`SELECT (SELECT MAX(issued) - DATE '1970-01-01' FROM kept_invoices), (SELECT MAX(payment_date) - DATE '1970-01-01' FROM payments)`,
	);
	return Math.max(Number.isNaN(invoiced) ? Number.NEGATIVE_INFINITY : invoiced, Number.isNaN(paid) ? absentDay : paid);
}

/** An expression for the day on which a subscription `s` ended, as a number, none where it goes on; `i.last_on` is its last invoice's. */
export async function endedSql({engine}: Asked, lastDay: Day): Promise<string> {
	const none = await dayMeaningNone(engine, lastDay);
	const isNone = [
		's.ended IS NULL',
		`s.ended = ${never}`,
		`s.ended - ${lastDay} > ${lifetime}`,
		...(none === undefined ? [] : [`s.ended = ${none}`]),
	];
	return `CASE WHEN NOT COALESCE(${isNone.join(' OR ')}, TRUE) THEN s.ended
		WHEN s.status = ${statusNumber('ended')} THEN COALESCE(i.last_on, s.started - 1) END`;
}

/** The latest end, where it can only mean "none". */
async function dayMeaningNone(engine: RuleEngine, lastDay: Day): Promise<Day | undefined> {
	const isActive = `status = ${statusNumber('active')}`;
	const [kept = 0, withEnd = 0, active = 0, most = Number.NaN] = await numbersOf(
		engine,
		`SELECT COUNT(*), COUNT(ended), COUNT(CASE WHEN ${isActive} THEN 1 END), MAX(CASE WHEN ended < ${never} THEN ended END) FROM kept_subscriptions`,
	);
	const latest = Number.isNaN(most) ? absentDay : most;
	const [withIt = 0, activeWithIt = 0] = await numbersOf(
		engine,
		`SELECT COUNT(*), COUNT(CASE WHEN ${isActive} THEN 1 END) FROM kept_subscriptions WHERE ended = ${latest}`,
	);
	return meansNone({latest, kept, withEnd, withIt, active, activeWithIt}, lastDay) ? latest : undefined;
}
