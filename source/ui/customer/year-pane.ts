import {customerYear} from '../draw/customer-year.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import {remember} from '../draw/memo.ts';
import {innerWidth, type Pane} from '../draw/pane.ts';
import {dueLetterOf, yearAxis, yearAxisLines} from '../draw/year-axis.ts';
import type {CustomerPage} from '../state/customer-page.ts';

const yearOf = remember(customerYear);

/** Every invoice of the year and what came of it, on one axis; month by month where there is room. */
export function yearPane(page: CustomerPage, width: number, glyphs: Glyphs): Pane {
	const {ledger, index, findings, policy, timeline, month, level} = page;
	const isJudged = level !== 'evidence';
	const year = yearOf(ledger, index, findings, isJudged ? policy : undefined, timeline);
	const known = isJudged ? ' · a leak’s letter: the first day it can be known' : '';
	return {
		title: ledger.months > 12 ? 'All months' : 'The whole year',
		note: `I issued · ${dueLetterOf(year)} due · $ paid${known}`,
		lines: [],
		picture: {
			least: yearAxisLines,
			draw: (height) => yearAxis(year, month, innerWidth(width), height, glyphs),
		},
		grows: true,
	};
}
