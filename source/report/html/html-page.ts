import type {Page, Section} from '../page.ts';
import {escapeHtml} from './escape-html.ts';
import {htmlPart, type Numbering} from './html-parts.ts';
import {patterns} from './patterns.ts';
import {style} from './style.ts';

/** Nothing may be loaded and nothing may run, whatever a name on the page tries; the style and the empty icon are in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The page as one HTML file that needs nothing else: no script, no request. It is read on paper and on screens, light or
 * dark as the reader prefers.
 */
export async function htmlPage({title, lead, sections}: Page): Promise<string> {
	const numbering: Numbering = {next: 1};
	const bodies: string[] = [];
	for (const section of sections) {
		bodies.push(await htmlSection(section, numbering));
	}

	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="leaktui">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
${patterns}
<header>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(lead)}</p>
${contents(sections)}
</header>
<main>
${bodies.join('\n')}
</main>
</body>
</html>
`;
}

function contents(sections: readonly Section[]): string {
	const links = sections.map(({id, title}) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
	return `<nav aria-label="Contents">\n<ul>\n${links.join('\n')}\n</ul>\n</nav>`;
}

async function htmlSection({id, title, parts}: Section, numbering: Numbering): Promise<string> {
	const bodies: string[] = [];
	for (const part of parts) {
		bodies.push(await htmlPart(part, numbering));
	}

	return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escapeHtml(title)}</h2>\n${bodies.join('\n')}\n</section>`;
}
