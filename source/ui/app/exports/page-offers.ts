import {extname} from 'node:path';
import {formatDay} from '../../../domain/days.ts';
import {type PageEnding, pageEndings} from '../../../report/page-endings.ts';
import type {State} from '../../state/state.ts';
import type {ExportOffer} from './offer.ts';

const endingNames: Readonly<Record<PageEnding, string>> = {'.html': 'HTML', '.md': 'Markdown'};

/** The pages to hand out: the year or the opened books, and an exercise with its key in a file of its own. */
export const pageOffers: readonly ExportOffer[] = [
	...pageEndings.map(
		(ending): ExportOffer => ({
			id: `report-${ending}`,
			title: ({day, books}) =>
				`the report on ${books ? 'these books' : 'the year'} as of ${formatDay(day)}, as ${endingNames[ending]}`,
			place: 'file',
			proposal: ({day}) => `leaktui-report-${formatDay(day)}${ending}`,
			write: (state, path, isForced) => writePages(state, ending, [path], isForced),
		}),
	),
	...pageEndings.map(
		(ending): ExportOffer => ({
			id: `exercise-${ending}`,
			title: ({day}) => `an exercise as of ${formatDay(day)} with its key, as ${endingNames[ending]}`,
			place: 'file',
			proposal: ({day}) => `leaktui-exercise-${formatDay(day)}${ending}`,
			write: (state, path, isForced) => writePages(state, ending, [path, keyBeside(path)], isForced),
		}),
	),
];

/** The key's own file: «exercise-key.html» beside «exercise.html». */
function keyBeside(path: string): string {
	const ending = extname(path);
	return `${path.slice(0, path.length - ending.length)}-key${ending}`;
}

/** Writes the page of the year, or an exercise and its key, into files. */
async function writePages(
	state: State,
	ending: PageEnding,
	paths: readonly string[],
	isForced: boolean,
): Promise<string> {
	const {settings, day, books} = state;
	const [{checkFree}, {writeFiles}, {reportPages}, {pagesOfBooks}, {digestOfBooks}] = await Promise.all([
		import('../../../export/places.ts'),
		import('../../../export/write-files.ts'),
		import('../report-pages.ts'),
		import('../report-of-books.ts'),
		import('../../../books/digest-of-books.ts'),
	]);
	checkFree(paths, isForced);
	const files = paths.map((path) => ({path, ending}));
	const isExercise = paths.length > 1;
	const pages = books
		? await pagesOfBooks({
				books,
				settings,
				day,
				digest: state.mapping?.digest?.() ?? digestOfBooks(books),
				files,
				isExercise,
			})
		: await reportPages({settings, day, files, isExercise, onProgress: () => undefined});
	await writeFiles(pages, new AbortController().signal);
	return `${paths.join(' and ')}: as of ${formatDay(day)}`;
}
