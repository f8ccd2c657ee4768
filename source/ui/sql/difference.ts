import {remember} from '../draw/memo.ts';
import {textIn} from '../editor/editor.ts';
import type {State} from '../state/state.ts';
import {type DifferingLine, lineDifference} from './line-difference.ts';
import {ruleText} from './ready.ts';
import {leakScored} from './score.ts';

const differenceOf = remember((rule: string, own: string) => lineDifference(linesOf(rule), linesOf(own)));

/** Lines without what they end in; comments of the rule say what its title says. */
function linesOf(text: string): readonly string[] {
	return text
		.trim()
		.replace(/^(--.*\n)+/, '')
		.split('\n')
		.map((each) => each.trimEnd());
}

/** The detector's rule, and what is written, line by line; nothing where no leak is scored. */
export function differenceIn(state: State): readonly DifferingLine[] {
	const leak = leakScored(state);
	return leak ? differenceOf(ruleText(state, leak.id), textIn(state.sql.editor)) : [];
}
