import type {ListedLesson} from '../state/lesson-state.ts';
import type {State} from '../state/state.ts';
import {keptOf} from './open-lesson.ts';

/** Where the UI asks for lessons and keeps how far one is. One call after the other. */
export type LessonsDesk = {
	/** The lessons with what is kept of them. */
	readonly list: (hear: (listing: readonly ListedLesson[]) => void) => void;
	/** Keeps where the open lesson is; `refuse` is told why that failed. */
	readonly keep: (state: State, refuse: (sentence: string) => void) => void;
	/** Waits until all is kept. */
	readonly settle: () => Promise<void>;
};

/** A desk over the store's folder. Lessons are read when they are first asked for. */
export function lessonsDesk(store: string): LessonsDesk {
	let last: Promise<void> = Promise.resolve();
	return {
		list(hear) {
			last = last.then(async () => hear(await listed(store)));
		},
		keep(state, refuse) {
			const kept = keptOf(state);
			if (kept) {
				last = last.then(async () => {
					const {keep, lessonsFolder} = await import('../../lessons/keep-progress.ts');
					const refusal = await keep(lessonsFolder(store), kept);
					if (refusal !== undefined) {
						refuse(refusal);
					}
				});
			}
		},
		settle: () => last,
	};
}

async function listed(store: string): Promise<readonly ListedLesson[]> {
	const [{shippedLessons}, {lessonsFolder, readKept}, {startSettings}] = await Promise.all([
		import('../../lessons/shipped.ts'),
		import('../../lessons/keep-progress.ts'),
		import('../../lessons/lesson-settings.ts'),
	]);
	return Promise.all(
		shippedLessons().map(async (lesson) => ({
			lesson,
			kept: await readKept(lessonsFolder(store), lesson.id, startSettings(lesson).seed),
		})),
	);
}
