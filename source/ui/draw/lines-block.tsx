import {Text} from 'ink';
import {memo} from 'react';
import type {Line} from './lines.ts';
import {painted, type Theme} from './theme.ts';

type Props = {readonly lines: readonly Line[]; readonly theme: Theme};

/** Lines as one text node: the fewer nodes, the faster a frame. */
export const LinesBlock = memo(function LinesBlock({lines, theme}: Props) {
	return <TextBlock text={painted(lines, theme)} />;
});

/** The same of lines that are painted. */
export function TextBlock({text}: {readonly text: string}) {
	return <Text wrap="truncate">{text}</Text>;
}
