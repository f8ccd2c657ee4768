import {expect, test} from 'vitest';
import {shapeOf} from '../../source/domain/books-shape.ts';
import {parseDay} from '../../source/domain/days.ts';
import {postgresql} from '../../source/export/dialects/postgresql.ts';
import {dialects, ruleQuery} from '../../source/export/dialects/rule-queries.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {defaultSettings, detectorPolicy, leaksOn, ratesFrom} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {leaktui} from '../helpers/leaktui.ts';

test.each(dialects)(
	'detect --sql $name prints the rules that are on, by the detector’s policy and as of the day',
	(dialect) => {
		const settings = {...defaultSettings, detectorGrace: 7, months: 6};
		const day = parseDay('2024-03-31') as number;
		const words = ['--sql', dialect.name, '--detector-grace', '7', '--months', '6', '--as-of', '2024-03'];
		expect(leaktui('detect', ...words)).toEqual({
			status: 0,
			stdout: `${leaksOn(settings)
				.map((leak) => ruleQuery(leak, dialect, detectorPolicy(settings), settings.months, day))
				.join('\n\n')}\n`,
			stderr: '',
		});
	},
);

test('and of all leaks, over books with new prices, discounts and copies, by what those hold', () => {
	const settings = {
		...defaultSettings,
		rates: ratesFrom(() => 10),
		priceRises: [{month: '2024-04', percent: 10}],
		discount: {percent: 20, months: 6},
	};
	const rates = Object.entries(settings.rates).flatMap(([dial, percent]) => [`--${dial}`, String(percent)]);
	const words = [...rates, '--price-rise', '2024-04=10', '--discount', '20:6'];
	const {ledger} = simulate(settings);
	const shape = shapeOf(ledger);
	expect(shape).toEqual({hasDiscounts: true, hasPrices: true, hasCopies: true});
	const queries = leaks.map((leak) =>
		ruleQuery(leak, postgresql, detectorPolicy(settings), settings.months, ledger.day, shape),
	);
	expect(leaktui('detect', '--sql', 'postgresql', ...words)).toEqual({
		status: 0,
		stdout: `${queries.join('\n\n')}\n`,
		stderr: '',
	});
});

test.each([
	[['--sql', 'oracle'], `--sql takes ${dialects.map(({name}) => name).join(', ')}, not "oracle"`],
	[['--sql'], '--sql takes'],
	[['--sql', 'spark', '--json'], '--sql and --json exclude each other'],
	[['--sql', 'spark', '--csv'], '--sql and --csv exclude each other'],
])('detect %j is a wrong command line', (words, says) => {
	const {status, stdout, stderr} = leaktui('detect', ...words);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toMatch(/^leaktui: [^\n]+\n$/);
	expect(stderr).toContain(says);
});
