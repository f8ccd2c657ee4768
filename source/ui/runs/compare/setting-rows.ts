import {plainText} from '../../../domain/plain-text.ts';
import type {RunComparison} from '../../../store/compare-runs.ts';
import {textOf, textWidth} from '../../draw/lines.ts';
import type {TableColumn, TableRow} from '../../draw/short-table.tsx';
import {wrapped} from '../../draw/wrapped.ts';

export const settingsColumns: readonly TableColumn[] = [
	{key: 'setting', align: 'left'},
	{key: 'A', align: 'left'},
	{key: 'B', align: 'left'},
];

/** Columns of the labels: as few as they may have where the values need the others. */
const labelWidth = {least: 16, most: 23};
/** Spaces beside the three columns. */
const gaps = 4;

/** The settings that differ, and the days, in `width` columns; what is too long goes on in the next row. */
export function compareSettingRows({settings, asOf}: RunComparison, width: number): readonly TableRow[] {
	const all = [{label: 'as of', ...asOf}, ...settings].map(({label, a, b}) => ({
		label,
		a: plainText(a),
		b: plainText(b),
	}));
	const [wantedByA, wantedByB] = [widest(all.map(({a}) => a)), widest(all.map(({b}) => b))];
	const wanted = Math.min(labelWidth.most, widest(all.map((setting) => setting.label)));
	const spare = width - gaps - wantedByA - wantedByB;
	const label = Math.min(wanted, spare >= labelWidth.least ? spare : labelWidth.most);
	const room = Math.max(12, width - label - gaps);
	const roomOfA = Math.min(wantedByA, Math.max(room - wantedByB, Math.floor(room / 2)));
	return all.flatMap((setting) => {
		const labels = wrapped(setting.label, label).map(textOf);
		const a = wrapped(setting.a, roomOfA).map(textOf);
		const b = wrapped(setting.b, room - roomOfA).map(textOf);
		return Array.from({length: Math.max(labels.length, a.length, b.length)}, (_, at) => ({
			setting: labels[at] ?? '',
			A: a[at] ?? '',
			B: b[at] ?? '',
		}));
	});
}

function widest(texts: readonly string[]): number {
	return Math.max(...texts.map(textWidth));
}
