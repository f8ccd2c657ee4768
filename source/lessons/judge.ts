import {compared} from './comparison.ts';
import type {Figures} from './figure.ts';
import {numberOf, told} from './figure-text.ts';
import type {Prediction} from './lesson.ts';

/** What became of a prediction, and the sentence that explains the difference. */
export type Judgement = {readonly isRight: boolean; readonly sentence: string};

/** The right answer of a prediction, as it is typed and as it is told. */
export function rightAnswer(task: Prediction, figures: Figures): {typed: string; told: string} {
	if (task.kind === 'choice') {
		const at = rightChoice(task, figures);
		return {typed: letterOf(at), told: `${letterOf(at)}: ${task.choices[at]?.say ?? ''}`};
	}

	const figure = figures(task.answer);
	if (typeof figure !== 'string' && figure.kind === 'customers') {
		const some = figure.value.slice(0, task.kind === 'customers' ? task.count : 1);
		return {typed: some.join(' '), told: told({kind: 'customers', value: some})};
	}

	return {typed: typeof figure === 'string' ? '' : String(numberOf(figure) ?? ''), told: told(figure)};
}

/** The answer held against the books; a sentence where it can't be read as one. */
export function judge(task: Prediction, text: string, figures: Figures): Judgement | string {
	switch (task.kind) {
		case 'number':
			return judgeNumber(task, text, figures);
		case 'choice':
			return judgeChoice(task, text, figures);
		case 'customers':
			return judgeCustomers(task, text, figures);
	}
}

function judgeNumber(task: Extract<Prediction, {kind: 'number'}>, text: string, figures: Figures): Judgement | string {
	const given = Number(text.replace(/[$,%\s]/g, ''));
	if (text.trim() === '' || !Number.isFinite(given)) {
		return 'a number, please, like 20 or 1500';
	}

	const figure = figures(task.answer);
	const right = typeof figure === 'string' ? undefined : numberOf(figure);
	if (right === undefined) {
		return told(figure);
	}

	const {amount, isShare} = task.tolerance;
	const room = isShare ? (Math.abs(right) * amount) / 100 : amount;
	const off = given - right;
	const isRight = Math.abs(off) <= room + 1e-9;
	const far = `${Number(Math.abs(off).toFixed(2))} too ${off > 0 ? 'high' : 'low'}`;
	return {
		isRight,
		sentence: off === 0 ? `It is ${told(figure)}, exactly.` : `It is ${told(figure)}; you said ${text.trim()}, ${far}.`,
	};
}

function judgeChoice(task: Extract<Prediction, {kind: 'choice'}>, text: string, figures: Figures): Judgement | string {
	const at = text.trim().toLowerCase().charCodeAt(0) - 97;
	if (text.trim().length !== 1 || !task.choices[at]) {
		return `a letter, please: a … ${letterOf(task.choices.length - 1)}`;
	}

	const right = rightChoice(task, figures);
	const is = `It is ${letterOf(right)}: ${task.choices[right]?.say ?? ''}`;
	return {isRight: at === right, sentence: at === right ? is : `${is} You said ${letterOf(at)}.`};
}

function judgeCustomers(
	task: Extract<Prediction, {kind: 'customers'}>,
	text: string,
	figures: Figures,
): Judgement | string {
	const ids = [
		...new Set(
			text
				.split(/[\s,]+/)
				.filter(Boolean)
				.map(Number),
		),
	];
	if (ids.length < task.count || ids.some((id) => !Number.isInteger(id))) {
		return `${task.count} numbers of customers, please, like 12 407`;
	}

	const figure = figures(task.answer);
	const among = typeof figure !== 'string' && figure.kind === 'customers' ? figure.value : [];
	const right = ids.filter((id) => among.includes(id));
	const wrong = ids.filter((id) => !among.includes(id));
	const list = (some: readonly number[]) => told({kind: 'customers', value: some});
	return {
		isRight: wrong.length === 0,
		sentence:
			wrong.length === 0
				? `${list(right)}: right.`
				: `Not ${list(wrong)}${right.length > 0 ? `; ${list(right)} is right` : ''}.`,
	};
}

function rightChoice({choices}: Extract<Prediction, {kind: 'choice'}>, figures: Figures): number {
	return choices.findIndex(({when}) => compared(when, figures) === true);
}

export function letterOf(at: number): string {
	return String.fromCharCode(97 + Math.max(0, at));
}
