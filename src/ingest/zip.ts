import { pathToFileURL } from 'node:url';
import { type Entry, type Options, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { broken, brokenOff, type Found, type Source } from './found.ts';

/** What all members together may unpack to, in times of the archive's size: a bomb of members that share bytes unpacks to millions. */
const MOST_TIMES = 200;
/** And in any case this much, in bytes. */
const ALWAYS_BYTES = 100_000_000;

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
    zip = await openPromise(path, OPTIONS);
  } catch (error) {
    yield brokenOff(path, error);
    return;
  }
  const budget = { left: zip.fileSize * MOST_TIMES + ALWAYS_BYTES };
  try {
    for await (const entry of zip.eachEntry()) {
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
  if (entry.isEncrypted()) return 'it is encrypted';
  if (NESTED.test(member)) return 'an archive inside an archive is not opened; unpack the outer one first';
  return validateFileName(member);
}

const OPTIONS: Options = { lazyEntries: true, decodeStrings: false, autoClose: false };

async function* bytesOf(zip: ZipFile, entry: Entry, budget: { left: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
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
