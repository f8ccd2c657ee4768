import {expect, test} from 'vitest';
import {aFolder} from '../helpers/a-store.ts';
import {aTerminal} from '../helpers/a-terminal.ts';
import {leaktui as withoutTerminal} from '../helpers/leaktui.ts';

test('from the first look to a saved run, and back to it another day', async () => {
	const store = await aFolder();
	const leaktui = aTerminal({store, columns: 120, rows: 40});
	await leaktui.sees('[1 Month]', 'as of 31 Jan 2024', 'In January');

	await leaktui.press(']', ']', ']', ']', ']').sees('Month › Jun 2024', 'as of 30 Jun 2024', 'In June');

	await leaktui.press('2').sees('[2 Customers]', 'row 1 of 1,000');
	await leaktui.press('f').types('leak:zombie').sees('leak:zombie');
	await leaktui.press('enter').sees(/row 1 of \d{1,3} /);
	await leaktui.press('enter').sees('Customers › 0', 'Why');
	await leaktui.press('x').sees('What this screen says');
	await leaktui.press('escape').sees('History', 'Why');

	await leaktui.press('4').sees('[4 Chaos]', '1.5 %');
	await leaktui.press('enter').types('20').press('enter').sees('20.0 %', 'before');
	await leaktui.press('w').types('ghost town').press('enter').sees('ghost town, saved');
	expect(await leaktui.press('q').ends()).toBe(0);
	await leaktui.sees('left with 0');
	expect(leaktui.screen.normalLines()).toEqual(['left with 0']);

	const nextDay = aTerminal({store, columns: 120, rows: 40});
	await nextDay.sees('as of 31 Jan 2024', 'not saved');
	await nextDay.press('5').sees('[5 Runs]', 'row 1 of 1', '▸   ghost town');
	await nextDay.press('enter').sees('ghost town, saved', 'as of 30 Jun 2024');
	await nextDay.press('4').sees('20.0 %');
	expect(await nextDay.press('q').ends()).toBe(0);

	const named = aTerminal({store, columns: 120, rows: 40, words: ['--run', 'ghost town']});
	await named.sees('ghost town, saved', 'as of 30 Jun 2024');
	expect(withoutTerminal('runs', 'list', '--store', store).stdout).toContain('ghost town');
});
