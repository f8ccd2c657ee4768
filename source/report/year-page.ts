import {collectionRate, leakageRate, leakedCents} from '../domain/bridge.ts';
import {counted} from '../domain/counted.ts';
import {monthEnd} from '../domain/days.ts';
import {formatCount, formatMoney} from '../domain/money.ts';
import {writtenDay} from '../domain/written-days.ts';
import {sumOf} from './leak-months.ts';
import type {ExplainedTerm, Page, Section} from './page.ts';
import {percentOf} from './percent-of.ts';
import {ageingSection} from './sections/ageing-section.ts';
import {bridgeSection} from './sections/bridge-section.ts';
import {casesSection} from './sections/cases-section.ts';
import {collectionSection} from './sections/collection-section.ts';
import {customersSection} from './sections/customers-section.ts';
import {leaksSection} from './sections/leaks-section.ts';
import {scoreSection} from './sections/score-section.ts';
import {settingsSection} from './sections/settings-section.ts';
import {termsSection} from './sections/terms-section.ts';
import {spanOf} from './span-of.ts';
import type {YearFacts} from './year-facts.ts';

/** What the facts do not hold: the command that makes the page again, and the terms, with the facts' numbers in them. */
export type Beside = {readonly command: string; readonly terms: readonly ExplainedTerm[]};

/** The year as of a day, whole: for a teacher, or for whoever asks where the money went. */
export function yearPage(facts: YearFacts, {command, terms}: Beside): Page {
	const {settings, day, year, total, cases, books} = facts;
	const {currency} = year;
	return {
		title: 'Where the revenue went',
		lead: leadOf(facts),
		sections: [
			summary(facts),
			bridgeSection(total, currency),
			leaksSection(facts),
			ageingSection(year.ageing, currency),
			collectionSection(facts),
			customersSection(facts),
			casesSection(cases, day, currency),
			...(books && year.scores.length === 0 ? [] : [scoreSection(year.scores, books !== undefined)]),
			settingsSection(settings, year.digest, command, books !== undefined),
			termsSection(terms),
		],
	};
}

function leadOf({settings, day, year, books}: YearFacts): string {
	const close = `as known at the close of ${writtenDay(day)}`;
	if (books) {
		const span = spanOf(year.months.length, year.months[0]?.month);
		return [
			`${books.name}: ${counted(settings.customers, 'subscription')}, billed ${span}, ${close}.`,
			...books.notes,
		].join(' ');
	}

	return `${counted(settings.customers, 'customer')}, billed monthly ${spanOf(year.months.length)}, ${close}${day > monthEnd(settings.months - 1) ? ', the close-out' : ''}.`;
}

function summary({total, leakMonths, leaking, subscribers, year}: YearFacts): Section {
	const money = (cents: number) => formatMoney(cents, year.currency);
	const found = sumOf(leakMonths.flatMap(({counts}) => counts));
	return {
		id: 'summary',
		title: 'In short',
		parts: [
			{
				kind: 'figures',
				figures: [
					{value: money(leakedCents(total)), label: `leaked, ${percentOf(leakageRate(total))} of contracted`},
					{
						value: money(total.collectedCents),
						label:
							total.billedCents === 0
								? 'collected: nothing was billed'
								: `collected, ${percentOf(collectionRate(total))} of billed`,
					},
					{
						value: formatCount(found),
						label: `${found === 1 ? 'leak' : 'leaks'} found on ${counted(leaking, 'customer')}`,
					},
					{
						value: money(subscribers.mrrCents),
						label: `a month from ${counted(subscribers.customers - subscribers.cancelled, 'active subscription')}`,
					},
				],
			},
		],
	};
}
