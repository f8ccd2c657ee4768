import type {Day} from '../../source/domain/days.ts';
import type {PageEnding} from '../../source/report/page-endings.ts';
import type {Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {reportPages} from '../../source/ui/app/report-pages.ts';

/** The page of a year, at the close-out unless a day is given. */
export async function reportOf(settings: Settings, day?: Day, ending: PageEnding = '.html'): Promise<string> {
	return (await textsOf(settings, day, ending, false))[0] as string;
}

/** An exercise and its key. */
export async function exerciseOf(
	settings: Settings,
	day?: Day,
	ending: PageEnding = '.html',
): Promise<{exercise: string; key: string}> {
	const [exercise, key] = await textsOf(settings, day, ending, true);
	return {exercise: exercise as string, key: key as string};
}

async function textsOf(settings: Settings, day: Day | undefined, ending: PageEnding, isExercise: boolean) {
	const files = isExercise ? ['page', 'key'] : ['page'];
	const pages = await reportPages({
		settings,
		day: day ?? simulate({...settings, customers: 1}).ledger.day,
		files: files.map((name) => ({path: `${name}${ending}`, ending})),
		isExercise,
		onProgress: () => undefined,
	});
	return pages.map(({text}) => text);
}
