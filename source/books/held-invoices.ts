import {formatCount} from '../domain/money.ts';
import {withoutPassword} from './beside-the-data.ts';
import type {Mapping} from './mapping.ts';
import {OutsideFault, type Source} from './source.ts';

/** How many invoices the screens hold, as columns; of more, the rules are asked where the rows are. */
export const mostInvoicesHeld = 5_000_000;

/** A source whose table of invoices is read up to so many rows: at more, reading ends with the fault. */
export type LimitedSource = {readonly source: Source; readonly fault: OutsideFault};

/** Limits what is read of a source, and says what there is for more. */
export function limitedSource(
	source: Source,
	{tables}: Mapping,
	most: number,
	paths: readonly string[],
): LimitedSource {
	const fault = new OutsideFault(
		`these books have more than the ${formatCount(most)} invoices that the screens hold: leaktui detect --books ${paths.map(withoutPassword).join(' ')} asks the rules where the rows are`,
	);
	const mapped = tables.find(({table}) => table === 'invoices');
	return {
		fault,
		source: {
			...source,
			async read(table, columns, options = {}) {
				if (table.name !== mapped?.name || table.file !== mapped.file) {
					return source.read(table, columns, options);
				}

				const limit = new AbortController();
				const onRows = (rows: number) => {
					options.onRows?.(rows);
					if (rows > most) {
						limit.abort(fault);
					}
				};
				onRows(table.rows ?? 0);
				const signal = options.signal ? AbortSignal.any([options.signal, limit.signal]) : limit.signal;
				signal.throwIfAborted();
				const read = await source.read(table, columns, {signal, onRows});
				onRows(read.rows);
				limit.signal.throwIfAborted();
				return read;
			},
		},
	};
}
