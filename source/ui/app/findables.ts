import {formatMonth, monthOf} from '../../domain/days.ts';
import {stepName} from '../../domain/timeline.ts';
import {monthName, writtenDay, writtenMonth} from '../../domain/written-days.ts';
import {findPresets} from '../chaos/findables.ts';
import {findCustomers} from '../customer/findables.ts';
import {findTerms} from '../explain/findables.ts';
import {findLessons} from '../learn/findables.ts';
import {findRuns} from '../runs/findables.ts';
import {timelineIn} from '../state/derive.ts';
import type {Findable, Finder} from '../state/findable.ts';
import {screenTitles} from '../state/screens.ts';
import {exportOffers} from './exports/offers.ts';
import {filterColumns} from './list-screens.ts';

/** All kinds of things that can be found beside the keys, in the order in which equally good matches come. A new kind is a line. */
export const finders: readonly Finder[] = [
	findTerms,
	findMonths,
	findPresets,
	findFilters,
	findExports,
	findRuns,
	findLessons,
	findCustomers,
];

/** The steps of the year; choosing one goes there. */
function findMonths(state: Parameters<Finder>[0]): readonly Findable[] {
	const {months} = state.settings;
	return timelineIn(state).steps.map((day): Findable => {
		const month = monthOf(day);
		const isCloseOut = stepName(months, day) === 'close-out';
		return {
			kind: 'month',
			title: isCloseOut ? 'Close-out' : writtenMonth(month),
			aliases: isCloseOut ? [] : [monthName(month), formatMonth(month)],
			note: `as of ${writtenDay(day)}`,
			action: {type: 'day', day},
		};
	});
}

/** The choices of every list; choosing one narrows the list to it. */
function findFilters(state: Parameters<Finder>[0]): readonly Findable[] {
	return filterColumns(state).flatMap(({screen, columns}) =>
		columns.flatMap(({name, choices = [], choicesTold = choices, choiceAliases}) =>
			choicesTold.map((choice): Findable => {
				const query = `${name}:${/\s/.test(choice) ? `"${choice}"` : choice}`;
				return {
					kind: 'filter',
					title: `${screenTitles[screen]} with ${query}`,
					aliases: [query, ...(choiceAliases?.(choice) ?? []).map((alias) => `${name}:${alias}`)],
					action: {type: 'filter', screen, query},
				};
			}),
		),
	);
}

/** What can be exported here; choosing one asks where to. */
export function findExports(state: Parameters<Finder>[0]): readonly Findable[] {
	return exportOffers.flatMap((offer): Findable[] => {
		const title = offer.title(state);
		return title === undefined
			? []
			: [{kind: 'export', title: `export ${title}`, aliases: [title], action: {type: 'export', offer: offer.id}}];
	});
}
