import {plainText} from '../../domain/plain-text.ts';
import type {ListedLesson} from '../state/lesson-state.ts';
import type {State} from '../state/state.ts';
import {keptOf} from './open-lesson.ts';

/** Where the UI asks for lessons and keeps how far one is. One call after the other. */
export type LessonsDesk = {
	/** The lessons with what is kept of them. */
	readonly list: (hear: (listing: readonly ListedLesson[]) => void, refuse: (sentence: string) => void) => void;
	/** Keeps where the open lesson is; `refuse` is told why that failed. */
	readonly keep: (state: State, refuse: (sentence: string) => void) => void;
	/** Waits until all is kept. */
	readonly settle: () => Promise<void>;
};

/** A desk over the store's folder. Lessons are read when they are first asked for. */
export function lessonsDesk(store: string): LessonsDesk {
	let last: Promise<void> = Promise.resolve();
	const afterwards = (what: string, refuse: (sentence: string) => void, work: () => Promise<void>) => {
		last = last.then(work).catch((error: unknown) => {
			const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
			refuse(plainText(`cannot ${what}: ${reason}`));
		});
	};
	return {
		list(hear, refuse) {
			afterwards('read the lessons', refuse, async () => hear(await listed(store)));
		},
		keep(state, refuse) {
			const kept = keptOf(state);
			if (kept) {
				afterwards('keep the progress', refuse, async () => {
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
