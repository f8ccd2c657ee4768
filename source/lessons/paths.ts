import {leaks} from '../scenarios/index.ts';
import {fields} from '../simulation/settings-fields.ts';

/** What lessons may ask of the screen. Nothing else of the program is looked at. */
export type Path = {
	readonly path: string;
	readonly kind: 'text' | 'number' | 'day' | 'month' | 'switch' | 'list';
	/** What it holds, for the documentation. */
	readonly about: string;
};

/** What is on screen, by the path that a `goal` names. */
export const screenPaths: readonly Path[] = [
	{path: 'screen', kind: 'text', about: 'the screen: month, customers, leaks, chaos …'},
	{path: 'day', kind: 'day', about: 'the as-of day, like 2024-02-14'},
	{path: 'month', kind: 'text', about: 'the step of the year: 2024-05, or close-out'},
	{path: 'level', kind: 'text', about: 'what the screens speak of: evidence, detector or truth'},
	{path: 'filter', kind: 'text', about: 'the query of the list on screen, or nothing'},
	{path: 'shown', kind: 'number', about: 'how many rows the list on screen has'},
	{path: 'reading', kind: 'text', about: 'what is open to be read: explain or sql, or nothing'},
	{path: 'marks', kind: 'number', about: 'how many months are marked'},
	{path: 'marks.right', kind: 'number', about: 'how many of the marks are right, at the level on screen'},
	...fields.map(({option, explanation}): Path => ({path: `setting.${option}`, kind: 'text', about: explanation})),
	...leaks.map(
		({dial, name}): Path => ({
			path: `query.score.${dial}`,
			kind: 'number',
			about: `the score of the last query against ${name}, 0 … 1`,
		}),
	),
];

/** What is on the open customer's page: what a `find` names, and a `goal` may. */
export const customerPaths: readonly Path[] = [
	{path: 'customer', kind: 'number', about: 'the number of the open customer'},
	{path: 'customer.plan', kind: 'text', about: 'basic, pro or enterprise'},
	{path: 'customer.status', kind: 'text', about: 'active or cancelled'},
	{
		path: 'customer.leaks',
		kind: 'list',
		about: 'the leaks found on the customer by the day, like ghost, zombie, leaky',
	},
	{path: 'customer.standings', kind: 'list', about: 'where the months stand: paid, paid-late, open, overdue, zombie …'},
	{path: 'customer.month', kind: 'text', about: 'the selected month, like 2024-05'},
	{path: 'customer.month.leaks', kind: 'list', about: 'the leaks found in it'},
	{path: 'customer.month.standing', kind: 'text', about: 'where it stands'},
	{path: 'customer.month.payments', kind: 'number', about: 'how many payments its invoice has'},
	{path: 'customer.month.mark', kind: 'text', about: 'what it is marked as, like zombie or innocent'},
];

const known = new Map([...screenPaths, ...customerPaths].map((path) => [path.path, path]));

/** The path of the whitelist with this name. */
export function pathNamed(name: string): Path | undefined {
	return known.get(name);
}
