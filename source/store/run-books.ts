import {aText, aWholeNumber, listOf, objectOf, orNull, type Shape, shapeOf, textOf, wrong} from './shape.ts';

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
