import {detect} from '../../detection/detect.ts';
import {type Case, casesOf} from '../../detection/score.ts';
import type {Ledger} from '../../domain/ledger.ts';
import {booksPolicy, detectorPolicy, type Settings} from '../../simulation/settings.ts';
import type {Simulation} from '../../simulation/simulate.ts';
import {remember, stepsKept} from '../draw/memo.ts';
import {ledgerIn, simulationFor} from '../state/derive.ts';
import {settingsBefore} from '../state/settings-before.ts';
import type {State} from '../state/state.ts';

/** What the detector gets wrong by some day. */
export type DetectorErrors = {
	/** By a key of their own, in the order of customers. */
	readonly falseAlarms: ReadonlyMap<string, Case>;
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
		falseAlarms: new Map(alarms.map((alarm) => [`${alarm.customerId}/${alarm.month}/${alarm.scenario}`, alarm])),
		missed: cases.filter(({verdict}) => verdict === 'missed').length,
	};
}, stepsKept);

/** What the detector gets wrong by the state's day now, and what with the settings before the last change. */
export function detectorErrorsIn(state: State): {readonly before: DetectorErrors; readonly now: DetectorErrors} {
	const settings = settingsBefore(state);
	const errorsIn = (each: State) => errorsOf(simulationFor(each), ledgerIn(each), each.settings);
	return {before: settings ? errorsIn({...state, settings}) : none, now: errorsIn(state)};
}

/** The false alarms that came and went with the last change, in the order of their customers' numbers. */
export type FalseAlarms = {readonly appeared: readonly Case[]; readonly vanished: readonly Case[]};

const differenceOf = remember((before: DetectorErrors, now: DetectorErrors): FalseAlarms => {
	const only = (these: DetectorErrors, others: DetectorErrors) =>
		[...these.falseAlarms].flatMap(([place, alarm]) => (others.falseAlarms.has(place) ? [] : [alarm]));
	return {appeared: only(now, before), vanished: only(before, now)};
});

/** The false alarms that came and went with the last change. */
export function falseAlarmsIn(state: State): FalseAlarms {
	const {before, now} = detectorErrorsIn(state);
	return differenceOf(before, now);
}
