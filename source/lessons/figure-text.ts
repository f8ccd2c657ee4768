import {formatDay, formatMonth} from '../domain/days.ts';
import {formatCount, formatMoney} from '../domain/money.ts';
import {writtenDay, writtenMonth} from '../domain/written-days.ts';
import type {Figure, Figures} from './figure.ts';

const braces = /\{([^{}\n]+)\}/g;

/** The names of figures that a text holds in braces. */
export function figureNames(text: string): string[] {
	return [...text.matchAll(braces)].map((match) => (match[1] as string).trim());
}

/** The text with its figures as people write them. */
export function filled(text: string, figures: Figures): string {
	return text.replace(braces, (_, name: string) => told(figures(name)));
}

/** The text with its figures as a query or a goal takes them: numbers without commas, days as 2024-02-14. */
export function filledPlain(text: string, figures: Figures): string {
	return text.replace(braces, (_, name: string) => {
		const figure = figures(name);
		return typeof figure === 'string' ? figure : plain(figure);
	});
}

function plain(figure: Figure): string {
	switch (figure.kind) {
		case 'day':
			return formatDay(figure.value);
		case 'month':
			return formatMonth(figure.value);
		case 'money':
			return String(figure.value / 100);
		case 'customers':
			return figure.value.join(' ');
		default:
			return String(figure.value);
	}
}

/** A figure as people write it. */
export function told(figure: Figure | string): string {
	if (typeof figure === 'string') {
		return figure;
	}

	switch (figure.kind) {
		case 'count':
			return formatCount(figure.value);
		case 'money':
			return formatMoney(figure.value);
		case 'share':
			return `${(figure.value * 100).toFixed(1)} %`;
		case 'day':
			return writtenDay(figure.value);
		case 'month':
			return writtenMonth(figure.value);
		case 'customer':
			return String(figure.value).padStart(4, '0');
		case 'customers':
			return figure.value.map((id) => String(id).padStart(4, '0')).join(', ');
		case 'text':
			return figure.value;
	}
}

/** A figure as a number that is typed: dollars, percent, a count. */
export function numberOf(figure: Figure): number | undefined {
	switch (figure.kind) {
		case 'money':
			return figure.value / 100;
		case 'share':
			return figure.value * 100;
		case 'count':
			return figure.value;
		default:
			return undefined;
	}
}
