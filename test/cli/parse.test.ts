import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/projectRoot.ts';
import { fixturePages } from '../support/fixturePages.ts';
import { temporaryFolder, vankien } from '../support/vankien.ts';

const pages = fixturePages();
const press = join(projectRoot(), 'fixtures', 'press');
const fileOf = (name: string) => join(press, name.replace('/', '/pages/'));

test('parse FILE --url prints the fields of the article as JSON, and nothing else', async () => {
  const { name, expected } = pages.find(({ site }) => site.id === 'kinhbac')!;
  const { status, stdout, stderr } = await vankien(['parse', fileOf(name), '--url', expected.url]);
  const { url: _url, ...fields } = expected;
  expect(JSON.parse(stdout)).toEqual(fields);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('parse --origins tells besides what each field was read from, and which selectors found nothing', async () => {
  const { name, expected } = pages.find(({ site }) => site.id === 'kinhbac')!;
  const { stdout } = await vankien(['parse', fileOf(name), '--url', expected.url, '--origins']);
  expect(JSON.parse(stdout)).toMatchObject({
    origins: { title: 'selector', body: 'selector' },
    fellBack: [],
    nextPage: null,
  });
  const unknown = await vankien(['parse', fileOf(name), '--origins']);
  expect(JSON.parse(unknown.stdout)).toMatchObject({ title: expected.title, origins: { body: 'text' }, fellBack: [] });
});

test('parse --lines answers each page with its id; what cannot be read is told by line and skipped', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'empty.html'), '');
  writeFileSync(join(folder, 'picture.html'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  const good = pages.map(({ name, expected }) => ({ id: name, file: fileOf(name), url: expected.url }));
  const bad = [
    { id: 'missing', file: join(folder, 'missing.html'), url: 'http://thudomoi.example/' },
    { id: 'empty', file: join(folder, 'empty.html'), url: 'http://thudomoi.example/' },
    { id: 'picture', file: join(folder, 'picture.html'), url: 'http://thudomoi.example/' },
    { id: 'no file' },
  ];
  const input = [...bad, ...good].map((line) => `${JSON.stringify(line)}\n`).join('');
  const { status, stdout, stderr } = await vankien(['parse', '--lines'], { input });
  expect(stderr.match(/^vankien: dòng \d+ .+ \[[A-Z_]+\]: .+$/gm)).toHaveLength(bad.length);
  expect(status).toBe(1);
  const answers = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  expect(answers).toEqual(pages.map(({ name, expected: { url: _url, ...fields } }) => ({ id: name, ...fields })));
});
