import {plainText} from '../../../domain/plain-text.ts';
import type {RunComparison} from '../../../store/compare-runs.ts';
import {fitText, textOf, textWidth} from '../../draw/lines.ts';
import type {TableColumn, TableRow} from '../../draw/short-table.tsx';
import {wrapped} from '../../draw/wrapped.ts';

export const settingsColumns: readonly TableColumn[] = [
	{key: 'setting', align: 'left'},
	{key: 'A', align: 'left'},
	{key: 'B', align: 'left'},
];

const longestLabel = 23;
/** Spaces beside the three columns. */
const gaps = 4;

/** The settings that differ, and the days, in `width` columns; a value that is too long goes on in the next row. */
export function compareSettingRows({settings, asOf}: RunComparison, width: number): readonly TableRow[] {
	const all = [{label: 'as of', ...asOf}, ...settings].map(({label, a, b}) => ({
		label,
		a: plainText(a),
		b: plainText(b),
	}));
	const label = Math.min(longestLabel, widest(all.map((setting) => setting.label)));
	const room = Math.max(12, width - label - gaps);
	const wantedByB = widest(all.map(({b}) => b));
	const roomOfA = Math.min(widest(all.map(({a}) => a)), Math.max(room - wantedByB, Math.floor(room / 2)));
	return all.flatMap((setting) => {
		const a = wrapped(setting.a, roomOfA).map(textOf);
		const b = wrapped(setting.b, room - roomOfA).map(textOf);
		return Array.from({length: Math.max(a.length, b.length)}, (_, at) => ({
			setting: at === 0 ? fitText(setting.label, label) : '',
			A: a[at] ?? '',
			B: b[at] ?? '',
		}));
	});
}

function widest(texts: readonly string[]): number {
	return Math.max(...texts.map(textWidth));
}
