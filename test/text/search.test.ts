import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSegmenter } from '../../src/segmenter.ts';
import { highlight } from '../../src/text/highlight.ts';
import { parseQuery } from '../../src/text/query.ts';
import { textTokens } from '../../src/text/searchTokens.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { indexTerms } from '../../src/text/terms.ts';
import { SEGMENTERS } from '../../src/text/words.ts';

describe.each(SEGMENTERS)('indexTerms of the words of %s', (name) => {
  const { cut } = openSegmenter(name);
  const wordsOf = (text: string) =>
    cut(text, splitSentences(text)).map(({ start, end }): [number, number] => [start, end]);
  const termsOf = (text: string) => {
    const { words, syllables, folded } = indexTerms(text, wordsOf(text));
    return { words, syllables, folded };
  };

  /** Whether a text's folded stream holds all that was typed: what a store does with its own index. */
  function finds(typed: string, text: string): boolean {
    const stream = ` ${termsOf(text).folded} `;
    return parseQuery(typed).clauses.every(
      (clause) => stream.includes(` ${clause.folded.join(' ')} `) !== clause.excluded,
    );
  }

  test('words, syllables and folded syllables', () => {
    expect(termsOf('Nghị quyết của Uỷ ban')).toEqual({
      words: 'nghị_quyết của ủy_ban',
      syllables: 'nghị quyết của ủy ban',
      folded: 'nghi quyet cua uy ban',
    });
  });

  test('the number of a document is its parts and one term', () => {
    expect(termsOf('68/2020/NĐ-CP').folded).toBe('68 2020 nd cp 68_2020_nd_cp');
  });

  test.each([
    ['simple letters', 'Quý I năm 2021, Hội Nghị'],
    ['a tone mark in its old place', 'HOÀ BÌNH, khoẻ, thuỷ, quý, hoàn'],
    ['the centre, in capitals', 'TƯ, đầu tư, T.Ư, 15-NQ/TƯ, tỉnh ủy TU'],
    ['letters lower-cased by their neighbours', 'ΟΔΟΣ İstanbul nghị quyết'],
    ['letters of other alphabets', 'ﬁ ß Привет 東京 𝒳 é ǅ'],
    ['a no-break space in a word', 'nghị quyết'],
  ])('%s: what a word is searched by is what a query asks for', (_, text) => {
    const tokens = textTokens(text);
    expect(termsOf(text).syllables.split(' ')).toEqual(tokens.map(({ exact }) => exact));
    expect(termsOf(text).folded.split(' ')).toEqual(tokens.map(({ folded }) => folded));
  });

  test('whatever the text, index and query have the same terms', () => {
    const letters = fc.constantFrom(...'aAăÂđĐƯưtTqQuUoOỳỷàẢẹy hoà TƯ. 15-NQ/TW ,Σİ9(“𝒳́');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (units) => {
        const text = units.join('').normalize('NFC');
        const spans = wordsOf(text);
        const tokens = textTokens(text);
        expect(indexTerms(text, spans).syllables.split(' ').filter(Boolean)).toEqual(tokens.map(({ exact }) => exact));
        expect(indexTerms(text, spans).folded.split(' ').filter(Boolean)).toEqual(tokens.map(({ folded }) => folded));
      }),
    );
  });

  test('the terms of a part are those of its words', () => {
    const text = '“Nghị quyết 15-NQ/TW” là hội nghị của Uỷ ban.';
    const words = wordsOf(text);
    const terms = indexTerms(text, words);
    for (let from = 0; from <= words.length; from++) {
      for (let to = from; to <= words.length; to++) {
        const { words: joined, syllables, folded } = indexTerms(text, words.slice(from, to));
        expect(terms.part(from, to)).toEqual({ words: joined, syllables, folded });
      }
    }
  });

  test.each([
    '15-NQ/TW',
    '15-nq/tư',
    '15 NQ TW',
    '15 - NQ/T.Ư',
    '"Nghị quyết số 15"',
    '"số 15-NQ/TW của"',
    'nghi quyet -huế',
  ])('%s finds a text that prints 15-NQ/TƯ', (typed) => {
    expect(finds(typed, 'Nghị quyết số 15-NQ/TƯ của Bộ Chính trị')).toBe(true);
  });

  test.each(['15-NQ/TU', '5-NQ/TW', '"quyết nghị"', 'nghị -"bộ chính trị"'])('%s does not', (typed) => {
    expect(finds(typed, 'Nghị quyết số 15-NQ/TƯ của Bộ Chính trị')).toBe(false);
  });
});

