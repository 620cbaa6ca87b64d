import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import { normalise } from '../../src/text/normalise.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { corpus } from '../corpus.ts';
import { below, type Random, zipfBelow } from '../search/random.ts';
import { walkThrough } from './walk.ts';

/** What articles are made of. */
export interface Texts {
  /** Which texts these are; figures of different ones cannot be compared. */
  readonly name: string;
  /** Gives, at each call of what it returns, the paragraphs of a new article, unlike those of the ones before. */
  begin(random: Random): () => readonly string[];
  /** The same without any real article, in which such a part of all sentences stands in others, too. */
  repeating?(part: number): Texts;
}

/** Of the sentences of new articles so many stand in others, too: the background told again. */
const REPEATED = 0.1;

/** Shorter ones are headings and captions. */
const LEAST_UNITS = 50;

/** Real articles, each once, then new ones in their words; without them sentences of the project's own pages and gold. */
export async function realTexts(): Promise<Texts> {
  const { name, texts } = corpus(Infinity);
  if (name === 'fixtures') return ownTexts();
  const articles: string[][] = [];
  for await (const text of texts()) {
    const paragraphs = text.split('\n').filter((paragraph) => paragraph.length >= LEAST_UNITS);
    if (paragraphs.length > 2) articles.push(paragraphs);
  }
  const unlike = withoutLikeOnes(articles);
  const sentences = unlike.flatMap((paragraphs) => paragraphs.flatMap(sentencesOf));
  const walk = walkThrough(sentences);
  const made = (repeated: number, random: Random) =>
    composed(random, () => (random() < repeated ? oftenOne(sentences, random) : walk(random)));
  return {
    name,
    begin(random) {
      let given = 0;
      return () => unlike[given++] ?? made(REPEATED, random);
    },
    repeating: (part) => ({ name, begin: (random) => () => made(part, random) }),
  };
}

/** New articles of sentences that the project has itself, with other figures and names in each. */
export function ownTexts(): Texts {
  const sentences = ownSentences();
  return {
    name: 'sentences of fixtures and gold',
    begin: (random) => () =>
      composed(random, () => one(sentences, random)).map((paragraph) => recast(paragraph, random)),
  };
}

function ownSentences(): string[] {
  const gold = join(projectRoot(), 'test', 'gold');
  const lines = existsSync(gold)
    ? readdirSync(gold)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .flatMap((name) => readFileSync(join(gold, name), 'utf8').split('\n'))
        .filter((line) => line !== '')
    : [];
  const fixtures = join(projectRoot(), 'fixtures');
  const pages = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readFileSync(join(fixtures, name), 'utf8'));
  const texts = [...lines, ...pages].flatMap((json) => {
    const { text, body } = JSON.parse(json) as { text?: unknown; body?: unknown };
    return [text, body].filter((part) => typeof part === 'string');
  });
  return [...new Set(texts.flatMap((text) => sentencesOf(normalise(text))))];
}

function sentencesOf(text: string): string[] {
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.length >= LEAST_UNITS);
}

/** Four to ten paragraphs of one to four sentences. */
function composed(random: Random, sentence: () => string): string[] {
  return Array.from({ length: 4 + below(random, 7) }, () =>
    Array.from({ length: 1 + below(random, 4) }, sentence).join(' '),
  );
}

const one = (sentences: readonly string[], random: Random) => sentences[below(random, sentences.length)] ?? '';
/** The first ones most often: what every paper says of a storm or a congress, in thousands of articles. */
const oftenOne = (sentences: readonly string[], random: Random) => sentences[zipfBelow(random, sentences.length)] ?? '';

const SYLLABLES =
  'An,Bình,Cường,Dũng,Giang,Hà,Hải,Hạnh,Khánh,Lan,Linh,Long,Mai,Nam,Nga,Phúc,Quân,Sơn,Tâm,Thảo,Vinh,Yến'.split(',');
const NAME = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu;

/** Other figures, and other names of as many syllables. */
function recast(text: string, random: Random): string {
  return text
    .replace(/\d+/g, (figure) => String(10 ** (figure.length - 1) + below(random, 9 * 10 ** (figure.length - 1))))
    .replace(NAME, (name) => name.replace(/\p{L}+/gu, () => SYLLABLES[below(random, SYLLABLES.length)] ?? ''));
}

/** Syllables of a run that unlike articles do not share, longer than those that copies are found by. */
const RUN = 8;
const MOST_SHARED = 0.2;

/** The first of those that share a fifth of their runs of eight syllables: real news is republished, too, and what is planted must be all. */
function withoutLikeOnes(articles: readonly (readonly string[])[]): (readonly string[])[] {
  const seen = new Map<string, number>();
  return articles.filter((paragraphs, at) => {
    const syllables =
      paragraphs
        .join(' ')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set(syllables.slice(RUN - 1).map((_, from) => syllables.slice(from, from + RUN).join(' ')));
    const shared = new Map<number, number>();
    for (const run of runs) {
      const other = seen.get(run);
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const isLike = Math.max(0, ...shared.values()) > MOST_SHARED * runs.size;
    for (const run of runs) if (!seen.has(run)) seen.set(run, at);
    return !isLike;
  });
}
