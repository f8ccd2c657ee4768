import type {KeptBooks} from '../domain/kept-books.ts';
import type {Settings} from '../simulation/settings.ts';
import {type Field, fields} from '../simulation/settings-fields.ts';
import type {Compared} from './compared.ts';

export type SettingDifference = {
	readonly option: string;
	readonly label: string;
	/** For people; `none` and `same as grace` where there is no value. */
	readonly a: string;
	readonly b: string;
};

/** What says of books from outside how they are judged; the other settings of their runs say nothing. */
const policies: readonly string[] = ['grace', 'detector-grace', 'detector-ignore-status'];

/** The settings that differ; where one of the runs is of books from outside, which books, how they are read, and how both are judged. */
export function differingSettings(a: Compared, b: Compared): readonly SettingDifference[] {
	const areSimulated = a.books === undefined && b.books === undefined;
	const judged = fields
		.filter(({option}) => areSimulated || policies.includes(option))
		.filter(({get}) => JSON.stringify(get(a.settings)) !== JSON.stringify(get(b.settings)))
		.map((field) => ({
			option: field.option,
			label: field.label,
			a: written(field, a.settings),
			b: written(field, b.settings),
		}));
	return areSimulated ? judged : [...whichBooks(a, b), ...howRead(a.books, b.books), ...judged];
}

function written(field: Field, settings: Settings): string {
	return field.format(field.get(settings) as never) || (field.absent ?? '');
}

function whichBooks(a: Compared, b: Compared): readonly SettingDifference[] {
	const [first, second] = [a, b].map(({books, settings}) => books?.paths.join(', ') ?? `seed ${settings.seed}`);
	return first === second ? [] : [{option: 'books', label: 'books', a: first as string, b: second as string}];
}

/** What was asked of the reading of one and not of the other. */
function howRead(a: KeptBooks | undefined, b: KeptBooks | undefined): readonly SettingDifference[] {
	if (a === undefined || b === undefined) {
		return [];
	}

	const [asked, other] = [wishesIn(a), wishesIn(b)];
	return [...new Set([...asked.keys(), ...other.keys()])]
		.filter((wish) => asked.get(wish) !== other.get(wish))
		.map((wish) => ({
			option: wish,
			label: wish,
			a: asked.get(wish) ?? 'not asked for',
			b: other.get(wish) ?? 'not asked for',
		}));
}

/** `billing` → `first`, `map invoices.amount` → `total`. */
function wishesIn({wishes}: KeptBooks): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(wishes).flatMap(([name, wish]): [string, string][] =>
			typeof wish === 'object' && wish !== null
				? Object.entries(wish).map(([key, value]) => [`${name} ${key}`, value === null ? 'none' : String(value)])
				: [[labels[name] ?? name, String(wish)]],
		),
	);
}

const labels: Readonly<Record<string, string>> = {termsDays: 'terms'};
