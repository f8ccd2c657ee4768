import {expect, test} from 'vitest';
import {parseDay} from '../../source/domain/days.ts';
import {dialects, ruleQuery} from '../../source/export/dialects/rule-queries.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {defaultSettings, detectorPolicy} from '../../source/simulation/settings.ts';
import {leaktui} from '../helpers/leaktui.ts';

test.each(dialects)('detect --sql $name prints every rule, by the detector’s policy and as of the day', (dialect) => {
	const settings = {...defaultSettings, detectorGrace: 7, months: 6};
	const day = parseDay('2024-03-31') as number;
	const words = ['--sql', dialect.name, '--detector-grace', '7', '--months', '6', '--as-of', '2024-03'];
	expect(leaktui('detect', ...words)).toEqual({
		status: 0,
		stdout: `${leaks.map((leak) => ruleQuery(leak, dialect, detectorPolicy(settings), settings.months, day)).join('\n\n')}\n`,
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
