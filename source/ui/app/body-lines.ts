import {dataPane} from '../books/data-pane.ts';
import {isMappingShown, openingScreen} from '../books/screen.ts';
import {chaosScreen} from '../chaos/screen.ts';
import {customersScreen} from '../customer/list-screen.ts';
import type {Line} from '../draw/lines.ts';
import {drawPane} from '../draw/pane.ts';
import {bodyHeight} from '../draw/size.ts';
import type {Theme} from '../draw/theme.ts';
import {readingPane} from '../explain/reading-pane.ts';
import {leaksScreen} from '../leaks/screen.ts';
import {lessonsScreen} from '../learn/lessons-screen.ts';
import {monthScreen} from '../month/screen.ts';
import {spokenComparison} from '../runs/compare/screen.tsx';
import {isComparing} from '../runs/compare/update.ts';
import {runPromptPane} from '../runs/prompt-pane.ts';
import {isRunPrompt} from '../runs/run-prompt.ts';
import {runsScreen} from '../runs/screen.ts';
import {sqlScreen} from '../sql/screen.ts';
import type {State} from '../state/state.ts';
import {isChoosing} from './commands.ts';
import {palettePane} from './palette-pane.ts';

/** What stands between the header and the footer, as lines; of screens with tables what is read out of them. */
export function bodyLines(state: State, theme: Theme): readonly Line[] {
	const height = bodyHeight(state.rows);
	const {prompt, columns} = state;
	if (prompt && isChoosing(prompt)) {
		return palettePane(state, prompt, columns, height, theme.glyphs);
	}

	if (state.isSpoken && isRunPrompt(prompt)) {
		return runPromptPane(state, prompt, theme.glyphs);
	}

	if (state.overlay === 'data' && state.books) {
		return drawPane(dataPane(state.books, state.data, columns, theme.glyphs), columns, height, true, theme.glyphs);
	}

	if (state.overlay) {
		return readingPane(state, columns, height, theme.glyphs);
	}

	if (isMappingShown(state)) {
		return openingScreen(state, theme.glyphs);
	}

	switch (state.screen) {
		case 'month':
			return monthScreen(state, height, theme.glyphs);
		case 'customers':
			return customersScreen(state, theme.glyphs);
		case 'leaks':
			return leaksScreen(state, theme.glyphs);
		case 'chaos':
			return chaosScreen(state, height, theme.glyphs);
		case 'runs':
			return isComparing(state)
				? spokenComparison(state.runs.comparing, columns, theme)
				: runsScreen(state, theme.glyphs);
		case 'sql':
			return sqlScreen(state, theme.glyphs);
		case 'lessons':
			return lessonsScreen(state, theme.glyphs);
	}
}
