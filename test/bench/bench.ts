import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {insides} from './inside.ts';
import {timeInside, timeProcess} from './processes.ts';
import {ghostRule, sqlInsides} from './sql.ts';
import {sqlScreenMeasures} from './sql-screen.ts';
import {type Measure, summarise, tableOf} from './summary.ts';
import {timeKeys, timeStart} from './terminals.ts';

const program = fileURLToPath(new URL('cli.js', import.meta.url));
const [inside, count] = process.argv.slice(2);

const measured = {...insides, ...sqlInsides}[inside ?? ''];
if (measured) {
	console.log((await measured(Number(count))).join('\n'));
} else {
	await main(process.argv.includes('--json'));
}

/** Measures everything in one run, so that the ratios to bare Node hold whatever else the machine does. */
async function main(isJson: boolean): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'leaktui-bench-'));
	const ui = [program, '--store', join(folder, 'store')];
	const large = [...ui, '--customers', '100000'];
	const down = '\u001B[B';
	const bench = process.argv[1] as string;
	const csv = (customers: number) => [
		'export',
		'--force',
		'--customers',
		String(customers),
		'--out',
		join(folder, 'csv'),
	];
	const work: (() => Promise<Measure>)[] = [
		() => timeProcess('bare Node: node -e 0', ['-e', '0'], 21),
		() => timeStart('start to first frame', ui, 'as of', 15),
		() => timeStart('the same, nothing compiled before', ui, 'as of', 15, {NODE_DISABLE_COMPILE_CACHE: '1'}),
		() => timeKeys('key: a row down, 1,000 customers', ui, ['2'], [down], 200),
		() => timeKeys('key: a month on or back', ui, [], [']', '['], 200),
		() => timeKeys('key: a day on', ui, [], ['}'], 200),
		() => timeKeys('key: a setting changed on Chaos', ui, ['4', 'j'], ['\u001B[C', '\u001B[D'], 100),
		() => timeKeys('key: a row down, 100,000 customers', large, ['2'], [down], 100),
		() => timeKeys('key: a month on or back, 100,000 customers', large, [], [']', '['], 40),
		() => timeInside('simulate and detect 1,000, first in a process', ['cold', '1000'], 9),
		() => timeInside('simulate and detect 10,000, first in a process', ['cold', '10000'], 5),
		() => timeInside('simulate and detect 100,000, first in a process', ['cold', '100000'], 3),
		() => timeInside('simulate and detect 1,000, warm', ['warm', '1000'], 1),
		() => timeInside('simulate and detect 10,000, warm', ['warm', '10000'], 1),
		() => timeInside('simulate and detect 100,000, warm', ['warm', '100000'], 1),
		() => timeInside('one step in time, 1,000 customers', ['step', '1000'], 1),
		() => timeProcess('leaktui simulate', [program, 'simulate'], 9),
		() => timeProcess('leaktui detect --json', [program, 'detect', '--json'], 9),
		() => timeProcess('export 100,000 customers as CSV', [program, ...csv(100_000)], 5),
		() => timeProcess('export 1,000,000 customers as CSV', [program, ...csv(1_000_000)], 1),
		() => timeProcess('SQL, a bare script: import, append, query', [bench, 'sql-bare', '1000'], 9),
		() => timeProcess('leaktui sql, the same query', [program, 'sql', '--', ghostRule], 9),
		() => timeInside('SQL: opened, to the rows, 1,000 customers', ['sql-open', '1000'], 9),
		() => timeInside('SQL: opened, to the rows, 100,000 customers', ['sql-open', '100000'], 3),
		() => timeInside('SQL: a step in time, 1,000 customers', ['sql-step', '1000'], 1),
		() => timeInside('SQL: a step in time, 100,000 customers', ['sql-step', '100000'], 1),
		() => timeInside('SQL: a million rows appended', ['sql-append', '100000'], 5),
		...sqlScreenMeasures(ui, large),
		() => timeInside('save a run', ['save', '200'], 1),
		() => timeInside('list 1,000 runs', ['list', '1000'], 1),
	];
	const measures: Measure[] = [];
	try {
		for (const measure of work) {
			measures.push(await measure());
			process.stderr.write(`\r\u001B[K${measures.length} of ${work.length}`);
		}
	} finally {
		process.stderr.write('\r\u001B[K');
		await rm(folder, {recursive: true, force: true});
	}

	const summaries = summarise(measures);
	console.log(isJson ? JSON.stringify(summaries, undefined, 2) : tableOf(summaries));
}
