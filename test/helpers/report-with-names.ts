import {parseDay} from '../../source/domain/days.ts';
import {htmlPage} from '../../source/report/html/html-page.ts';
import {yearFacts} from '../../source/report/year-facts.ts';
import {yearPage} from '../../source/report/year-page.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';

/** The page of a year whose customers have these names, in turn. */
export function reportWithNames(names: readonly string[]): Promise<string> {
	const facts = yearFacts({...defaultSettings, customers: 200}, parseDay('2025-01-15') as number);
	const named = <Customer extends {readonly name: string}>(customers: readonly Customer[]) =>
		customers.map((customer, at) => ({...customer, name: names[at % names.length] as string}));
	return htmlPage(
		yearPage({...facts, top: named(facts.top), cases: named(facts.cases)}, {command: 'leaktui', terms: []}),
	);
}
