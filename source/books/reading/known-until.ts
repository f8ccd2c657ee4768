import {calendarMonthOf, type Day, earliestDay, formatDay, monthEnd, parseDay} from '../../domain/days.ts';
import {listed} from '../mapping/listed.ts';
import type {Reading, Wishes} from '../mapping.ts';
import {OutsideFault} from '../source.ts';

/** The last day that the books know of, and who says so. */
export type KnownUntil = {readonly day: Day; readonly by: NonNullable<Reading['knownUntilBy']>};

/**
 * The day at whose close the books are told of: as asked for, as what stands beside the data says, or that of the last row.
 * `lastRowOn` is the day of the last invoice or payment; what is planned for later days is no row.
 */
export function knownUntil(wishes: Wishes, knownOn: string | undefined, lastRowOn: Day): KnownUntil {
	if (wishes.until !== undefined) {
		const day = parseDay(wishes.until);
		if (day === undefined) {
			throw new OutsideFault(`the last day of the books is one like 2024-12-31, not ${listed([wishes.until])}`);
		}

		return {day, by: 'asked'};
	}

	const said = knownOn === undefined ? undefined : parseDay(knownOn);
	if (said !== undefined && said >= lastRowOn) {
		return {day: said, by: 'source'};
	}

	return {day: lastRowOn >= earliestDay ? lastRowOn : emptyDay, by: 'last row'};
}

/** Books without a row end somewhere. */
const emptyDay = monthEnd(calendarMonthOf(parseDay('2024-12-31') as Day));

/** A day as it is told. */
export function toldDay({day}: KnownUntil): string {
	return formatDay(day);
}
