import {describe, expect, test} from 'vitest';
import {modeOf} from '../../../source/ui/app/mode-of.ts';
import {isUnsaved} from '../../../source/ui/state/state.ts';
import {aReader} from '../../helpers/a-reader.tsx';

describe('quitting', () => {
	const ways = [[], ['2'], ['3'], ['2', 'enter'], ['4'], ['5'], ['x'], ['2', 'enter', 'v']];

	test.each(ways)('q and Ctrl+C quit at once where nothing changed, after %s', (...way) => {
		expect(
			aReader()
				.presses(...way)
				.effects.filter(({type}) => type === 'quit'),
		).toEqual([]);
		for (const key of ['q', 'ctrl+c']) {
			expect(
				aReader()
					.presses(...way, key)
					.effects.at(-1),
			).toEqual({type: 'quit'});
		}
	});

	test.each([...ways, ['2', '/'], [':'], ['?'], ['e']])('asks when settings are not saved, after %s', (...way) => {
		const reader = changed(way).presses('ctrl+c');
		expect(modeOf(reader.state())).toBe('question');
		expect(reader.effects).not.toContainEqual({type: 'quit'});
		reader.sees(/not saved/, /y +yes/, /n +no/).presses('escape');
		expect(modeOf(reader.state())).not.toBe('question');
		expect(reader.effects).not.toContainEqual({type: 'quit'});
		expect(reader.presses('ctrl+c', 'y').effects.at(-1)).toEqual({type: 'quit'});
	});

	test('the question is answered by y, n, Enter and Esc alone', () => {
		const reader = changed([]).presses('q', 'j', '2', 'space', 'q', 'tab');
		expect(modeOf(reader.state())).toBe('question');
		expect(modeOf(reader.presses('n').state())).toBe('month');
		expect(reader.effects).toEqual([]);
		expect(reader.presses('q', 'enter').effects).toEqual([{type: 'quit'}]);
		expect(changed([]).presses('q', 'ctrl+c').effects).toEqual([{type: 'quit'}]);
	});

	/** Someone who changed a setting on Chaos. */
	function changed(way: readonly string[]) {
		const reader = aReader().presses('4', 'j', 'j', 'l', '1');
		expect(isUnsaved(reader.state())).toBe(true);
		return reader.presses(...way);
	}
});
