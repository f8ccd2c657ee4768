import {absentDay} from '../../source.ts';
import type {PackedColumn} from '../cells/packed-column.ts';
import type {EngineColumn} from './engine-table.ts';

const microsecondsPerDay = 86_400_000_000;
const mostScale = 6;

/** Days of four-digit years. */
const [firstDay, lastDay] = [-719_162, 2_932_896] as const;

/** A column of the numbers that the engine gave, NaN where there is none; undefined where they are not all that there is to it. */
export function packedNumbers({reading, scale}: EngineColumn, numbers: Float64Array): PackedColumn | undefined {
	switch (reading) {
		case 'scaled':
			return scaled(numbers, scale);
		case 'days':
			return days(numbers, 1);
		case 'times':
			return days(numbers, microsecondsPerDay);
		case 'real':
			for (let places = 0; places <= mostScale; places++) {
				if (
					numbers.every((value) => Number.isNaN(value) || Math.round(value * 10 ** places) / 10 ** places === value)
				) {
					return places === 0 ? whole(numbers) : scaled(numbers, places);
				}
			}

			return undefined;
		default:
			return whole(numbers);
	}
}

function isHeld(value: number): boolean {
	return Number.isNaN(value) || Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function whole(values: Float64Array): PackedColumn | undefined {
	return values.every(isHeld) ? {kind: 'integers', values} : undefined;
}

function scaled(numbers: Float64Array, scale: number): PackedColumn | undefined {
	// A multiple that is a whole number, but for the last bits of the fraction.
	const values = numbers.map((value) => Math.round(value * 10 ** scale));
	return values.every((value) => isHeld(value * 4)) ? {kind: 'decimals', scale, values} : undefined;
}

function days(numbers: Float64Array, unit: number): PackedColumn | undefined {
	const values = new Int32Array(numbers.length);
	for (const [row, value] of numbers.entries()) {
		const day = value / unit;
		if (Number.isNaN(value)) {
			values[row] = absentDay;
		} else if (!Number.isInteger(day) || day < firstDay || day > lastDay) {
			return undefined;
		} else {
			values[row] = day;
		}
	}

	return {kind: 'days', values};
}
