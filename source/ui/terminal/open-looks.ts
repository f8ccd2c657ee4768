/** What a sequence of SGR does, in its order: opens a look with these parameters, or closes those of `looks`; all without. */
type Effect = {readonly opens: string; readonly look: number} | {readonly closes: readonly number[] | undefined};

/** Parameters that end a look, and those of the looks that they end. */
const endings: Readonly<Record<number, readonly number[]>> = {
	22: [1, 2],
	23: [3],
	24: [4],
	27: [7],
	28: [8],
	29: [9],
	39: [30],
	49: [40],
	55: [53],
};
/** How many parameters a colour takes after 38 or 48, by the one that follows: one of 256, or red, green and blue. */
const colourLengths: Readonly<Record<number, number>> = {5: 2, 2: 4};
const start = '\u001B[';
const mostRemembered = 256;
/** A frame holds hundreds of sequences, of a dozen kinds. */
const effects = new Map<string, readonly Effect[]>();

/** The looks that are open after a text, in the order in which they were opened. */
export type Looks = readonly Open[];

const noLooks: Looks = [];

/** The looks that are open at the end of a text; `before` are those that are open at its start. */
export function looksAfter(text: string, before = noLooks): Looks {
	let at = text.indexOf(start);
	if (at === -1) {
		return before;
	}

	const open = [...before];
	for (; at !== -1; at = text.indexOf(start, at + 1)) {
		const end = endOfParameters(text, at + start.length);
		if (text[end] === 'm') {
			for (const effect of effectsOf(text.slice(at + start.length, end))) {
				apply(effect, open);
			}
		}
	}

	return open;
}

/** The sequence that opens these looks: weight, colours, … Empty without any. */
export function opening(looks: Looks): string {
	return looks.length === 0 ? '' : `${start}${looks.map(({opens}) => opens).join(';')}m`;
}

/** The sequence that opens the looks again that are open at the end of a text. Empty if none is. */
export default function openLooks(text: string): string {
	return opening(looksAfter(text));
}

/** A look that is open. Rarely are two at a time, so that a list of them is read sooner than a map. */
type Open = Extract<Effect, {look: number}>;

function apply(effect: Effect, open: Open[]): void {
	if ('opens' in effect) {
		const at = open.findIndex(({look}) => look === effect.look);
		open[at === -1 ? open.length : at] = effect;
		return;
	}

	for (let at = open.length - 1; at >= 0; at--) {
		if (effect.closes === undefined || effect.closes.includes((open[at] as Open).look)) {
			open.splice(at, 1);
		}
	}
}

function endOfParameters(text: string, from: number): number {
	let end = from;
	for (let code = text.charCodeAt(end); (code >= 0x30 && code <= 0x39) || code === 0x3b; code = text.charCodeAt(end)) {
		end++;
	}

	return end;
}

function effectsOf(list: string): readonly Effect[] {
	let known = effects.get(list);
	if (!known) {
		known = parsed(list.split(';').map(Number));
		if (effects.size >= mostRemembered) {
			effects.clear();
		}

		effects.set(list, known);
	}

	return known;
}

function parsed(parameters: readonly number[]): readonly Effect[] {
	const found: Effect[] = [];
	for (let at = 0; at < parameters.length; at++) {
		const parameter = parameters[at] as number;
		if (parameter === 0 || endings[parameter]) {
			found.push({closes: endings[parameter]});
			continue;
		}

		const isLong = parameter === 38 || parameter === 48;
		const more = isLong ? (colourLengths[parameters[at + 1] as number] ?? 0) : 0;
		found.push({look: lookOf(parameter), opens: parameters.slice(at, at + more + 1).join(';')});
		at += more;
	}

	return found;
}

/** The parameter that a look is known by: 30 is every colour of the text, 40 every one behind it. */
function lookOf(parameter: number): number {
	if ((parameter >= 30 && parameter <= 38) || (parameter >= 90 && parameter <= 97)) {
		return 30;
	}

	if ((parameter >= 40 && parameter <= 48) || (parameter >= 100 && parameter <= 107)) {
		return 40;
	}

	return parameter;
}
