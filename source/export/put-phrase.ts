import type {Phrase} from '../domain/phrase.ts';
import {quoted} from './quoted.ts';

/**
 * The words of a phrase as bytes of a CSV field, all in two columns: of each word its length, and its bytes in moves of
 * eight at a time, as numbers are written. UTF-8 has no bytes that would make such a number NaN.
 */
export type WrittenPhrase = {
	readonly places: Phrase['places'];
	/** Which words the text has that is being written, list by list. */
	readonly chosen: Int32Array;
	/** Where the words of each list begin. */
	readonly listsFrom: Int32Array;
	readonly lengths: Uint8Array;
	/** 1 where a text with this word goes in quotes. */
	readonly isQuoted: Uint8Array;
	readonly moves: Float64Array;
	readonly movesPerWord: number;
	/** The most bytes that are touched from where a text begins. */
	readonly room: number;
};

const perMove = Float64Array.BYTES_PER_ELEMENT;
const quote = 34;
const known = new WeakMap<Phrase, WrittenPhrase>();

/** The bytes of the phrase's words, made once. */
export function writtenPhrase(phrase: Phrase): WrittenPhrase {
	const written = known.get(phrase) ?? write(phrase);
	known.set(phrase, written);
	return written;
}

function write({words, places}: Phrase): WrittenPhrase {
	const texts = words.flat();
	const bytes = texts.map((text) => Buffer.from(text.replaceAll('"', '""')));
	const movesPerWord = Math.ceil(Math.max(...bytes.map(({length}) => length)) / perMove);
	const memory = Buffer.alloc(texts.length * movesPerWord * perMove);
	for (const [at, word] of bytes.entries()) {
		memory.set(word, at * movesPerWord * perMove);
	}

	const listsFrom = new Int32Array(words.length);
	for (const [at, {length}] of words.entries()) {
		listsFrom.fill((listsFrom[at] as number) + length, at + 1);
	}

	return {
		places,
		chosen: new Int32Array(words.length),
		listsFrom,
		lengths: Uint8Array.from(bytes, ({length}) => length),
		isQuoted: Uint8Array.from(texts, (text) => (quoted(text) === text ? 0 : 1)),
		moves: Float64Array.from({length: memory.length / perMove}, (_, at) => memory.readDoubleLE(at * perMove)),
		movesPerWord,
		room: words.length * movesPerWord * perMove + 2,
	};
}

/** Writes the text of this number, in quotes where RFC 4180 asks for them. Returns where it ends; takes its room as given. */
export function putPhraseAt(view: DataView, from: number, phrase: WrittenPhrase, number: number): number {
	const {places, chosen, listsFrom, isQuoted} = phrase;
	places(number, chosen);
	let special = 0;
	for (let list = 0; list < chosen.length; list++) {
		const word = (listsFrom[list] as number) + (chosen[list] as number);
		chosen[list] = word;
		special |= isQuoted[word] as number;
	}

	let at = from + special;
	for (let list = 0; list < chosen.length; list++) {
		at = putWord(view, at, phrase, chosen[list] as number);
	}

	if (special === 1) {
		view.setUint8(from, quote);
		view.setUint8(at, quote);
	}

	return at + special;
}

function putWord(view: DataView, from: number, {lengths, moves, movesPerWord}: WrittenPhrase, word: number): number {
	const end = from + (lengths[word] as number);
	for (let at = from, move = word * movesPerWord; at < end; at += perMove, move++) {
		view.setFloat64(at, moves[move] as number, true);
	}

	return end;
}
