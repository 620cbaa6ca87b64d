import { extname } from 'node:path';

/** What is read as a page, by the ending of a file's name, as a server would say it. */
const BY_ENDING: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.docm': 'application/vnd.ms-word.document.macroenabled.12',
  '.doc': 'application/msword',
  '.rtf': 'application/rtf',
};

const READ = new Set(Object.values(BY_ENDING));

/** The type of a page that is read; null for a type that is not. */
export function pageTypeOf(contentType: string): string | null {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return READ.has(type) ? type : null;
}

/** As a server would say it, by the ending of the name; null where that says nothing. */
export function contentTypeOf(file: string): string | null {
  return BY_ENDING[extname(file).toLowerCase()] ?? null;
}
