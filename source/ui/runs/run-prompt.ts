import type {Prompt} from '../state/state.ts';

/** A text field about a saved run. */
export type RunsPrompt = Prompt & {readonly kind: 'save' | 'rename' | 'note' | 'share'};

export function isRunPrompt(prompt: Prompt | undefined): prompt is RunsPrompt {
	return prompt !== undefined && ['save', 'rename', 'note', 'share'].includes(prompt.kind);
}
