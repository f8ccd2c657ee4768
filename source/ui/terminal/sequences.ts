import {signOf} from './lost-keys.ts';

const esc = '\u001B';

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character, and end before one
/** A control sequence, with the F-keys of the Linux console and the mouse of old: three characters behind the M. */
const control = /\[(?:\[[A-E]|M[^\u0000-\u001F]{3}|[0-?]*[ -/]*[@-~])/u;
/** What keypads send. */
const keypad = /O\d*[@-~]/;
/** What a terminal answers when somebody asks for its colours. */
const answer = /\]\d[^\u0000-\u001F\u007F]*(?:\u0007|\u001B\\)/u;

const whole = new RegExp(`^${esc}(?:${control.source}|${keypad.source}|${answer.source})`, 'u');
const unfinished =
	/^\u001B(?:\[(?:\[|M[^\u0000-\u001F]{0,2}|[0-?]*[ -/]*)|O\d*|\](?:\d[^\u0000-\u001F\u007F]*\u001B?)?)?$/u;
/** A sequence broken off by what can be no part of it. */
const broken = /^\u001B(?:\[(?:\[|[0-?]*[ -/]*)|O\d*|\]\d[^\u0000-\u001F\u007F]*)/u;
const key =
	/^\u001B(?:\[(?:1;\d+(?::\d+)?)?[A-DFHZa-d]|\[[1-8](?:;\d+(?::\d+)?)?[~$^]|O[A-DFHa-d]|\[\d+(?:[;:]\d*)*u)$/;
const pasteMark = /^\u001B\[20[01]~$/;
const answered = /^\u001B(?:\]|\[\?[\d;]*c$)/;
/** Text without what Ink could take for the rest of a sequence. */
const text = /^(?:[[O]|[^\u001B[O]+)/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character, and end before one

/** Where Esc comes together with Enter, the erasing key or a letter, they are a chord: nobody presses two keys at once. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the keys themselves
const chord = /^\u001B[\r\u007F\u0008a-z]/;

/** Longer than any sequence; what goes on for longer is none. */
const longest = 4096;

/** Input taken apart for Ink, which reads one piece at a time. */
export type Cut = {
	/** Keys' sequences, Esc by itself, text. */
	readonly pieces: readonly string[];
	/** The beginning of a sequence, from its Esc on, whose end has not come; empty where there is none. */
	readonly held: string;
	/** What a terminal answers when it is asked for its colours, or who it is. */
	readonly answers?: readonly string[];
};

/**
 * Takes input apart. Sequences that stand for no key vanish, whole or broken off. Where Esc was told as a key before the rest
 * of its sequence came (`isEscTold`), that one vanishes too, whatever it stands for; only a mark of a paste never does, for
 * what is pasted must press no keys. Where a letter came after its Esc (`isParted`), they are two keys and no chord.
 */
export function cutInput(input: string, isEscTold = false, isParted = false): Cut {
	const pieces: string[] = [];
	const answers: string[] = [];
	let isTold = isEscTold;
	let hasLetter = isParted;
	for (let rest = input; rest !== ''; ) {
		if (rest.length <= longest && unfinished.test(rest)) {
			return cut(pieces, rest, answers);
		}

		const sequence = (hasLetter || isTold ? undefined : chord.exec(rest)?.[0]) ?? whole.exec(rest)?.[0];
		const taken = sequence ?? broken.exec(rest)?.[0] ?? (rest[0] === esc ? esc : (text.exec(rest)?.[0] as string));
		if (sequence === undefined ? taken === esc || taken[0] !== esc : isKept(sequence, isTold)) {
			pieces.push(signOf(taken) ?? taken);
		}

		if (sequence !== undefined && answered.test(sequence)) {
			answers.push(sequence);
		}

		isTold = false;
		hasLetter = false;
		rest = rest.slice(taken.length);
	}

	return cut(pieces, '', answers);
}

function cut(pieces: readonly string[], held: string, answers: readonly string[]): Cut {
	return {pieces, held, ...(answers.length > 0 && {answers})};
}

function isKept(sequence: string, isEscTold: boolean): boolean {
	return pasteMark.test(sequence) || (!isEscTold && (key.test(sequence) || signOf(sequence) !== undefined));
}

/**
 * Whether what was read behind an Esc that is long told is the rest of a sequence: whole, or a beginning that nobody types.
 * People type `[` too, and `[2`, by and by.
 */
export function isTail(input: string, millisecondsSinceEsc: number): boolean {
	if (/^(?:\[\d*|O\d*|\])$/.test(input)) {
		return input.length === 1 || millisecondsSinceEsc < typedAfter;
	}

	return /^(?:\[(?:\[[A-E]|[0-?]+|[A-Za-d~])|O\d*[A-Za-z]|\]\d)/.test(input);
}

/** Milliseconds after Esc from which on `[2` in one read is more likely two keys than the beginning of a sequence. */
const typedAfter = 1000;

/** Whether this goes on a sequence of which only its first characters had come, long ago: more than a key or two. */
export function isLateRest(held: string, input: string): boolean {
	if (/\]\d+$/.test(held)) {
		return /^\d*;/.test(input);
	}

	return held.endsWith(']') ? /^\d+;/.test(input) : /^(?:[0-?]+[ -/]*[@-~]|\d*[:;<=>?][0-?]+)/.test(input);
}
