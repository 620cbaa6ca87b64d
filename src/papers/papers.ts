import { SkipPage, sayingWhere } from '../errors.ts';
import type { Reader } from '../jobs/readPage.ts';
import type { Attachment, Page } from '../model/page.ts';
import type { PaperForm, PaperText } from '../model/paper.ts';
import { paperForm } from '../parse/paperForm.ts';
import { docxOfDoc } from './libreOffice.ts';
import { openReaderProcess, type PaperLimits, type PaperQuestion } from './readerProcess.ts';
import { readScan } from './scan.ts';

export interface PapersOptions extends Partial<PaperLimits> {
  /** The compiled module of the processes that read. */
  readonly file: string;
  /** How many files are read at the same time. */
  readonly processes: number;
}

/** Reads what is neither page nor text: PDF, DOCX and DOC files. */
export interface Papers {
  /**
   * The page with what was read of its file; the page itself where it is no such file. Of a page whose text is in files, with what was read
   * of each, or why nothing was.
   *
   * @throws SkipPage NOT_TEXT, BAD_FILE, ENCRYPTED, HAS_MACROS, OVER_LIMIT, NEEDS_OCR, NEEDS_LIBREOFFICE
   */
  open(page: Page): Promise<Page>;
  close(): Promise<void>;
}

const MOST_MS = 60_000;
const MOST_MB = 1_024;
const NO_BYTES = new Uint8Array(0);

/** Opens what reads papers; no process is started before the first one. */
export function openPapers({ file, processes, mostMs = MOST_MS, mostMb = MOST_MB }: PapersOptions): Papers {
  const readers = Array.from({ length: processes }, () => ({
    reader: openReaderProcess(file, { mostMs, mostMb }),
    busy: 0,
  }));
  const ask = async (question: PaperQuestion) => {
    const free = readers.reduce((a, b) => (b.busy < a.busy ? b : a));
    free.busy += 1;
    return free.reader.ask(question).finally(() => {
      free.busy -= 1;
    });
  };
  const readText = async (body: Uint8Array, form: PaperForm): Promise<PaperText> => {
    if (form === 'doc') return { ...(await readText(await docxOfDoc(body), 'docx')), form };
    const read = await ask({ form, body });
    return form === 'pdf' && read.lines.length === 0 ? { ...read, lines: await readScan(body, read.pages ?? 0) } : read;
  };
  const attached = async (file: Attachment): Promise<Attachment> => {
    try {
      const form = paperForm(file.body, file.contentType);
      if (form === null) throw new SkipPage('NOT_TEXT', 'Expected a PDF, DOCX or DOC file, as the link to it says.');
      const paper = await readText(file.body, form);
      if (paper.lines.length === 0) throw new SkipPage('EMPTY', `There is no text in the ${form.toUpperCase()} file.`);
      return { ...file, body: NO_BYTES, paper };
    } catch (error) {
      if (!(error instanceof SkipPage)) throw error;
      return { ...file, body: NO_BYTES, refused: { code: error.code, message: `${file.url}: ${error.message}` } };
    }
  };
  return {
    async open(page) {
      try {
        const form = paperForm(page.body, page.contentType);
        if (form !== null) return { ...page, body: NO_BYTES, paper: await readText(page.body, form) };
        const { attachments } = page;
        return attachments === undefined
          ? page
          : { ...page, attachments: await Promise.all(attachments.map(attached)) };
      } catch (error) {
        return sayingWhere(page.url, () => {
          throw error;
        });
      }
    },
    async close() {
      await Promise.all(readers.map(({ reader }) => reader.close()));
    },
  };
}

/** A reader of pages that has papers opened first. */
export function readingPapers(reader: Reader, papers: Papers): Reader {
  return {
    readPage: async (page) => reader.readPage(await papers.open(page)),
    async close() {
      await Promise.all([reader.close(), papers.close()]);
    },
  };
}
