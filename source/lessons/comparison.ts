import type {Figures} from './figure.ts';
import {numberOf} from './figure-text.ts';

/** Whether a comparison of figures holds: `close-out.zombie.leaked > close-out.ghost.leaked`, several joined by «and»; nothing always does. A sentence where it can't be read. */
export function compared(text: string, figures: Figures): boolean | string {
	if (text.trim() === '') {
		return true;
	}

	for (const part of text.split(/\s+and\s+/)) {
		const match = /^\s*(\S+(?:, \S+)?)\s+(<=|>=|<|>|=)\s+(\S+(?:, \S+)?)\s*$/.exec(part);
		if (!match) {
			return `"${part}" is no comparison; one is close-out.zombie.leaked > close-out.ghost.leaked`;
		}

		const [left, right] = [sideOf(match[1] as string, figures), sideOf(match[3] as string, figures)];
		if (typeof left === 'string' || typeof right === 'string') {
			return typeof left === 'string' ? left : String(right);
		}

		if (!isSo(left, match[2] as string, right)) {
			return false;
		}
	}

	return true;
}

function sideOf(text: string, figures: Figures): number | string {
	if (/^-?\d+(\.\d+)?$/.test(text)) {
		return Number(text);
	}

	const figure = figures(text);
	return typeof figure === 'string' ? figure : (numberOf(figure) ?? `"${text}" is no number`);
}

function isSo(left: number, sign: string, right: number): boolean {
	switch (sign) {
		case '<':
			return left < right;
		case '<=':
			return left <= right;
		case '>':
			return left > right;
		case '>=':
			return left >= right;
		default:
			return left === right;
	}
}
