import {expect, test} from 'vitest';
import {listText, runText} from '../../source/commands/runs-table.ts';
import {parseDay} from '../../source/domain/days.ts';
import {formatMoney} from '../../source/domain/money.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {figuresOf} from '../../source/store/figures.ts';
import {type Run, totalOf} from '../../source/store/run.ts';
import {aReader} from '../helpers/a-reader.tsx';
import {exampleOf} from '../helpers/arbitraries.ts';
import {someRuns} from '../helpers/some-runs.ts';

const [plain] = someRuns.runs as [Run];

test.each(leaks.filter(({isLiability}) => isLiability))(
	'a run says what is owed back of $name, beside what leaked',
	(leak) => {
		const settings = exampleOf(leak, 30, {customers: 60});
		const run: Run = {...plain, name: 'owing', ...figuresOf(settings, parseDay('2024-12-31') as number)};
		const owed = formatMoney(totalOf(run).liabilityCents);
		expect(owed).not.toBe('$0.00');
		expect(runText(run, undefined)).toMatch(
			new RegExp(`^${leak.name} .*\\$0\\.00 +${owed.replaceAll(/[$.]/g, '\\$&')}$`, 'm'),
		);
		expect(listText({runs: [plain, run], unreadable: []}, '')).toMatch(/leaked +owed back/);
		const reader = aReader({columns: 100, rows: 30});
		reader.does({type: 'store', news: {type: 'listed', listing: {runs: [plain, run], unreadable: []}}});
		reader.presses('5', '/').types('owing').presses('enter');
		reader.sees('owed back', new RegExp(`owes +.*${leak.letter} ${leak.shortName}`), owed, /opens +as of/);
		reader.presses('t', 't').seesNo('owed back', /owes /);
	},
);

test('where nothing is owed, nothing is said of it', () => {
	expect(runText(plain, undefined)).not.toContain('owed');
	expect(listText({runs: [plain], unreadable: []}, '')).not.toContain('owed');
});
