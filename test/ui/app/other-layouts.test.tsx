import {expect, test} from 'vitest';
import {aReader} from '../../helpers/a-reader.tsx';

test.each(['й', 'ъ', 'é', 'λ', 'ש', '字'])('%s is no key, and that is said once', (letter) => {
	const reader = aReader();
	const before = reader.state();
	reader.presses(letter).sees(`${letter} is no key here: keys are the letters a to z`);
	expect({...reader.state(), message: undefined, isLayoutTold: false}).toEqual(before);
	reader.presses(']').seesNo('is no key here');
	reader.presses('й', letter).seesNo('is no key here');
});

test.each([
	['a page', ['2', 'enter']],
	['something to read', ['x']],
])('on %s too', (_, way) => {
	aReader()
		.presses(...way, 'ф')
		.sees('ф is no key here');
});

test('in a field it is a letter, and signs and digits of this layout are nobody’s business', () => {
	aReader().presses('2', '/', 'й').sees('й').seesNo('is no key here');
	aReader().presses('&', '@', 'ctrl+x', 'delete').seesNo('is no key here');
});
