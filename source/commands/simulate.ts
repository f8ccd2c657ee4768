import {ageingBuckets} from '../domain/ageing.ts';
import {type Bridge, leakedCents, liabilityCents, sumBridges} from '../domain/bridge.ts';
import {shownLines} from '../domain/bridge-lines.ts';
import {counted} from '../domain/counted.ts';
import {formatDay, formatMonth} from '../domain/days.ts';
import {formatCount, formatMoney} from '../domain/money.ts';
import {type YearReport, yearReport} from '../report/year-report.ts';
import {engineVersion} from '../simulation/engine-version.ts';
import {idleTexts} from '../simulation/idle-dials.ts';
import type {Settings} from '../simulation/settings.ts';
import {toAscii} from '../ui/draw/glyphs.ts';
import {commandLine} from '../ui/state/reproduce.ts';
import {type Context, dayOf, timelineOfSettings} from './context.ts';
import {print} from './standard-output.ts';
import {alignedTable, left, right} from './table.ts';

/** Prints the months and the score, as text or as one JSON object. */
export async function simulate(context: Context): Promise<void> {
	const {settings, isJson, isAscii} = context;
	const report = yearReport(settings, dayOf(context));
	const text = isJson ? jsonOf(settings, report) : `${linesOf(settings, report).join('\n')}\n`;
	await print(isAscii && !isJson ? toAscii(text) : text);
}

function jsonOf(settings: Settings, report: YearReport): string {
	const object = {
		engineVersion,
		settings,
		asOf: formatDay(report.day),
		digest: report.digest,
		months: report.months.map(({month, bridge, leaks: found}) => ({
			month: formatMonth(month),
			...bridge,
			leaks: found,
		})),
		ageingCents: report.ageing,
		score: report.scores,
	};
	return `${JSON.stringify(object, undefined, 2)}\n`;
}

function linesOf(settings: Settings, report: YearReport): string[] {
	const total = sumBridges(report.months.map(({bridge}) => bridge));
	const command = commandLine(settings, report.day, timelineOfSettings(settings).closeOut);
	return [
		`${counted(settings.customers, 'customer')}, seed ${settings.seed}, as of ${formatDay(report.day)}`,
		...(command === 'leaktui' ? [] : [command]),
		...idleTexts(settings),
		'',
		...countLines(report),
		'',
		...moneyLines(report, total),
		'',
		`leaked ${formatMoney(leakedCents(total))} of ${formatMoney(total.contractedCents)} contracted`,
		...owedBackLines(total),
		'',
		...ageingLines(report),
		'',
		...scoreLines(report),
		'',
		report.digest,
	];
}

/** Money owed back to customers, where there is some. */
function owedBackLines(total: Bridge): string[] {
	return liabilityCents(total) === 0 ? [] : [`owed back ${formatMoney(liabilityCents(total))} to customers`];
}

function countLines({months, leaks}: YearReport): string[] {
	const columns = [
		left('month'),
		...['due', 'invoices', 'payments'].map(right),
		...leaks.map(({shortName}) => right(shortName)),
	];
	const rowOf = (name: string, bridge: Bridge, found: readonly number[]) => [
		name,
		...[bridge.subscriptionsDue, bridge.invoices, bridge.payments, ...found].map(formatCount),
	];
	const rows = months.map(({month, bridge, leaks: found}) =>
		rowOf(
			formatMonth(month),
			bridge,
			leaks.map(({id}) => found[id] as number),
		),
	);
	const all = leaks.map(({id}) => months.reduce((count, month) => count + (month.leaks[id] as number), 0));
	return alignedTable(columns, [...rows, rowOf('total', sumBridges(months.map(({bridge}) => bridge)), all)]);
}

function moneyLines({months}: YearReport, total: Bridge): string[] {
	const lines = shownLines([total]);
	const rowOf = (name: string, bridge: Bridge) => [name, ...lines.map(({key}) => formatMoney(bridge[key]))];
	return alignedTable(
		[left('month'), ...lines.map(({shortTitle}) => right(shortTitle))],
		[...months.map(({month, bridge}) => rowOf(formatMonth(month), bridge)), rowOf('total', total)],
	);
}

function ageingLines({ageing}: YearReport): string[] {
	const owed = ageingBuckets.reduce((sum, bucket) => sum + ageing[bucket], 0);
	return alignedTable(
		[left('days past due'), ...ageingBuckets.map(right), right('owed')],
		[['', ...ageingBuckets.map((bucket) => formatMoney(ageing[bucket])), formatMoney(owed)]],
	);
}

function scoreLines({scores}: YearReport): string[] {
	const titles = ['injected', 'found', 'missed', 'false alarms', 'not yet', 'precision', 'recall'];
	return alignedTable(
		[left('score'), ...titles.map(right)],
		scores.map((score) => [
			score.scenario,
			...[score.injected, score.found, score.missed, score.falseAlarms, score.notYetDetectable].map(formatCount),
			...[score.precision, score.recall].map((ratio) => ratio.toFixed(3)),
		]),
	);
}
