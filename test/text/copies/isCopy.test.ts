import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCopy, likenessOf } from '../../../src/text/copies/isCopy.ts';
import { packSketch, sketchOf, unpackSketch } from '../../../src/text/copies/sketch.ts';
import { textPrint } from '../../../src/text/copies/textPrint.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import '../../support/propertySeed.ts';

const ARTICLE = [
  'Sáng 2-5, Quận ủy Ba Đồi khai mạc hội nghị quán triệt Nghị quyết 15-NQ/TW tới 350 cán bộ chủ chốt.',
  'Bí thư Quận ủy Lê Minh An nhấn mạnh mỗi phường phải có kế hoạch riêng trước ngày 30-6.',
  'Theo báo cáo, năm qua quận thu ngân sách 1.250 tỷ đồng, tăng 8,4% so với dự toán được giao.',
  'Tuyến phố Hàng Vôi được chỉnh trang với 42 ngôi nhà cổ, kinh phí do người dân đóng góp một nửa.',
];
const sketch = (text: string) => sketchOf(text, splitSentences(text));
const article = sketch(ARTICLE.join(' '));

describe('a copy of an article', () => {
  test.each([
    ['word for word', ARTICLE.join(' ')],
    ['without tone marks, in capitals', ARTICLE.join(' ').toUpperCase()],
    ['in another order', ARTICLE.toReversed().join('\n\n')],
    ['cut to half', ARTICLE.slice(0, 2).join(' ')],
    ['with a figure corrected', ARTICLE.join(' ').replace('1.250', '1.260')],
    ['with a sentence of its own', `${ARTICLE.join(' ')} Hội nghị kết thúc lúc 11 giờ cùng ngày.`],
  ])('is known %s', (_, text) => {
    expect(isCopy(sketch(text), article)).toBe(true);
    expect(isCopy(article, sketch(text))).toBe(true);
  });

  test.each([
    [
      'what is made from the same template',
      ARTICLE.join(' ')
        .replaceAll(/\d+/g, (figure) => String(Number(figure) + 3))
        .replace('Ba Đồi', 'Tân Hưng')
        .replace('Lê Minh An', 'Trần Thu Hà')
        .replace('Hàng Vôi', 'Chợ Gạo'),
    ],
    [
      'what tells it again with the figures of another day',
      `${ARTICLE.join(' ').replaceAll(/\d+/g, (figure) => String(Number(figure) + 3))} Hội nghị kết thúc cùng ngày.`,
    ],
    ['one sentence of it', ARTICLE[0]!],
    ['a text too short to tell', 'Mời quý vị theo dõi video.'],
    [
      'short news that tell of it among others',
      [
        ...ARTICLE.slice(0, 2),
        ...Array.from(
          { length: 14 },
          (_, at) => `Tin thứ ${at} kể rằng đoàn số ${at * 7} đến xã ${at} lúc ${at} giờ sáng thăm ${at + 40} hộ.`,
        ),
      ].join(' '),
    ],
  ])('is not %s', (_, text) => {
    expect(isCopy(sketch(text), article)).toBe(false);
  });

  test('is as alike as the other is to it, and a text is all contained in itself', () => {
    const half = sketch(ARTICLE.slice(0, 2).join(' '));
    expect(likenessOf(half, article)).toEqual(likenessOf(article, half));
    expect(likenessOf(article, article)).toEqual({ contained: 1, specifics: 1, figures: 1, lengths: 1 });
  });
});

describe('a sketch', () => {
  test('is bounded, rising, and the same after it was packed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Hà Nội', 'họp', 'ngày', '15', 'quyết', '.', 'Ba', '\n'), { maxLength: 900 }),
        (words) => {
          const made = sketch(words.join(' '));
          expect(made.hashes.length).toBe(Math.min(made.size, 256));
          expect([...made.hashes]).toEqual([...new Set(made.hashes)].sort((a, b) => a - b));
          expect(unpackSketch(packSketch(made))).toEqual(made);
          expect(made.keys.length).toBeLessThanOrEqual(24);
        },
      ),
    );
  });

  test('does not hold the title that stands before the given place', () => {
    const text = `Ba Đồi quán triệt nghị quyết\n\n${ARTICLE.join(' ')}`;
    expect(sketchOf(text, splitSentences(text), 28)).toEqual(article);
  });

  test('measures in a sample what part of a long text stands in another', () => {
    const sentence = (at: number) =>
      `Hộ thứ ${at} ở tổ ${at * 3} trồng ${at * 11} gốc đào và nuôi ${at + 7} đàn ong mật.`;
    const long = sketch(Array.from({ length: 200 }, (_, at) => sentence(at)).join(' '));
    const part = sketch(Array.from({ length: 100 }, (_, at) => sentence(at * 2)).join(' '));
    const { contained, lengths } = likenessOf(long, part);
    expect(contained).toBeGreaterThan(0.97);
    expect(lengths).toBeCloseTo(0.5, 1);
  });
});

test('words are the same print whatever their marks, case and signs', () => {
  expect(textPrint('“Phải làm ngay!”')).toBe(textPrint('phải làm ngay'));
  expect(textPrint('phải làm ngay')).not.toBe(textPrint('phải làm'));
});
