import {Buffer} from 'node:buffer';

const esc = '\u001b';
const bell = '\u0007';

/** GNU screen passes on at most this many characters at a time. */
const longestScreenPart = 250;

/** The terminal sequence that puts a text on the clipboard, wrapped so that tmux or GNU screen hands it on to the terminal outside. */
export function osc52(text: string, insideTmux: boolean, insideScreen = false): string {
	const sequence = `${esc}]52;c;${Buffer.from(text, 'utf8').toString('base64')}${bell}`;
	if (insideTmux) {
		return `${esc}Ptmux;${sequence.replaceAll(esc, esc + esc)}${esc}\\`;
	}

	return insideScreen
		? partsOf(sequence)
				.map((part) => `${esc}P${part}${esc}\\`)
				.join('')
		: sequence;
}

function partsOf(sequence: string): string[] {
	const count = Math.ceil(sequence.length / longestScreenPart);
	return Array.from({length: count}, (_, at) => sequence.slice(at * longestScreenPart, (at + 1) * longestScreenPart));
}
