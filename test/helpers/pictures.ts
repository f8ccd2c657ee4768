/** The pictures of the README: the golden scene that each shows, and what it says to those who can't see it. */
export const pictures = [
	{
		name: 'month',
		scene: 'month-may',
		title: 'Month: the revenue of May from contracted to collected, the leaks of every month, and what happened',
	},
	{
		name: 'customers',
		scene: 'customers',
		title: 'Customers: one line each, with a letter for every month',
	},
	{
		name: 'customer',
		scene: 'customer',
		title: 'A customer: the history of invoices and payments, an unpaid invoice day by day, and why it is a zombie',
	},
	{name: 'leaks', scene: 'leaks', title: 'Leaks: every finding, with the day since which it can be seen'},
	{
		name: 'chaos',
		scene: 'chaos-changed',
		title: 'Chaos: the ghost rate turned up to 2 %, and which leaks appear and vanish by that',
	},
	{name: 'runs', scene: 'runs-list', title: 'Runs: saved years, each with its settings, leaks and money'},
] as const;
