import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSites, sites } from '../../crawlers/index.ts';
import type { Site } from '../../src/model/site.ts';
import { projectRoot } from '../../src/projectRoot.ts';

/** What a page of the made-up press holds, written down beside it by hand. */
export interface Expected {
  readonly url: string;
  readonly title: string | null;
  readonly lead: string | null;
  /** Paragraphs joined by line feeds. */
  readonly body: string;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly section: string | null;
  readonly sourceNote: string | null;
  readonly captions: readonly string[];
}

/** An article page of the made-up press, as its server sends it. */
export interface FixturePage {
  readonly site: Site;
  /** `thudomoi/dong-anh-xay-dung-quan-20433.html` */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly expected: Expected;
}

/** All article pages of the made-up press: those that have a `.json` beside them. List pages have none. */
export const fixturePages = (): FixturePage[] => pagesOf(demoSites, (id) => join('press', id, 'pages'));

/** The files of the made-up press that hold the text of a page, by their addresses: archived like pages, and no articles of their own. */
export const fixtureFiles = ['http://vanbanthudo.example/tep/quyet-dinh-2145-qd-ubnd.pdf'];

/** Pages that are built as those of real sites are, with texts of our own. */
export const sitePages = (): FixturePage[] => pagesOf(sites, (id) => join('sites', id));

/** @param folderOf where the pages of a site lie in `fixtures/` */
function pagesOf(of: readonly Site[], folderOf: (id: string) => string): FixturePage[] {
  return of.flatMap((site) => {
    const folder = join(projectRoot(), 'fixtures', folderOf(site.id));
    const names = readdirSync(folder).sort();
    return names
      .filter((name) => name.endsWith('.json'))
      .map((json) => {
        const stem = json.slice(0, -'.json'.length);
        const page = names.find((name) => name !== json && name.startsWith(`${stem}.`));
        if (!page) throw new Error(`${site.id}: there is no page beside ${json}`);
        return {
          site,
          name: `${site.id}/${page}`,
          bytes: readFileSync(join(folder, page)),
          contentType: site.charset ? 'text/html' : 'text/html; charset=utf-8',
          expected: JSON.parse(readFileSync(join(folder, json), 'utf8')) as Expected,
        };
      });
  });
}
