import type {WriteStream} from 'node:tty';
import type {Ground} from './ground.ts';
import {groundOfAnswer} from './ground-of-answer.ts';

/** Asks for the colour of the background, then who the terminal is: that every terminal answers, so the first answer is due by then. */
const query = '\u001B]11;?\u001B\\\u001B[c';
// biome-ignore lint/suspicious/noControlCharactersInRegex: an answer begins with a control character
const identity = /^\u001B\[\?[\d;]*c$/;

/** Milliseconds for an answer; a later one is swallowed, and changes no colours under the reader's eyes. */
const patience = 1000;

/** The question to the terminal what its letters stand on. Nothing waits for the answer but an Esc, which may be its beginning. */
export type GroundQuestion = {
	readonly ask: (stdout: WriteStream) => void;
	/** Takes what the terminal answers, whatever it answers to. */
	readonly hear: (answer: string) => void;
	/** Tells the ground as soon as it is known; returns how to stop. */
	readonly listen: (listener: (ground: Ground) => void) => () => void;
	/** Milliseconds for which the answer may still come; 0 where it has come, or none was asked for. */
	readonly isDueIn: () => number;
	/** When all is answered, or too late: who gives the terminal back sooner leaves the answer to the shell. */
	readonly settled: () => Promise<void>;
};

export function groundQuestion(now: () => number = () => performance.now()): GroundQuestion {
	let deadline: number | undefined;
	let ground: Ground | undefined;
	let tell: (ground: Ground) => void = () => undefined;
	let settle: () => void = () => undefined;
	const isDueIn = () => (deadline === undefined ? 0 : Math.max(0, deadline - now()));
	return {
		isDueIn,
		ask(stdout) {
			deadline = now() + patience;
			stdout.write(query);
		},
		hear(answer) {
			const told = isDueIn() > 0 ? groundOfAnswer(answer) : undefined;
			if (told) {
				ground = told;
				tell(told);
			}

			if (identity.test(answer)) {
				deadline = undefined;
				settle();
			}
		},
		listen(listener) {
			tell = listener;
			if (ground) {
				listener(ground);
			}

			return () => {
				tell = () => undefined;
			};
		},
		async settled() {
			const left = isDueIn();
			if (left > 0) {
				await new Promise<void>((resolve) => {
					const timer = setTimeout(resolve, left);
					settle = () => {
						clearTimeout(timer);
						resolve();
					};
				});
			}
		},
	};
}
