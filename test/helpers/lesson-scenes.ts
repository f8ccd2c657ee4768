import {formatDay} from '../../source/domain/days.ts';
import type {Kept} from '../../source/lessons/kept.ts';
import type {Lesson} from '../../source/lessons/lesson.ts';
import {dayIn, startSettings} from '../../source/lessons/lesson-settings.ts';
import {beginning} from '../../source/lessons/progress.ts';
import {readLesson} from '../../source/lessons/read-lesson.ts';
import {shippedLessons} from '../../source/lessons/shipped.ts';
import type {Action} from '../../source/ui/state/actions.ts';
import type {Scene} from './golden-scenes.ts';

/** A lesson of a teacher's own, with the one kind of step that no shipped lesson has. */
const named = readLesson(`format = 1
id = "named"
title = "Who is a ghost in March"
minutes = 5
[start]
as_of = "close-out"
[[step]]
id = "who"
say = "In March {march.ghost.count} subscriptions were never billed."
hints = ["Leaks lists them: f, leak:ghost."]
solution = "Any two of those that Leaks lists with leak:ghost."
reveal = "They were due on the first of March, and there is no invoice."
[step.predict]
ask = "Which two customers were not billed in March?"
answer = "march.ghost.customers"
customers = 2
`);

const lessons: readonly Lesson[] = [...shippedLessons(), ...('steps' in named ? [named] : [])];

function keptAt(lesson: Lesson, at: number): Kept {
	const settings = startSettings(lesson);
	const {asOf, screen, level} = lesson.start;
	return {
		schemaVersion: 1,
		lesson: lesson.id,
		seed: settings.seed,
		name: '',
		isFinished: false,
		progress: {...beginning, at, done: Array(at).fill('solved')},
		place: {
			settings,
			day: formatDay(dayIn(settings, asOf) as number),
			screen,
			level,
			customerId: null,
			month: 0,
			filters: {customers: '', leaks: ''},
		},
	};
}

/** What the shell tells when the lesson with this id is opened at this step, 0 first. */
export function lessonTold(id: string, at = 0): readonly Action[] {
	const listing = lessons.map((lesson) => ({
		lesson,
		kept: lesson.id === id && at > 0 ? keptAt(lesson, at) : undefined,
	}));
	return [
		{type: 'lessons', listing},
		{type: 'begin-lesson', id},
	];
}

/** Every kind of step, each by the first that there is of it. */
const kinds = [...new Set(lessons.flatMap(({steps}) => steps.map(({task}) => task?.kind)))];

function sceneOf(kind: (typeof kinds)[number]): Scene {
	const isIt = ({task}: Lesson['steps'][number]) => task?.kind === kind;
	const lesson = lessons.find(({steps}) => steps.some(isIt)) as Lesson;
	return {
		name: `lesson-${kind ?? 'told'}`,
		keys: kind === undefined ? [] : [','],
		told: lessonTold(lesson.id, lesson.steps.findIndex(isIt)),
	};
}

const listed: readonly Action[] = [
	{type: 'lessons', listing: shippedLessons().map((lesson) => ({lesson, kept: undefined}))},
];
const toEve = ['.', '.', '0', 'enter', '.'];
const eve = [...toEve, ...Array<string>(14).fill('}')];

/** Pictures of lessons: the list, each kind of step, what is said after it, and the end. */
export const lessonScenes: readonly Scene[] = [
	{name: 'lessons', keys: ['7', 'down'], told: listed},
	...kinds.map(sceneOf),
	...kinds.map(sceneOf).map((scene): Scene => ({...scene, name: `${scene.name}-ascii`, start: {isAscii: true}})),
	{name: 'lesson-answering', keys: ['.', '.', '5'], told: lessonTold('zombies')},
	{name: 'lesson-wrong', keys: ['.', '.', '5', 'enter'], told: lessonTold('zombies')},
	{name: 'lesson-hidden', keys: [';'], told: lessonTold('zombies')},
	{name: 'lesson-solution', keys: [...toEve, ',', ',', '!', '!'], told: lessonTold('zombies')},
	{name: 'lesson-solved', keys: eve, told: lessonTold('zombies')},
	{name: 'lesson-finished', keys: ['.', '0', 'enter', '.'], told: lessonTold('zombies', 6)},
	{name: 'lesson-ascii', keys: eve, told: lessonTold('zombies'), start: {isAscii: true}},
];
