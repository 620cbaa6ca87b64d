import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openPapers } from '../../src/papers/papers.ts';
import { composeText } from '../../src/parse/composeText.ts';
import { readStructure } from '../../src/parse/paper/readStructure.ts';
import { parsePaper } from '../../src/parse/parsePaper.ts';
import { readHeader } from '../../src/parse/readHeader.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { fold } from '../../src/text/fold.ts';
import { temporaryFolder } from '../support/vankien.ts';
import { type ScannedPage, scanOf } from './pdfFiles.ts';

/** The real LibreOffice, Poppler and Tesseract, where this machine has them. */
const has = (program: string, words: readonly string[], said = '') => {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' });
  return status === 0 && stdout.includes(said);
};
const hasLibreOffice = has('soffice', ['--version']);
const hasOcr = has('tesseract', ['--list-langs'], 'vie') && has('pdftoppm', ['-v']);

const fixture = (name: string) => join(projectRoot(), 'fixtures', 'papers', name);
const folder = temporaryFolder();
const papers = openPapers({ file: join(projectRoot(), 'dist', 'src', 'papers', 'paperProcess.js'), processes: 1 });
afterAll(() => papers.close());

async function linesOf(name: string, body: Uint8Array) {
  const url = `https://vanban.example/${name}`;
  const { paper } = await papers.open({ url, site: 'web', body, contentType: null, fetchedAt: '' });
  if (!paper) throw new Error(`${name} was not taken for a paper`);
  return paper;
}

const PAPERS = ['nghi-quyet-92-nq-tu', 'nghi-dinh-415-2024-nd-cp', 'nghi-quyet-37-2023-nq-hdnd'];

describe.skipIf(!hasLibreOffice)('with LibreOffice', () => {
  test.each(PAPERS)(
    '%s, saved as DOC, is read like the DOCX',
    async (name) => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const words = [profile, '--headless', '--convert-to', 'doc', '--outdir', folder, fixture(`${name}.docx`)];
      spawnSync('soffice', words, { timeout: 120_000 });
      const doc = await linesOf(`${name}.doc`, readFileSync(join(folder, `${name}.doc`)));
      const docx = await linesOf(`${name}.docx`, readFileSync(fixture(`${name}.docx`)));
      expect(doc).toEqual({ ...docx, form: 'doc' });
    },
    240_000,
  );
});

/** What is asked of a scan: letters may be read wrong, the structure may not. */
async function outline(name: string, body: Uint8Array) {
  const { article } = parsePaper(await linesOf(name, body), `https://vanban.example/${name}`);
  const header = readHeader(article);
  const structure = readStructure({ text: composeText(article), header, title: article.title });
  const labels = (parts: NonNullable<typeof structure>['parts']): string[] =>
    parts.flatMap(({ anchor, parts: inner }) => [anchor, ...labels(inner)]);
  return {
    number: header?.number,
    issuedOn: header?.issuedOn,
    place: structure?.place,
    grounds: structure?.grounds.length,
    anchors: labels(structure?.parts ?? []),
    signed: structure?.signatures.map(({ name }) => fold(name ?? '')),
    annexes: structure?.annexes.map(({ anchor }) => anchor),
  };
}

describe.skipIf(!hasOcr)('with Poppler and Tesseract', () => {
  test.each(PAPERS)(
    '%s, printed and scanned in black and white, has the same structure',
    async (name) => {
      const pdf = readFileSync(fixture(`${name}.pdf`));
      expect(await outline(`${name}-quet.pdf`, scanOf(printed(fixture(`${name}.pdf`))))).toEqual(
        await outline(`${name}.pdf`, pdf),
      );
    },
    240_000,
  );
});

/** The pages of a PDF as a scanner of 200 dots an inch would take them: PBM, one behind the other. */
function printed(file: string): ScannedPage[] {
  const { stdout } = spawnSync('pdftoppm', ['-mono', '-r', '200', file], { maxBuffer: 2 ** 28 });
  const pages: ScannedPage[] = [];
  for (let at = 0; at < stdout.length; ) {
    const [head = '', width, height] = /^P4\n(\d+) (\d+)\n/.exec(stdout.toString('latin1', at, at + 40)) ?? [];
    const start = at + head.length;
    const end = start + Math.ceil(Number(width) / 8) * Number(height);
    pages.push({ width: Number(width), height: Number(height), bits: stdout.subarray(start, end) });
    at = end;
  }
  return pages;
}
