import {complaint} from '../domain/complaint.ts';
import {plainText, shown} from '../domain/plain-text.ts';

/** Says what is wrong with a value that was read from outside and sits at the path `at`; `undefined` where nothing is. */
export type Shape = (value: unknown, at: string) => string | undefined;

/** «at takes what it expects, not the value», with the value cut short and made safe to draw. */
export function wrong(value: unknown, at: string, expects: string): string {
	return complaint(plainText(at), expects, '', `, not ${told(value)}`);
}

function told(value: unknown): string {
	if (typeof value === 'object' && value !== null) {
		return Array.isArray(value) ? 'a list' : 'an object';
	}

	return typeof value === 'string' ? `"${shown(value)}"` : shown(String(value));
}

/** A value that passes the test. */
export function shapeOf(expects: string, isRight: (value: unknown) => boolean): Shape {
	return (value, at) => (isRight(value) ? undefined : wrong(value, at, expects));
}

/** A text that passes the test; `problem` may say more of one that does not, see `complaint`. */
export function textOf(
	expects: string,
	isRight: (text: string) => boolean,
	problem: (text: string) => string | undefined = () => undefined,
): Shape {
	return (value, at) => {
		if (typeof value !== 'string') {
			return wrong(value, at, expects);
		}

		return isRight(value) ? undefined : complaint(plainText(at), expects, value, problem(value));
	};
}

/**
 * A text of a file as the rule for texts from outside may read it. The file is UTF-8 by then: a U+FFFD in it is a character that
 * somebody wrote.
 */
export function readable(text: string): string {
	return text.replaceAll('\uFFFD', '?');
}

export const aText = textOf('a text', () => true);
export const aNumber = shapeOf('a number', Number.isFinite);
export const aSwitch = shapeOf('true or false', (value) => typeof value === 'boolean');

export function aWholeNumber(least: number): Shape {
	return shapeOf(`a whole number from ${least} on`, (value) => Number.isSafeInteger(value) && Number(value) >= least);
}

/** What `shape` takes, or null. */
export function orNull(shape: Shape): Shape {
	return (value, at) => (value === null ? undefined : shape(value, at));
}

/** A list of what `shape` takes, of this length where one is given. */
export function listOf(shape: Shape, length?: number): Shape {
	return (value, at) => {
		if (!Array.isArray(value) || (length !== undefined && value.length !== length)) {
			return wrong(value, at, length === undefined ? 'a list' : `a list of ${length}`);
		}

		return first(value.map((item, place) => () => shape(item, `${at}[${place}]`)));
	};
}

/** An object with exactly these keys of its own, the optional ones or not: a missing one is wrong, and so is one more, like `__proto__`. */
export function objectOf(shapes: Readonly<Record<string, Shape>>, optional: readonly string[] = []): Shape {
	return (value, at) => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			return wrong(value, at, 'an object');
		}

		const path = at === '' ? '' : `${at}.`;
		const unknown = Object.keys(value).find((key) => !Object.hasOwn(shapes, key));
		if (unknown !== undefined) {
			return plainText(`${path}${unknown.slice(0, 60)} is not known here`);
		}

		return first(
			Object.entries(shapes).map(
				([key, shape]) =>
					() =>
						Object.hasOwn(value, key)
							? shape((value as Record<string, unknown>)[key], `${path}${key}`)
							: optional.includes(key)
								? undefined
								: `${path}${key} is missing`,
			),
		);
	};
}

/** The first thing that is wrong. */
function first(checks: readonly (() => string | undefined)[]): string | undefined {
	for (const check of checks) {
		const problem = check();
		if (problem !== undefined) {
			return problem;
		}
	}

	return undefined;
}
