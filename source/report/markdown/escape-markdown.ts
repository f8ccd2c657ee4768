import {plainText} from '../../domain/plain-text.ts';

/** Any text as it stands in a paragraph, a heading or a table of Markdown: nothing in it is markup, HTML, or a link. */
export function escapeMarkdown(text: string): string {
	return (
		plainText(text)
			.replace(/[\\`*_[\]<>|~#&!]/g, (mark) => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`))
			// Some readers make links of addresses, and lists of lines that begin like one.
			.replace(/:\/\//g, '&#58;//')
			.replace(/www\./gi, (start) => start.replace('.', '&#46;'))
			.replace(/@/g, '&#64;')
			.replace(/^(\s*)([-+=])(?=\s|$)/, '$1\\$2')
			.replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
	);
}
