import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SpeechId } from '../../../src/model/ids.ts';
import { openSqliteStore } from '../../../src/store/sqlite/store.ts';
import { makeRecords } from '../../contract/makeRecords.ts';
import { temporaryFolder } from '../../support/vankien.ts';

const page = { limit: 10, offset: 0 };

test('an article that SQLite will never take is listed for every process until it is taken', async () => {
  const path = join(temporaryFolder(), 'store.sqlite');
  const settings = { analysisVersion: '1', registry: [] };
  const [store, other] = [openSqliteStore(path, settings), openSqliteStore(path, settings)];
  const good = makeRecords({ name: 'b', body: 'Ông nói: "Phải làm".', speeches: [{ text: 'Phải làm' }] });
  // No pipeline makes two speeches of one id; the program and the layout would have to differ.
  const id = good.speeches[0]!.id as SpeechId;
  const broken = { ...good, speeches: [...good.speeches, { ...good.speeches[0]!, id }] };
  await expect(store.put(broken)).rejects.toMatchObject({ name: 'SkipPage', code: 'STORE_FAILED' });
  expect(await other.deadLetters(page)).toEqual({
    total: 1,
    hits: [
      {
        articleId: good.article.id,
        url: good.article.url,
        reason: expect.stringContaining('UNIQUE constraint'),
        at: expect.any(String),
      },
    ],
  });
  expect((await other.counts()).articles).toBe(0);
  await other.put(good);
  expect(await store.deadLetters(page)).toEqual({ total: 0, hits: [] });
  await store.close();
  await other.close();
});
