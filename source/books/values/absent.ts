/** What people and programs write where nothing is known. */
export const absentWords: readonly string[] = [
	'',
	'null',
	'nan',
	'-',
	'–',
	'—',
	'n/a',
	'#n/a',
	'na',
	'none',
	'nil',
	'\\n',
	'nat',
	'undefined',
];
const absent = new Set(absentWords);

/** What one of them may begin with: most texts begin otherwise, and are not looked up. */
const beginnings = new Set([...absent].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]));
const longestAbsent = Math.max(...[...absent].map(({length}) => length));

/** The text without blanks around it; `undefined` where it says that there is none. */
export function presentText(text: string | undefined): string | undefined {
	if (text === undefined || text === '') {
		return undefined;
	}

	// Letters, digits and signs of ASCII are no blanks: nothing is to be trimmed between two of them.
	const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
	const trimmed = isInk(first) && isInk(last) ? text : text.trim();
	const begins = trimmed === '' || beginnings.has(trimmed.charCodeAt(0));
	return begins && trimmed.length <= longestAbsent && absent.has(trimmed.toLowerCase()) ? undefined : trimmed;
}

function isInk(code: number): boolean {
	return code > 32 && code < 127;
}
