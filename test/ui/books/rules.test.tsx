import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {askBooks} from '../../../source/books/engine/ask-books.ts';
import {duckDbEngine} from '../../../source/books/engine/duckdb-engine.ts';
import {rowsOf} from '../../../source/books/engine/rule-engine.ts';
import {describeMapping} from '../../../source/books/mapping/describe-mapping.ts';
import {openBooksHere} from '../../../source/books/open-here.ts';
import {findTables} from '../../../source/books/sources/find-tables.ts';
import {openSession} from '../../../source/books/sources/session.ts';
import {formatDay} from '../../../source/domain/days.ts';
import {billedOn} from '../../../source/domain/ledger.ts';
import {sqlText} from '../../../source/ui/explain/sql-lines.ts';
import {customerPage, selectedFinding} from '../../../source/ui/state/customer-page.ts';
import {aReader} from '../../helpers/a-reader.tsx';
import {aSource} from '../../helpers/read-source.ts';

/** Has the engine lay the tables of books, and gives what asks them. */
async function tablesOf(folder: string): Promise<(query: string) => Promise<readonly (readonly unknown[])[]>> {
	const session = openSession();
	onTestFinished(() => session.close());
	const found = await findTables([folder], session, () => undefined);
	const engine = await duckDbEngine(found);
	onTestFinished(() => engine.close());
	const source = await aSource(folder);
	await askBooks({engine, source, found, mapping: await describeMapping(source, {}), wishes: {}});
	return (query) => rowsOf(engine, query.replace(/;$/, ''));
}

test.each(['anniversary', 'calendar', 'no-plans'])(
	'v shows the rule as the engine asks it of these books, and it finds this very row: %s',
	async (name) => {
		const folder = fileURLToPath(new URL(`../../books/fixtures/${name}`, import.meta.url));
		const {books} = await openBooksHere({paths: [folder]});
		const reader = aReader({books, columns: 120, rows: 40})
			.presses('3', 'enter')
			.sees('v SQL')
			.presses('v')
			.sees('The same rule as SQL', 'detect --books --engine sql', 'returns this finding', 'FROM');
		const page = customerPage(reader.state()) as NonNullable<ReturnType<typeof customerPage>>;
		const {finding} = selectedFinding(page) as NonNullable<ReturnType<typeof selectedFinding>>;
		const rows = await (await tablesOf(folder))(sqlText(reader.state()));
		expect(
			rows.map(([subscription, , month, since, leaked]) => [subscription, month, since, leaked].map(String)),
		).toEqual([
			[
				String(page.index),
				formatDay(billedOn(page.ledger, page.index, page.month)),
				formatDay(finding.since),
				String(finding.leakedCents + (finding.liabilityCents ?? 0)),
			],
		]);
	},
);
