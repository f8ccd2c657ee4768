import {shown} from '../domain/plain-text.ts';

export type Where = readonly (string | number)[];

/** Notes down what is wrong at a path of a lesson. */
export type Note = (where: Where, sentence: string) => void;

type Table = Readonly<Record<string, unknown>>;

/** A reader of the table at this path, which may have these keys: it notes what is not as it should be, and gives what can be gone on with. */
export function tableReader(value: unknown, where: Where, keys: readonly string[], note: Note) {
	const isTable = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
	const table = (isTable ? value : {}) as Table;
	const name =
		where.length === 0 ? 'the lesson' : where.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' ');
	if (!isTable) {
		note(where, `${name} takes a table, not ${told(value)}`);
	}

	for (const key of Object.keys(table).filter((each) => !keys.includes(each))) {
		note([...where, key], `"${shown(key)}" is not known in ${name}; there are ${keys.join(', ')}`);
	}

	const wrong = (key: string, expects: string) =>
		note([...where, key], `${key} takes ${expects}, not ${told(table[key])}`);
	const missing = (key: string, expects: string) => note(where, `${name} needs ${key}: ${expects}`);
	const has = (key: string) => Object.hasOwn(table, key);
	return {
		table,
		has,
		wrong,
		missing,
		text(key: string, expects: string, usual?: string): string {
			if (!has(key)) {
				if (usual === undefined) {
					missing(key, expects);
				}

				return usual ?? '';
			}

			const given = table[key];
			if (typeof given !== 'string' || (usual === undefined && given.trim() === '')) {
				wrong(key, expects);
				return usual ?? '';
			}

			return given.trim();
		},
		number(key: string, expects: string, isRight: (value: number) => boolean, usual?: number): number {
			const given = table[key];
			if (!has(key)) {
				if (usual === undefined) {
					missing(key, expects);
				}

				return usual ?? 0;
			}

			if (typeof given !== 'number' || !isRight(given)) {
				wrong(key, expects);
				return usual ?? 0;
			}

			return given;
		},
		isTrue(key: string, usual: boolean): boolean {
			if (has(key) && typeof table[key] !== 'boolean') {
				wrong(key, 'true or false');
			}

			return has(key) ? table[key] === true : usual;
		},
		texts(key: string, expects: string): readonly string[] {
			const given = table[key];
			if (!has(key)) {
				return [];
			}

			if (!Array.isArray(given) || given.some((each) => typeof each !== 'string')) {
				wrong(key, expects);
				return [];
			}

			return given as string[];
		},
		list(key: string, expects: string): readonly unknown[] {
			if (has(key) && !Array.isArray(table[key])) {
				wrong(key, expects);
			}

			return Array.isArray(table[key]) ? (table[key] as unknown[]) : [];
		},
	};
}

/** A value of a file, short and safe to draw. */
export function told(value: unknown): string {
	if (value === undefined) {
		return 'nothing';
	}

	if (typeof value === 'object' && value !== null) {
		return Array.isArray(value) ? 'a list' : value instanceof Date ? 'a date without quotes' : 'a table';
	}

	return typeof value === 'string' ? `"${shown(value)}"` : shown(String(value));
}

/** A value of a file as an option takes it: a text as it is, and what no option takes by its kind. */
export function asOption(value: unknown): string {
	return typeof value === 'string' ? value : told(value);
}
