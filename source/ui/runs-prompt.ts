import type {Prompt} from './state.ts';

/** A text field about a saved run. */
export type RunsPrompt = Prompt & {readonly kind: 'save' | 'rename' | 'note'};

export function isRunPrompt(prompt: Prompt | undefined): prompt is RunsPrompt {
	return prompt?.kind === 'save' || prompt?.kind === 'rename' || prompt?.kind === 'note';
}
