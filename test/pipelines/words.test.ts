import { beforeAll, describe, expect, test } from 'vitest';
import { corpus } from '../../bench/corpus.ts';
import { defineAnalysis } from '../../pipelines/analysis.ts';
import { registry } from '../../src/entities/registry.ts';
import type { Span } from '../../src/model/span.ts';
import { openSegmenter } from '../../src/segmenter.ts';
import { isProtected, protectedTokens } from '../../src/text/protectedTokens.ts';
import { textTokens } from '../../src/text/searchTokens.ts';
import { indexTerms } from '../../src/text/terms.ts';
import { SEGMENTERS } from '../../src/text/words.ts';
import { pressRecords } from '../support/filledStore.ts';

/** Real articles where they lie beside this copy of the project, else the made-up press again. */
const ARTICLES = 150;

const texts = pressRecords().map(({ article }) => article.text);

beforeAll(async () => {
  for await (const text of corpus(ARTICLES).texts()) texts.push(text);
});

describe.each(SEGMENTERS)('the words of whole articles, cut by %s', (name) => {
  const analysis = defineAnalysis(openSegmenter(name));
  const documents = registry();
  const read = () => texts.map((text) => analysis.run({ text, publishedOn: null, documents }));
  let articles: ReturnType<typeof read> = [];

  beforeAll(() => {
    articles = read();
  });

  test('are in order, and none crosses the end of a sentence', () => {
    for (const { text, sentences, words } of articles) {
      let [at, end] = [0, 0];
      for (const word of words) {
        while ((sentences[at]?.end ?? word.end) <= word.start) at++;
        if (word.start < end || !holds(sentences[at], word)) expect.fail(`${surface(text, word)} at ${word.start}`);
        end = word.end;
      }
    }
    expect(articles.flatMap(({ words }) => words).length).toBeGreaterThan(5_000);
  });

  test('are whole names wherever someone is named', () => {
    let names = 0;
    for (const { text, words, officials } of articles) {
      const cut = new Set(words.map(print));
      for (const name of officials.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'))) {
        expect([surface(text, name), cut.has(print(name))]).toEqual([surface(text, name), true]);
        names += 1;
      }
    }
    expect(names).toBeGreaterThan(100);
  });

  test('end where a unit ends, but for names and numbers', () => {
    for (const { text, words, units, officials } of articles) {
      const names = new Set(officials.flatMap(({ mentions }) => mentions.map(print)));
      const edges = new Map(units.flatMap((unit) => [[unit.start, unit] as const, [unit.end, unit] as const]));
      for (const word of words) {
        if (names.has(print(word)) || isProtected(surface(text, word))) continue;
        for (let at = word.start + 1; at < word.end; at++) {
          const unit = edges.get(at);
          if (unit) expect.fail(`${surface(text, word)} reaches over the edge of ${surface(text, unit)}`);
        }
      }
    }
  });

  test('are whole numbers, days and abbreviations, but for those in a name', () => {
    for (const { text, sentences, words, officials } of articles) {
      const names = officials.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'));
      const cut = new Set(words.map(print));
      for (const { start: from, end: to } of sentences) {
        for (const { start, end } of protectedTokens(text.slice(from, to))) {
          const token = { start: from + start, end: from + end };
          if (names.some((name) => holds(name, token))) continue;
          expect([surface(text, token), cut.has(print(token))]).toEqual([surface(text, token), true]);
        }
      }
    }
  });

  test('are found by what anyone types of the text, with marks and without', () => {
    for (const { text, words } of articles) {
      const terms = indexTerms(
        text,
        words.map(({ start, end }) => [start, end]),
      );
      const typed = textTokens(text);
      expect(terms.syllables).toBe(typed.map(({ exact }) => exact).join(' '));
      expect(terms.folded).toBe(typed.map(({ folded }) => folded).join(' '));
    }
  });
});

function holds(whole: Span | undefined, part: Span): boolean {
  return whole !== undefined && whole.start <= part.start && part.end <= whole.end;
}

function print({ start, end }: Span): string {
  return `${start}-${end}`;
}

function surface(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
