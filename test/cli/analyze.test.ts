import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/projectRoot.ts';
import { temporaryFolder, vankien } from '../support/vankien.ts';

const TEXT =
  'Chiều 18-11, Bí thư Quận ủy Kiến An Đỗ Thị Hòa yêu cầu các phường làm sổ việc chung. ' +
  'Quận ủy Kiến An triển khai Nghị quyết số 45-NQ/TW ngày 24-1-2019 của Bộ Chính trị.';

const lines = (...values: unknown[]) =>
  values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('');
const jsonLines = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

type Range = [number, number];

describe('analyze --lines', () => {
  test('answers each line with all that is found, in ranges of the text that was given', async () => {
    const { status, stdout, stderr } = await vankien(['analyze', '--lines'], {
      input: lines({ id: 'a', text: TEXT, publishedAt: '2021-11-19T08:22:00+07:00' }),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [found, ...more] = jsonLines(stdout);
    expect(more).toEqual([]);
    expect(Object.keys(found).sort()).toEqual(
      ['citations', 'dates', 'id', 'officials', 'sentences', 'speeches', 'units', 'words'].sort(),
    );
    expect(found.id).toBe('a');
    expect(found.sentences.map(([start, end]: Range) => TEXT.slice(start, end))).toEqual(TEXT.split(/(?<=\.) /));
    expect(found.words.map(([start, end]: Range) => TEXT.slice(start, end))).toEqual(
      expect.arrayContaining(['Bí thư', 'yêu cầu', '18-11', '45-NQ/TW', '24-1-2019']),
    );
    for (const { start, end, surface } of [...found.citations, ...found.units, ...found.dates]) {
      expect(TEXT.slice(start, end)).toBe(surface);
    }
    expect(found.citations).toEqual([
      {
        start: TEXT.indexOf('Nghị quyết'),
        end: TEXT.indexOf(' ngày 24-1'),
        surface: 'Nghị quyết số 45-NQ/TW',
        type: 'Nghị quyết',
        number: '45-NQ/TW',
        issuedOn: '2019-01-24',
        issuer: 'Bộ Chính trị',
        term: null,
        documentId: expect.toSatisfy((id) => id === null || typeof id === 'string'),
        resolution: expect.stringMatching(/^(?:resolved|ambiguous|unresolved)$/),
        resolutionReason: expect.any(String),
        candidates: expect.any(Array),
        relation: 'triển khai',
        citingUnits: ['Quận ủy Kiến An'],
        impliedUnit: null,
        citingReason: 'subject',
        citingOfficial: null,
      },
    ]);
    expect(found.officials).toMatchObject([
      { name: 'Đỗ Thị Hòa', posts: ['Bí thư Quận ủy Kiến An'], unit: 'Quận ủy Kiến An' },
    ]);
    expect(found.dates).toMatchObject([
      { surface: '18-11', iso: '2021-11-18' },
      { surface: '24-1-2019', iso: '2019-01-24' },
    ]);
    const speech = 'các phường làm sổ việc chung';
    const start = TEXT.indexOf(speech);
    expect(found.speeches).toMatchObject([
      {
        start,
        end: start + speech.length,
        kind: 'reported',
        speaker: 'Đỗ Thị Hòa',
        verb: 'yêu cầu',
        attribution: 'inferred',
      },
    ]);
  });

  test('--precise leaves out speeches that have to be inferred', async () => {
    const text = 'Bà Lê Thị Mận cho biết, nước lên từ nửa đêm. Thủ tướng yêu cầu các bộ báo cáo trước ngày 15.';
    const verbs = async (...options: string[]) => {
      const { stdout } = await vankien(['analyze', '--lines', ...options], { input: lines({ id: 1, text }) });
      return JSON.parse(stdout).speeches.map(({ verb }: { verb: string }) => verb);
    };
    expect(await verbs()).toEqual(['cho biết', 'yêu cầu']);
    expect(await verbs('--precise')).toEqual(['cho biết']);
  });

  test('what is not known is null, not left out', async () => {
    const { stdout } = await vankien(['analyze', '--lines'], {
      input: lines({ id: 1, text: 'Chiều 18-11, xã triển khai Nghị quyết số 999-NQ/HU.' }),
    });
    const [{ citations, dates }] = jsonLines(stdout);
    expect(dates).toMatchObject([{ iso: null }]);
    expect(citations).toMatchObject([
      { issuedOn: null, issuer: null, term: null, documentId: null, citingOfficial: null },
    ]);
  });

  test('ranges are of the text after NFC and with Đ for Ð', async () => {
    const typed = 'Ðồng chí Bí thư Quận ủy Đống Đa nói về Nghị quyết số 15-NQ/TW.'.normalize('NFD');
    const { stdout } = await vankien(['analyze', '--lines'], { input: lines({ id: 1, text: typed }) });
    const [{ citations, sentences }] = jsonLines(stdout);
    const text = typed.normalize('NFC').replaceAll('Ð', 'Đ');
    expect(sentences).toEqual([[0, text.length]]);
    expect(text.slice(citations[0].start, citations[0].end)).toBe('Nghị quyết số 15-NQ/TW');
  });

  test('a line that is no such JSON is told with its number and skipped; the others are answered, and the exit status is 1', async () => {
    const { status, stdout, stderr } = await vankien(['analyze', '--lines', '-'], {
      input: `\ufeff${lines(
        { id: 1, text: 'Quận ủy họp.' },
        '{"id": 2, "text": "Quận ủy',
        '',
        { id: 4 },
        ['Quận ủy'],
        { id: 6, text: 'Quận ủy', publishedAt: 'hôm qua' },
        { id: 7, text: '', publishedAt: null },
      )}{"id": 8, "text": "Quận ủy"}`,
    });
    expect(jsonLines(`${stdout}`).map(({ id }) => id)).toEqual([1, 7, 8]);
    expect(stderr.split('\n').slice(0, -1)).toEqual(
      [2, 4, 5, 6].map((number) =>
        expect.stringMatching(new RegExp(`^vankien: dòng ${number} \\(line ${number}\\): .+`)),
      ),
    );
    expect(status).toBe(1);
  });

  test('memory does not grow with the number of lines', async () => {
    const folder = temporaryFolder();
    const peak = async (count: number) => {
      const file = join(folder, `${count}.jsonl`);
      const report = join(folder, `${count}.kb`);
      writeFileSync(file, lines(...Array.from({ length: count }, (_, id) => ({ id, text: TEXT.slice(0, 85) }))));
      const { status, stdout } = await vankien(['analyze', '--lines', file], {
        env: {
          // A small heap: a larger one grows as it likes before it is collected, which says nothing about what is kept.
          NODE_OPTIONS: `--max-semi-space-size=8 --max-old-space-size=100 --import ${pathToFileURL(join(projectRoot(), 'test/support/reportMemory.mjs')).href}`,
          MEMORY_REPORT: report,
        },
      });
      expect(status).toBe(0);
      expect(stdout.split('\n')).toHaveLength(count + 1);
      return Number(readFileSync(report, 'utf8')) / 1_000;
    };
    const few = await peak(2_000);
    const many = await peak(20_000);
    expect(many).toBeLessThan(few + 30);
  }, 60_000);

  test('a reader that has seen enough ends it quietly', async () => {
    const input = join(temporaryFolder(), 'lines.jsonl');
    writeFileSync(input, lines(...Array.from({ length: 2_000 }, (_, id) => ({ id, text: TEXT }))));
    const child = spawn(process.execPath, [join(projectRoot(), 'scripts/vankien.mjs'), 'analyze', '--lines', input]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    const [first] = await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    expect(String(first)).toMatch(/^\{"id":0,/);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test('analyze reads a text from a file or a pipe and shows it to people, or as JSON', async () => {
  const shown = await vankien(['analyze'], { input: TEXT });
  expect(shown.status).toBe(0);
  expect(shown.stdout).toContain('Nghị quyết số 45-NQ/TW');
  expect(shown.stdout).toContain('Đỗ Thị Hòa');
  const json = await vankien(['analyze', '--json'], { input: TEXT });
  expect(JSON.parse(json.stdout).citations).toHaveLength(1);
});
