import {Text} from 'ink';
import {memo} from 'react';
import type {Line} from './lines.ts';
import {paint, type Theme} from './theme.ts';

type Props = {readonly lines: readonly Line[]; readonly theme: Theme};

/** Lines as one text node: the fewer nodes, the faster a frame. */
export const LinesBlock = memo(function LinesBlock({lines, theme}: Props) {
	return <Text wrap="truncate">{lines.map((content) => paint(content, theme)).join('\n')}</Text>;
});
