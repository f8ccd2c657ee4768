import {formatCount} from '../../domain/money.ts';
import {wholeSchema} from './as-of-views.ts';

/** A step of a plan as the engine writes it, measured or only meant. */
type Step = {
	readonly name?: string;
	readonly operator_name?: string;
	readonly operator_type?: string;
	/** Rows that it gave. */
	readonly operator_cardinality?: number;
	/** Seconds. */
	readonly operator_timing?: number;
	readonly extra_info?: Readonly<Record<string, string | readonly string[]>>;
	readonly children?: readonly Step[];
};

const estimate = 'Estimated Cardinality';
/** Told already by the name, or by the number of rows. */
const untold: ReadonlySet<string> = new Set([estimate, 'Type']);
const frame = 'EXPLAIN_ANALYZE';

/** A plan as lines: each step with what it does, the steps that it reads from below it and further in. */
export function planLines(json: string): string[] {
	const plan = JSON.parse(json) as Step | readonly Step[];
	const steps = Array.isArray(plan) ? (plan as readonly Step[]) : ((plan as Step).children ?? []);
	return steps
		.flatMap((step) => (nameOf(step) === frame ? (step.children ?? []) : [step]))
		.flatMap((step) => stepLines(step, 0));
}

function stepLines(step: Step, depth: number): string[] {
	const indent = '  '.repeat(depth);
	const told = Object.entries(step.extra_info ?? {}).filter(([key]) => !untold.has(key));
	return [
		[`${indent}${nameOf(step)}`, rowsOf(step), timeOf(step)].filter(Boolean).join('  '),
		...told.map(([key, value]) => `${indent}    ${key}: ${plain(value)}`),
		...(step.children ?? []).flatMap((child) => stepLines(child, depth + 1)),
	];
}

function nameOf({name, operator_name: operator, operator_type: type}: Step): string {
	return (name ?? operator ?? type ?? '').trim();
}

function rowsOf({operator_cardinality: rows, extra_info: info}: Step): string {
	const estimated = info?.[estimate];
	return rows !== undefined
		? `${formatCount(rows)} rows`
		: estimated === undefined
			? ''
			: `~${formatCount(Number(estimated))} rows`;
}

function timeOf({operator_timing: seconds}: Step): string {
	return seconds === undefined ? '' : `${(seconds * 1000).toFixed(2)} ms`;
}

/** On one line, tables by the names that queries know. */
function plain(value: string | readonly string[]): string {
	return [value].flat().join(', ').replace(/\s+/g, ' ').replaceAll(`memory.${wholeSchema}.`, '');
}
