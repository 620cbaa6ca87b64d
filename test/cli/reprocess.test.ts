import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { demoSites } from '../../crawlers/index.ts';
import { readConfig } from '../../src/config.ts';
import type { Tally } from '../../src/differences/report.ts';
import { registry } from '../../src/entities/registry.ts';
import { clusterAddress } from '../../src/holdings.ts';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { Reprocessed } from '../../src/reprocess/reprocess.ts';
import type { Editions } from '../../src/store/editions.ts';
import { elasticsearchEditions } from '../../src/store/elasticsearch/editions.ts';
import { sqliteEditions } from '../../src/store/sqlite/editions.ts';
import { makeRecords } from '../contract/makeRecords.ts';
import { BACKENDS, backend } from '../support/backends.ts';
import { fixturePages } from '../support/fixturePages.ts';
import { expectLines } from '../support/messages.ts';
import {
  killVankien,
  type RunOptions,
  startVankien,
  temporaryFolder,
  vankien,
  vankienJson,
} from '../support/vankien.ts';

/** Several processes load the program at once, on machines that do much else. */
vi.setConfig({ testTimeout: 180_000 });

const pages = fixturePages().length;

interface Counts {
  readonly articles: number;
  readonly speeches: number;
  readonly citations: number;
}

describe.each(BACKENDS)('the archive read again, on %s', (which) => {
  const settings = backend(which);

  async function crawledPress(): Promise<RunOptions> {
    const options = { data: temporaryFolder(), env: settings() };
    const { status, stderr } = await vankien(['crawl', ...demoSites.map(({ id }) => id)], options);
    if (status !== 0) throw new Error(`the made-up press could not be crawled: ${stderr}`);
    return options;
  }

  /** The editions of a store as another version of the program sees them. */
  function editionsOf({ data = '', env }: RunOptions, analysisVersion: string): Editions {
    const config = readConfig({ ...env, VANKIEN_DATA: data });
    const versions = { analysisVersion, registry: registry() };
    if (which === 'SQLite') return sqliteEditions(data, versions);
    return elasticsearchEditions({ ...versions, ...clusterAddress(config), indexPrefix: config.name });
  }

  /** Makes the store one that a former version of the analysis wrote, which read each article otherwise. */
  async function asReadBefore(
    options: RunOptions,
    otherwise: (records: ArticleRecords) => ArticleRecords | null,
    more: readonly ArticleRecords[],
  ) {
    const editions = editionsOf(options, 'old');
    const edition = await editions.begin();
    for await (const records of edition.present.everyArticle()) {
      const before = otherwise(records);
      if (before) await edition.store.put(before);
    }
    for (const records of more) await edition.store.put(records);
    await edition.swap(async () => undefined);
    await editions.dropOld();
    await editions.close();
  }

  test('takes the place of what a former analysis made, after it told what is different', async () => {
    const options = await crawledPress();
    const crawled = await vankienJson<Counts>(['status'], options);
    const [ofBaDinh, withSpeech] = [/ba-dinh-chinh-trang/, /dong-anh-xay-dung-quan/];
    const gone = makeRecords({ name: 'trang-da-mat', site: 'thudomoi' });
    await asReadBefore(
      options,
      (records) => {
        if (ofBaDinh.test(records.article.url)) return null;
        if (!withSpeech.test(records.article.url)) return records;
        const [first, ...others] = records.speeches;
        return {
          ...records,
          speeches: [{ ...first!, speaker: 'Người khác' }, ...others],
          citations: records.citations.slice(1),
          units: [...records.units, { surface: 'đồng chí', start: 0, end: 8, kind: 'ward', name: 'đồng chí' }],
        };
      },
      [gone],
    );
    const refused = await vankien(['status'], options);
    expect(refused.status).toBe(1);
    expect(expectLines(refused.stderr, 'INDEX_VERSION')[0]).toContain('vankien reprocess --swap');

    const told = await vankienJson<Reprocessed>(['reprocess'], options);
    expect(told).toMatchObject({ before: 'old', articles: pages, failures: 0, leftOut: [], swapped: false });
    expect(told.lost).toEqual({ total: 1, samples: [gone.article.url] });
    const of = (kind: Tally['kind'], site = 'thudomoi') =>
      told.differences.find((tally) => tally.kind === kind && tally.site === site)!;
    expect(of('articles')).toMatchObject({ before: 9, after: 9, same: 8, changed: 0, appeared: 1, vanished: 1 });
    expect(of('articles').samples.appeared[0]?.url).toMatch(ofBaDinh);
    expect(of('articles').samples.vanished[0]?.url).toBe(gone.article.url);
    expect(of('speeches')).toMatchObject({ changed: 1, vanished: 0 });
    expect(of('speeches').samples.changed[0]?.fields).toEqual({ speaker: ['"Người khác"', expect.any(String)] });
    expect(of('citations').vanished).toBe(0);
    expect(of('citations').appeared).toBeGreaterThan(0);
    expect(of('units')).toMatchObject({ vanished: 1 });
    for (const { site, before, same } of told.differences) if (site !== 'thudomoi') expect(same).toBe(before);

    expect((await vankien(['status'], options)).status).toBe(1);
    const careful = await vankien(['reprocess', '--swap'], options);
    expect(careful.status).toBe(1);
    expect(careful.stdout).toContain('--despite-losses');
    const swapped = await vankien(['reprocess', '--swap', '--despite-losses', '--json'], options);
    expect(swapped).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(swapped.stdout)).toMatchObject({ before: 'old', swapped: true });
    expect(await vankienJson<Counts>(['status'], options)).toEqual(crawled);

    const again = await vankienJson<Reprocessed>(['reprocess', '--site', 'nhipsong'], options);
    expect(again.articles).toBe(pages);
    for (const { site, before, after, same } of again.differences) {
      expect([site, before, after]).toEqual(['nhipsong', same, same]);
    }
    const ofOneSite = await vankienJson<Reprocessed>(['reprocess', '--site', 'nhipsong', '--swap'], options);
    expect(ofOneSite).toMatchObject({ swapped: true, articles: pages });
    expect(await vankienJson<Counts>(['status'], options)).toEqual(crawled);
    expect((await vankien(['reprocess', '--drop-old'], options)).stdout).toContain('Đã xóa');
    expect(await vankienJson<Counts>(['status'], options)).toEqual(crawled);
  });

  test('loses nothing that others write meanwhile, and who serves goes on with the new store', async () => {
    const options = await crawledPress();
    const folder = temporaryFolder();
    const count = 60;
    for (let number = 0; number < count; number += 1) {
      const part = join(folder, String(number % 3));
      mkdirSync(part, { recursive: true });
      writeFileSync(
        join(part, `bai-${number}.txt`),
        `Quận ủy Ba Đồi họp phiên ${number}\n\nNgày ${1 + (number % 28)}-3-2023, Quận ủy Ba Đồi quán triệt Nghị quyết số 15-NQ/TW ngày 5-5-2022 của Bộ Chính trị, lần ${number}.\n`,
      );
    }
    const serving = await startVankien([], options, 'serve');
    const articles = async () => ((await (await fetch(`${serving.address}/api/v1/status`)).json()) as Counts).articles;
    expect(await articles()).toBe(pages);
    let areWriting = true;
    const writers = Promise.all(
      ['0', '1', '2'].map(async (part) =>
        expect(await vankien(['ingest', join(folder, part)], options)).toMatchObject({ status: 0, stderr: '' }),
      ),
    ).finally(() => {
      areWriting = false;
    });
    let swaps = 0;
    for (; areWriting || swaps === 0; swaps += 1) {
      expect(await vankien(['reprocess', '--swap'], options)).toMatchObject({ status: 0, stderr: '' });
    }
    await writers;
    expect(await articles()).toBe(pages + count);
    const told = await vankienJson<Reprocessed>(['reprocess'], options);
    for (const { kind, site, before, after, same } of told.differences) {
      expect([kind, site, before, after]).toEqual([kind, site, same, same]);
    }
    expect(told.articles).toBe(pages + count);
    expect(await serving.stop()).toBe(0);
  });

  test('changes nothing when it is killed, and the next one begins anew', async () => {
    const options = await crawledPress();
    const crawled = await vankienJson<Counts>(['status'], options);
    for (const ms of [700, 1_500, 2_200, 3_000]) {
      await killVankien(['reprocess', '--swap'], ms, options);
      expect(await vankienJson<Counts>(['status'], options)).toEqual(crawled);
    }
    expect(await vankienJson<Reprocessed>(['reprocess', '--swap'], options)).toMatchObject({ swapped: true });
    await vankien(['reprocess', '--drop-old'], options);
    expect(await vankienJson<Counts>(['status'], options)).toEqual(crawled);
    const left = readdirSync(options.data ?? '').filter((name) => /^store-|^reprocess/.test(name));
    expect(left.filter((name) => !/^store-\d+\.sqlite(?:-wal|-shm|-turn)?$/.test(name))).toEqual([]);
  });
});

test('a second run beside the first, and a site that there is not, are refused with one line', async () => {
  const data = temporaryFolder();
  const { status, stderr } = await vankien(['reprocess', '--site', 'thudocu'], { data });
  expect(expectLines(stderr, 'NOT_FOUND')[0]).toContain('thudomoi');
  expect(status).toBe(2);
});
