import process from 'node:process';
import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import type {OpenedBooks, OpenRequest} from '../../books/open-books.ts';
import {keepCode, type Unkept} from '../../files/keep-code.ts';
import type {Kept} from '../../lessons/kept.ts';
import type {Lesson} from '../../lessons/lesson.ts';
import type {Limits} from '../../sql/limits.ts';
import {isFirstStart, noteStart} from '../../store/first-start.ts';
import type {Run} from '../../store/run.ts';
import {storeDirectory} from '../../store/store-directory.ts';
import {booksDesk} from '../books/desk.ts';
import {lessonsDesk} from '../learn/desk.ts';
import {type Learner, openLesson} from '../learn/open-lesson.ts';
import {runsDesk} from '../runs/desk.ts';
import {startedFrom} from '../runs/open.ts';
import {sqlDesk} from '../sql/desk.ts';
import type {Action} from '../state/actions.ts';
import type {Effect, State} from '../state/state.ts';
import {editOutside} from '../terminal/edit-outside.ts';
import {escapeWait} from '../terminal/escape-wait.ts';
import {groundQuestion} from '../terminal/ground-question.ts';
import {openKeyboard} from '../terminal/keyboard.ts';
import {openTerminal} from '../terminal/terminal.ts';
import {watchProcess} from '../terminal/watch-process.ts';
import {windowSize} from '../terminal/window-size.ts';
import {lookAhead} from './ahead.ts';
import {App} from './app.tsx';
import {detectAhead} from './detect-ahead.ts';
import {initialState, type Start} from './initial-state.ts';
import {perform} from './perform.ts';
import {makeReady} from './picture.ts';
import {press} from './press.ts';

export type Surroundings = {
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	readonly isScreenReader: boolean;
	/** Whether the terminal is asked for its background: not where there are no colours, or too few to choose from. */
	readonly asksGround: boolean;
	/** What opens books from outside, where the first have begun to be. */
	readonly openBooks?: (request: OpenRequest) => Promise<OpenedBooks>;
	/** The folder of `--store`. */
	readonly storeFolder?: string | undefined;
	/** What a query may use. */
	readonly limits: Limits;
	/** The lesson of `leaktui learn`, what is kept of it, and who learns; without one, the list of lessons. */
	readonly learn?:
		| {readonly lesson: Lesson | undefined; readonly kept: Kept | undefined; readonly learner: Learner}
		| undefined;
	/** The run of `--run`; the settings and the day to start from may differ from its own. */
	readonly opened?: {readonly run: Run; readonly warning: string | undefined} | undefined;
	/** What V8 has made of the program, where the next start would have to make it again. */
	readonly unkept?: Unkept | undefined;
};

/** Milliseconds that the process has worked so far. */
function processorTime(): number {
	const {user, system} = process.cpuUsage();
	return (user + system) / 1000;
}

/** Runs the terminal UI until the reader quits. The screen is given back whatever happens; an error inside is thrown on. */
export async function start(
	options: Omit<Start, 'columns' | 'rows' | 'isFirst'>,
	surroundings: Surroundings,
): Promise<void> {
	const {stdin, stdout, isScreenReader, asksGround, storeFolder, limits, opened, learn, unkept} = surroundings;
	const folder = storeDirectory(storeFolder, process.env);
	const isFirst = !opened && isFirstStart(folder);
	const runs = runsDesk(folder);
	const sql = sqlDesk(folder, limits);
	const books = booksDesk(surroundings.openBooks, detectAhead);
	const lessons = lessonsDesk(folder);
	// Before anything is shown: what is typed from then on is meant for the program.
	stdin.setRawMode(true);
	const ground = groundQuestion();
	const keyboard = openKeyboard(stdin, () => Math.max(escapeWait(process.env), ground.isDueIn()), ground.hear);
	const terminal = isScreenReader ? undefined : openTerminal(stdout);
	if (terminal && asksGround) {
		ground.ask(stdout);
	}

	const first = initialState({
		...options,
		isSpoken: isScreenReader,
		isFirst,
		...windowSize(stdout, process.env),
	});
	const standing = opened ? startedFrom(first, opened.run, opened.warning) : first;
	const initial = learn?.lesson
		? openLesson(standing, learn.lesson, learn.kept, learn.learner)
		: learn
			? {...standing, screen: 'lessons' as const}
			: standing;
	let ended: (error?: unknown) => void = () => {};
	const end = new Promise<void>((resolve, reject) => {
		ended = (error) => (error === undefined ? resolve() : reject(error));
	});
	const watch = watchProcess({terminal, stdin, stdout, fail: ended});
	const ahead = lookAhead({press, draw: makeReady, later: setImmediate, spent: processorTime});
	const instance = render(
		<App
			initial={initial}
			perform={(effect: Effect, state: State, dispatch: (action: Action) => void) =>
				perform(effect, state, dispatch, {
					stdout,
					runs,
					sql,
					books,
					lessons,
					edit: (text) => watch.lend(() => editOutside(text, process.env)),
					suspend: watch.suspend,
					quit: () => ended(),
					fail: ended,
				})
			}
			onResize={(listener) => {
				const resized = () => {
					terminal?.forget();
					const {columns, rows} = windowSize(stdout, process.env);
					listener(columns, rows);
				};
				stdout.on('resize', resized);
				return () => stdout.off('resize', resized);
			}}
			onGround={ground.listen}
			ahead={ahead}
		/>,
		{
			stdin: keyboard.keys,
			stdout: terminal?.frames ?? stdout,
			// Whole frames, at once: the terminal above writes what changed of them.
			debug: terminal !== undefined,
			exitOnCtrlC: false,
			patchConsole: false,
			isScreenReaderEnabled: isScreenReader,
		},
	);
	instance.waitUntilExit().then(() => ended(), ended);
	// After the first frame, which need not wait for it.
	const noted = Promise.all([noteStart(folder), unkept && keepCode(unkept)]);
	try {
		await end;
		await noted;
	} finally {
		runs.close();
		sql.close();
		books.close();
		await ground.settled();
		keyboard.close();
		try {
			instance.unmount();
		} finally {
			// Ink draws once more on its way out, and what failed to be drawn then keeps the terminal and the process.
			watch.end();
		}
	}
}
