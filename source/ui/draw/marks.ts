import {standingLetter} from '../../detection/innocence.ts';
import type {Month} from '../../domain/days.ts';
import {type Ledger, monthsBegun} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import {shortMonth} from '../../domain/written-days.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks, monthlyScenarios} from '../../scenarios/index.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {isOn, type Settings} from '../../simulation/settings.ts';
import type {Tone} from './lines.ts';

/** The letters of a strip in the order of a legend, each with what it stands for. A space is a month that has not begun. */
export const legend: readonly {readonly letter: string; readonly meaning: string}[] = [
	{letter: '·', meaning: 'paid'},
	...monthlyScenarios
		.filter(({id}) => !leaks.some((leak) => leak.id === id))
		.map(({letter, shortName}) => ({letter, meaning: shortName})),
	{letter: 'o', meaning: 'open'},
	{letter: '!', meaning: 'overdue'},
	...leaks.toReversed().map(({letter, shortName}) => ({letter, meaning: shortName})),
	{letter: '-', meaning: 'not billed'},
];

/** The legend without what is off and not shown for another reason. */
export function legendOf(settings: Settings, shown: readonly Leak[] = []): typeof legend {
	const unseen = monthlyScenarios
		.filter((scenario) => !isOn(settings, scenario) && shown.every(({id}) => id !== scenario.id))
		.map(({letter}) => letter);
	return legend.filter(({letter}) => !unseen.includes(letter));
}

const letterOf: Readonly<Record<string, string>> = Object.fromEntries(leaks.map(({id, letter}) => [id, letter]));

const hueOf: ReadonlyMap<string, Tone> = new Map([
	...monthlyScenarios.map(({letter, hue}): [string, Tone] => [letter, hue]),
	['!', 'overdue'],
]);

/** The tone of a letter of the strips: the hue of what it stands for; `plain` where that has none. */
export function toneOfLetter(letter: string): Tone {
	return hueOf.get(letter) ?? 'plain';
}

/** A strip has letters for this many months at most. */
const mostStripMonths = 36;

/** The months that strips show: all, or the last ones begun where there are too many. */
export function stripMonths(ledger: Ledger): Pick<Ledger, 'firstMonth' | 'months'> {
	const {firstMonth, months} = ledger;
	const first = months <= mostStripMonths ? 0 : Math.max(0, monthsBegun(ledger) - mostStripMonths);
	return {firstMonth: firstMonth + first, months: Math.min(months, mostStripMonths)};
}

/** One letter per month of a subscription, a space for months that have not begun. Findings (its own alone) win over what the month looks like. */
export function stripOf(
	ledger: Ledger,
	index: number,
	findings: readonly Finding[],
	policy: Policy,
	{firstMonth, months} = stripMonths(ledger),
): string {
	let strip = '';
	for (let month = firstMonth; month < firstMonth + months; month++) {
		strip += markOf(ledger, index, month, findings, policy);
	}

	return strip;
}

/** The strip's letter for one month. */
export function markOf(
	ledger: Ledger,
	index: number,
	month: Month,
	findings: readonly Finding[],
	policy: Policy,
): string {
	const finding = findings.find((candidate) => candidate.month === month);
	return (finding && letterOf[finding.scenario]) ?? standingLetter(ledger, index, month, policy);
}

/** The first letters of the months, in capitals: `J F M …`. */
export function monthLetters(months: number, firstMonth: Month = 0): string[] {
	return Array.from({length: months}, (_, at) => shortMonth(firstMonth + at).charAt(0));
}

/** A strip in words, for a screen reader: each month by its name. */
export function describeStrip(strip: string, firstMonth: Month = 0): string {
	return [...strip]
		.flatMap((mark, at) => {
			const meaning = legend.find(({letter}) => letter === mark)?.meaning;
			return meaning === undefined ? [] : [`${shortMonth(firstMonth + at)} ${meaning}`];
		})
		.join(', ');
}
