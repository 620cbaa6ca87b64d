import { SkipPage } from '../../errors.ts';

/** Names of streams in a compound file, as its directory has them, and what they tell (MS-CFB 2.6.1, MS-DOC 2.1, MS-OFFCRYPTO 2.3.4.4). */
const TELLING = [
  { stream: 'EncryptedPackage', code: 'ENCRYPTED', says: 'The Office file opens with a password only.' },
  { stream: '_VBA_PROJECT', code: 'HAS_MACROS', says: 'The DOC file holds macros; it is not read.' },
] as const;
const WORD_STREAM = 'WordDocument';
/** Where the Word stream begins in nearly all files, with its mark, and the flag that it is encrypted (MS-DOC 2.5.1). */
const WORD_AT = 512;
const WORD_MARK = 0xa5ec;
const FLAGS_AT = 10;
const ENCRYPTED_FLAG = 0x0100;

/**
 * Looks at a DOC before another program is given it.
 *
 * @throws SkipPage ENCRYPTED, HAS_MACROS; NOT_TEXT for a sheet, a presentation or another compound file
 */
export function checkDoc(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 5).toString('latin1') === '{\\rtf') return;
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  for (const { stream, code, says } of TELLING) if (holds(stream)) throw new SkipPage(code, says);
  if (!holds(WORD_STREAM)) throw new SkipPage('NOT_TEXT', 'Expected a DOC file, this is another old Office file.');
  const isWordHere = file.length > WORD_AT + FLAGS_AT + 2 && file.readUInt16LE(WORD_AT) === WORD_MARK;
  if (isWordHere && (file.readUInt16LE(WORD_AT + FLAGS_AT) & ENCRYPTED_FLAG) !== 0) {
    throw new SkipPage('ENCRYPTED', 'The DOC file opens with a password only.');
  }
}
