import {plainText} from '../../domain/plain-text.ts';
import type {Fault, Place} from '../answer.ts';
import type {Limits} from '../limits.ts';

/** What the engine says of a failure, with `errors_as_json`. */
type EngineError = {
	readonly exception_type?: string;
	readonly exception_message?: string;
	/** Bytes before the place. */
	readonly position?: string;
	/** What is missing: a `Table`, a `Scalar Function`. */
	readonly type?: string;
	readonly name?: string;
};

/** The most characters of an engine's sentence: some list every function there is. */
const longest = 300;

/** Why a query was stopped: by its reader, or at a limit. */
export type StopReason = 'reader' | 'time' | 'memory';

export function stopped(reason: StopReason, {megabytes, seconds}: Limits): Fault {
	const sentences: Readonly<Record<StopReason, string>> = {
		reader: 'the query was stopped',
		time: `the query was stopped after ${seconds} s`,
		memory: `the query was stopped: it wanted more than ${megabytes} MB of memory`,
	};
	return {kind: 'stopped', sentence: sentences[reason]};
}

export function refused(sentence: string, place?: Place): Fault {
	return {kind: 'refused', sentence: placed(sentence, place), place};
}

/** What the engine threw at a query, in its own words, made one plain sentence with the place. */
export function failed(error: unknown, sql: string, limits: Limits, tables: readonly string[]): Fault {
	const {exception_type: kind, exception_message: words = String(error), position, type, name} = engineError(error);
	if (kind === 'Out of Memory') {
		return stopped('memory', limits);
	}

	return misspelt(sql, type === 'Table' && name !== undefined ? noTable(name, tables) : words, position);
}

/** The engine would suggest tables of its own, and not those of the books. */
export function noTable(name: string, tables: readonly string[]): string {
	return `there is no table ${name}; there are ${tables.join(', ')}`;
}

/** What the engine can't make sense of: its words, and how many bytes before the place it says. */
export function misspelt(sql: string, words: string, bytes: string | undefined): Fault {
	const place = bytes === undefined ? undefined : placeOf(sql, Number(bytes));
	return {kind: 'failed', sentence: placed(plainWords(words), place), place};
}

function engineError(error: unknown): EngineError {
	const message = error instanceof Error ? error.message : String(error);
	try {
		return JSON.parse(message.slice(message.indexOf('{'))) as EngineError;
	} catch {
		return {exception_message: message};
	}
}

/** The engine's lines as one sentence. */
function plainWords(message: string): string {
	const parts = message
		.split('\n')
		.map((line) => plainText(line).trim())
		.filter((line) => line !== '')
		.slice(0, 3)
		.map((line) => line.replace(/[.!]+$/, ''))
		.map((line, at) => (at === 0 ? line : `${line.charAt(0).toLowerCase()}${line.slice(1)}`));
	const sentence = parts.join('; ').replaceAll(':; ', ': ');
	return sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence;
}

function placed(sentence: string, place: Place | undefined): string {
	return place === undefined ? sentence : `line ${place.line}, column ${place.column}: ${sentence}`;
}

/** The place so many bytes into a query. */
export function placeOf(sql: string, bytes: number): Place | undefined {
	const all = Buffer.from(sql);
	if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > all.length) {
		return undefined;
	}

	const before = all.subarray(0, bytes).toString();
	const lines = before.split('\n');
	return {line: lines.length, column: [...(lines.at(-1) as string)].length + 1, offset: before.length};
}
