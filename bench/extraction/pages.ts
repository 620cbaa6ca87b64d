import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from '../../src/projectRoot.ts';

/** Saved pages beside this copy of the project; they belong to their papers and are not shipped. */
const DATA = join(projectRoot(), '..', 'shared', 'data');

export interface SavedPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

/** A page of the benchmark and the text of its article. */
export interface JudgedPage extends SavedPage {
  readonly articleBody: string;
}

/** What people read on a page of a Vietnamese paper; by the conventions of `pages-vi/index.json`. */
export interface ExpectedArticle {
  readonly title: string;
  readonly leadStart: string;
  readonly authors: readonly string[];
  readonly publishedAt: string;
  /** Outermost first. */
  readonly section: readonly string[];
  readonly identity: string;
  readonly bodyStart: string;
  readonly bodyEnd: string;
  readonly paragraphs: number;
  readonly headings: number;
  readonly bodyChars: number;
  readonly notInBody: readonly string[];
}

/** A page of a Vietnamese paper: an article with what it holds, or a list of articles. */
export type VietnamesePage =
  | (SavedPage & { readonly kind: 'article'; readonly expected: ExpectedArticle })
  | (SavedPage & { readonly kind: 'list' });

/** The 181 pages of scrapinghub's article extraction benchmark, in the order of their names; none where they are not present. */
export function benchmarkPages(): JudgedPage[] {
  const folder = join(DATA, 'article-extraction-benchmark');
  if (!existsSync(folder)) return [];
  const truth = readJson<Record<string, { articleBody: string; url: string }>>(join(folder, 'ground-truth.json'));
  return Object.entries(truth)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, page]) => ({ ...page, name, html: unpack(join(folder, 'html', `${name}.html.gz`)) }));
}

/** Saved pages of Vietnamese papers; none where they are not present. */
export function vietnamesePages(): VietnamesePage[] {
  const folder = join(DATA, 'pages-vi');
  if (!existsSync(folder)) return [];
  const { pages } = readJson<{ pages: (Omit<VietnamesePage, 'html' | 'name'> & { file: string })[] }>(
    join(folder, 'index.json'),
  );
  return pages
    .filter(({ kind }) => kind === 'article' || kind === 'list')
    .map((page) => ({ ...page, name: page.file, html: unpack(join(folder, page.file)) }) as VietnamesePage);
}

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8')) as Value;
}

function unpack(path: string): string {
  return gunzipSync(readFileSync(path)).toString('utf8');
}
