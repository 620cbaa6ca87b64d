import { describe, expect, test } from 'vitest';
import { personsBy } from '../../src/entities/persons.ts';
import type { PersonMerge, PersonSplit } from '../../src/model/correction.ts';
import type { OfficialId } from '../../src/model/ids.ts';

const audited = { reason: 'xem quyết định điều động', by: 'Ban biên tập', on: '2026-11-20' };
const merge = (...ids: string[]): PersonMerge => ({ kind: 'merge', ids: ids as OfficialId[], ...audited });
const split = (id: string, as: string, which: Partial<PersonSplit>): PersonSplit => {
  const all = { post: null, unit: null, from: null, to: null, ...which };
  return { kind: 'split', id: id as OfficialId, as, ...all, ...audited };
};
const binh = (posts: string[], unit: string | null) => ({ name: 'Lê Văn Bình', posts, unit });

test('two holders of one post at two times are two persons by their names alone', () => {
  const { idOf } = personsBy([]);
  const post = { posts: ['Bí thư Thành ủy Hà Nội'], unit: 'Thành ủy Hà Nội' };
  const ids = [
    idOf({ name: 'Lê Văn Bình', ...post }, '2021-03-05'),
    idOf({ name: 'Đỗ Tiến Sơn', ...post }, '2021-11-05'),
  ];
  expect(ids).toEqual(['le-van-binh.ha-noi', 'do-tien-son.ha-noi']);
});

describe('who moved from a province to the centre is one person once the two ids are merged', () => {
  const { idOf, currentId } = personsBy([merge('le-van-binh.trung-uong', 'le-van-binh.bac-ninh')]);
  test('in what is read', () => {
    expect(idOf(binh(['Bí thư Tỉnh ủy Bắc Ninh'], 'Tỉnh ủy Bắc Ninh'), null)).toBe('le-van-binh.trung-uong');
    expect(idOf(binh(['Bí thư Tỉnh ủy Cà Mau'], 'Tỉnh ủy Cà Mau'), null)).toBe('le-van-binh.ca-mau');
  });
  test('in what is asked', () => {
    expect(currentId('le-van-binh.bac-ninh' as OfficialId)).toBe('le-van-binh.trung-uong');
    expect(currentId('le-van-binh.ca-mau' as OfficialId)).toBe('le-van-binh.ca-mau');
  });
  test('through several merges', () => {
    const chain = personsBy([merge('a.hue', 'b.hue'), merge('b.hue', 'c.hue')]);
    expect(chain.currentId('c.hue' as OfficialId)).toBe('a.hue');
  });
});

describe('two namesakes under one id are told apart', () => {
  test('by the unit', () => {
    const { idOf } = personsBy([split('le-van-binh.ha-noi', 'y-te', { unit: 'sở y tế' })]);
    expect(idOf(binh(['Phó Giám đốc Sở Y tế Hà Nội'], 'Sở Y tế Hà Nội'), null)).toBe('le-van-binh.ha-noi.y-te');
    expect(idOf(binh(['Bí thư Thành ủy Hà Nội'], 'Thành ủy Hà Nội'), null)).toBe('le-van-binh.ha-noi');
  });
  test('by the post', () => {
    const { idOf } = personsBy([split('le-van-binh.ha-noi', 'b', { post: 'Phó Giám đốc' })]);
    expect(idOf(binh(['Phó Giám đốc Sở Y tế Hà Nội'], 'Sở Y tế Hà Nội'), null)).toBe('le-van-binh.ha-noi.b');
    expect(idOf(binh(['Giám đốc Sở Y tế Hà Nội'], 'Sở Y tế Hà Nội'), null)).toBe('le-van-binh.ha-noi');
  });
  test.each([
    ['2019-12-31', 'le-van-binh.ha-noi.truoc'],
    ['2020-01-01', 'le-van-binh.ha-noi'],
    [null, 'le-van-binh.ha-noi'],
  ])('by the period: %s', (on, id) => {
    const { idOf } = personsBy([split('le-van-binh.ha-noi', 'truoc', { to: '2019-12-31' })]);
    expect(idOf(binh(['Bí thư Thành ủy Hà Nội'], 'Thành ủy Hà Nội'), on)).toBe(id);
  });
  test('and one of them is merged with who bears the name elsewhere', () => {
    const { idOf } = personsBy([
      split('le-van-binh.ha-noi', 'y-te', { unit: 'Sở Y tế' }),
      merge('le-van-binh.trung-uong', 'le-van-binh.ha-noi.y-te'),
    ]);
    expect(idOf(binh(['Giám đốc Sở Y tế Hà Nội'], 'Sở Y tế Hà Nội'), null)).toBe('le-van-binh.trung-uong');
  });
});
