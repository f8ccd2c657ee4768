import type {Books} from '../../books/books.ts';
import {unknownPaymentDates} from '../../books/unknown-payment-dates.ts';
import {type Day, formatDay} from '../../domain/days.ts';
import {customerText, subscriptionText} from '../../domain/identifiers.ts';
import {hasSharedCustomers} from '../../domain/ledger.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {TextFile} from '../../export/write-files.ts';
import type {WhoOf} from '../../report/who-of.ts';
import {defaultSettings, type Settings} from '../../simulation/settings.ts';
import {optionsOf} from '../../simulation/settings-fields.ts';
import {shellQuoted} from '../state/reproduce.ts';
import {booksPages, type PageFile} from './report-pages.ts';

/** The page of books that were opened, or an exercise on them with its key, as the texts of their files. */
export function pagesOfBooks({books, settings, day, digest, files, isExercise}: ReportOfBooks): Promise<TextFile[]> {
	const {ledger, truth, name, names, arePaymentDatesUnknown} = books;
	return booksPages({
		settings,
		day,
		files,
		isExercise,
		commandOf: (what) => commandOnBooks(what, {books, settings, day}),
		books: {
			ledger,
			truth,
			digest,
			name: plainText(name),
			notes: arePaymentDatesUnknown ? [unknownPaymentDates] : [],
			whoOf: writtenWho(names),
		},
	});
}

export type ReportOfBooks = {
	readonly books: Books;
	readonly settings: Settings;
	readonly day: Day;
	/** Over all that was read. */
	readonly digest: string;
	readonly files: readonly PageFile[];
	readonly isExercise: boolean;
};

/** Who a subscription of books from outside is about, as the data says it, without what nobody would see. */
function writtenWho(names: Books['names']): WhoOf {
	return (ledger, id) => {
		const index = id - ledger.firstId;
		const customer = plainText(customerText(ledger, index));
		const name = plainText(names?.[index] ?? '');
		const whose = [customer, name].filter((text) => text !== '').join(' ');
		const title = hasSharedCustomers(ledger) ? `${whose}, ${plainText(subscriptionText(ledger, index))}` : whose;
		return {title, name: name === '' ? customer : name, region: ''};
	};
}

/** The command that does this with these books: paths as `--books`, and the day. */
function commandOnBooks(
	what: string,
	{books, settings, day}: Pick<ReportOfBooks, 'books' | 'settings' | 'day'>,
): string {
	const [, , ...words] = books.command ?? [];
	const firstOption = words.findIndex((word) => word.startsWith('--'));
	const paths = firstOption === -1 ? words : words.slice(0, firstOption);
	const options = words.slice(paths.length);
	return [
		'leaktui',
		...what.split(' '),
		...paths.flatMap((path) => ['--books', path]),
		...options,
		...optionsOf({
			...defaultSettings,
			grace: settings.grace,
			detectorGrace: settings.detectorGrace,
			detectorIgnoreStatus: settings.detectorIgnoreStatus,
		}),
		'--as-of',
		formatDay(day),
	]
		.map((word) => shellQuoted(plainText(word)))
		.join(' ');
}
