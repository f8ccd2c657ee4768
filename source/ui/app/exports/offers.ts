import {counted} from '../../../domain/counted.ts';
import {formatDay} from '../../../domain/days.ts';
import {formatCount} from '../../../domain/money.ts';
import type {Format} from '../../../export/format.ts';
import {findingsIn, ledgerIn} from '../../state/derive.ts';
import type {State} from '../../state/state.ts';
import {listShown} from '../list-screens.ts';
import type {ExportOffer} from './offer.ts';
import {pageOffers} from './page-offers.ts';
import {resultOffers} from './result-offers.ts';

type FormatName = 'csv' | 'json';

const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
	csv: async () => (await import('../../../export/csv.ts')).csv,
	json: async () => (await import('../../../export/json.ts')).json,
};
const formatNames = Object.keys(formats) as FormatName[];

/** All that is offered, the list on screen first. What writes is loaded when it is asked for. */
export const exportOffers: readonly ExportOffer[] = [
	...resultOffers,
	...formatNames.map(listOffer),
	...formatNames.map(tablesOffer),
	...formatNames.map(findingsOffer),
	...pageOffers,
];

function listOffer(format: FormatName): ExportOffer {
	return {
		id: `list-${format}`,
		title(state) {
			const list = listShown(state);
			return list && `${counted(list.count, 'row')} of ${list.title} as listed, as ${format.toUpperCase()}`;
		},
		place: 'file',
		proposal: (state) => `leaktui-${state.screen}-${formatDay(state.day)}.${format}`,
		async write(state, path, isForced) {
			const [{writeRows}, chosen] = await Promise.all([import('../../../export/write-rows.ts'), formats[format]()]);
			const list = listShown(state);
			if (!list) {
				throw new Error('there is no list on screen to export');
			}

			const rows = list.rowsOf();
			await writeRows(rows, chosen, path, isForced);
			return `${path}: ${counted(rows.rows.length, 'row')} of ${list.title}, as of ${formatDay(state.day)}`;
		},
	};
}

function tablesOffer(format: FormatName): ExportOffer {
	return {
		id: `tables-${format}`,
		title: ({books, day}) =>
			`the tables${books ? ' of these books' : ''} as of ${formatDay(day)}, as ${format.toUpperCase()}`,
		place: 'folder',
		proposal: () => 'leaktui-export',
		async write({settings, day, books}, path, isForced) {
			const [{writeExport}, {booksToExport}, chosen] = await Promise.all([
				import('../../../export/write-export.ts'),
				import('../../../export/books-tables.ts'),
				formats[format](),
			]);
			const order = {settings, day, format: chosen, out: path, answers: undefined, isForced};
			const rows = await writeExport({...order, ...(books && {books: booksToExport(books)})});
			return `${path}: ${[...rows].map(([table, count]) => `${formatCount(count)} ${table}`).join(', ')}`;
		},
	};
}

function findingsOffer(format: FormatName): ExportOffer {
	return {
		id: `findings-${format}`,
		title: (state) =>
			`the ${counted(findingsIn(state).length, 'finding')} as of ${formatDay(state.day)}, as ${format.toUpperCase()}`,
		place: 'file',
		proposal: ({day}) => `leaktui-findings-${formatDay(day)}.${format}`,
		async write(state, path, isForced) {
			const {writeFindings} = await import('../../../export/write-findings.ts');
			const findings = findingsIn(state);
			const {settings, books} = state;
			const order = {findings, ledger: ledgerIn(state), settings, isOpened: books !== undefined};
			await writeFindings({...order, format, path, isForced});
			return `${path}: ${counted(findings.length, 'finding')}, as of ${formatDay(state.day)}`;
		},
	};
}

/** The offer with this id that has something to write here. */
export function offerNamed(state: State, id: string | undefined): ExportOffer | undefined {
	return exportOffers.find((offer) => offer.id === id && offer.title(state) !== undefined);
}
