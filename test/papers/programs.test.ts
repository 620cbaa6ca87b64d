import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { docxParagraph, makeDocx } from '../../fixtures/makeDocx.ts';
import { openPapers } from '../../src/papers/papers.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { temporaryFolder } from '../support/vankien.ts';
import { scannedPdf } from './pdfFiles.ts';

/** LibreOffice and Tesseract are large and seldom there: programs that keep to the same command line stand in their place. */
const folder = temporaryFolder();
const bin = join(folder, 'bin');
mkdirSync(bin);
const path = process.env.PATH ?? '';
const install = (name: string, script: string) => {
  writeFileSync(join(bin, name), `#!${process.execPath}\n${script}`);
  chmodSync(join(bin, name), 0o755);
};
const papers = openPapers({ file: join(projectRoot(), 'dist', 'src', 'papers', 'paperProcess.js'), processes: 1 });
const open = (name: string, body: Uint8Array) =>
  papers.open({ url: `https://vanban.example/${name}`, site: 'web', body, contentType: null, fetchedAt: '' });
const rtf = Buffer.from('{\\rtf1 Nghi quyet}');

afterAll(async () => {
  process.env.PATH = path;
  await papers.close();
});

describe('without the programs', () => {
  beforeEach(() => {
    process.env.PATH = folder;
  });

  test('a DOC is kept and said to need LibreOffice', async () => {
    await expect(open('a.doc', rtf)).rejects.toMatchObject({ code: 'NEEDS_LIBREOFFICE' });
  });

  test('a scan is kept and said to need letters recognised', async () => {
    await expect(open('a.pdf', scannedPdf())).rejects.toMatchObject({ code: 'NEEDS_OCR' });
  });
});

describe('with the programs', () => {
  beforeEach(() => {
    process.env.PATH = `${bin}${delimiter}${path}`;
  });

  test('a DOC is what LibreOffice makes a DOCX of', async () => {
    writeFileSync(join(folder, 'made.docx'), makeDocx(docxParagraph('Điều 1. Phạm vi')));
    install(
      'soffice',
      `const { copyFileSync, readFileSync } = require('node:fs');
       const words = process.argv.slice(2);
       const given = readFileSync(words.at(-1), 'latin1');
       if (!given.startsWith('{\\\\rtf1') || words[words.indexOf('--convert-to') + 1] !== 'docx') process.exit(1);
       copyFileSync(${JSON.stringify(join(folder, 'made.docx'))}, words[words.indexOf('--outdir') + 1] + '/paper.docx');`,
    );
    expect((await open('a.doc', rtf)).paper).toEqual({ form: 'doc', pages: null, lines: ['Điều 1. Phạm vi'] });
  });

  test('a DOC that LibreOffice makes nothing of is a broken file, with what it said', async () => {
    install('soffice', `console.error('Error: source file could not be loaded');`);
    await expect(open('a.doc', rtf)).rejects.toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringContaining('source file could not be loaded'),
    });
  });

  test('a scan is what Tesseract reads in the drawing of each page', async () => {
    install('pdftoppm', `process.stdout.write('P5\\n1 1\\n255\\n-');`);
    install(
      'tesseract',
      `if (process.argv[2] === '--list-langs') console.log('List of available languages (2):\\neng\\nvie');
       else {
         if (require('node:fs').readFileSync(0, 'utf8') !== 'P5\\n1 1\\n255\\n-' || process.argv.at(-1) !== 'tsv') process.exit(1);
         const rows = [[1, 1, 0, 0, 0, 0, 0, 0, 1654, 2339, -1, '']];
         for (const [line, text] of ['HUYỆN ỦY ĐÔNG ANH', 'Điều 1. Nghị quyết số 15-NQ/TW'].entries()) {
           for (const [word, each] of text.split(' ').entries()) {
             rows.push([5, 1, 1, 1, line, word, 200 + 120 * word, 200 + 200 * line, 100, 40, 96, each]);
           }
         }
         for (const row of rows) console.log(row.join('\\t'));
       }`,
    );
    expect((await open('a.pdf', scannedPdf())).paper?.lines).toEqual([
      'HUYỆN ỦY ĐÔNG ANH',
      'Điều 1. Nghị quyết số 15-NQ/TW',
    ]);
  });

  test('without Poppler no page is drawn', async () => {
    rmSync(join(bin, 'pdftoppm'));
    process.env.PATH = bin;
    await expect(open('a.pdf', scannedPdf())).rejects.toMatchObject({
      code: 'NEEDS_OCR',
      message: expect.stringContaining('pdftoppm'),
    });
  });

  test('Tesseract without Vietnamese is not asked', async () => {
    install('tesseract', `console.log('List of available languages (1):\\neng');`);
    await expect(open('a.pdf', scannedPdf())).rejects.toMatchObject({
      code: 'NEEDS_OCR',
      message: expect.stringContaining('vie'),
    });
  });
});
