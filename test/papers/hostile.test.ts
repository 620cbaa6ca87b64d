import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SkipPage } from '../../src/errors.ts';
import { contentTypeOf } from '../../src/ingest/contentTypes.ts';
import type { Page } from '../../src/model/page.ts';
import { openPapers } from '../../src/papers/papers.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { hostileFiles } from './hostileFiles.ts';

const MOST_MB = 400;
const papers = openPapers({
  file: join(projectRoot(), 'dist', 'src', 'papers', 'paperProcess.js'),
  processes: 1,
  mostMs: 30_000,
  mostMb: MOST_MB,
});
/** Programs that happen to be installed read more than this project does by itself. */
const path = process.env.PATH;
process.env.PATH = '';
afterAll(async () => {
  process.env.PATH = path;
  await papers.close();
});

const pageOf = (name: string, body: Uint8Array): Page => ({
  url: `https://vanban.example/${name}`,
  site: 'web',
  body,
  contentType: contentTypeOf(name),
  fetchedAt: '2026-01-01T00:00:00+07:00',
});
const good = readFileSync(join(projectRoot(), 'fixtures', 'papers', 'nghi-quyet-92-nq-tu.pdf'));

const files = hostileFiles();

test('there are more than a hundred of them, each under a name of its own', () => {
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  expect(files.length).toBeGreaterThanOrEqual(100);
});

test.each(files)(
  '$name is refused with one line that says why, and the next file is read',
  { timeout: 120_000 },
  async ({ name, body, codes }) => {
    const before = process.memoryUsage.rss();
    const page = pageOf(name, body);
    const read = papers.open(page).then(({ paper }) => {
      if (paper?.lines.length === 0) throw new SkipPage('EMPTY', `${page.url}: there is no text in it`);
      return paper;
    });
    const error = await read.then(
      (paper) => expect.fail(`read: ${JSON.stringify(paper).slice(0, 200)}`),
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(SkipPage);
    const { code, message } = error as SkipPage;
    expect(codes).toContain(code);
    expect(message).toContain(page.url);
    expect(message).not.toContain('\n');
    expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_MB * 1_048_576);
    expect((await papers.open(pageOf('tot.pdf', good))).paper?.lines[0]).toBe('TỈNH ỦY BẮC NINH');
  },
);
