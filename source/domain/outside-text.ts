import {counted} from './counted.ts';
import {codeOf, isPlainText, plainText, shown} from './plain-text.ts';

/** A text as the program keeps it, or why it can't be taken: a sentence that goes on after «NAME takes WHAT IT EXPECTS». */
export type Taken = {readonly text: string} | {readonly problem: string};

/** Scripts whose letters join to their neighbours, where a joiner decides how a word is written. */
const joining =
	'[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}]';

/** Invisible characters where they are needed: between emoji, in flags of regions, within words of joining scripts. */
const needed = new RegExp(
	[
		'(?<=\\p{Extended_Pictographic}[\\u{1F3FB}-\\u{1F3FF}\\uFE0F]?)\\u200D(?=\\p{Extended_Pictographic})',
		'(?<=\\u{1F3F4})[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]+\\u{E007F}',
		`(?<=${joining}\\p{M}*)[\\u200C\\u200D](?=${joining})`,
	].join('|'),
	'gu',
);

/**
 * The one rule for every text from outside that is kept or compared: seeds, names, notes. It is put in composed form (NFC),
 * so that é is é however it was typed, and trimmed. Joiners stay where emoji and scripts need them. Refused are other
 * characters that can't be seen, bytes that were not UTF-8 (they arrive as U+FFFD, all alike), blanks alone, and more than
 * `most` characters.
 */
export function outsideText(given: string, most: number, least: 0 | 1 = 1): Taken {
	const text = given.normalize('NFC').trim();
	const bad = firstBad(given);
	if (bad) {
		return {problem: told(given, bad)};
	}

	const length = isSeen(text) ? [...text].length : 0;
	if (length < least) {
		return {problem: given === '' ? ', not ""' : ', not blanks alone'};
	}

	return length > most ? {problem: `, not the ${counted(length, 'character')} of "${shown(text)}"`} : {text};
}

type Bad = {readonly character: string; readonly position: number; readonly what: string};

/** The first character that can't be taken, and its position from 1 on; blanks and line ends around the text are trimmed. */
function firstBad(given: string): Bad | undefined {
	const leading = given.length - given.trimStart().length;
	const kept = given.trim().replace(needed, (joiners) => ' '.repeat([...joiners].length));
	let position = [...given.slice(0, leading)].length;
	for (const character of kept) {
		position++;
		if (character === replacement || !isPlainText(character)) {
			return {character, position, what: whatIs(character)};
		}
	}

	return undefined;
}

/** Why a text that may hold any character, like a path, can't be taken: it was not UTF-8, as with `outsideText`. */
export function brokenBytes(given: string): string | undefined {
	const at = given.indexOf(replacement);
	const position = [...given.slice(0, at)].length + 1;
	return at === -1 ? undefined : told(given, {character: replacement, position, what: whatIs(replacement)});
}

function told(given: string, {character, position, what}: Bad): string {
	return `, and character ${position} of "${shown(given)}" is ${codeOf(character)}, ${what}`;
}

/** Whether anything of the text leaves a mark on a screen. */
function isSeen(text: string): boolean {
	return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

const replacement = '\uFFFD';

function whatIs(character: string): string {
	if (character === replacement) {
		return 'which stands for bytes that are not UTF-8';
	}

	if (/[\p{Cc}\u2028\u2029]/u.test(character)) {
		return 'a control character';
	}

	if (/\p{Cs}/u.test(character)) {
		return 'half of a character';
	}

	return /[\u200C\u200D]/u.test(character) ? 'which joins nothing there' : "which can't be seen";
}

/** Text that is typed or pasted into a field: composed, without what the rule would refuse, with the joiners that it keeps. */
export function typedText(text: string): string {
	let rest = 0;
	let kept = '';
	const composed = text.normalize('NFC');
	for (const {0: joiners, index} of composed.matchAll(needed)) {
		kept += plainText(composed.slice(rest, index)) + joiners;
		rest = index + joiners.length;
	}

	return kept + plainText(composed.slice(rest));
}

/** What may come to join the next character, or to end a flag, at the end of what has been typed. */
const beginning = new RegExp(
	`(?:\\p{Extended_Pictographic}[\\u{1F3FB}-\\u{1F3FF}\\uFE0F]?\\u200D|${joining}\\p{M}*[\\u200C\\u200D]|\\u{1F3F4}[\\u{E0030}-\\u{E007F}]+)$`,
	'u',
);

/** Whether a field takes the character as it is typed behind these: what is plain, and a joiner where one may be needed. */
export function isTypable(before: string, character: string): boolean {
	return isPlainText(character) || beginning.test(before + character);
}
