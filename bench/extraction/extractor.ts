import type { Missing } from '../peers/peer.ts';
import type { SavedPage } from './pages.ts';

/** What an extractor makes of pages. */
export interface Extracted {
  /** The text of each page's article, empty where none was found. */
  readonly texts: readonly string[];
  /** Time of the processor, in ms. */
  readonly cpuMs: number;
}

/** Something that takes the article's text out of a page. */
export interface Extractor {
  readonly version: string;
  extract(pages: readonly SavedPage[]): Promise<Extracted>;
}

export type MaybeExtractor = Extractor | Missing;

/**
 * An extractor that runs in this process, page after page.
 *
 * @param textOf turns what was made of a page into text, after the clock has stopped
 */
export function eachPage<Made>(
  version: string,
  read: (page: SavedPage) => Made | Promise<Made>,
  textOf: (made: Made) => string,
): Extractor {
  return {
    version,
    async extract(pages) {
      const made: Made[] = [];
      const before = process.cpuUsage();
      for (const page of pages) made.push(await read(page));
      const { user, system } = process.cpuUsage(before);
      return { texts: made.map(textOf), cpuMs: (user + system) / 1000 };
    },
  };
}
