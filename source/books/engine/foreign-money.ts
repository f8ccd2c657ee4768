import {foreignRows, looked} from '../reading/choose-currency.ts';
import type {ReadTable} from '../reading/read-tables.ts';
import {currencyInAmounts} from '../values/currencies.ts';
import type {Asked} from './asked.ts';
import {type LookedUp, lookedUp, nothing} from './lookups.ts';
import type {LargeTable} from './written-fields.ts';

/**
 * Whether a row is in another currency than the one opened, as `value` 1: by its column or, where there is none, by the sign at
 * the amount of this field, if one of the first rows has any; `nothing` where no row is.
 */
export function foreignLookedUp(asked: Asked, table: LargeTable, amount?: string): Promise<LookedUp> {
	const {context, written} = asked;
	const read = context.tables.get(table) as ReadTable;
	const hasColumn = written.has(`${table}.currency`);
	const field = hasColumn || amount === undefined ? 'currency' : amount;
	const known = written.get(`${table}.${field}`);
	const first = known?.texts.filter((_, at) => (known.firstRows[at] as number) < looked) ?? [];
	const isSigned = !hasColumn && known?.column.kind === 'texts' && currencyInAmounts(first) !== undefined;
	const isForeign = hasColumn || isSigned ? foreignRows(read, context.currency, amount) : undefined;
	const value = (known?.texts ?? []).map((_, at) => Number(isForeign?.(at) !== undefined));
	return value.includes(1) ? lookedUp(asked, table, field, () => ({value}), 'foreign') : Promise.resolve(nothing);
}
