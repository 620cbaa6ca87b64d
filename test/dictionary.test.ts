import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { headwords, readDictionary } from '../src/dictionary.ts';

test('the headwords that are read without the meanings are all there are, in order', () => {
  const json = readFileSync(createRequire(import.meta.url).resolve('@vntk/dictionary/data/dictionary.json'), 'latin1');
  expect([...headwords(json)]).toEqual(Object.keys(JSON.parse(json)));
});

test('the dictionary knows nghị quyết for a word, and nghị for its beginning', () => {
  const dictionary = readDictionary();
  const begin = dictionary.step(0, dictionary.syllable('nghị')) ?? -1;
  const whole = dictionary.step(begin, dictionary.syllable('quyết')) ?? -1;
  expect([dictionary.isWord(begin), dictionary.isWord(whole)]).toEqual([false, true]);
});
