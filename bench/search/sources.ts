import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import { normalise } from '../../src/text/normalise.ts';
import { corpus } from '../corpus.ts';

/** What articles are put together from: paragraphs as they stand in real articles, in their order. */
export interface Sources {
  /** Which texts these are; figures of different ones cannot be compared. */
  readonly name: string;
  /** The paragraphs of each article. */
  readonly articles: readonly (readonly string[])[];
  /** Paragraphs that cite a document by its number. */
  readonly citing: readonly string[];
}

/** Sentences that cite, where this copy of the project has them beside it; they are not the project's to ship. */
const CITING = join(projectRoot(), '..', 'shared', 'gold', 'dev', 'citations.jsonl');
const NUMBERED = /\d\s?[-/]\s?\p{Lu}{2,4}\s?[-/–]\s?\p{Lu}{2,}/u;
/** Shorter ones are headings and captions. */
const LEAST_UNITS = 60;

/** @param most articles to be read; the rest of the corpus is left */
export async function readSources(most: number): Promise<Sources> {
  const { name, texts } = corpus(most);
  const articles: string[][] = [];
  for await (const text of texts()) {
    const paragraphs = paragraphsOf(text);
    if (paragraphs.length > 2) articles.push(paragraphs);
  }
  const papers = paragraphsOfFixtures();
  const sentences = existsSync(CITING) ? readFileSync(CITING, 'utf8').trim().split('\n') : [];
  const cited = sentences.map((line) => normalise((JSON.parse(line) as { text: string }).text));
  return { name, articles, citing: [...papers, ...cited].filter((paragraph) => NUMBERED.test(paragraph)) };
}

function paragraphsOfFixtures(): string[] {
  const folder = join(projectRoot(), 'fixtures', 'press');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const { body } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { body?: unknown };
      return typeof body === 'string' ? paragraphsOf(normalise(body)) : [];
    });
}

function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.length >= LEAST_UNITS);
}
