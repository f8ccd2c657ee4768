import {detect} from '../../detection/detect.ts';
import {casesOf} from '../../detection/score.ts';
import type {Ledger} from '../../domain/ledger.ts';
import {booksPolicy, detectorPolicy, type Settings} from '../../simulation/settings.ts';
import type {Simulation} from '../../simulation/simulate.ts';
import {remember} from '../draw/memo.ts';
import {ledgerIn, simulationFor} from '../state/derive.ts';
import {settingsBefore} from '../state/settings-before.ts';
import type {State} from '../state/state.ts';

/** What the detector gets wrong by some day. */
export type DetectorErrors = {
	/** Place (customer and month) to customer, in the order of customers. */
	readonly falseAlarms: ReadonlyMap<string, number>;
	readonly missed: number;
};

const none: DetectorErrors = {falseAlarms: new Map(), missed: 0};

const errorsOf = remember((simulation: Simulation, ledger: Ledger, settings: Settings): DetectorErrors => {
	const [books, detector] = [booksPolicy(settings), detectorPolicy(settings)];
	// A detector that judges like the books sees all that can be seen, and nothing else.
	if (books.graceDays === detector.graceDays && detector.looksAtStatus) {
		return none;
	}

	const cases = casesOf(simulation, ledger, detect(ledger, detector), books);
	const alarms = cases.filter(({verdict}) => verdict === 'false-alarm').sort((a, b) => a.customerId - b.customerId);
	return {
		falseAlarms: new Map(
			alarms.map(({customerId, month, scenario}) => [`${customerId}/${month}/${scenario}`, customerId]),
		),
		missed: cases.filter(({verdict}) => verdict === 'missed').length,
	};
}, 2);

/** What the detector gets wrong by the state's day now, and what with the settings before the last change. */
export function detectorErrorsIn(state: State): {readonly before: DetectorErrors; readonly now: DetectorErrors} {
	const settings = settingsBefore(state);
	const errorsIn = (each: State) => errorsOf(simulationFor(each), ledgerIn(each), each.settings);
	return {before: settings ? errorsIn({...state, settings}) : none, now: errorsIn(state)};
}

/** The customers whose false alarms came and went with the last change, in the order of their numbers, one for each alarm. */
export type FalseAlarms = {readonly appeared: readonly number[]; readonly vanished: readonly number[]};

const differenceOf = remember((before: DetectorErrors, now: DetectorErrors): FalseAlarms => {
	const only = (these: DetectorErrors, others: DetectorErrors) =>
		[...these.falseAlarms].flatMap(([place, customerId]) => (others.falseAlarms.has(place) ? [] : [customerId]));
	return {appeared: only(now, before), vanished: only(before, now)};
});

/** The false alarms that came and went with the last change. */
export function falseAlarmsIn(state: State): FalseAlarms {
	const {before, now} = detectorErrorsIn(state);
	return differenceOf(before, now);
}
