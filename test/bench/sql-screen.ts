import {type Sight, timeSights} from './sights.ts';
import type {Measure} from './summary.ts';
import {timeKeys} from './terminals.ts';

const chooseGhosts: readonly Sight[] = [{keys: [':', ...'SQL Ghost Subscriber'], sign: /▸ query +Ghost Subscriber/}];
const rows: Sight = {keys: ['enter'], sign: /\d rows as of /};
const open: Sight = {keys: ['6'], sign: 'Write one SELECT'};
const months = ['29 Feb', '31 Mar', '30 Apr', '31 May', '30 Jun', '31 Jul', '31 Aug', '30 Sep', '31 Oct'];
/** A month on at a time, the answer of each there before the next. */
const steps: readonly Sight[] = months.map((month) => ({
	keys: [']'],
	sign: new RegExp(`rows(?: as of|,) ${month} 2024`),
}));
/** Keeps the engine at work for longer than any measure takes. */
const heavy = 'SELECT COUNT(*) FROM range(1000000) a, range(1000000) b';

/** Measures of the SQL screen, from a key to what it brings; `ui` starts the program, `large` with 100,000 customers. */
export function sqlScreenMeasures(
	ui: readonly string[],
	large: readonly string[],
): readonly (() => Promise<Measure>)[] {
	const panes: Sight = {keys: ['escape'], sign: 'i writes'};
	return [
		() => timeSights('SQL: the screen opened, to its first frame', ui, [], [open], 9),
		() => timeSights('SQL: the first letter right behind it', ui, [open], [{keys: ['S'], sign: '1 S'}], 9),
		() => timeSights('SQL: a ready query chosen, to its rows', ui, chooseGhosts, [rows], 9),
		() => timeSights('SQL: a month on, to the rows', ui, [...chooseGhosts, rows, panes], steps, 2),
		() => timeSights('SQL: the same, 100,000 customers', large, [...chooseGhosts, rows, panes], steps, 2),
		() =>
			timeKeys(
				'key: a letter while a query runs',
				[...ui, '--timeout', '600'],
				['6', heavy, '\u0012'],
				['x', 'y'],
				200,
			),
	];
}
