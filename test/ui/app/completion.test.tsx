import {expect, test} from 'vitest';
import {aReader} from '../../helpers/a-reader.tsx';

test('a filter that is begun shows how it goes on, and the right arrow takes it', () => {
	const reader = aReader().presses('$', '2', 'f', ...'pla');
	reader.sees(/ f pla n:/, '→ completes it');
	reader
		.presses('right')
		.types('p')
		.sees(/ f plan:p ro/);
	reader.presses('right');
	expect(reader.state().customers.query).toBe('plan:pro');
	reader.sees(/row \d+ of \d+ · 1,000 in all/);
});

test('with nothing begun nothing is proposed, and the right arrow moves the cursor', () => {
	const reader = aReader().presses('2', 'f', ...'plan:pro', 'space');
	expect(reader.state().prompt).toMatchObject({text: 'plan:pro ', cursor: 9});
	reader.presses('left', 'right');
	expect(reader.state().prompt).toMatchObject({text: 'plan:pro ', cursor: 9});
});

test('a word that begins like no column is left as it is', () => {
	const reader = aReader().presses('2', '/', ...'otter', 'right');
	expect(reader.state().prompt).toMatchObject({text: 'otter', cursor: 5});
});
