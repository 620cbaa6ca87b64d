import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/**
 * Unpacks those files of a zip archive whose name `choose` wants, with their execute bits. For archives below 4 GB from a
 * source we trust; a fresh machine has Node but not always an `unzip`.
 *
 * @returns how many files were written
 */
export function unzip(archive, into, choose = () => true) {
  const bytes = readFileSync(archive);
  let written = 0;
  for (const entry of directoryOf(bytes)) {
    if (entry.name.endsWith('/')) mkdirSync(inside(into, entry.name), { recursive: true });
    else if (choose(entry.name)) {
      const path = inside(into, entry.name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contentOf(bytes, entry));
      chmodSync(path, entry.isExecutable ? 0o755 : 0o644);
      written += 1;
    }
  }
  return written;
}

function* directoryOf(bytes) {
  let at = bytes.length - 22; // the end record, before a comment that most archives have not
  while (at >= 0 && bytes.readUInt32LE(at) !== END_OF_DIRECTORY) at -= 1;
  if (at < 0) throw new Error('not a zip archive');
  const entries = bytes.readUInt16LE(at + 10);
  let cursor = bytes.readUInt32LE(at + 16);
  for (let i = 0; i < entries; i += 1) {
    if (bytes.readUInt32LE(cursor) !== CENTRAL_ENTRY) throw new Error('damaged zip archive');
    const nameLength = bytes.readUInt16LE(cursor + 28);
    yield {
      name: bytes.toString('utf8', cursor + 46, cursor + 46 + nameLength),
      method: bytes.readUInt16LE(cursor + 10),
      size: bytes.readUInt32LE(cursor + 20),
      start: bytes.readUInt32LE(cursor + 42),
      isExecutable: ((bytes.readUInt32LE(cursor + 38) >>> 16) & 0o111) !== 0, // Unix mode, in the upper half
    };
    cursor += 46 + nameLength + bytes.readUInt16LE(cursor + 30) + bytes.readUInt16LE(cursor + 32);
  }
}

function contentOf(bytes, { start, size, method }) {
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const packed = bytes.subarray(from, from + size);
  return method === DEFLATED ? inflateRawSync(packed) : packed;
}

/** An entry named `../x` must not leave the folder. */
function inside(folder, name) {
  const path = normalize(name);
  if (path.startsWith('..') || path.startsWith('/')) throw new Error(`zip entry outside its folder: ${name}`);
  return join(folder, path);
}
