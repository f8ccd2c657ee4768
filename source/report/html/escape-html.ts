import {plainText} from '../../domain/plain-text.ts';

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Any text as it stands between tags or quotes of HTML and SVG: nothing in it is markup, and nothing invisible is left. */
export function escapeHtml(text: string): string {
	return plainText(text).replace(/[&<>"']/g, (mark) => entities[mark] as string);
}
