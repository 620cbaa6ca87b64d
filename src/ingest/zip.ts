import { pathToFileURL } from 'node:url';
import { type Entry, type Options, open as openCallback, validateFileName, type ZipFile } from 'yauzl';
import { broken, brokenOff, type Found, type Source } from './found.ts';

/** What all members together may unpack to, in times of the archive's size: a bomb of members that share bytes unpacks to millions. */
const MOST_TIMES = 200;
/** And in any case this much, in bytes. */
const ALWAYS_BYTES = 100_000_000;

const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
const NESTED = /\.(?:zip|wacz|jar|7z|rar|tar|tgz)$/i;

/** What becomes of one member; undefined for one that needs no word (a folder, the index of a WACZ). */
export type LookInto = (member: Source) => AsyncIterable<Found> | undefined;

/**
 * What the members of a zip file hold, one after the other in the order of its directory, each streamed; nothing is written to the disk.
 * Members that are encrypted, archives themselves, or named like a way out of the archive are told and passed over, as is all that is left
 * when the members unpack to more than an archive of texts does.
 *
 * @param lookInto given each member that can be read
 */
export async function* foundInZip(path: string, modifiedAt: string, lookInto: LookInto): AsyncGenerator<Found> {
  let zip: ZipFile;
  try {
    zip = await open(path);
  } catch (error) {
    yield brokenOff(path, error);
    return;
  }
  const budget = { left: zip.fileSize * MOST_TIMES + ALWAYS_BYTES };
  try {
    for await (const entry of entriesOf(zip)) {
      const member = nameOf(entry);
      const name = `${path}!/${member}`;
      if (member.endsWith('/')) continue;
      const refusal = refusalOf(entry, member);
      if (refusal) {
        yield broken(name, 'UNREADABLE', refusal);
        continue;
      }
      const url = `${pathToFileURL(path).href}!/${member.split('/').map(encodeURIComponent).join('/')}`;
      const found = lookInto({
        name,
        url,
        modifiedAt: dateOf(entry) ?? modifiedAt,
        open: () => bytesOf(zip, entry, budget),
      });
      if (found) yield* found;
      if (budget.left < 0) {
        yield broken(
          path,
          'TOO_LARGE',
          `its members unpack to more than ${MOST_TIMES} times its size; what follows ${member} was left out`,
        );
        return;
      }
    }
  } catch (error) {
    yield brokenOff(path, error);
  } finally {
    zip.close();
  }
}

function refusalOf(entry: Entry, member: string): string | null {
  if (entry.generalPurposeBitFlag & ENCRYPTED) return 'it is encrypted';
  if (NESTED.test(member)) return 'an archive inside an archive is not opened; unpack the outer one first';
  return validateFileName(member);
}

const OPTIONS: Options = { lazyEntries: true, decodeStrings: false, autoClose: false };

function open(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    openCallback(path, OPTIONS, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let entry = await nextEntry(zip); entry !== null; entry = await nextEntry(zip)) yield entry;
}

/** Null at the end. */
function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      act();
    };
    zip.once('entry', (entry: Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', (error: Error) => settle(() => reject(error)));
    if (zip.entriesRead === zip.entryCount) settle(() => resolve(null));
    else zip.readEntry();
  });
}

async function* bytesOf(zip: ZipFile, entry: Entry, budget: { left: number }): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  for await (const chunk of stream) {
    budget.left -= chunk.length;
    if (budget.left < 0) throw new Error('it unpacks to far more than a text does');
    yield chunk as Buffer;
  }
}

/** Names are UTF-8 where they say so or are so; else as MS-DOS wrote them. Windows writes `\`. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = raw.toString('utf8');
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0 || !utf8.includes('\uFFFD');
  return (isUtf8 ? utf8 : raw.toString('latin1')).replaceAll('\\', '/');
}

function dateOf(entry: Entry): string | null {
  const at = entry.getLastModDate();
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