describe('parseQuery', () => {
  test('words, phrases in any marks, and what must not occur', () => {
    expect(parseQuery('quan triệt “Bộ Chính trị” -Huế').clauses).toEqual([
      { kind: 'word', syllables: ['quan'], folded: ['quan'], marked: false, excluded: false },
      { kind: 'word', syllables: ['triệt'], folded: ['triet'], marked: true, excluded: false },
      {
        kind: 'phrase',
        syllables: ['bộ', 'chính', 'trị'],
        folded: ['bo', 'chinh', 'tri'],
        marked: true,
        excluded: false,
      },
      { kind: 'word', syllables: ['huế'], folded: ['hue'], marked: true, excluded: true },
    ]);
  });

  test('a number is one clause in any spelling', () => {
    for (const typed of ['15-NQ/TW', '15 - nq/tư', '"15-NQ/T.Ư"']) {
      expect(parseQuery(typed).clauses).toMatchObject([{ kind: 'number', syllables: ['15_nq_tw'], excluded: false }]);
    }
    expect(parseQuery('-15-NQ/TW').clauses).toMatchObject([{ kind: 'number', excluded: true }]);
  });

  test.each(['', '  ', '... "" - “”', '-'])('%j asks for nothing', (typed) => {
    expect(parseQuery(typed).clauses).toEqual([]);
  });

  test.each([
    ['characters', 'a'.repeat(1001)],
    ['clauses', 'a '.repeat(33)],
  ])('too many %s are the mistake of who typed them', (_, typed) => {
    expect(() => parseQuery(typed)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
  });

  test('whatever is typed makes clauses of terms without blanks or signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
        for (const { syllables, folded } of parseQuery(typed).clauses) {
          expect(syllables).toHaveLength(folded.length);
          for (const term of [...syllables, ...folded]) expect(term).toMatch(/^[\p{L}\p{M}\p{N}_]+$/u);
        }
      }),
    );
  });
});

describe('highlight', () => {
  const marked = (text: string, typed: string, maxLength = 200) => {
    const shown = highlight(text, parseQuery(typed), { maxLength });
    return shown.marks.map(({ start, end }) => shown.text.slice(start, end));
  };

  test('marks phrases and numbers as wholes', () => {
    expect(marked('Nghị quyết 15-NQ/TƯ của Bộ Chính trị', '15-nq/tw "bo chinh tri"')).toEqual([
      '15-NQ/TƯ',
      'Bộ Chính trị',
    ]);
  });

  test('typed with marks, places without them are shown only where there is no better', () => {
    expect(marked('Hà và hạ', 'hà')).toEqual(['Hà']);
    expect(marked('ha va hạ', 'hà')).toEqual(['ha', 'hạ']);
  });

  test('typed without marks, all markings match', () => {
    expect(marked('Hà và hạ', 'ha')).toEqual(['Hà', 'hạ']);
  });

  test('shows the place where most of the query stands together', () => {
    const filler = 'các đại biểu thảo luận '.repeat(20);
    const shown = highlight(`ngân sách ${filler}dự toán ngân sách năm tới ${filler}`, parseQuery('dự toán ngân sách'), {
      maxLength: 60,
    });
    expect(shown.text).toMatch(/^….*dự toán ngân sách.*…$/);
    expect(shown.text.length).toBeLessThanOrEqual(60);
  });

  test('without matches it is the beginning, cut at a word', () => {
    expect(highlight('Hội đồng nhân dân', parseQuery('xyz'), { maxLength: 12 })).toEqual({
      text: 'Hội đồng…',
      marks: [],
    });
  });

  test('marks are in order, disjoint, and inside a text that is not too long', () => {
    const word = fc.constantFrom('ha', 'Hà', 'nội', '15-NQ/TW', '.', '\n', 'a'.repeat(30), '“');
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }),
        fc.array(word, { maxLength: 4 }),
        fc.integer({ min: 10, max: 120 }),
        (text, typed, maxLength) => {
          const shown = highlight(text.join(' '), parseQuery(typed.join(' ')), { maxLength });
          expect(shown.text.length).toBeLessThanOrEqual(maxLength);
          let end = 0;
          for (const mark of shown.marks) {
            expect(mark.start).toBeGreaterThanOrEqual(end);
            expect(shown.text.slice(mark.start, mark.end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
            end = mark.end;
          }
          expect(end).toBeLessThanOrEqual(shown.text.length);
        },
      ),
    );
  });
});
