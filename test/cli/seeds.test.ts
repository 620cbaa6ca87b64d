import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CitationRecord } from '../../src/model/citation.ts';
import type { Document } from '../../src/model/document.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import type { SpeechHit } from '../../src/store/store.ts';
import { temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

/** Five real articles; they belong to their papers and are no part of the project. */
const SEEDS = join(projectRoot(), '../shared/data/seeds');

interface List<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
}

describe.skipIf(!existsSync(SEEDS))('the five articles that the project was asked to read well', () => {
  const data = temporaryFolder();
  const ask = <Hit>(...words: string[]) => vankienJson<List<Hit>>(words, { data });

  beforeAll(async () => {
    expect(await vankien(['ingest', SEEDS], { data })).toEqual({ status: 0, stdout: 'Đã đọc 5 bài\n', stderr: '' });
  });

  test('the trace of 15-NQ/TW shows which unit cited it, to do what, in which sentence', async () => {
    const { hits } = await ask<CitationRecord & { articleId: string }>('trace', '15-NQ/TW');
    expect(hits.map(({ citingUnits, relation, documentId }) => [citingUnits, relation, documentId])).toEqual([
      [['Thành ủy Hà Nội'], 'ban hành', 'nghi-quyet.15-nq-tw.2022-05-05'],
      [['Thành ủy Hà Nội'], 'quán triệt', 'nghi-quyet.15-nq-tw.2022-05-05'],
      [['Thành ủy Hà Nội'], 'quán triệt', 'nghi-quyet.15-nq-tw.2022-05-05'],
    ]);
    for (const { surface, sentenceText } of hits) expect(sentenceText).toContain(surface);
    const { stdout } = await vankien(['trace', '15-NQ/TW'], { data });
    for (const { sentenceText } of hits) expect(stdout).toContain(`“${sentenceText.replace(/\s+/g, ' ')}”`);
  });

  test.each([
    ['15-NQ/TW', '2022-05-05'],
    ['11-NQ/TW', '2012-01-06'],
    ['11-ĐA/TU', '2021-12-06'],
    ['04-NQ/TU', '2021-05-31'],
    ['04-QĐ/TU', '2021-08-11'],
    ['07-QĐ/TU', '2021-11-17'],
    ['1841-QĐ/TU', '2021-10-28'],
  ])('%s is of %s', async (number, issuedOn) => {
    const { hits, documents } = await vankienJson<List<CitationRecord> & { documents: Document[] }>(['trace', number], {
      data,
    });
    expect(hits.length).toBeGreaterThan(0);
    const known = new Map(documents.map(({ id, issuedOn: day }) => [id, day]));
    expect(new Set(hits.map(({ documentId }) => documentId && known.get(documentId)))).toEqual(new Set([issuedOn]));
    expect(hits.map((hit) => hit.issuedOn)).toContain(issuedOn);
  });

  test('no other number is read as one of a document: not the house 8B Lê Trực, no day, no count', async () => {
    const { hits, total } = await ask<CitationRecord>('unit', '', '--limit', '100');
    expect(hits).toHaveLength(total);
    const coded = hits.flatMap(({ form, number }) => (form === 'code' ? [number] : []));
    expect([...new Set(coded)].sort()).toEqual(
      ['04-NQ/TU', '04-QĐ/TU', '07-QĐ/TU', '11-NQ/TW', '11-ĐA/TU', '15-NQ/TW', '1841-QĐ/TU'].sort(),
    );
    expect(hits.filter(({ surface }) => surface.includes('Lê Trực'))).toEqual([]);
    expect((await ask('search', '8B Lê Trực')).total).toBe(1);
  });

  test.each([
    ['qua loa', 'Đinh Tiến Dũng', 'Bí thư Thành ủy Hà Nội'],
    ['"chủ thể chính"', 'Vương Đình Huệ', 'Bí thư Thành ủy'],
    ['đột phá', 'Trần Thế Cương', 'Bí thư Quận ủy Bắc Từ Liêm'],
  ])(
    'who said %s is answered with speaker and post, typed with tone marks or without',
    async (words, speaker, post) => {
      const { hits } = await ask<SpeechHit>('search', '--speeches', words);
      const found = hits.find(({ speech }) => speech.speaker === speaker)?.speech;
      expect(found?.post).toContain(post);
      const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
      const again = await ask<SpeechHit>('search', '--speeches', plain);
      expect(again.hits.map(({ speech }) => speech.id)).toEqual(
        expect.arrayContaining(hits.map(({ speech }) => speech.id)),
      );
    },
  );
});
