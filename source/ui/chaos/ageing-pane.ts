import {collectionByAge} from '../../domain/collection.ts';
import {counted} from '../../domain/counted.ts';
import type {Policy} from '../../domain/policy.ts';
import {writtenDay} from '../../domain/written-days.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {plainLine} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import {moneyFor} from '../draw/money-for.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {wrapped} from '../draw/wrapped.ts';
import {currencyIn, findingsIn, ledgerIn, policiesIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {whoIn} from '../state/who.ts';
import {ageingAxis, agesOf} from './ageing-axis.ts';
import {byAge, type PolicyDays, policyDays, unpaidLeak} from './policy-days.ts';

const daysOf = remember(policyDays);
const collectedOf = remember(collectionByAge);

/** What the policy of opened books means, day by day, on an invoice of theirs, and who pays when. */
export function ageingPane(state: State, width: number, glyphs: Glyphs): Pane {
	const ledger = ledgerIn(state);
	const days = daysOf(ledger, findingsIn(state), policiesIn(state));
	const title = 'What the policy means';
	if (!days) {
		return {title, lines: [plainLine('Nothing is billed by this day.')]};
	}

	const inner = innerWidth(width);
	const told = sentence(days, policiesIn(state).detector);
	const words = wrapped(told, inner);
	const who = whoIn(state, days.subscriptionId);
	return {
		title,
		note: `an invoice of ${who.title}`,
		shortNote: `an invoice of ${who.id}`,
		lines: [],
		picture: {
			least: 3 + words.length,
			draw(height) {
				const collected = collectedOf(ledger, agesOf(days) + 1);
				const ageing = {days, paid: byAge(collected), format: moneyFor(false, currencyIn(state))};
				return [...words, ...ageingAxis(ageing, inner, height - words.length, glyphs)];
			},
		},
		spoken: [told],
		grows: true,
	};
}

/** The example in words, and what comes of a detector that judges sooner or later than the books. */
function sentence({issuedOn, dueOn, knownOn}: PolicyDays, {looksAtStatus}: Policy): string {
	const name = unpaidLeak?.shortName ?? '';
	const apart = Math.abs(knownOn.books - knownOn.detector);
	const difference =
		apart === 0
			? ''
			: knownOn.detector < knownOn.books
				? ` That is ${counted(apart, 'day')} before the books do: who pays in between was flagged in vain.`
				: ` That is ${counted(apart, 'day')} after the books do: until then it is missed.`;
	return `Issued ${writtenDay(issuedOn)}, due ${writtenDay(dueOn)}; unpaid at the close of ${writtenDay(knownOn.detector)}${looksAtStatus ? ' and still served' : ''}, the detector calls it a ${name}.${difference}`;
}
