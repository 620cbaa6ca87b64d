import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

/** Several processes load the program, one after the other. */
vi.setConfig({ testTimeout: 120_000 });

interface List {
  readonly total: number;
}

test('a store holds the words of one segmenter; with another it is refused until the archive is read again', async () => {
  const [data, folder] = [temporaryFolder(), temporaryFolder()];
  const file = join(folder, 'bai.txt');
  writeFileSync(file, 'Sở Giáo dục họp\n\nHọc sinh học sinh học theo Quyết định 12/QĐ-UBND của UBND thành phố.\n');
  expect(await vankien(['ingest', file], { data })).toMatchObject({ status: 0 });

  const env = { VANKIEN_SEGMENTER: 'vntk' };
  const refused = await vankien(['search', 'học sinh'], { data, env });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/-perceptron, this program needs .*-vntk: .*reprocess/);

  expect(await vankien(['reprocess', '--swap'], { data, env })).toMatchObject({ status: 0 });
  for (const typed of ['học sinh', 'hoc sinh', '"sinh học"', '12/QĐ-UBND', '12/qd-ubnd']) {
    expect([typed, await vankienJson<List>(['search', typed], { data, env })]).toMatchObject([typed, { total: 1 }]);
  }
  expect((await vankien(['search', 'học sinh'], { data })).status).toBe(1);
});

test('analyze cuts words with the segmenter that is configured', async () => {
  const text = 'Học sinh học sinh học.';
  const words = async (env: Readonly<Record<string, string>>) => {
    const line = JSON.stringify({ id: 1, text });
    const { words } = await vankienJson<{ words: readonly [number, number][] }>(['analyze', '--lines'], {
      env,
      input: line,
    });
    return words.map(([start, end]) => text.slice(start, end)).join('|');
  };
  expect(await words({})).toBe('Học sinh|học|sinh học');
  expect(await words({ VANKIEN_SEGMENTER: 'vntk' })).toMatch(/\|sinh học$/);
  expect(await words({ VANKIEN_SEGMENTER: 'vntk' })).not.toBe(await words({}));
});
