import type {BooksShape} from '../domain/books-shape.ts';
import {complaint} from '../domain/complaint.ts';
import type {Day} from '../domain/days.ts';
import type {Dialect} from '../export/dialects/dialect.ts';
import {dialects, ruleQuery} from '../export/dialects/rule-queries.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {detectorPolicy, type Settings} from '../simulation/settings.ts';
import type {Context} from './context.ts';
import {usageError} from './failure.ts';

/** The engine that `--sql` names. Throws a usage error. */
export function dialectAsked({isJson, isCsv, engine}: Context, name: string): Dialect {
	const dialect = dialects.find((known) => known.name === name);
	if (!dialect) {
		throw usageError(complaint('--sql', dialects.map((known) => known.name).join(', '), name));
	}

	const [other] = [isJson && '--json', isCsv && '--csv', engine !== undefined && '--engine'].filter(Boolean);
	if (other) {
		throw usageError(`--sql and ${other} exclude each other`);
	}

	return dialect;
}

/** What is exported of books: its shape, and the day as of which the rules are asked. */
export type AskedTables = {readonly settings: Settings; readonly day: Day; readonly shape: BooksShape};

/** The rules of these leaks, as queries over what is exported, by the detector's policy and as of the day. */
export function ruleTexts(rules: readonly Leak[], dialect: Dialect, {settings, day, shape}: AskedTables): string {
	const policy = detectorPolicy(settings);
	const texts = rules.map((leak) => ruleQuery(leak, dialect, policy, settings.months, day, shape));
	return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
}
