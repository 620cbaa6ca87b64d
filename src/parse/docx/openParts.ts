import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SkipPage } from '../../errors.ts';

/** The parts of a DOCX that its text is read from (ECMA-376-1, 11.3). */
export interface DocxParts {
  readonly document: string;
  readonly numbering: string | null;
  readonly styles: string | null;
}

const PART_OF: Readonly<Record<string, keyof DocxParts>> = {
  'word/document.xml': 'document',
  'word/numbering.xml': 'numbering',
  'word/styles.xml': 'styles',
};
/** A paper of 500 pages has 5 MB of XML. */
const MOST_PART_BYTES = 64_000_000;
/** A long annex packs 30 to one; 200 to one is a bomb, unless it is small all the same. */
const MOST_RATIO = 200;
const SMALL_BYTES = 4_000_000;
/** A DOCX has 15 parts and its pictures. */
const MOST_ENTRIES = 10_000;

/**
 * Unpacks the parts of a DOCX that hold text. Nothing else of the archive is unpacked, whatever it is called.
 *
 * @throws SkipPage NOT_TEXT (another kind of archive), BAD_FILE (cut off, a wrong check sum), ENCRYPTED, HAS_MACROS, OVER_LIMIT (a bomb)
 */
export async function openParts(bytes: Uint8Array): Promise<DocxParts> {
  const zip = await openZip(bytes);
  try {
    const found = await wantedEntries(zip);
    const read = async (name: keyof DocxParts) => {
      const entry = found.get(name);
      return entry ? readEntry(zip, entry) : null;
    };
    const document = await read('document');
    if (document === null) {
      throw new SkipPage('NOT_TEXT', 'Expected a DOCX file, this is a ZIP archive without word/document.xml.');
    }
    return { document, numbering: await read('numbering'), styles: await read('styles') };
  } finally {
    zip.close();
  }
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names of entries are compared, never written to a disk; what is odd about them is no fault of the text.
  return fromBufferPromise(body, { lazyEntries: true, autoClose: false, strictFileNames: false }).catch(
    (error: Error) => {
      throw broken(error);
    },
  );
}

async function wantedEntries(zip: ZipFile): Promise<Map<keyof DocxParts, Entry>> {
  const found = new Map<keyof DocxParts, Entry>();
  let count = 0;
  for await (const entry of entriesOf(zip)) {
    count += 1;
    const refused = refusal(entry, count);
    if (refused) throw refused;
    const part = PART_OF[entry.fileName];
    if (part !== undefined && found.has(part)) {
      throw new SkipPage('BAD_FILE', `The DOCX holds two parts named ${entry.fileName}.`);
    }
    if (part !== undefined) found.set(part, entry);
  }
  return found;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw broken(error as Error);
  }
}

function refusal(entry: Entry, count: number) {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (count > MOST_ENTRIES) return new SkipPage('OVER_LIMIT', `The archive has more than ${MOST_ENTRIES} entries.`);
  if (entry.isEncrypted()) return new SkipPage('ENCRYPTED', 'The archive is encrypted.');
  if (/(?:^|\/)vbaProject\.bin$/i.test(fileName)) {
    return new SkipPage('HAS_MACROS', `The document holds macros (${fileName}); it is not read.`);
  }
  if (PART_OF[fileName] === undefined) return null;
  const isBomb = uncompressedSize > SMALL_BYTES && uncompressedSize > compressedSize * MOST_RATIO;
  if (!isBomb && uncompressedSize <= MOST_PART_BYTES) return null;
  return new SkipPage('OVER_LIMIT', `${fileName} would unpack from ${compressedSize} to ${uncompressedSize} bytes.`);
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  // The stream ends with an error where more comes out than the entry says, so that the size checked above holds.
  const bytes = await zip
    .openReadStreamPromise(entry)
    .then(buffer)
    .catch((error: Error) => {
      throw broken(error, entry.fileName);
    });
  if (crc32(bytes) !== entry.crc32) {
    throw new SkipPage('BAD_FILE', `${entry.fileName} of the DOCX is damaged: its check sum is another.`);
  }
  return decodeXml(bytes);
}

/** ECMA-376-2 allows UTF-8 and UTF-16. */
function decodeXml(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

function broken(cause: Error, part?: string): SkipPage {
  return new SkipPage('BAD_FILE', `The DOCX ${part ? `part ${part} ` : ''}cannot be unpacked: ${cause.message}.`, {
    cause,
  });
}
