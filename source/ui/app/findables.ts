import {calendarMonthOf, formatMonth} from '../../domain/days.ts';
import {isPastMonths} from '../../domain/timeline.ts';
import {monthName, writtenDay, writtenMonth} from '../../domain/written-days.ts';
import {findPresets} from '../chaos/findables.ts';
import {findCustomers} from '../customer/findables.ts';
import {findTerms} from '../explain/findables.ts';
import {findLessons} from '../learn/findables.ts';
import {findRuns} from '../runs/findables.ts';
import {findReadyQueries} from '../sql/findables.ts';
import {spanIn, timelineIn} from '../state/derive.ts';
import type {Findable, Finder} from '../state/findable.ts';
import {closeOutName} from '../state/step-names.ts';
import {titleOf} from '../state/title-of.ts';
import {exportOffers} from './exports/offers.ts';
import {filterColumns} from './list-screens.ts';

/** All kinds of things that can be found beside the keys, in the order in which equally good matches come. A new kind is a line. */
export const finders: readonly Finder[] = [
	findTerms,
	findMonths,
	findPresets,
	findFilters,
	findReadyQueries,
	findExports,
	findRuns,
	findLessons,
	findCustomers,
];

/** The steps of the year; choosing one goes there. */
function findMonths(state: Parameters<Finder>[0]): readonly Findable[] {
	const {months, firstMonth} = spanIn(state);
	return timelineIn(state).steps.map((day): Findable => {
		const month = calendarMonthOf(day);
		const isCloseOut = isPastMonths(months, day, firstMonth);
		return {
			kind: 'month',
			title: isCloseOut ? closeOutName(state) : writtenMonth(month),
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
					title: `${titleOf(state, screen)} with ${query}`,
					aliases: [query, ...(choiceAliases?.(choice) ?? []).map((alias) => `${name}:${alias}`)],
					action: {type: 'filter', screen, query},
				};
			}),
		),
	);
}

/** What can be exported here, among other things. */
function findExports(state: Parameters<Finder>[0]): readonly Findable[] {
	return exportsOffered(state).map((found) => ({...found, title: `export ${found.title}`, aliases: [found.title]}));
}

/** What can be exported here, in a list of nothing else; choosing one asks where to. */
export function exportsOffered(state: Parameters<Finder>[0]): readonly Findable[] {
	return exportOffers.flatMap((offer): Findable[] => {
		const title = offer.title(state);
		return title === undefined
			? []
			: [{kind: 'export', title, aliases: [`export ${title}`], action: {type: 'export', offer: offer.id}}];
	});
}
