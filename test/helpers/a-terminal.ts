import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import * as pty from '@lydell/node-pty';
import {onTestFinished} from 'vitest';
import {aScreen, type Screen} from './a-screen.ts';
import {bytesOfKey} from './key-bytes.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Milliseconds until something that should be seen is given up: far more than it takes on a busy machine. */
const patience = 20_000;

export type Options = {
	readonly columns?: number;
	readonly rows?: number;
	readonly words?: readonly string[];
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** Options for Node itself, before the program. */
	readonly nodeOptions?: readonly string[];
	/** The background of the terminal, as it tells it: `rgb:ffff/ffff/ffff`. Without one it does not say. */
	readonly ground?: string;
	/** Whether the terminal answers nothing by itself, as over a line that is very slow. */
	readonly isSilent?: boolean;
	/** The folder of the runs, where one is shared; else a fresh one. */
	readonly store?: string;
	/** A line of the shell instead of the plain call; `leaktui` in it starts the program. */
	readonly line?: string;
};

/** The program in a real terminal, and the person before it. Waiting is for what is seen, never for a time. */
export type Leaktui = {
	readonly screen: Screen;
	/** The folder of its runs. */
	readonly store: string;
	/** Presses keys, by the names that the keymap gives them. */
	readonly press: (...keys: readonly string[]) => Leaktui;
	readonly types: (text: string) => Leaktui;
	readonly pastes: (text: string) => Leaktui;
	/** Sends these bytes in one piece. */
	readonly sends: (bytes: string) => Leaktui;
	readonly resizes: (columns: number, rows: number) => Leaktui;
	/** Sends the program a signal. */
	readonly signals: (name: NodeJS.Signals) => Leaktui;
	/** Closes the window. */
	readonly closes: () => Leaktui;
	/** Waits until all of this is on screen. */
	readonly sees: (...texts: readonly (string | RegExp)[]) => Promise<Leaktui>;
	/** Waits until none of this is on screen. */
	readonly seesNo: (...texts: readonly (string | RegExp)[]) => Promise<Leaktui>;
	/** Waits for anything else. */
	readonly waits: (what: string, isSo: () => boolean) => Promise<Leaktui>;
	/** Waits until the program is gone; its exit status. */
	readonly ends: () => Promise<number>;
	/** The settings of the terminal driver, before the program and after it. */
	readonly driver: () => {readonly before: string; readonly after: string};
	readonly pid: () => number;
};

// The shell notes what it finds before and after, outlives a closed window to do so, and has no words of its own for a
// program that a signal ended.
const wrapper = `
trap : HUP INT TERM
leaktui() { sh -c 'echo $$ > "$NOTES/pid"; exec "$@" 2>&3 3>&-' sh "$NODE" $NODE_WORDS "$PROGRAM" "$@"; }
stty -g > "$NOTES/before"
{ eval "$LINE"; status=$?; } 3>&2 2>/dev/null
stty -g > "$NOTES/after" 2>/dev/null
echo $status > "$NOTES/status"
echo "left with $status"
`;

