import {aText, aWholeNumber, listOf, objectOf, orNull, type Shape, shapeOf, textOf, wrong} from './shape.ts';

/** Books from outside that a run is of: where they are, how they were read, what they were called. No password among it. */
export type RunBooks = {
	readonly name: string;
	/** Absolute paths, or the address of a server. */
	readonly paths: readonly string[];
	/** What was asked of the reading, as a mapping file holds it; null where a field is not to be read. */
	readonly wishes: Readonly<Record<string, unknown>>;
	readonly mappingFile: string | null;
	readonly answersFile: string | null;
	readonly currency: {readonly code: string; readonly decimals: number};
};

const mostPaths = 1000;
const mostWishes = 200_000;

const aPath = textOf('a path', (text) => text !== '' && !text.includes('\0'));

const paths: Shape = (value, at) =>
	Array.isArray(value) && (value.length === 0 || value.length > mostPaths)
		? wrong(value.length, at, `1 to ${mostPaths} paths`)
		: listOf(aPath)(value, at);

/** What books a run is of. Whether the wishes can be met is seen when they are opened. */
export const runBooksShape: Shape = objectOf({
	name: aText,
	paths,
	wishes: shapeOf(
		'what a mapping file holds',
		(value) =>
			typeof value === 'object' &&
			value !== null &&
			!Array.isArray(value) &&
			JSON.stringify(value).length <= mostWishes,
	),
	mappingFile: orNull(aPath),
	answersFile: orNull(aPath),
	currency: objectOf({
		code: textOf('a code of three letters', (text) => /^[A-Z]{3}$/.test(text)),
		decimals: (value, at) => aWholeNumber(0)(value, at) ?? (Number(value) > 4 ? wrong(value, at, '0 to 4') : undefined),
	}),
});
