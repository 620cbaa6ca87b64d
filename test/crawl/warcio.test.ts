import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/crawl/archive.ts';
import { crawledPress } from '../support/crawledPress.ts';
import { fixturePages } from '../support/fixturePages.ts';
import { openWarcioOfPython } from '../support/warcioOfPython.ts';

const warcio = openWarcioOfPython();

test('the warcio of PyPI accepts what is archived, and replays every page of the press byte for byte', async ({
  skip,
}) => {
  if ('missing' in warcio) return skip(`the archive is not checked: ${warcio.missing}`);
  const folder = join(await crawledPress(), 'archive');
  // A correction, headers that servers should not send, and no page at all.
  const archive = openArchive(folder);
  const odd = { finalUrl: 'http://thudomoi.example/a-1.html', status: 200, fetchedAt: '2026-11-28T08:00:00+07:00' };
  const bodies = [
    Buffer.from('Bản đầu'),
    Buffer.from([0, 255, 13, 10, 13, 10]),
    Buffer.alloc(0),
    Buffer.alloc(300_000, 7),
  ];
  for (const body of bodies)
    await archive.append({
      ...odd,
      url: odd.finalUrl,
      headers: { 'x-tên': 'hai\ndòng', 'content-type': 'text/html' },
      body,
    });
  await archive.close();

  const files = readdirSync(folder).filter((name) => name.endsWith('.warc.gz'));
  const paths = files.map((name) => join(folder, name));
  const checked = warcio('warcio', 'check', '-v', ...paths);
  expect(checked.output).not.toMatch(/digest failed|ERROR|Exception/i);
  expect(checked.status).toBe(0);

  const replayed = warcio('python', join(import.meta.dirname, 'replay_warc.py'), ...paths);
  expect(replayed.status).toBe(0);
  const pages = replayed.output.split('\n').map((line) => JSON.parse(line) as Record<string, string>);
  const sums = new Map(pages.map(({ url = '', sha256 = '' }) => [url, sha256]));
  for (const { expected, bytes } of fixturePages())
    expect([expected.url, sums.get(expected.url)]).toEqual([expected.url, sumOf(bytes)]);
  expect(pages.filter(({ url }) => url === odd.finalUrl).map(({ sha256 }) => sha256)).toEqual(bodies.map(sumOf));
});

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
