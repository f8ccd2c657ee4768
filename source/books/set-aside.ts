import type {Books, TableIntake} from './books.ts';

/** How many rows of a table were set aside. */
export function setAsideOf({setAside}: TableIntake): number {
	return setAside.reduce((sum, {count}) => sum + count, 0);
}

/** Whether some row of the books was set aside. */
export function hasSetAside({intake}: Books): boolean {
	return intake?.tables.some((table) => setAsideOf(table) > 0) ?? false;
}
