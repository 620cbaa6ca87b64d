import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { WARCParser } from 'warcio';

/** The addresses of all pages in the WARC files of an archive, one a record, as a reader of the standard sees them. */
export async function warcResponses(archive: string): Promise<string[]> {
  const urls: string[] = [];
  for (const file of readdirSync(archive).filter((name) => name.endsWith('.warc.gz'))) {
    const bytes = Readable.toWeb(createReadStream(join(archive, file))) as ReadableStream<Uint8Array>;
    for await (const record of new WARCParser(bytes)) {
      if (record.warcType === 'response') urls.push(record.warcTargetURI ?? '');
    }
  }
  return urls;
}
