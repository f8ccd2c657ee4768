import {readFile} from 'node:fs/promises';
import {billingRules} from '../domain/billing-period.ts';
import {parseDay} from '../domain/days.ts';
import {plainText, shown} from '../domain/plain-text.ts';
import type {StatusMeaning, Wishes} from './mapping.ts';
import {OutsideFault} from './source.ts';

/** What a saved mapping is called where nobody says. */
export const mappingFileName = 'leaktui-mapping.json';

export const statusMeanings: readonly StatusMeaning[] = [
	'active',
	'ended',
	'paid',
	'open',
	'failed',
	'refunded',
	'void',
	'unknown',
];

export const booksTables = ['customers', 'plans', 'prices', 'subscriptions', 'invoices', 'payments'] as const;

/** The most days that terms have. */
export const mostTerms = 365;

/** A mapping file larger than this is none. */
const mostBytes = 1_000_000;

/** The wishes as the readable text of a file; a field that is not to be read stands there as null. */
export function mappingText(wishes: Wishes): string {
	const map =
		wishes.map && Object.fromEntries(Object.entries(wishes.map).map(([field, from]) => [field, from ?? null]));
	return `${JSON.stringify({...wishes, ...(map && {map})}, null, '\t')}\n`;
}

/** The wishes that a file holds; `undefined` where there is no such file. Throws an OutsideFault that names what is wrong. */
export async function readMappingFile(path: string): Promise<Wishes | undefined> {
	let text: string;
	try {
		text = await readFile(path, 'utf8');
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') {
			return undefined;
		}

		throw new OutsideFault(`${plainText(path)}: the mapping can't be read (${code})`);
	}

	if (text.length > mostBytes) {
		throw new OutsideFault(`${plainText(path)} is no mapping: it has more than ${mostBytes} characters`);
	}

	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new OutsideFault(`${plainText(path)} is no mapping: it is not JSON`);
	}

	return wishesOf(value, plainText(path));
}

/** Wishes as they stand in a file; `where` is what it is called. Throws an OutsideFault that names what is wrong. */
export function wishesOf(value: unknown, path: string): Wishes {
	const fields = objectIn(value, path);
	for (const [key, part] of Object.entries(fields)) {
		const expects = Object.hasOwn(checks, key) ? problemIn(key as keyof Wishes, part) : 'nothing of this name';
		if (expects !== undefined) {
			throw new OutsideFault(
				`${path} is no mapping: ${shown(key)} takes ${expects}, not ${shown(JSON.stringify(part))}`,
			);
		}
	}

	const {map} = fields as {map?: Record<string, string | null>};
	const read = map && Object.fromEntries(Object.entries(map).map(([field, from]) => [field, from ?? undefined]));
	return {...(fields as Wishes), ...(read && {map: read})};
}

function objectIn(value: unknown, path: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new OutsideFault(`${path} is no mapping: it is no JSON object`);
	}

	return value as Record<string, unknown>;
}

type Check = {readonly expects: string; readonly isRight: (value: unknown) => boolean};

const isText = (value: unknown) => typeof value === 'string';
const entries = (isRight: (key: string, value: unknown) => boolean) => (value: unknown) =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.entries(value).every(([key, each]) => isRight(key, each));

const checks: Readonly<Record<keyof Wishes, Check>> = {
	map: {
		expects: 'columns by TABLE.FIELD',
		isRight: entries((_, value) => value === null || isText(value)),
	},
	tables: {
		expects: `names of tables by ${booksTables.join(', ')}`,
		isRight: entries((key, value) => booksTables.some((table) => table === key) && isText(value)),
	},
	billing: {expects: billingRules.join(', '), isRight: (value) => billingRules.some((rule) => rule === value)},
	dates: {expects: 'dmy or mdy', isRight: (value) => value === 'dmy' || value === 'mdy'},
	termsDays: {
		expects: `a whole number of days from 0 to ${mostTerms}`,
		isRight: (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= mostTerms,
	},
	currency: {expects: 'a code like EUR', isRight: (value) => isText(value) && /^[A-Z]{3}$/.test(String(value))},
	until: {expects: 'a day like 2024-12-31', isRight: (value) => isText(value) && parseDay(String(value)) !== undefined},
	statuses: {
		expects: `one of ${statusMeanings.join(', ')} by TABLE.WORD`,
		isRight: entries((_, value) => statusMeanings.some((meaning) => meaning === value)),
	},
};

/** What the part takes, where it is something else. */
function problemIn(key: keyof Wishes, part: unknown): string | undefined {
	return checks[key].isRight(part) ? undefined : checks[key].expects;
}
