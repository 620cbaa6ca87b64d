import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SkipPage } from '../errors.ts';
import { checkDoc } from '../parse/doc/checkDoc.ts';
import { failureOf, runProgram } from './runProgram.ts';

/** The names by which LibreOffice is started. */
const PROGRAMS = ['soffice', 'libreoffice'];
const MOST_MS = 120_000;

/**
 * Makes a DOCX of a DOC or RTF file with LibreOffice, where that is installed. It gets a profile of its own, so that it neither waits for
 * one that a user has open nor has its settings.
 *
 * @throws SkipPage NEEDS_LIBREOFFICE; as `checkDoc`; BAD_FILE where LibreOffice makes nothing of it, OVER_LIMIT after two minutes
 */
export async function docxOfDoc(bytes: Uint8Array): Promise<Uint8Array> {
  checkDoc(bytes);
  const folder = await mkdtemp(join(tmpdir(), 'vankien-doc-'));
  try {
    await writeFile(join(folder, 'paper.doc'), bytes);
    const words = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'docx',
      '--outdir',
      folder,
      join(folder, 'paper.doc'),
    ];
    for (const program of PROGRAMS) {
      const ran = await runProgram(program, words, { mostMs: MOST_MS, cwd: folder });
      if (ran === null) continue;
      if (ran.isLate) throw new SkipPage('OVER_LIMIT', `LibreOffice took over ${MOST_MS / 1000} s.`);
      return await readFile(join(folder, 'paper.docx')).catch((cause) => {
        throw new SkipPage('BAD_FILE', `LibreOffice makes no DOCX of the file ${failureOf(ran)}`, { cause });
      });
    }
    throw new SkipPage(
      'NEEDS_LIBREOFFICE',
      'A DOC file is converted by LibreOffice, and there is no soffice on the PATH.',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
