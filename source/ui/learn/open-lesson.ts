import {formatDay, parseDay} from '../../domain/days.ts';
import type {Kept} from '../../lessons/kept.ts';
import type {Lesson} from '../../lessons/lesson.ts';
import {dayIn, startSettings} from '../../lessons/lesson-settings.ts';
import {beginning, isFinished} from '../../lessons/progress.ts';
import {changeSettings} from '../state/change-settings.ts';
import {onFirstPane} from '../state/first-pane.ts';
import type {OpenLesson} from '../state/lesson-state.ts';
import {type Level, levels} from '../state/level.ts';
import {ownYearOf} from '../state/own-year.ts';
import {type ScreenName, screenTitles} from '../state/screens.ts';
import type {State} from '../state/state.ts';

export type Learner = {
	readonly seed?: string | undefined;
	readonly name?: string | undefined;
	readonly isClass?: boolean;
};

/** The state with the lesson open: from its start, or where it was left, on the screen where that was. */
export function openLesson(state: State, lesson: Lesson, kept: Kept | undefined, learner: Learner = {}): State {
	const begun = kept && !isFinished(kept.progress, lesson.steps.length) && !learner.isClass ? kept : undefined;
	const settings = begun?.place.settings ?? startSettings(lesson, learner.seed);
	const {screen, level, asOf} = lesson.start;
	const {books: _books, ...simulated} = state;
	const moved = changeSettings({...simulated, past: [], future: []}, settings, []);
	const {place} = begun ?? {};
	const day = place ? parseDay(place.day) : dayIn(settings, asOf);
	const customerId = place?.customerId ?? null;
	const opened: OpenLesson = {
		lesson,
		seed: begun?.seed ?? startSettings(lesson, learner.seed).seed,
		name: learner.name ?? begun?.name ?? '',
		isClass: learner.isClass ?? false,
		progress: begun?.progress ?? beginning,
		isHeldAtStart: false,
		outcome: '',
		isSheetOpen: true,
		isFresh: true,
		seconds: 0,
	};
	return {
		...moved,
		past: [],
		started: settings,
		saved: undefined,
		day: day ?? moved.day,
		screen: screenNamed(place?.screen ?? screen),
		level: levelNamed(place?.level ?? level),
		customer:
			customerId === null || customerId > settings.customers
				? undefined
				: {id: customerId, month: Math.min(place?.month ?? 0, settings.months - 1)},
		customers: {...moved.customers, query: place?.filters.customers ?? '', isNarrow: false, among: undefined},
		leaks: {...moved.leaks, query: place?.filters.leaks ?? '', isNarrow: false, among: undefined},
		month: onFirstPane,
		origin: undefined,
		overlay: undefined,
		prompt: undefined,
		isPlaying: false,
		isZoomed: false,
		message: undefined,
		lesson: opened,
		ownYear: state.ownYear ?? ownYearOf(state),
	};
}

function screenNamed(text: string): ScreenName {
	return Object.hasOwn(screenTitles, text) ? (text as ScreenName) : 'month';
}

function levelNamed(text: string): Level {
	return levels.find((level) => level === text) ?? 'detector';
}

/** What is to be kept of the open lesson; `undefined` where none is, or a class looks on. */
export function keptOf({
	lesson: open,
	settings,
	day,
	screen,
	level,
	customer,
	customers,
	leaks,
}: State): Kept | undefined {
	return open && !open.isClass
		? {
				schemaVersion: 1,
				lesson: open.lesson.id,
				seed: open.seed,
				name: open.name,
				isFinished: isFinished(open.progress, open.lesson.steps.length),
				progress: open.progress,
				place: {
					settings,
					day: formatDay(day),
					screen,
					level,
					customerId: customer?.id ?? null,
					month: customer?.month ?? 0,
					filters: {customers: customers.query, leaks: leaks.query},
				},
			}
		: undefined;
}
