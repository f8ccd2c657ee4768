import {type Ageing, ageingBuckets} from '../../domain/ageing.ts';
import type {Currency} from '../../domain/currency.ts';
import {formatMoney} from '../../domain/money.ts';
import {sumOf} from '../leak-months.ts';
import {left, right, type Section} from '../page.ts';
import {percentOf} from '../percent-of.ts';

/** What is owed, by how long it is past its due date. */
export function ageingSection(ageing: Ageing, currency?: Currency): Section {
	const money = (cents: number) => formatMoney(cents, currency);
	const owed = sumOf(ageingBuckets.map((bucket) => ageing[bucket]));
	return {
		id: 'ageing',
		title: 'What is owed, by age',
		parts: [
			{
				kind: 'text',
				text: 'All that was billed and has not arrived, by how many days it is past its due date. Older is not lost: which rule flags an invoice is another question than its age.',
			},
			{
				kind: 'chart',
				title: 'Money owed, by days past the due date',
				description: `${ageingBuckets.map((bucket) => `${bucketName(bucket)}: ${money(ageing[bucket])}`).join(', ')}.`,
				chart: {
					kind: 'bars',
					bars: ageingBuckets.map((bucket) => ({
						label: bucketName(bucket),
						cents: ageing[bucket],
						standing: 'waiting',
						text: money(ageing[bucket]),
					})),
				},
			},
			{
				kind: 'table',
				table: {
					caption: 'Accounts receivable by age',
					columns: [left('days past due'), right('owed'), right('share')],
					rows: ageingBuckets.map((bucket) => [
						bucketName(bucket),
						money(ageing[bucket]),
						percentOf(owed === 0 ? 0 : ageing[bucket] / owed),
					]),
					foot: ['all', money(owed), percentOf(owed === 0 ? 0 : 1)],
				},
			},
		],
	};
}

function bucketName(bucket: keyof Ageing): string {
	return bucket === 'current' ? 'not yet due' : `${bucket.replace('-', '–')} days`;
}
