import type {JsonRow} from './json-table.ts';

/** Texts and numbers, in this order wherever they stand. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|-?\b(?:NaN|Infinity)\b/gs;

/**
 * Parses JSON, and what some programs write instead of nothing: NaN. Numbers with more digits than JavaScript holds come as
 * texts, digit by digit. Throws where it is no JSON.
 */
export function parseJson(text: string): unknown {
	return JSON.parse(/\d{16}|NaN|Infinity/.test(text) ? text.replace(tokens, kept) : text);
}

function kept(token: string): string {
	if (token.startsWith('"')) {
		return token;
	}

	if (/[NI]/.test(token)) {
		return 'null';
	}

	return token.replace(/\D/g, '').length > 15 ? `"${token}"` : token;
}

/** The object that a text is; undefined where it is none. */
export function parseRow(text: string): JsonRow | undefined {
	try {
		const value = parseJson(text);
		return isRow(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

export function isRow(value: unknown): value is JsonRow {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a cell: what is within a value stands there as JSON. */
export function cellOf(value: unknown): string | undefined {
	if (value === undefined || value === null || value === '') {
		return undefined;
	}

	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
