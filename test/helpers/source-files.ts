import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const sourceFolder = fileURLToPath(new URL('../../source', import.meta.url));

export type Import = {
	/** Path from the source folder, with `/`; the bare name for packages. */
	readonly target: string;
	readonly isOurs: boolean;
	readonly isTypeOnly: boolean;
};

export type SourceFile = {
	/** Path within the source folder, with `/`. */
	readonly path: string;
	/** Its first folder; the file's own name without extension at the top level. */
	readonly layer: string;
	readonly imports: readonly Import[];
	/** Expressions that tests forbid in places, as written without white space: `process.argv`, `newDate()`. */
	readonly expressions: readonly string[];
	/** The texts of its string literals. */
	readonly texts: ReadonlySet<string>;
	/** Names of properties that are read or taken apart. */
	readonly properties: ReadonlySet<string>;
	/** Every identifier, as often as it is written. */
	readonly names: readonly string[];
	/** The functions and constants that it exports. */
	readonly exported: readonly string[];
	/** Whether it does nothing but hand on what others export. */
	readonly isBarrel: boolean;
};

/** What a file imports and mentions, from its syntax tree. */
export function readSource(path: string, text: string): SourceFile {
	const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const imports: Import[] = [];
	const expressions: string[] = [];
	const texts = new Set<string>();
	const properties = new Set<string>();
	const names: string[] = [];
	const add = (specifier: ts.Expression | undefined, isTypeOnly: boolean) => {
		if (specifier && ts.isStringLiteralLike(specifier)) {
			const isOurs = specifier.text.startsWith('.');
			const target = isOurs ? relative('/source', resolve('/source', dirname(path), specifier.text)) : specifier.text;
			imports.push({target: target.replaceAll('\\', '/'), isOurs, isTypeOnly});
		}
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			add(node.moduleSpecifier, isTypeOnlyImport(node));
		} else if (ts.isExportDeclaration(node)) {
			add(node.moduleSpecifier, node.isTypeOnly);
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			add(node.arguments[0], false);
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			add(node.argument.literal as ts.StringLiteral, true);
		}

		if (ts.isStringLiteralLike(node)) {
			texts.add(node.text);
		}

		if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node) || ts.isNewExpression(node)) {
			expressions.push(node.getText(tree).replace(/\s/g, ''));
		}

		if (ts.isIdentifier(node)) {
			names.push(node.text);
		}

		if (ts.isPropertyAccessExpression(node)) {
			properties.add(node.name.text);
		} else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
			properties.add(node.argumentExpression.text);
		} else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
			properties.add((node.propertyName ?? node.name).getText(tree));
		}

		ts.forEachChild(node, visit);
	};
	visit(tree);
	const isBarrel =
		tree.statements.some((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) &&
		tree.statements.every((statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement));
	const layer = (path.split('/')[0] as string).replace(/\.tsx?$/, '');
	return {
		path,
		layer,
		imports,
		expressions,
		texts,
		properties,
		names,
		exported: tree.statements.flatMap(exportedIn),
		isBarrel,
	};
}

/** The functions and constants that a statement exports under their names; a default has none that others must use. */
function exportedIn(statement: ts.Statement): string[] {
	const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
	const has = (wanted: ts.SyntaxKind) => modifiers.some(({kind}) => kind === wanted);
	if (!has(ts.SyntaxKind.ExportKeyword) || has(ts.SyntaxKind.DefaultKeyword)) {
		return [];
	}

	if (ts.isFunctionDeclaration(statement)) {
		return statement.name ? [statement.name.text] : [];
	}

	const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
	return declared.flatMap(({name}) => (ts.isIdentifier(name) ? [name.text] : []));
}

function isTypeOnlyImport({importClause}: ts.ImportDeclaration): boolean {
	if (importClause === undefined) {
		return false;
	}

	const {namedBindings, name} = importClause;
	const isEveryNameAType =
		name === undefined &&
		namedBindings !== undefined &&
		ts.isNamedImports(namedBindings) &&
		namedBindings.elements.length > 0 &&
		namedBindings.elements.every((element) => element.isTypeOnly);
	return importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || isEveryNameAType;
}

/** Every TypeScript file of the program. */
export function sourceFiles(): SourceFile[] {
	return readdirSync(sourceFolder, {recursive: true, encoding: 'utf8'})
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.tsx?$/.test(path))
		.sort()
		.map((path) => readSource(path, readFileSync(join(sourceFolder, path), 'utf8')));
}
