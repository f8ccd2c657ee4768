/** What the values of a field are: identifiers, days, amounts, words of a few kinds, names, percents, currencies. */
export type FieldKind = 'key' | 'day' | 'money' | 'word' | 'name' | 'percent' | 'currency';

export type Field = {
	readonly name: string;
	readonly kind: FieldKind;
	/** What it is called in the wild, without blanks, underlines and capitals; the surest first. */
	readonly words: readonly string[];
	/** Whether the books can't be read without it. */
	readonly isNeeded?: boolean;
	/** How much a column of this name says that the table is the one. */
	readonly weight: number;
};
