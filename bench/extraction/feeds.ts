import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FoundLink, readFeed } from '../../src/crawl/feed.ts';
import { readSitemap } from '../../src/crawl/sitemap.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import type { Expectations } from './expected.ts';

/** Saved feeds and sitemaps beside this copy of the project; they belong to their papers and are not shipped. */
const FOLDER = join(projectRoot(), '..', 'shared', 'data', 'feeds-vi');

interface SavedFeed {
  readonly file: string;
  readonly kind: 'rss' | 'sitemap';
  readonly url: string;
  readonly expected: {
    readonly items?: readonly { readonly identity: string; readonly publishedAt: string }[];
    readonly identities?: readonly string[];
  };
}

/** How many of the articles that the feeds and sitemaps name are found, those of feeds with the moment of their publication. */
export function checkFeeds(): Expectations {
  const { feeds } = existsSync(FOLDER)
    ? (JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as { feeds: SavedFeed[] })
    : { feeds: [] };
  const answers = feeds.flatMap((feed) => {
    const links = linksOf(feed);
    const { items = [], identities = [] } = feed.expected;
    const wanted = [...items, ...identities.map((identity) => ({ identity, publishedAt: null }))];
    return wanted.map(({ identity, publishedAt }): readonly [string, boolean] => [
      `${feed.file} ${identity}`,
      links.some(
        (link) => link.address.includes(identity) && (publishedAt === null || link.publishedAt === publishedAt),
      ),
    ]);
  });
  return {
    pages: feeds.length,
    asked: answers.length,
    right: answers.filter(([, isRight]) => isRight).length,
    wrong: answers.filter(([, isRight]) => !isRight).map(([name]) => name),
  };
}

function linksOf({ file, kind, url }: SavedFeed): readonly FoundLink[] {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  // Of sitemaps the exact address is not known.
  const address = url.split(' ')[0] ?? url;
  return kind === 'rss' ? readFeed(text, address).links : readSitemap(text, address).links;
}
