import { SkipPage } from '../errors.ts';
import type { PaperForm } from '../model/paper.ts';

/** How the files begin that are read as papers. RTF goes the way of DOC: LibreOffice reads both. */
const SIGNATURES: readonly { readonly form: PaperForm; readonly bytes: readonly number[] }[] = [
  { form: 'docx', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { form: 'docx', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { form: 'doc', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { form: 'doc', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/** `%PDF-` may stand behind some bytes of a mail gateway or a byte order mark (ISO 32000-1, annex H.3 note 13). */
const PDF_MARK = '%PDF-';
const PDF_MARK_WITHIN_BYTES = 1_024;

/** What servers and file names say of papers. */
const DECLARED: Readonly<Record<string, PaperForm>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-word.document.macroenabled.12': 'docx',
  'application/msword': 'doc',
  'application/rtf': 'doc',
};

/**
 * Which form of paper the bytes are, by how they begin, whatever they are declared to be; null for text and web pages. A page that is
 * called DOC may be one: portals of the State print web pages under that name.
 *
 * @throws SkipPage NOT_TEXT for bytes that are declared a PDF or DOCX and are none; EMPTY for no bytes at all under such a declaration
 */
export function paperForm(body: Uint8Array, contentType: string | null): PaperForm | null {
  const declared = DECLARED[contentType?.split(';')[0]?.trim().toLowerCase() ?? ''] ?? null;
  if (declared !== null && body.length === 0) throw new SkipPage('EMPTY', 'The file is empty.');
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => body[i] === byte))?.form ?? null;
  if (found !== null) return found;
  if (isPdf(body, declared === 'pdf')) return 'pdf';
  if (declared === 'pdf' || declared === 'docx') {
    const head = Array.from(body.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    throw new SkipPage(
      'NOT_TEXT',
      `Expected a ${declared.toUpperCase()} file, as it is called; it begins with the bytes ${head}.`,
    );
  }
  return null;
}

function isPdf(body: Uint8Array, isDeclared: boolean): boolean {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, PDF_MARK_WITHIN_BYTES)).toString(
    'latin1',
  );
  const at = head.indexOf(PDF_MARK);
  // A page that tells of PDF files is none: without the declaration nothing but blanks and a mark may stand before.
  return at === 0 || (at > 0 && (isDeclared || /^[\s\u00ef\u00bb\u00bf]*$/.test(head.slice(0, at))));
}
