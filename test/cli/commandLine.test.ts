import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { expectLines } from '../support/messages.ts';
import { temporaryFolder, vankien } from '../support/vankien.ts';

interface Mistake {
  readonly name: string;
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly code: ErrorCode;
  /** What the line must name, so that one knows what to mend. */
  readonly names: string;
}

const data = join(temporaryFolder(), 'data');
const file = join(temporaryFolder(), 'file');
writeFileSync(file, 'a file');

const MISTAKES: readonly Mistake[] = [
  { name: 'an unknown command', words: ['frobnicate'], code: 'BAD_ARGUMENT', names: "'frobnicate'" },
  {
    name: 'help for an unknown command',
    words: ['help', 'frobnicate'],
    code: 'BAD_ARGUMENT',
    names: 'no such command',
  },
  { name: 'an unknown option', words: ['search', 'đất', '--limt', '3'], code: 'BAD_ARGUMENT', names: '--limt' },
  {
    name: 'an option out of bounds',
    words: ['search', 'đất', '--limit', '0'],
    code: 'BAD_ARGUMENT',
    names: '1 to 100',
  },
  { name: 'a missing argument', words: ['trace'], code: 'BAD_ARGUMENT', names: 'số' },
  {
    name: 'a day that is none',
    words: ['search', 'đất', '--from', '2022-02-30'],
    code: 'BAD_ARGUMENT',
    names: '2022-02-30',
  },
  {
    name: 'a day that has not come',
    words: ['crawl', 'thudomoi', '--since', '2999-01-01'],
    code: 'BAD_ARGUMENT',
    names: '2999-01-01',
  },
  { name: 'a number that is none', words: ['trace', '8B Lê Trực'], code: 'BAD_ARGUMENT', names: '8B Lê Trực' },
  { name: 'a port that is none', words: ['start', '--port', 'http'], code: 'BAD_ARGUMENT', names: "'http'" },
  { name: 'a port out of range', words: ['start', '--port', '65536'], code: 'BAD_ARGUMENT', names: '65535' },
  { name: 'a site that is not declared', words: ['crawl', 'thudocu'], code: 'NOT_FOUND', names: 'thudomoi' },
  {
    name: 'an address that is not of the web',
    words: ['crawl', 'ftp://thudo.example/'],
    code: 'NOT_FOUND',
    names: 'ftp:',
  },
  { name: 'a file that is missing', words: ['analyze', 'khong-co.txt'], code: 'NOT_FOUND', names: 'khong-co.txt' },
  { name: 'a folder for a file', words: ['parse', 'src'], code: 'BAD_ARGUMENT', names: 'src is a folder' },
  {
    name: 'a setting out of range',
    words: ['status'],
    env: { VANKIEN_PORT: '70000' },
    code: 'BAD_CONFIG',
    names: 'VANKIEN_PORT',
  },
  {
    name: 'a setting of another kind',
    words: ['status'],
    env: { VANKIEN_TRIES: 'nhiều' },
    code: 'BAD_CONFIG',
    names: 'VANKIEN_TRIES',
  },
  {
    name: 'a store that there is not',
    words: ['status'],
    env: { VANKIEN_STORE: 'giấy' },
    code: 'BAD_CONFIG',
    names: 'VANKIEN_STORE',
  },
  {
    name: 'a setting that there is not',
    words: ['status'],
    env: { VANKIEN_PROT: '8010' },
    code: 'BAD_CONFIG',
    names: 'VANKIEN_PROT',
  },
  {
    name: 'a file in the place of the data folder',
    words: ['status'],
    env: { VANKIEN_DATA: file },
    code: 'BAD_CONFIG',
    names: file,
  },
  {
    name: 'a place that can hold no folder',
    words: ['start'],
    env: { VANKIEN_DATA: join(file, 'data') },
    code: 'BAD_CONFIG',
    names: file,
  },
];

describe('a mistake on the command line or in a setting is one line that names it, and exit status 2', () => {
  test.concurrent.each(MISTAKES)('$name', async ({ words, env, code, names }) => {
    const { status, stdout, stderr } = await vankien(words, { data, ...(env ? { env } : {}) });
    const [line] = expectLines(stderr, code);
    expect(line).toContain(names);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

test('a port that is in use is told with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { status, stdout, stderr } = await vankien(['start', '--port', String(port)], { data: temporaryFolder() });
  other.close();
  const [line] = expectLines(stderr, 'BAD_CONFIG');
  expect(line).toContain(`port ${port}`);
  expect(line).toContain('--port');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
  expect(await vankien(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('without a command the help is shown, with every command in it', async () => {
  const { status, stdout } = await vankien([]);
  expect(status).toBe(0);
  for (const command of [
    'start',
    'work',
    'serve',
    'schedule',
    'crawl',
    'ingest',
    'search',
    'trace',
    'unit',
    'official',
    'analyze',
    'parse',
    'reprocess',
    'status',
    'jobs',
    'quarantine',
    'doctor',
  ]) {
    expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  }
});

test('data of another version of the analysis are refused with what to do', async () => {
  const folder = temporaryFolder();
  expect((await vankien(['status'], { data: folder })).status).toBe(0);
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const database = new DatabaseSync(join(folder, 'store-1.sqlite'));
  database.exec(`UPDATE meta SET value = 'other' WHERE name = 'analysis'`);
  database.close();
  const { status, stderr } = await vankien(['search', 'đất'], { data: folder });
  const [line] = expectLines(stderr, 'INDEX_VERSION');
  expect(line).toContain('VANKIEN_DATA');
  expect(status).toBe(1);
});

test('the help of a command tells in Vietnamese what an option may be and what it is by itself', async () => {
  const { stdout } = await vankien(['jobs', '--help']);
  expect(stdout).toMatch(/--kind .*\(discover,\s+fetch,\s+process\)/s);
  expect(stdout).toContain('(mặc định: 20)');
  expect(stdout).not.toMatch(/default|choices/);
});
