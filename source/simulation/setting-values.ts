import {parseMonth} from '../domain/days.ts';
import {formatCount} from '../domain/money.ts';
import {outsideText} from '../domain/outside-text.ts';
import {monthlyScenarios} from '../scenarios/index.ts';
import {scenarioNamed} from '../scenarios/scenario-named.ts';
import type {Discount, Incident, PriceRise, Settings} from './settings.ts';

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

/** Seeds and names: visible text on one line, in composed form. */
export function parseText(text: string): string | undefined {
	const taken = outsideText(text, longestText);
	return 'text' in taken ? taken.text : undefined;
}

/** Why a text can be no seed or name: goes on after «NAME takes WHAT IT EXPECTS». */
export function textProblem(text: string): string | undefined {
	const taken = outsideText(text, longestText);
	return 'problem' in taken ? taken.problem : undefined;
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

/** Reads `2024-07=12.5`, a month and by how many percent prices rise on its 1st. */
export function parsePriceRise(text: string): PriceRise | undefined {
	const match = /^([^=]*)=(.*)$/.exec(text.trim());
	const [, month = '', rise = ''] = match ?? [];
	const value = parsePercent(rise);
	return value !== undefined && parseMonth(month) !== undefined ? {month, percent: value} : undefined;
}

/** The text that `parsePriceRise` reads back. */
export function formatPriceRise({month, percent: rise}: PriceRise): string {
	return `${month}=${rise}`;
}

const mostDiscountMonths = 36;
/** In percent: what is left of every price is a cent or more. */
const mostDiscount = 99;

/** Reads `20:6`, by how many percent a subscription is discounted in its first months, and how many those are. */
export function parseDiscount(text: string): Discount | undefined {
	const [, cut = '', months = ''] = /^([^:]*):(.*)$/.exec(text.trim()) ?? [];
	const value = parsePercent(cut);
	const length = whole(1, mostDiscountMonths, 'months').parse(months);
	return value !== undefined && value > 0 && value <= mostDiscount && length !== undefined
		? {percent: value, months: length}
		: undefined;
}

export const discountExpects = `PCT:MONTHS with a percentage above 0 and at most ${mostDiscount}, and 1 to ${mostDiscountMonths} months`;

/** The text that `parseDiscount` reads back. */
export function formatDiscount({percent: cut, months}: Discount): string {
	return `${cut}:${months}`;
}

/** The text that `parseIncident` reads back, with the scenario's short name. */
export function formatIncident({month, scenario, percent: rate}: Incident): string {
	return `${month}:${monthlyScenarios.find(({id}) => id === scenario)?.shortName ?? scenario}=${rate}`;
}
