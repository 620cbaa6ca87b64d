import { sites } from '../../crawlers/index.ts';
import { checkExpected } from './expected.ts';
import type { MaybeExtractor } from './extractor.ts';
import { checkFeeds } from './feeds.ts';
import { benchmarkPages, type JudgedPage, vietnamesePages } from './pages.ts';
import { openScriptPeers } from './scriptPeers.ts';
import { scoreTexts } from './shingles.ts';
import { openTrafilatura } from './trafilatura.ts';
import { vankien } from './vankien.ts';

/** What a short run reads of the benchmark. */
const SHORT_PAGES = 40;

/**
 * The generic extractor on the 181 pages of scrapinghub's article extraction benchmark, beside other extractors in the same run; and what
 * of the saved pages of Vietnamese papers is found, generically and with the declarations of their sites. What is not present is missing.
 *
 * @param short reads fewer pages and installs nothing
 */
export async function benchExtraction(short: boolean) {
  const pages = benchmarkPages().slice(0, short ? SHORT_PAGES : undefined);
  const extractors: Readonly<Record<string, MaybeExtractor>> = {
    vankien,
    ...openScriptPeers(!short),
    trafilatura: openTrafilatura(!short),
  };
  const table: Record<string, unknown> = {};
  for (const [name, extractor] of Object.entries(extractors)) table[name] = await figuresOf(extractor, pages);
  const vietnamese = vietnamesePages();
  return {
    benchmark: pages.length === 0 ? 'the pages are not present' : `article-extraction-benchmark, ${pages.length} pages`,
    ...(pages.length === 0 ? {} : table),
    'Vietnamese papers, generically': checkExpected(vietnamese, () => null),
    'Vietnamese papers, with declarations': checkExpected(
      vietnamese.filter(({ url }) => siteOf(url) !== undefined),
      (url) => siteOf(url)?.page ?? null,
    ),
    'Vietnamese feeds and sitemaps': checkFeeds(),
  };
}

async function figuresOf(extractor: MaybeExtractor, pages: readonly JudgedPage[]) {
  if ('missing' in extractor) return extractor;
  await extractor.extract(pages.slice(0, SHORT_PAGES / 4)); // code that runs for the first time is slow
  const { texts, cpuMs } = await extractor.extract(pages);
  const score = scoreTexts(pages.map(({ articleBody }, at) => ({ expected: articleBody, found: texts[at] ?? '' })));
  const [f1, precision, recall] = [score.f1, score.precision, score.recall].map(
    (share) => Math.round(share * 1e4) / 1e4,
  );
  return {
    version: extractor.version,
    f1,
    precision,
    recall,
    pagesPerSecond: Math.round((10_000 * pages.length) / cpuMs) / 10,
  };
}

function siteOf(url: string) {
  const { hostname } = new URL(url);
  return sites.find(({ hosts }) => hosts.includes(hostname));
}
