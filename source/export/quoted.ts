import {type Bytes, makeRoom, putText} from './bytes.ts';

const [lineFeed, carriageReturn, quote, comma, lastAscii] = [10, 13, 34, 44, 127];

/** A CSV field, in quotes where RFC 4180 asks for them. */
export function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes a text as a CSV field. Makes its own room. */
export function putField(bytes: Bytes, text: string): void {
	makeRoom(bytes, text.length);
	const {buffer, length} = bytes;
	// Character by character, and nothing else for nearly all texts: they are too short for a call to pay.
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code > lastAscii || (code <= comma && isSpecial(code))) {
			putText(bytes, quoted(text));
			return;
		}

		buffer[length + at] = code;
	}

	bytes.length = length + text.length;
}

function isSpecial(code: number): boolean {
	return code === comma || code === quote || code === carriageReturn || code === lineFeed;
}
