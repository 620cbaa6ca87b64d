import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OfficialProfile, SpeechHit } from '../../src/store/store.ts';
import { BACKENDS, backend } from '../support/backends.ts';
import { temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

interface List<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** One man who went from a province to a ministry, and a namesake of his in the province. */
const ARTICLES = {
  tinh: 'Bí thư Tỉnh ủy Bắc Ninh Lê Văn Khởi nhấn mạnh: “Phải đưa trường về gần bản”.',
  bo: 'Thứ trưởng Bộ Nội vụ Lê Văn Khởi nhấn mạnh: “Phải trả lương đúng ngày”.',
  benh: 'Phó Giám đốc Sở Y tế Bắc Ninh Lê Văn Khởi nhấn mạnh: “Phải tiêm đủ mũi”.',
};
const audited = { by: 'Trần Hà', on: '2026-11-20' };
const CORRECTIONS = [
  { merge: ['le-van-khoi.trung-uong', 'le-van-khoi.bac-ninh'], reason: 'được điều động về bộ', ...audited },
  { split: 'le-van-khoi.bac-ninh', as: 'y-te', unit: 'Sở Y tế', reason: 'trùng tên', ...audited },
];

describe.each(BACKENDS)('persons put right, kept in %s', (which) => {
  const settings = backend(which);
  let place: { readonly data: string; readonly env: Readonly<Record<string, string>> };
  const ask = <Hit>(...words: string[]) => vankienJson<List<Hit>>(words, place);
  const postsById = async () => {
    const { hits } = await ask<OfficialProfile>('official', 'le van khoi');
    return Object.fromEntries(hits.map(({ id, posts }) => [id, posts.map(({ post }) => post).sort()]));
  };

  beforeAll(async () => {
    place = { data: temporaryFolder(), env: settings() };
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(ARTICLES))
      writeFileSync(join(folder, `${name}.txt`), `Tin trong ngày\n\n${text}\n`);
    expect((await vankien(['ingest', folder], place)).status).toBe(0);
  }, 120_000);

  test('two ids as they are read', async () => {
    expect(Object.keys(await postsById()).sort()).toEqual(['le-van-khoi.bac-ninh', 'le-van-khoi.trung-uong']);
  });

  test('who was corrected, by whom and why, and that it is still to be read again', async () => {
    writeFileSync(join(place.data, 'corrections.json'), JSON.stringify(CORRECTIONS));
    const { stdout } = await vankien(['corrections'], place);
    expect(stdout).toContain('2026-11-20  gộp le-van-khoi.bac-ninh → le-van-khoi.trung-uong');
    expect(stdout).toContain('Trần Hà: được điều động về bộ');
    expect(stdout).toContain('tách le-van-khoi.bac-ninh (đơn vị Sở Y tế) → le-van-khoi.bac-ninh.y-te');
    expect(stdout).toContain('2 bài đọc trước khi đính chính: chạy vankien reprocess --swap');
  });

  test('after reading again one person has both posts, and the namesake is another', async () => {
    expect((await vankien(['reprocess', '--swap'], place)).status).toBe(0);
    expect(await postsById()).toEqual({
      'le-van-khoi.trung-uong': ['Bí thư Tỉnh ủy Bắc Ninh', 'Thứ trưởng Bộ Nội vụ'],
      'le-van-khoi.bac-ninh.y-te': ['Phó Giám đốc Sở Y tế Bắc Ninh'],
    });
    const { hits } = await ask<SpeechHit>('search', '--speeches', 'phải');
    expect(hits.map(({ speech }) => speech.officialId).sort()).toEqual([
      'le-van-khoi.bac-ninh.y-te',
      'le-van-khoi.trung-uong',
      'le-van-khoi.trung-uong',
    ]);
    const listed = await ask<{ notYet: number; articles: number }>('corrections');
    expect(listed.hits.map(({ articles, notYet }) => [articles, notYet])).toEqual([
      [2, 0],
      [1, 0],
    ]);
  });

  test('a file that cannot be used stops what reads pages, with one clear line', async () => {
    const file = join(temporaryFolder(), 'corrections.json');
    writeFileSync(file, '[{"merge": ["a.hue"]}]');
    const { status, stderr } = await vankien(['reprocess'], {
      ...place,
      env: { ...place.env, VANKIEN_CORRECTIONS: file },
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/\[BAD_CORRECTIONS\]: .*corrections\.json: entry 1: merge: expected two persons or more/);
  });
});
