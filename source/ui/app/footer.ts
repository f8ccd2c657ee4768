import {plainText} from '../../domain/plain-text.ts';
import {type Line, lineWidth, type Span, span, spread, textWidth} from '../draw/lines.ts';
import {wrapped} from '../draw/wrapped.ts';
import {monthLineCount} from '../month/update.ts';
import {fieldLine} from '../prompt/input-line.ts';
import {levelAfter} from '../state/level.ts';
import type {Question, State} from '../state/state.ts';
import type {Binding} from './binding.ts';
import {isChoosing} from './commands.ts';
import {offerNamed} from './exports/offers.ts';
import {keyLabel} from './key-label.ts';
import {bindingFor, keymap} from './keymap.ts';
import {hasBack, isListScreen} from './list-screens.ts';
import {modeOf} from './mode-of.ts';

const mostMessageLines = 4;

/** The lines below every screen: one, or more where a message or a question is too long for one. */
export function footerLinesOf(state: State): readonly Line[] {
	if (state.question) {
		return questionLines(state.question, state.columns);
	}

	const footer = footerOf(state);
	if (state.prompt || !state.message || lineWidth(footer) <= state.columns) {
		return [footer];
	}

	const [{tone, text}] = footer as [Span];
	return wrapped(text.trim(), state.columns - 2, tone)
		.slice(0, mostMessageLines)
		.map((content) => [span(' '), ...content]);
}

/** The line below every screen: the open question, else a message, else what to press next. */
export function footerOf(state: State): Line {
	const {question, prompt, message, columns} = state;
	if (question) {
		return questionLine(question, columns);
	}

	if (prompt?.kind === 'export-to') {
		const place = offerNamed(state, prompt.offer)?.place ?? 'file';
		const label: Line = [span(' export to  ', 'strong')];
		const keys = 'enter writes it · esc closes';
		const whole = `a new ${place} · ${keys}`;
		const isRoomy = columns - lineWidth(label) - textWidth(whole) - 2 > textWidth(prompt.text);
		return fieldLine(label, prompt, [span(` ${prompt.problem ?? (isRoomy ? whole : keys)} `, 'quiet')], columns);
	}

	if (prompt?.kind === 'predict') {
		const note = prompt.problem ?? 'enter answers · esc closes';
		return fieldLine([span(' your answer  ', 'strong')], prompt, [span(` ${note} `, 'quiet')], columns);
	}

	if (message) {
		return [span(` ${plainText(message.text)}`, message.tone === 'warning' ? 'wrong' : 'strong')];
	}

	if (prompt?.kind === 'value' || prompt?.kind === 'incident') {
		return typing;
	}

	return prompt && isChoosing(prompt) ? choosing : hintLine(state);
}

/** The question, and the keys that answer it: where there is no room for both, the keys. */
function questionLine(question: Question, columns: number): Line {
	return spread([span(` ${plainText(question.text)} `, 'strong')], answerKeys(question), columns);
}

/** The same, the question on lines of its own where there is no room for both on one. */
function questionLines(question: Question, columns: number): readonly Line[] {
	const text = plainText(question.text);
	const keys = answerKeys(question);
	if (textWidth(text) + 2 + lineWidth(keys) <= columns) {
		return [questionLine(question, columns)];
	}

	const lines = wrapped(text, columns - 2, 'strong').slice(0, mostMessageLines - 1);
	return [...lines.map((content) => [span(' '), ...content]), [span(' '), ...keys]];
}

function answerKeys({yesLabel = 'yes', other, noLabel = other ? 'cancel' : 'no'}: Question): Line {
	const third: Line = other ? [span(other.key, 'accent'), span(` ${other.label}   `)] : [];
	return [span('y', 'accent'), span(` ${yesLabel}   `), ...third, span('n', 'accent'), span(` ${noLabel} `)];
}

/** What the keys do while there is a list to choose from. */
const choosing: Line = [
	span(' ↑↓', 'accent'),
	span(' choose  '),
	span('type', 'accent'),
	span(' to search  '),
	span('enter', 'accent'),
	span(' does it  '),
	span('esc', 'accent'),
	span(' closes'),
];

/** What the keys do while a value is typed. */
const typing: Line = [
	span(' enter', 'accent'),
	span(' takes the value  '),
	span('esc', 'accent'),
	span(' leaves it as it was'),
];

/** The keys that matter most here, as many as fit; help and the palette always. */
function hintLine(state: State): Line {
	const mode = modeOf(state);
	const right: Line = bindingFor(mode, '?')
		? [span('?', 'accent'), span(' help   '), span(':', 'accent'), span(' commands ')]
		: [];
	const hints = keymap
		.filter((binding) => binding.hint !== undefined && binding.modes.includes(mode) && !isIdle(state, binding))
		.sort((a, b) => rankOf(a, state) - rankOf(b, state));
	let shown: Line = [span(' ')];
	for (const binding of hints) {
		const longer: Line = [...shown, ...hintOf(binding, state)];
		if (lineWidth(longer) + lineWidth(right) <= state.columns) {
			shown = longer;
		}
	}

	return right.length > 0 ? spread(shown, right, state.columns) : shown;
}

/** The order of the hints; of a pane that is alone, the way back comes among the first. */
function rankOf({hint, action}: Binding, {isZoomed}: State): number {
	return action.type === 'zoom' && isZoomed ? 1.5 : (hint as number);
}

/** Whether the key has nothing to do here or at this level: nothing leads back, the pane has no lines, or there is one text alone. */
function isIdle(state: State, {action}: Binding): boolean {
	const mode = modeOf(state);
	switch (action.type) {
		case 'mark':
			return state.level !== 'evidence';
		case 'overlay':
			return action.overlay === 'sql' && state.level === 'evidence';
		case 'incident':
			return state.books !== undefined || state.chaos.pane !== 'form';
		case 'turn':
		case 'reset':
			return state.chaos.pane !== 'form';
		case 'prompt':
			return action.kind === 'scenario' && state.books !== undefined && state.books.truth === undefined;
		case 'mapping':
			return mode === 'mapping' && state.mapping?.reading !== undefined;
		case 'back':
			return mode === 'month' || (isListScreen(mode) && !hasBack(state, mode));
		case 'pane':
			return mode === 'reading' && state.overlay !== 'explain';
		case 'search':
		case 'sort':
			return mode === 'sql' && state.sql.pane !== 'result';
		case 'sql':
			return action.request.type === 'difference' && state.sql.scenario === undefined;
		case 'move':
		case 'open':
			return (
				(mode === 'data' && action.type === 'open' && state.data.row !== undefined) ||
				(mode === 'month' && monthLineCount(state) === 0) ||
				(mode === 'chaos' && action.type === 'open' && state.chaos.pane !== 'form') ||
				(mode === 'sql' && state.sql.pane === 'difference' && action.type === 'open') ||
				(mode === 'mapping' && state.mapping?.reading !== undefined)
			);
		default:
			return false;
	}
}

function hintOf({keys, label, hintAs, action}: Binding, state: State): Line {
	const does = hintAs?.label ?? label;
	const said =
		action.type === 'level' ? levelAfter(state.level) : action.type === 'zoom' && state.isZoomed ? 'all panes' : does;
	return [span(hintAs?.keys ?? keyLabel(keys[0] as string), 'accent'), span(` ${said}  `)];
}
