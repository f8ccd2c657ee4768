import {subscriptionCount} from '../domain/ledger.ts';
import type {Settings} from '../simulation/settings.ts';
import type {Books} from './books.ts';

/** How the books are judged; what else settings say is that of the books. */
export function settingsOfBooks({ledger}: Books, settings: Settings): Settings {
	return {...settings, customers: subscriptionCount(ledger), months: ledger.months, terms: ledger.termsDays};
}