/** Starts the built program in a pseudo-terminal of 100 × 30, from a shell as people do. */
export function aTerminal(options: Options = {}): Leaktui {
	const {columns = 100, rows = 30, words = [], nodeOptions = [], line = 'leaktui "$@"'} = options;
	const notes = mkdtempSync(join(tmpdir(), 'leaktui-e2e-'));
	const store = options.store ?? join(notes, 'runs');
	const screen = aScreen(columns, rows, options.ground);
	const child = pty.spawn('sh', ['-c', wrapper, 'sh', ...words], {
		name: options.env?.['TERM'] ?? 'xterm-256color',
		cols: columns,
		rows,
		cwd: notes,
		env: {...environment(), ...notesFor(notes, store, nodeOptions, line), ...options.env},
	});
	const listeners = new Set<() => void>();
	const changed = () => {
		for (const listener of listeners) {
			listener();
		}
	};
	if (!options.isSilent) {
		screen.answers((bytes) => child.write(bytes));
	}

	child.onData((data) => screen.write(data, changed));
	child.onExit(changed);
	const note = (name: string) => {
		const path = join(notes, name);
		return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
	};
	const pid = () => Number(note('pid'));
	onTestFinished(() => end(child, pid(), notes));

	const waits = (what: string, isSo: () => boolean) =>
		new Promise<Leaktui>((resolve, reject) => {
			const stop = (settle: () => void) => {
				clearTimeout(timeout);
				clearInterval(poll);
				listeners.delete(look);
				settle();
			};
			const look = () => !screen.isDrawing() && isSo() && stop(() => resolve(leaktui));
			const giveUp = () => reject(new Error(`${what}: not in ${patience} ms, but\n${screen.lines().join('\n')}`));
			const timeout = setTimeout(() => stop(giveUp), patience);
			// What happens outside the terminal, in files and processes, announces itself to nobody.
			const poll = setInterval(look, 20);
			listeners.add(look);
			look();
		});

	const shows = (text: string | RegExp) => {
		const picture = screen.lines().join('\n');
		return typeof text === 'string' ? picture.includes(text) : text.test(picture);
	};
	const sends = (bytes: string) => {
		child.write(bytes);
		return leaktui;
	};

	const leaktui: Leaktui = {
		screen,
		store,
		sends,
		waits,
		pid,
		press: (...keys) => sends(keys.map(bytesOfKey).join('')),
		types: sends,
		pastes: (text) => sends(`\u001B[200~${text}\u001B[201~`),
		resizes(width, height) {
			screen.resize(width, height);
			child.resize(width, height);
			return leaktui;
		},
		signals(name) {
			process.kill(pid(), name);
			return leaktui;
		},
		closes() {
			// Only the Unix terminal of the library has it, and only that one is used here.
			(child as pty.IPty & {destroy(): void}).destroy();
			return leaktui;
		},
		sees: (...texts) => waits(`sees ${texts.join(', ')}`, () => texts.every(shows)),
		seesNo: (...texts) => waits(`sees no ${texts.join(', ')}`, () => !texts.some(shows)),
		async ends() {
			await waits('ends', () => note('status') !== '');
			return Number(note('status'));
		},
		driver: () => ({before: note('before'), after: note('after')}),
	};
	return leaktui;
}

/** This process's environment without what would make the program behave otherwise than for a reader. */
function environment(): NodeJS.ProcessEnv {
	const {
		CI: _,
		CONTINUOUS_INTEGRATION: __,
		NODE_OPTIONS: ___,
		NO_COLOR: ____,
		FORCE_COLOR: _____,
		...env
	} = process.env;
	for (const name of ['NODE_ENV', 'NODE_EXTRA_CA_CERTS', 'LC_ALL', 'LC_CTYPE', 'VITEST', 'TEST', 'COLORTERM', 'TMUX']) {
		delete env[name];
	}

	return {...env, TERM: 'xterm-256color', LANG: 'C.UTF-8'};
}

function notesFor(notes: string, store: string, nodeOptions: readonly string[], line: string): NodeJS.ProcessEnv {
	return {
		NOTES: notes,
		NODE: process.execPath,
		NODE_WORDS: nodeOptions.join(' '),
		PROGRAM: program,
		LINE: line,
		LEAKTUI_STORE: store,
		// One for all: what the first test has compiled, the others need not.
		XDG_CACHE_HOME: join(tmpdir(), 'leaktui-e2e-cache'),
	};
}

function end(child: pty.IPty, pid: number, notes: string): void {
	for (const id of [pid, child.pid]) {
		try {
			process.kill(id || child.pid, 'SIGKILL');
		} catch {
			// Gone already.
		}
	}

	rmSync(notes, {recursive: true, force: true});
}
