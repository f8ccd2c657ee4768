import {expect, test} from 'vitest';
import {unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {plainLine, textOf} from '../../../source/ui/draw/lines.ts';
import type {ListColumn} from '../../../source/ui/lists/list-column.ts';
import {listPane} from '../../../source/ui/lists/list-pane.ts';
import type {ListView} from '../../../source/ui/lists/list-view.ts';
import {aReader} from '../../helpers/a-reader.tsx';

function columnOf(name: string, width: number, align: 'left' | 'right'): ListColumn<string> {
	return {name, kind: 'text', title: name, width, align, value: (row) => row, cell: (row) => plainLine(row)};
}

/** The heading of a list that is sorted by this column. */
function headingOf(columns: readonly ListColumn<string>[], sort: string): string {
	const list = {...aReader().state().customers, sort};
	const view: ListView<string> = {
		columns,
		rows: [],
		total: 0,
		count: 0,
		query: undefined,
		keyAt: () => 0,
		customerAt: () => 0,
		isMatch: undefined,
	};
	const [heading = []] = listPane('List', view, {list, columns: 60, height: 5, glyphs: unicodeGlyphs, empty: []}).lines;
	return textOf(heading);
}

test('a title as wide as its column keeps all its letters when the list is sorted by it', () => {
	const columns = [columnOf('customer', 8, 'left'), columnOf('price', 5, 'right'), columnOf('plan', 4, 'left')];
	expect(headingOf(columns, 'customer')).toBe('  customer▲ price  plan');
	expect(headingOf(columns, 'price')).toBe('  customer price▲  plan');
	expect(headingOf(columns, 'plan')).toBe('  customer  price ▲plan');
	expect(headingOf([columnOf('id', 4, 'left'), columnOf('name', 8, 'left')], 'id')).toBe('  id ▲  name    ');
});
