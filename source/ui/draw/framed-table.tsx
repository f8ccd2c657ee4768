import {Box} from 'ink';
import {memo, type ReactNode} from 'react';
import {type Line, span} from './lines.ts';
import {LinesBlock} from './lines-block.tsx';
import {titleLine} from './pane.ts';
import type {Theme} from './theme.ts';

type Props = {
	readonly title: string;
	readonly note?: string;
	/** Where rows are out of sight: `up` or `down`. */
	readonly more?: 'up' | 'down' | undefined;
	readonly columns: number;
	/** Lines between the borders. */
	readonly height: number;
	readonly isFocused?: boolean;
	readonly theme: Theme;
	readonly children: ReactNode;
};

/** A table inside the border that all panes have. */
export const FramedTable = memo(function FramedTable({
	title,
	note,
	more,
	columns,
	height,
	isFocused = false,
	theme,
	children,
}: Props) {
	const {box} = theme.glyphs;
	const tone = isFocused ? 'drawn' : 'quiet';
	const side = (text: string): Line[] => Array.from({length: height}, () => [span(text, tone)]);
	const pane = note === undefined ? {title, lines: []} : {title, note, lines: []};
	return (
		<Box flexDirection="column">
			<LinesBlock
				lines={[titleLine(pane, columns, isFocused, theme.glyphs, more && theme.glyphs[more])]}
				theme={theme}
			/>
			<Box height={height} width={columns} overflow="hidden">
				<LinesBlock lines={side(`${box.vertical} `)} theme={theme} />
				<Box flexGrow={1} overflow="hidden">
					{children}
				</Box>
				<LinesBlock lines={side(` ${box.vertical}`)} theme={theme} />
			</Box>
			<LinesBlock
				lines={[[span(box.bottomLeft + box.horizontal.repeat(columns - 2) + box.bottomRight, tone)]]}
				theme={theme}
			/>
		</Box>
	);
});
