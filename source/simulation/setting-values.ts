import {parseMonth} from '../domain/days.ts';
import {formatCount} from '../domain/money.ts';
import {isPlainText} from '../domain/plain-text.ts';
import {monthlyScenarios} from '../scenarios/index.ts';
import {scenarioNamed} from '../scenarios/scenario-named.ts';
import type {Incident, Settings} from './settings.ts';

/** The most characters of a seed or a name. */
export const longestText = 80;

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

function parseNumber(text: string): number | undefined {
	const trimmed = text.trim();
	return number.test(trimmed) ? Number(trimmed) : undefined;
}

function parsePercent(text: string): number | undefined {
	const value = parseNumber(text.trim().replace(/\s*%$/, ''));
	return value !== undefined && value >= 0 && value <= 100 ? value + 0 : undefined;
}

/** What all percentages have in common. */
export const percent = {
	placeholder: 'PCT',
	expects: 'a percentage from 0 to 100',
	range: {min: 0, max: 100, step: 0.5},
	parse: parsePercent,
	format: (value: number) => String(value),
};

/** What all whole numbers between these bounds have in common. */
export function whole(min: number, max: number, unit: string) {
	return {
		expects: `a whole number of ${unit} from ${formatCount(min)} to ${formatCount(max)}`,
		range: {min, max, step: 1},
		parse(text: string) {
			const value = parseNumber(text);
			return value !== undefined && Number.isInteger(value) && value >= min && value <= max ? value + 0 : undefined;
		},
		format: (value: number) => String(value),
	};
}

/** Seeds and names: visible text on one line. */
export function parseText(text: string): string | undefined {
	const trimmed = text.trim();
	return trimmed.length >= 1 && [...trimmed].length <= longestText && isPlainText(trimmed) ? trimmed : undefined;
}

/** Reads `60/30/10`. */
export function parseMix(text: string): Settings['mix'] | undefined {
	const shares = text.split('/').map(parsePercent);
	const [basic, pro, enterprise] = shares;
	if (shares.length !== 3 || basic === undefined || pro === undefined || enterprise === undefined) {
		return undefined;
	}

	return Math.abs(basic + pro + enterprise - 100) < 1e-9 ? [basic, pro, enterprise] : undefined;
}

/** Reads `2024-06:ghost=20`; the scenario goes by any of its names. */
export function parseIncident(text: string): Incident | undefined {
	const match = /^([^:]*):([^=]*)=(.*)$/.exec(text.trim());
	if (!match) {
		return undefined;
	}

	const [, month = '', name = '', rate = ''] = match;
	const scenario = scenarioNamed(name, monthlyScenarios);
	const value = parsePercent(rate);
	return scenario && value !== undefined && parseMonth(month) !== undefined
		? {month, scenario: scenario.id, percent: value}
		: undefined;
}

/** The text that `parseIncident` reads back, with the scenario's short name. */
export function formatIncident({month, scenario, percent: rate}: Incident): string {
	return `${month}:${monthlyScenarios.find(({id}) => id === scenario)?.shortName ?? scenario}=${rate}`;
}
