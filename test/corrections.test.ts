import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { readCorrections } from '../src/corrections.ts';
import { temporaryFolder } from './support/vankien.ts';

const audited = { reason: 'cùng một người, xem lý lịch', by: 'Trần Hà', on: '2026-11-20' };

/** What is read of a file with this content. */
function read(content: unknown) {
  const file = join(temporaryFolder(), 'dinh-chinh.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readCorrections(readConfig({ VANKIEN_CORRECTIONS: file }));
}

test('persons are named by id, or by the name and unit that the id is made of', () => {
  const persons = ['le-van-binh.trung-uong', { name: 'Lê Văn Bình', unit: 'Tỉnh ủy Bắc Ninh' }];
  expect(read([{ merge: persons, ...audited }])).toEqual([
    { kind: 'merge', ids: ['le-van-binh.trung-uong', 'le-van-binh.bac-ninh'], ...audited },
  ]);
  expect(
    read([{ split: { name: 'Lê Văn Bình', unit: 'Thành ủy Hà Nội' }, as: 'y-te', unit: 'Sở Y tế', ...audited }]),
  ).toEqual([
    {
      kind: 'split',
      id: 'le-van-binh.ha-noi',
      as: 'y-te',
      post: null,
      unit: 'Sở Y tế',
      from: null,
      to: null,
      ...audited,
    },
  ]);
});

test('the file in the data folder is read, and need not be there', () => {
  const folder = temporaryFolder();
  const config = readConfig({ VANKIEN_DATA: folder });
  expect(readCorrections(config)).toEqual([]);
  writeFileSync(join(folder, 'corrections.json'), JSON.stringify([{ merge: ['a.hue', 'b.hue'], ...audited }]));
  expect(readCorrections(config)).toHaveLength(1);
});

test('a file that the configuration names must be there', () => {
  const config = readConfig({ VANKIEN_CORRECTIONS: '/no/such/file.json' });
  expect(() => readCorrections(config)).toThrow(expect.objectContaining({ code: 'BAD_CORRECTIONS' }));
});

describe('what is wrong is told with the file and the number of the entry', () => {
  const good = { merge: ['a.hue', 'b.hue'], ...audited };
  test.each([
    ['no JSON', '[{', /dinh-chinh\.json: cannot be read/],
    ['no list', { merge: [] }, /expected a list/],
    ['neither merge nor split', [good, { ...audited }], /entry 2: expected one of merge and split/],
    ['one person alone', [{ ...good, merge: ['a.hue'] }], /entry 1: merge: expected two persons/],
    ['no id', [{ ...good, merge: ['a.hue', 'Lê Văn Bình'] }], /entry 1: merge\.1: expected an id such as/],
    ['no reason', [{ ...good, reason: ' ' }], /entry 1: reason: expected words/],
    ['nobody who decided', [{ merge: good.merge, reason: 'x', on: audited.on }], /entry 1: by/],
    ['no day', [{ ...good, on: '20/11/2026' }], /entry 1: on: expected a day YYYY-MM-DD/],
    ['a field that is not known', [{ ...good, ly_do: 'x' }], /entry 1: ly_do: no such field/],
    [
      'a split of everything',
      [{ split: 'a.hue', as: 'b', ...audited }],
      /entry 1: split: expected a post, a unit, from or to/,
    ],
    [
      'a split without a name',
      [{ split: 'a.hue', as: 'Sở Y tế', unit: 'x', ...audited }],
      /entry 1: as: expected small letters/,
    ],
    [
      'a period that ends before it begins',
      [{ split: 'a.hue', as: 'b', from: '2021-02-01', to: '2021-01-01', ...audited }],
      /from 2021-02-01 is after/,
    ],
    [
      'one person merged into two',
      [good, { ...good, merge: ['c.hue', 'b.hue'] }],
      /entry 2: b\.hue is merged into a\.hue by entry 1/,
    ],
    ['a circle', [good, { ...good, merge: ['b.hue', 'a.hue'] }], /merged in a circle/],
    ['a person merged into itself', [{ ...good, merge: ['a.hue', 'a.hue'] }], /entry 1: a\.hue is merged into itself/],
    [
      'one part split off twice',
      Array(2).fill({ split: 'a.hue', as: 'b', unit: 'x', ...audited }),
      /entry 2: a\.hue\.b is split off by entry 1/,
    ],
  ])('%s', (_what, content, message) => {
    expect(() => read(content)).toThrow(message);
    expect(() => read(content)).toThrow(expect.objectContaining({ code: 'BAD_CORRECTIONS' }));
  });
});
