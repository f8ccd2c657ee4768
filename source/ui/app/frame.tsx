import {Box, Text} from 'ink';
import {dataPane} from '../books/data-pane.ts';
import {isMappingShown, openingHeader, openingScreen} from '../books/screen.ts';
import {chaosScreen} from '../chaos/screen.ts';
import {customersScreen} from '../customer/list-screen.ts';
import {customerPanes} from '../customer/pane-names.ts';
import {CustomerScreen} from '../customer/screen.tsx';
import {fitLine, type Line} from '../draw/lines.ts';
import {LinesBlock} from '../draw/lines-block.tsx';
import {drawPane} from '../draw/pane.ts';
import {bodyHeight, least} from '../draw/size.ts';
import {type Theme, themeOf} from '../draw/theme.ts';
import {readingPane} from '../explain/reading-pane.ts';
import {leaksScreen} from '../leaks/screen.ts';
import {dockOf, inRoom} from '../learn/dock.ts';
import {lessonPane} from '../learn/lesson-pane.ts';
import {lessonsScreen} from '../learn/lessons-screen.ts';
import {monthScreen} from '../month/screen.ts';
import {CompareScreen, spokenComparison} from '../runs/compare/screen.tsx';
import {isComparing} from '../runs/compare/update.ts';
import {runPromptLines} from '../runs/heights.ts';
import {runPromptPane} from '../runs/prompt-pane.ts';
import {isRunPrompt} from '../runs/run-prompt.ts';
import {runsScreen} from '../runs/screen.ts';
import {sqlScreen} from '../sql/screen.ts';
import {customerPage} from '../state/customer-page.ts';
import type {State} from '../state/state.ts';
import {isChoosing} from './commands.ts';
import {footerLinesOf} from './footer.ts';
import {headerOf} from './header.ts';
import {palettePane} from './palette-pane.ts';
import {spokenOf} from './spoken.ts';
import {tooSmall} from './too-small.ts';

type Props = {readonly state: State};

/** The whole picture of a state: at most one line less than the terminal has, none wider than it. */
export function Frame({state}: Props) {
	const theme = themeOf(state.theme, state.isAscii, state.ground);
	const {columns, rows} = state;
	if (state.isSpoken) {
		return <Text>{spokenOf(state, bodyLines(state, theme), theme.glyphs).join('\n')}</Text>;
	}

	if (columns < least.columns || rows < least.rows) {
		return <LinesBlock lines={tooSmall(columns, rows)} theme={theme} />;
	}

	const footer = footerLinesOf(state);
	const field = isRunPrompt(state.prompt) ? state.prompt : undefined;
	/** Lines that the body gives up for a long message or a field. */
	const below = footer.length - 1 + (field ? runPromptLines : 0);
	return (
		<Box flexDirection="column" height={rows - 1}>
			<LinesBlock
				lines={fitAll(
					isMappingShown(state) ? openingHeader(state, theme.glyphs) : headerOf(state, theme.glyphs),
					columns,
					theme,
				)}
				theme={theme}
			/>
			<Box flexDirection="column" height={bodyHeight(rows) - footer.length + 1}>
				<BodyWithLesson state={below === 0 ? state : {...state, rows: rows - below}} theme={theme} />
				{field && <LinesBlock lines={runPromptPane(state, field, theme.glyphs)} theme={theme} />}
			</Box>
			<LinesBlock lines={fitAll(footer, columns, theme)} theme={theme} />
		</Box>
	);
}

/** Whatever a screen draws, no line is wider than the terminal. */
function fitAll(lines: readonly Line[], columns: number, {glyphs}: Theme): readonly Line[] {
	return lines.map((content) => fitLine(content, columns, glyphs.ellipsis));
}

/** Whether something is typed or listed that a sheet would cover: an answer is typed below what it answers. */
function isSheetAway({prompt, screen}: State): boolean {
	return (prompt !== undefined && prompt.kind !== 'predict') || screen === 'lessons';
}

/** The body, and the lesson that is open right of it, below it, or as a sheet over it. */
function BodyWithLesson({state, theme}: {readonly state: State; readonly theme: Theme}) {
	const {lesson, columns, rows} = state;
	const {place, size} = dockOf(state);
	if (!lesson || place === 'none' || (place === 'sheet' && isSheetAway(state))) {
		return <Body state={state} theme={theme} />;
	}

	const height = bodyHeight(rows);
	if (place === 'sheet') {
		return <LinesBlock lines={lessonPane(lesson, columns, height, theme.glyphs, true)} theme={theme} />;
	}

	const isRight = place === 'right';
	return (
		<Box flexDirection={isRight ? 'row' : 'column'}>
			<Box flexDirection="column" width={isRight ? columns - size : columns} height={isRight ? height : height - size}>
				<Body state={inRoom(state)} theme={theme} />
			</Box>
			<LinesBlock
				lines={lessonPane(
					lesson,
					isRight ? size : columns,
					isRight ? height : size,
					theme.glyphs,
					!isRight && columns < 100,
				)}
				theme={theme}
			/>
		</Box>
	);
}

function Body({state, theme}: {readonly state: State; readonly theme: Theme}) {
	const page = isMappingShown(state) ? undefined : customerPage(state);
	const isCovered = state.overlay || (state.prompt && isChoosing(state.prompt));
	if (page && !isCovered) {
		return (
			<CustomerScreen
				page={page}
				columns={state.columns}
				height={bodyHeight(state.rows)}
				focus={customerPanes[state.customerPane] ?? 'history'}
				isZoomed={state.isZoomed}
				theme={theme}
			/>
		);
	}

	if (isComparing(state) && !isMappingShown(state) && !isCovered) {
		const {columns, rows, runs, isZoomed} = state;
		return (
			<CompareScreen
				comparing={runs.comparing}
				columns={columns}
				height={bodyHeight(rows)}
				isZoomed={isZoomed}
				theme={theme}
			/>
		);
	}

	return <LinesBlock lines={fitAll(bodyLines(state, theme), state.columns, theme)} theme={theme} />;
}

function bodyLines(state: State, theme: Theme): readonly Line[] {
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
