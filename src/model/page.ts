import type { PaperText } from './paper.ts';

/** Where the exact bytes of a fetched page lie in the WARC archive. */
export interface ArchiveRef {
  /** File name inside the archive folder. */
  readonly file: string;
  /** Byte offset of the gzip member. */
  readonly offset: number;
  /** Length of the gzip member in bytes. */
  readonly length: number;
}

/** A later page of an article in several pages. */
export interface LaterPage {
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string | null;
}

/** A file to which the page of a paper links as its text; opened, it has what was read of it, or why nothing was. */
export interface Attachment extends LaterPage {
  readonly paper?: PaperText;
  /** Code and message of the error, `errors.ts`. */
  readonly refused?: { readonly code: string; readonly message: string };
}

/** A page as it came, before anything was understood. */
export interface Page {
  /** Canonical URL, the identity of the article. */
  readonly url: string;
  /** Id of the site's declaration; `web` for a URL of no declared site, `file` for an ingested file. */
  readonly site: string;
  readonly body: Uint8Array;
  /** As the server or the file name says: `text/html; charset=utf-8`, `text/plain`; null where nothing says. */
  readonly contentType: string | null;
  /** ISO 8601 with zone. */
  readonly fetchedAt: string;
  /** The pages on which its article goes on, as far as they are there, in their order. */
  readonly later?: readonly LaterPage[];
  /** The files that hold its text, as far as they are there, in the order of its links. */
  readonly attachments?: readonly Attachment[];
  /** What was read of its bytes where they are a PDF, DOCX or DOC; a page that is text itself has none. */
  readonly paper?: PaperText;
}
