/** How unpaid invoices are judged: by the books, or by a detector that may judge otherwise. */
export type Policy = {
	/** Days after the due date during which an unpaid invoice is merely overdue. */
	readonly graceDays: number;
	/** Whether the subscription's status is looked at. */
	readonly looksAtStatus: boolean;
};
