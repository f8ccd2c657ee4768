/** What is said of books whose payments have no dates, wherever money that came is told of. */
export const unknownPaymentDates =
	'No payment has a date: each counts as paid on the day of its invoice, and an earlier as-of day does not hide it.';
