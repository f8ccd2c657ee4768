import {chmod, mkdir, readdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {formatRun} from '../../source/store/parse-run.ts';
import {aDraft, aFolder, aRun, given} from '../helpers/a-store.ts';
import {inShell, leaktuiIn, type Outcome} from '../helpers/leaktui.ts';

/** In a folder with the file `file`, the empty folder `folder`, the folder `full` and the links `link` and `nowhere`. */
const failures: readonly (readonly [line: string, status: number, sentence: string])[] = [
	// The store.
	['runs save q --store file', 1, 'cannot save "q" in HERE/file: it is not a folder'],
	['runs save q --store file/x', 1, 'cannot save "q" in HERE/file/x: a part of the path is not a folder'],
	['runs save q --store /proc/x/y', 1, 'cannot save "q" in /proc/x/y: the file system there does not take it'],
	['runs save q --store nowhere', 1, 'cannot save "q" in HERE/nowhere: it is a symbolic link'],
	['runs list --store file', 1, 'cannot read the runs in HERE/file: it is not a folder'],
	['runs list --store file/x', 1, 'cannot read the runs in HERE/file/x: a part of the path is not a folder'],
	['runs show q --store file', 1, 'cannot read the runs in HERE/file: it is not a folder'],
	['runs delete q --store file', 1, 'cannot read the runs in HERE/file: it is not a folder'],
	['runs show q --store folder', 2, 'there is no run named "q" in HERE/folder'],
	['simulate --run q --store folder', 2, '--run: there is no run named "q" in HERE/folder'],
	['simulate --run q --store file', 1, 'cannot read the runs in HERE/file: it is not a folder'],
	// One run to and from a file.
	['runs export June --store store --out folder', 1, 'cannot write to folder: it exists already; --force replaces it'],
	['runs export June --store store --out folder --force', 1, 'cannot write to folder: it is a folder'],
	['runs export June --store store --out file/x', 1, 'cannot write to file/x: a part of the path is not a folder'],
	['runs export June --store store --out no/x', 1, 'cannot write to no/x: there is no such file or folder'],
	['runs import no', 1, 'cannot import no: there is no such file or folder'],
	['runs import folder', 1, 'cannot import folder: it is not a regular file'],
	['runs import file', 1, 'cannot import file: it is not JSON'],
	['runs import nowhere', 1, 'cannot import nowhere: it is a symbolic link'],
	[
		'runs import bad.json',
		1,
		'cannot import bad.json: name takes 1 to 80 characters without control characters, not blanks alone',
	],
	// The tables.
	['export --out file', 1, "file can't be written: it is not a folder"],
	['export --out file/x', 1, "file/x can't be written: a part of the path is not a folder"],
	['export --out full', 1, 'full is not empty: choose another folder, or replace what is there with --force'],
	['export --out /proc/x/y', 1, "/proc/x can't be written: the file system there does not take it"],
	['export --out /proc', 1, '/proc is not empty: choose another folder, or replace what is there with --force'],
	['export --out nowhere', 1, "nowhere can't be written: there is no such file or folder"],
	['export --out a/b --answers a', 1, 'a is a folder of the export itself: choose another name for the answer key'],
	['export --out d --answers d', 1, 'd is a folder of the export itself: choose another name for the answer key'],
	['export --out d --answers folder', 1, 'folder is not a plain file, and is left alone'],
	['export --out d --answers file', 1, 'file is there already: choose another name, or replace it with --force'],
	['export --out d --answers file/x', 1, "file/x can't be written: a part of the path is not a folder"],
	['export --out d --answers /proc/x/y', 1, "/proc/x can't be written: the file system there does not take it"],
	[`export --out d --answers ${'x'.repeat(300)}`, 1, `${'x'.repeat(300)} can't be written: the name is too long`],
	[
		'export --out d --answers d/plans.csv --answers-beside-data',
		1,
		'd/plans.csv is one of the files of the export itself: choose another name for the answer key',
	],
	[
		'export --out d --answers d/key.csv',
		2,
		'--answers takes a file outside of the folder of --out, not "d/key.csv"; --answers-beside-data allows it',
	],
	[
		'export --out d --answers ./d/x/key.csv',
		2,
		'--answers takes a file outside of the folder of --out, not "./d/x/key.csv"; --answers-beside-data allows it',
	],
	[
		'export --out folder --answers link/key.csv',
		2,
		'--answers takes a file outside of the folder of --out, not "link/key.csv"; --answers-beside-data allows it',
	],
	['export --out d --answers-beside-data', 2, '--answers-beside-data goes with --answers FILE, and no file is given'],
	['export --out d --bom --format sql', 2, '--bom is for csv, the format that spreadsheets open, and not for sql'],
	['export --out d --bom --format json', 2, '--bom is for csv, the format that spreadsheets open, and not for json'],
	[
		'export --out d --shard 4/3',
		2,
		'--shard takes K/N, with K from 1 to N and N from 1 to the number of customers, 1,000, not "4/3"',
	],
	[
		'export --out d --shard 1/11 --customers 10',
		2,
		'--shard takes K/N, with K from 1 to N and N from 1 to the number of customers, 10, not "1/11"',
	],
	[
		'export --out d --shard 1/3 --format json',
		2,
		'--shard is for csv and parquet, whose parts make one data set, and not for json',
	],
	['export --out d --partition year --format parquet', 2, '--partition takes month, not "year"'],
	['export --out d --partition month', 2, '--partition is for parquet, and not for csv'],
	['export --out d --jobs 0', 2, '--jobs takes a whole number of threads from 1 to 64, not "0"'],
	['export --out full/x --shard 1/2 --jobs 2', 1, "full/x can't be written: it is not a folder"],
	["export --out ''", 2, '--out takes a path, not ""'],
	["export --out d --answers ' '", 2, '--answers takes a path, not " "'],
	// Texts.
	["simulate --seed ' '", 2, '--seed takes 1 to 80 characters without control characters, not blanks alone'],
	[
		"simulate --seed $'a\\u200bb'",
		2,
		'--seed takes 1 to 80 characters without control characters, and character 2 of "a<U+200B>b" is U+200B, which can\'t be seen',
	],
	[
		"simulate --seed $'a\\xff'",
		2,
		'--seed takes text in UTF-8, and character 2 of "a\uFFFD" is U+FFFD, which stands for bytes that are not UTF-8',
	],
	[
		"simulate --run $'\\xff'",
		2,
		'--run takes text in UTF-8, and character 1 of "\uFFFD" is U+FFFD, which stands for bytes that are not UTF-8',
	],
	[
		"export --out $'\\xff'",
		2,
		'--out takes text in UTF-8, and character 1 of "\uFFFD" is U+FFFD, which stands for bytes that are not UTF-8',
	],
	[
		"runs save $'a\\xff'",
		2,
		'a word takes text in UTF-8, and character 2 of "a\uFFFD" is U+FFFD, which stands for bytes that are not UTF-8',
	],
	["runs save ' '", 2, "a run's name takes 1 to 80 characters without control characters, not blanks alone"],
	[
		"LEAKTUI_STORE=$'\\xff' leaktui runs list",
		1,
		'LEAKTUI_STORE takes a path in UTF-8, and character 1 of "\uFFFD" is U+FFFD, which stands for bytes that are not UTF-8',
	],
	[
		"simulate --customers $'1\\u200b'",
		2,
		'--customers takes a whole number of customers from 1 to 10,000,000, not "1<U+200B>"',
	],
];

async function aPlace(): Promise<string> {
	const here = await aFolder();
	await writeFile(join(here, 'file'), '');
	await writeFile(join(here, 'bad.json'), formatRun(aRun({name: ' '})));
	await mkdir(join(here, 'folder'));
	await mkdir(join(here, 'full'));
	await writeFile(join(here, 'full', 'x'), '');
	await symlink('folder', join(here, 'link'));
	await symlink('not/there', join(here, 'nowhere'));
	given(await openStore(join(here, 'store')).save(aDraft()));
	return here;
}

/** What is answered to a line: by the shell, where it is in a shell's own words. */
function told(line: string, folder: string): Outcome {
	const call = `${line}${/^(?:simulate|export)/.test(line) ? ' --months 1' : ''}`;
	return /['$]/.test(line)
		? inShell(line.includes('leaktui ') ? line : `leaktui ${call}`, folder)
		: leaktuiIn(folder, ...call.split(' '));
}

test.each(failures)('%s', async (line, status, sentence) => {
	const here = await aPlace();
	const before = await readdir(here, {recursive: true});
	const outcome = told(line, here);
	expect(outcome).toEqual({status, stdout: '', stderr: `leaktui: ${sentence.replaceAll('HERE', here)}\n`});
	expect(await readdir(here, {recursive: true})).toEqual(before);
});

test.each([
	['export --out x', "x can't be written: the folder that leaktui was started in is gone"],
	['export --out . ', ". can't be written: the folder that leaktui was started in is gone"],
	['runs list --store x', 'x: the folder that leaktui was started in is gone'],
	['runs save q --store x', 'x: the folder that leaktui was started in is gone'],
	['runs import x', 'cannot import x: the folder that leaktui was started in is gone'],
])('where the working folder has been removed: %s', async (line, sentence) => {
	const outcome = inShell(`mkdir gone && cd gone && rmdir ../gone && leaktui ${line}`, await aFolder());
	expect(outcome).toEqual({status: 1, stdout: '', stderr: `leaktui: ${sentence}\n`});
});

test.runIf(process.getuid?.() !== 0)('a folder that may not be written is named', async () => {
	const here = await aFolder();
	await chmod(here, 0o500);
	const {status, stderr} = inShell('leaktui export --months 1 --out year', here);
	expect({status, stderr}).toEqual({
		status: 1,
		stderr: `leaktui: ${here}/year can't be written: permission is denied\n`,
	});
});

test('what is printed of a path is what no terminal obeys', async () => {
	const {stdout, stderr} = inShell(
		"leaktui export --months 1 --customers 1 --out $'a\\e[2Jb'; leaktui export --out $'a\\e[2Jb'",
		await aFolder(),
	);
	expect(stdout).toMatch(/^a\[2Jb: /);
	expect(stderr).toMatch(/^leaktui: a\[2Jb is not empty/);
});

test('one of a kind is one', async () => {
	const here = await aFolder();
	const {stdout} = inShell('leaktui export --months 1 --customers 1 --ghost 0 --zombie 0 --out year', here);
	expect(stdout).toMatch(/^year: 3 plans, 1 customer, 1 subscription, 1 invoice, 1 payment, as of /);
	expect(inShell('leaktui simulate --customers 1', here).stdout).toMatch(/^1 customer, seed /);
});
