import type {Span} from './block.ts';

/** One of several parts of a year: its place from 0 on, and how many there are; at most one for each customer. */
export type Part = {readonly place: number; readonly of: number};

/** The customers of a part. Parts hold as many as each other, give or take one, and follow on each other without gaps. */
export function spanOf(customers: number, {place, of}: Part): Span {
	const [from, end] = [place, place + 1].map((edge) => Math.floor((customers * edge) / of)) as [number, number];
	return {firstId: from + 1, count: end - from};
}

/** The file of a part, `part-03.csv`: names of all parts in the order of letters are the parts in order. */
export function partName({place, of}: Part, ending: string): string {
	return `part-${String(place).padStart(String(of - 1).length, '0')}${ending}`;
}
