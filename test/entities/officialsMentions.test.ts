import { expect, test } from 'vitest';
import { findOfficials } from '../../src/entities/officials.ts';
import { findUnits } from '../../src/entities/units.ts';
import { splitSentences } from '../../src/text/sentences.ts';

/** Where the text speaks of the named official: `form words`, in order. */
function mentions(text: string, name: string): string[] {
  const officials = findOfficials(text, { sentences: splitSentences(text), units: findUnits(text) });
  const official = officials.find((each) => each.name === name);
  return (official?.mentions ?? []).map(({ form, start, end }) => `${form} ${text.slice(start, end)}`);
}

test('an official is met again by full name, by given name with a title, by post and by pronoun', () => {
  const text =
    'Bí thư Thành ủy Lê Văn An phát biểu. Đồng chí Lê Văn An nêu ba việc. Ông An yêu cầu các sở báo cáo.\n\n' +
    'Bí thư Thành ủy nhấn mạnh trách nhiệm. Trong đó, đồng chí đề nghị làm ngay.';
  expect(mentions(text, 'Lê Văn An')).toEqual([
    'name Lê Văn An',
    'name Lê Văn An',
    'name An',
    'post Bí thư Thành ủy',
    'pronoun đồng chí',
  ]);
});

test('a post in the headline is the official’s who is named with it later', () => {
  expect(
    mentions('Bí thư Thành ủy Hà Nội: phải làm ngay\n\nBí thư Thành ủy Hà Nội Lê Văn An nói.', 'Lê Văn An'),
  ).toEqual(['post Bí thư Thành ủy Hà Nội', 'name Lê Văn An']);
});

test('a post that two officials of the text hold means neither', () => {
  const text = 'Phó Chủ tịch UBND tỉnh Lê An và Phó Chủ tịch UBND tỉnh Vũ Bình dự. Phó Chủ tịch UBND tỉnh kết luận.';
  expect(mentions(text, 'Lê An')).toEqual(['name Lê An']);
});

test('a post being filled, a former post and a post of many mean nobody', () => {
  const text = 'Bí thư Tỉnh ủy Lê An nói. Việc bầu chức Bí thư Tỉnh ủy, các Bí thư Tỉnh ủy và nguyên Bí thư Tỉnh ủy.';
  expect(mentions(text, 'Lê An')).toEqual(['name Lê An']);
});

test('"bà" is not the man who was named last', () => {
  expect(mentions('Bí thư Tỉnh ủy Lê Văn An dự. Bà cho biết sẽ về.', 'Lê Văn An')).toEqual(['name Lê Văn An']);
  expect(mentions('Bí thư Tỉnh ủy Lê Thị Hoa dự. Bà cho biết sẽ về.', 'Lê Thị Hoa')).toEqual([
    'name Lê Thị Hoa',
    'pronoun Bà',
  ]);
});

test('a pronoun behind someone who holds no post is not the official', () => {
  expect(mentions('Bí thư Tỉnh ủy Lê Văn An dự. Anh Vũ Văn Tâm ở lại. Anh nói rất vui.', 'Lê Văn An')).toEqual([
    'name Lê Văn An',
  ]);
});

test('a short form of a post, which leaves out the noun of its body, means who holds it', () => {
  const text =
    'Bí thư Huyện ủy Phú Xuyên Lê Văn An và Chủ tịch UBND tỉnh Lào Cai Vũ Bình dự. Bí thư Phú Xuyên nói trước, Chủ tịch Lào Cai nói sau.';
  expect(mentions(text, 'Lê Văn An')).toEqual(['name Lê Văn An', 'post Bí thư Phú Xuyên']);
  expect(mentions(text, 'Vũ Bình')).toEqual(['name Vũ Bình', 'post Chủ tịch Lào Cai']);
});

test('a post of another body is no short form: the chairman of a province leads its committee, not its council', () => {
  const text = 'Chủ tịch HĐND tỉnh Lê Văn An dự họp ở xã. Chủ tịch tỉnh không dự, Chủ tịch Hội đồng kết luận.';
  expect(mentions(text, 'Lê Văn An')).toEqual(['name Lê Văn An', 'post Chủ tịch Hội đồng']);
});
