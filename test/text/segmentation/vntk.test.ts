import { describe, expect, test } from 'vitest';
import { openSegmenter } from '../../../src/segmenter.ts';
import { readCrfModel } from '../../../src/text/segmentation/vntk/crfModel.ts';
import { isTitleCase } from '../../../src/text/segmentation/vntk/titleCase.ts';
import { tokenise } from '../../../src/text/segmentation/vntk/tokenise.ts';
import { makeVntkWords } from '../../../src/text/segmentation/vntk/vntkWords.ts';
import { readVntkDictionary, readVntkModel } from '../../../src/vntkFiles.ts';

const model = readCrfModel(readVntkModel());

describe('the model of vntk', () => {
  test('tells the first token of a word from those that go on with it', () => {
    expect(model.labels).toEqual(['BW', 'IW']);
  });

  test('says that two tokens which are a word of the dictionary speak for a word', () => {
    const [begins = 0, goesOn = 0] = model.attributes.get('T[-1,0].is_in_dict=True') ?? [];
    expect(goesOn).toBeGreaterThan(begins);
  });

  test('no other file is taken for one', () => {
    expect(() => readCrfModel(new TextEncoder().encode('{"labels": []}'.repeat(10)))).toThrow(/CRFsuite/);
  });
});

/** Sentences of our own with what vntk 1.4.4 makes of them; `npm run bench -- segmenters` compares thousands. */
describe('the words that vntk makes', () => {
  const dictionary = readVntkDictionary();
  const cut = makeVntkWords(model, dictionary);

  test.each([
    ['Học sinh học sinh học, đúng không?', 'Học|sinh|học|sinh học|,|đúng|không|?'],
    [
      'Bà Trần Thị Hoa ở TP.HCM kể ngày 6/1/2012 đã nộp 6.482,91 đồng.',
      'Bà|Trần|Thị Hoa|ở|TP.|HCM|kể|ngày|6/1/2012|đã|nộp|6.482,91|đồng|.',
    ],
    [
      'Nghị quyết số 15-NQ/TƯ của Bộ Chính trị về công tác cán bộ.',
      'Nghị quyết|số|15|-|NQ|/|TƯ|của|Bộ|Chính trị|về|công tác|cán bộ|.',
    ],
    ['CHÍNH PHỦ BAN HÀNH NGHỊ QUYẾT MỚI', 'CHÍNH PHỦ|BAN HÀNH|NGHỊ QUYẾT|MỚI'],
    ['Đoàn đến Zürich bằng xe 24h ==> về muộn...', 'Đoàn|đến|Z|ü|rich|bằng|xe|24h ==> về|muộn|...'],
    ['Covid-19', 'Covid-19'],
    ['a=b là một phép gán', 'a|=b|là|một|phép|gán'],
    ['ThS. Lê Bình nói: “Rất hay”', 'ThS.|Lê|Bình|nói|:|“|Rất|hay|”'],
    ['', ''],
  ])('%s', (sentence, words) => {
    const cuts = cut(sentence).map(({ start, end }) => sentence.slice(start, end));
    expect(cuts.join('|')).toBe(words);
  });
});

describe('the tokens that vntk reads', () => {
  test.each([
    ['TP.HCM, Tp. Huế', 'TP.|HCM|,|Tp.|Huế'],
    ['5.000-6.000 đồng', '5.000|-|6.000|đồng'],
    ['6-1-2012 và 30/11', '6-1-2012|và|30/11'],
    ['nghe... rồi->đi', 'nghe|...|rồi|->|đi'],
    ['baochi.vn/tin?id=1&b=2', 'baochi.vn/tin?id=1&b=2'],
    ['xem baochi.vn', 'xem|baochi|.|vn'],
    ['NGHỊ ĐỊNH', 'NGHỊ|ĐỊNH'],
  ])('%s', (sentence, tokens) => {
    expect(
      tokenise(sentence)
        .map(({ start, end }) => sentence.slice(start, end))
        .join('|'),
    ).toBe(tokens);
  });
});

describe('what vntk takes for title case', () => {
  test.each(['Hà', 'Hà Nội', 'Đ', '2012', 'Năm 2012'])('%s', (surface) => expect(isTitleCase(surface)).toBe(true));
  test.each(['hà', 'HÀ', 'Hà nội', ',', 'Hà ,', '6.482'])('not %s', (surface) => {
    expect(isTitleCase(surface)).toBe(false);
  });
});

describe('the segmenter vntk', () => {
  const segmenter = openSegmenter('vntk');
  const words = (text: string) =>
    segmenter
      .cut(text, [{ start: 0, end: text.length }])
      .map(({ start, end }) => text.slice(start, end))
      .join('|');

  test('keeps the number of a document whole and leaves punctuation out', () => {
    expect(words('Nghị quyết 15-NQ/TƯ, ở TP.HCM.')).toBe('Nghị quyết|15-NQ/TƯ|ở|TP.HCM');
  });

  test('parts no word within letters of another alphabet', () => {
    expect(words('Đoàn đến Zürich và 𝒳𝒴')).toBe('Đoàn|đến|Zürich|và|𝒳𝒴');
  });

  test('a word that vntk makes of signs alone is none', () => {
    expect(words('“... – ?”')).toBe('');
  });
});
