import type {Month} from '../../domain/days.ts';
import type {Ledger} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import type {Timeline} from '../../domain/timeline.ts';
import {writtenMonth} from '../../domain/written-days.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';
import {contractText} from './contract-text.ts';
import {customerHistory} from './customer-history.ts';
import {customerYear} from './customer-year.ts';
import type {Glyphs} from './glyphs.ts';
import {historyLines} from './history-lines.ts';
import {type Line, plainLine, span} from './lines.ts';
import {lossesText} from './losses-text.ts';
import {innerWidth, type Pane} from './pane.ts';
import {wrapped} from './wrapped.ts';
import {yearAxis, yearAxisLines} from './year-axis.ts';

/** The customer of a list's selected row, and the month that it is about, where it is about one. */
export type Previewed = {
	readonly ledger: Ledger;
	readonly index: number;
	/** Those on this customer. */
	readonly findings: readonly Finding[];
	readonly policy: Policy;
	/** The days that can be stood on. */
	readonly timeline: Timeline;
	/** Who the customer is, in a few words. */
	readonly who: {readonly title: string};
	readonly month: Month | undefined;
	/** Whether nothing is called a leak. */
	readonly isEvidence: boolean;
};

/** What Enter would open, in `width` columns: the whole year at least, and with more room why a month leaks, and every month. */
export function customerPreview(previewed: Previewed, width: number, glyphs: Glyphs): Pane {
	const {ledger, findings, isEvidence, who} = previewed;
	return {
		title: who.title,
		note: isEvidence ? 'evidence alone' : lossesText(findings, ledger.currency),
		lines: [],
		picture: {
			least: 1 + yearAxisLines,
			draw: (height) => drawn(previewed, innerWidth(width), height, glyphs),
		},
	};
}

function drawn(previewed: Previewed, width: number, height: number, glyphs: Glyphs): Line[] {
	const {ledger, index, findings, policy, timeline, isEvidence} = previewed;
	const month = previewed.month ?? findings.at(-1)?.month;
	const judging = isEvidence ? undefined : policy;
	const year = customerYear(ledger, index, findings, judging, timeline);
	const contract = contractLine(ledger, index);
	const why = month === undefined ? [] : whyLines(previewed, month, width);
	const full = 1 + year.months.length;
	// What there is room for, from the top: the contract, the year, why; then every month, and the year month by month.
	const used = 1 + yearAxisLines;
	const hasWhy = why.length > 0 && height >= used + 1 + why.length;
	const left = height - used - (hasWhy ? 1 + why.length : 0);
	const hasHistory = left >= 2 + full;
	// Further rows of a month have lines of their own; without room for all, the latest are shown.
	const history = Math.min(
		left - 1,
		1 +
			historyLines(
				ledger,
				index,
				year.months.map((_, at) => ledger.firstMonth + at),
			).length,
	);
	const isTall = left - (hasHistory ? 1 + Math.max(full, history) : 0) >= full - yearAxisLines;
	return [
		contract,
		...(height > used + 1 ? [[]] : []),
		...yearAxis(year, month, width, isTall ? full : yearAxisLines, glyphs),
		...(hasWhy ? [[], ...why] : []),
		...(hasHistory ? [[], ...customerHistory(ledger, index, findings, judging, Math.max(full, history), glyphs)] : []),
	].slice(0, height);
}

function contractLine(ledger: Ledger, index: number): Line {
	return plainLine(contractText(ledger, index));
}

/** Why the month is flagged; nothing where it is not. */
function whyLines({ledger, index, findings, policy}: Previewed, month: Month, width: number): Line[] {
	const finding = findings.find((candidate) => candidate.month === month);
	const leak = finding && leaks.find(({id}) => id === finding.scenario);
	if (!leak) {
		return [];
	}

	const {rule, seen, cost} = leak.explain(ledger, index, month, policy);
	return [
		[span(leak.letter, leak.hue), span(` ${leak.name}, ${writtenMonth(month)}`, 'strong')],
		...[rule, seen, cost].flatMap((text) => wrapped(text, width - 2).map((row): Line => [span('  '), ...row])),
	];
}
