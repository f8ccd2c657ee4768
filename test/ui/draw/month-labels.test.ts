import {expect, test} from 'vitest';
import {monthLabels} from '../../../source/ui/draw/month-labels.ts';

function texts(firstMonth: number, months: number, columns: number): string[] {
	return monthLabels(firstMonth, months, columns, (month) => (month - firstMonth) / months).map(({text}) => text);
}

test('letters stand below an axis where each has two columns, else the years where they begin, as many as stand apart', () => {
	expect(texts(0, 3, 6)).toEqual(['J', 'F', 'M']);
	expect(texts(0, 30, 59)).toEqual(['2024', '2025', '2026']);
	expect(texts(5, 30, 59)).toEqual(['2024', '2025', '2026']);
	expect(texts(11, 30, 59)).toEqual(['2025', '2026', '2027']);
	expect(texts(1, 9, 10)).toEqual(['F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O']);
	expect(texts(0, 96, 30)).toEqual(['2024', '2026', '2028', '2030']);
});
