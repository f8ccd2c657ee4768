import {operators} from '../lessons/lesson.ts';
import {customerPaths, screenPaths} from '../lessons/paths.ts';
import {template} from '../lessons/template.ts';

/** `leaktui help lessons`: the format by an example, then what goals can ask for and figures are called. */
export function lessonsText(): string {
	const paths = [...screenPaths, ...customerPaths].map(({path, about}) => `  ${path.padEnd(36)}  ${about}`);
	return `${[
		'A lesson is one TOML file. leaktui learn --new FILE writes this one, leaktui learn --check FILE says what is wrong with yours:',
		'',
		...template
			.trimEnd()
			.split('\n')
			.map((row) => `  ${row}`.trimEnd()),
		'',
		'A step has at most one task: do or find (a goal), predict (a number with tolerance, choices, or customers), sql (scenario, score).',
		'play lists the keys of the solution: a key by its name (enter, down*3), anything else is typed.',
		'',
		`A goal is a list of {path, op, value}, which hold together; op is one of ${operators.join(', ')}. find takes the paths of a customer alone:`,
		...paths,
		'',
		'Figures stand in braces in every text, and in answer and when without:',
		'  march.ghost.count                     of a month, as known at the close-out; march@may-end as known then',
		'  may-end.overdue, 2024-02-14.leaked    of the year so far; close-out of all',
		'  LEAK.count leaked customers injected found missed false-alarms not-yet precision recall',
		'  contracted unbilled billed not-yet-due overdue zombie short-paid collected leaked leakage-rate collection-rate',
		'  customers invoices due cancelled paid-late',
		'  customer(zombie).id name plan price month issued due amount paid paid-on since leaked cancelled',
		'  customer(12).december.since, customer(paid-late, 2).id, and hasty:may-end.leaked of the books [books.hasty]',
	].join('\n')}\n`;
}
