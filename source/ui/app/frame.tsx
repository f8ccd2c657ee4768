import {Box, Text} from 'ink';
import {customerPanes} from '../customer/pane-names.ts';
import {CustomerScreen} from '../customer/screen.tsx';
import {LinesBlock, TextBlock} from '../draw/lines-block.tsx';
import {bodyHeight, least} from '../draw/size.ts';
import {type Theme, themeOf} from '../draw/theme.ts';
import {CompareScreen} from '../runs/compare/screen.tsx';
import type {State} from '../state/state.ts';
import {bodyLines} from './body-lines.ts';
import {type Body, type LessonBeside, pictureOf} from './picture.ts';
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

	const {header, body, lesson, field, footer, height} = pictureOf(state);
	return (
		<Box flexDirection="column" height={rows - 1}>
			<TextBlock text={header} />
			<Box flexDirection="column" height={height}>
				{lesson ? <WithLesson body={body} lesson={lesson} theme={theme} /> : <Screen body={body} theme={theme} />}
				{field !== undefined && <TextBlock text={field} />}
			</Box>
			<TextBlock text={footer} />
		</Box>
	);
}

function WithLesson({
	body,
	lesson,
	theme,
}: {
	readonly body: Body;
	readonly lesson: LessonBeside;
	readonly theme: Theme;
}) {
	return (
		<Box flexDirection={lesson.isRight ? 'row' : 'column'}>
			<Box flexDirection="column" width={lesson.columns} height={lesson.height}>
				<Screen body={body} theme={theme} />
			</Box>
			<TextBlock text={lesson.text} />
		</Box>
	);
}

function Screen({body, theme}: {readonly body: Body; readonly theme: Theme}) {
	const {state} = body;
	const {columns, rows, isZoomed} = state;
	switch (body.kind) {
		case 'text':
			return <TextBlock text={body.text} />;
		case 'customer':
			return (
				<CustomerScreen
					page={body.page}
					columns={columns}
					height={bodyHeight(rows)}
					focus={customerPanes[state.customerPane] ?? 'history'}
					isZoomed={isZoomed}
					theme={theme}
				/>
			);
		case 'comparison':
			return (
				<CompareScreen
					comparing={body.comparing}
					columns={columns}
					height={bodyHeight(rows)}
					isZoomed={isZoomed}
					theme={theme}
				/>
			);
	}
}
