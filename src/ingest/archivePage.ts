import type { Archive } from '../crawl/archive.ts';
import type { PageToArchive } from '../crawl/warcRecord.ts';
import type { ArchiveRef } from '../model/page.ts';

/** Where a page lies in the archive now; `older`: what is held of its address was fetched later, and stays the newest. */
export type Archived = { readonly state: 'new' | 'held'; readonly ref: ArchiveRef } | { readonly state: 'older' };

/**
 * Archives a page that was fetched by others like one that was fetched here, unless these very bytes are held, or newer ones of its address:
 * the newest copy of an address is what is read. A file has one copy, whatever its date.
 */
export async function archivePage(archive: Archive, page: PageToArchive): Promise<Archived> {
  const ref = await archive.find(page.url);
  const held = ref && (await archive.read(ref).catch(() => null)); // one that cannot be read is none
  if (ref && held) {
    if (Buffer.compare(held.body, page.body) === 0) return { state: 'held', ref };
    if (!page.url.startsWith('file:') && Date.parse(held.fetchedAt) >= Date.parse(page.fetchedAt))
      return { state: 'older' };
  }
  return { state: 'new', ref: await archive.append(page) };
}
