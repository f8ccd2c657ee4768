import {counted} from '../../../domain/counted.ts';
import {formatDay} from '../../../domain/days.ts';
import type {ResultFormat} from '../../../sql/write-result.ts';
import type {Answer} from '../../state/sql-state.ts';
import {isOther, type State} from '../../state/state.ts';
import type {ExportOffer} from './offer.ts';

const formatNames: Readonly<Record<ResultFormat, string>> = {csv: 'CSV', parquet: 'Parquet'};

/** All that a query gave, the rows beyond those that are listed too. */
export const resultOffers: readonly ExportOffer[] = (Object.keys(formatNames) as ResultFormat[]).map(
	(format): ExportOffer => ({
		id: `result-${format}`,
		title(state) {
			const answer = answerIn(state);
			return answer && `the whole result, ${counted(answer.count, 'row')}, as ${formatNames[format]}`;
		},
		place: 'file',
		proposal: (state) => `leaktui-result-${formatDay(answerIn(state)?.asked.day ?? state.day)}.${format}`,
		async write(state, path, isForced, writeResult) {
			const count = await writeResult(state, format, path, isForced);
			return `${path}: ${counted(count, 'row')}, as of ${formatDay(answerIn(state)?.asked.day ?? state.day)}`;
		},
	}),
);

/** The answer on screen, of the books on screen. */
function answerIn({screen, customer, sql, settings}: State): Answer | undefined {
	const {answer, fault, isRunning} = sql;
	const isShown = screen === 'sql' && !customer && !fault && !isRunning;
	return isShown && answer && !isOther(answer.asked.settings, settings) ? answer : undefined;
}
