import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import { fixturePages } from '../support/fixturePages.ts';
import { expectLines } from '../support/messages.ts';
import { type Ran, startVankien, temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

const NEWS = `Quận ủy Lê Chân bàn việc dạy nghề cho thợ đóng tàu

Sáng 12-6-2022, Quận ủy Lê Chân tổ chức hội nghị triển khai Nghị quyết số 45-NQ/TW ngày 24-1-2019 của Bộ Chính trị.

Bí thư Quận ủy Lê Chân Trần Văn Khải nhấn mạnh: “Thợ giỏi phải được trả lương như kỹ sư”.
`;

/** The 31st of February is printed by mistake now and then: a mention, but no day. */
const IMPOSSIBLE_DAY = `Ngày 31/02/2022, Huyện ủy Kiến Thụy ban hành Nghị quyết số 12-NQ/HU ngày 31-2-2022 về trồng rừng ngập mặn.

Phó Bí thư Huyện ủy Kiến Thụy Vũ Thị Mai cho biết mỗi xã trồng hai héc ta.
`;

/** Another article: copies of one are folded into one hit. */
const WELDERS = `Huyện ủy An Lão mở lớp cho thợ hàn

Ngày 3-8-2021, Huyện ủy An Lão họp với các xưởng cơ khí ven sông về việc mở lớp đêm tại trường nghề.

Chủ tịch UBND huyện Phạm Thị Hoa nói lớp đầu có bốn mươi người, học trong ba tháng, xưởng trả công.
`;

const TURNERS = `Thị ủy Đồ Xuyên giao phường lập tổ thợ tiện

Chiều 9-9-2020, Thị ủy Đồ Xuyên yêu cầu các phường thống kê máy tiện còn chạy tốt trước mùa mưa.

Ông Đỗ Văn Lực, Trưởng ban Tổ chức Thị ủy, cho hay phường nào thiếu máy sẽ được cho mượn.
`;

interface Hits<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
}
interface ArticleHit {
  readonly article: { readonly id: string; readonly url: string; readonly title: string | null };
}

const urls = async (data: string, ...words: string[]) => {
  const { hits } = await vankienJson<Hits<ArticleHit>>(['search', '--limit', '100', ...words], { data });
  return hits.map(({ article }) => article.url.replace(/^.*\//, '')).sort();
};

/** In the order in which they are told: as they are met, then what reading them showed. */
const BAD: readonly (readonly [string, ErrorCode])[] = [
  ['broken-link.txt', 'NOT_FOUND'],
  ['empty.txt', 'EMPTY'],
  ['huge.html', 'TOO_LARGE'],
  ['missing', 'NOT_FOUND'],
  ['binary.txt', 'NOT_TEXT'],
  ['blank.txt', 'EMPTY'],
];

describe('a folder with bad files among the good ones', () => {
  const data = temporaryFolder();
  const folder = temporaryFolder();
  let ran: Ran;

  beforeAll(async () => {
    const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
    write('good.txt', NEWS);
    write('date.txt', IMPOSSIBLE_DAY);
    mkdirSync(join(folder, 'sâu', 'hơn'), { recursive: true });
    write('sâu/hơn/Bài viết.TXT', WELDERS);
    const whole = fixturePages().find(({ name }) => name.startsWith('thudomoi/'))!;
    write(
      'broken.html',
      `${Buffer.from(whole.bytes).toString('utf8').split('</article>')[0]}<p <b><div <span class="x`,
    );
    const old = fixturePages().find(({ name }) => name.startsWith('kinhbac/'))!;
    const lie = Buffer.from(old.bytes).toString('latin1').replaceAll('windows-1258', 'utf-8');
    write('charset.html', Buffer.from(lie, 'latin1'));
    write('utf16.txt', Buffer.from(`\ufeff${TURNERS}`, 'utf16le'));
    write('note.png', 'no text, and not looked at');

    write(
      'binary.txt',
      Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 251),
    );
    write('blank.txt', ' \n\t\n');
    write('empty.txt', '');
    write('huge.html', '<html>');
    truncateSync(join(folder, 'huge.html'), 50_000_000);
    symlinkSync('nowhere.txt', join(folder, 'broken-link.txt'));
    symlinkSync('.', join(folder, 'circle'));
    ran = await vankien(['ingest', folder, join(folder, 'missing')], { data });
  });

  test('each bad file is one line with its name, and the exit status is 1', () => {
    const [passedOver, ...told] = ran.stderr.trimEnd().split('\n').reverse();
    const lines = expectLines(`${told.reverse().join('\n')}\n`, ...BAD.map(([, code]) => code));
    for (const [index, [name]] of BAD.entries()) expect(lines[index]).toContain(join(folder, name));
    expect(passedOver).toBe(`vankien: bỏ qua 1 mục .png, ví dụ ${join(folder, 'note.png')}`);
    expect(ran.stdout).toMatch(
      /^Đã đọc 6 bài, 6 mục không đọc được, bỏ qua 1 mục không phải bài mới, danh sách: .*\.jsonl\n$/,
    );
    expect(ran.status).toBe(1);
  });

  test('all that was left out is in a list, by name and reason', () => {
    const list = readFileSync(/danh sách: (.*)\n$/.exec(ran.stdout)![1]!, 'utf8')
      .trimEnd()
      .split('\n');
    const left = list.map((line) => JSON.parse(line) as { name: string; code: string });
    expect(left.map(({ name, code }) => [name.replace(`${folder}/`, ''), code]).sort()).toEqual(
      [...BAD.filter(([, code]) => code !== 'NOT_FOUND'), ['note.png', 'PASSED_OVER']].sort(),
    );
  });

  test('the good files beside them are taken: cut off in a tag, in another charset than declared, in UTF-16, deep in folders', async () => {
    const taken = await urls(data, '');
    expect(taken).toEqual(
      ['B%C3%A0i%20vi%E1%BA%BFt.TXT', 'broken.html', 'charset.html', 'date.txt', 'good.txt', 'utf16.txt'].sort(),
    );
    expect(await urls(data, 'thợ đóng tàu')).toEqual(['good.txt']);
    expect(await urls(data, 'tho tien')).toEqual(['utf16.txt']);
    const old = fixturePages().find(({ name }) => name.startsWith('kinhbac/'))!;
    expect(await urls(data, `"${old.expected.title}"`)).toEqual(['charset.html']);
  });

  test('a day that is in no calendar is no date of the cited document', async () => {
    const { hits } = await vankienJson<Hits<{ number: string; issuedOn: string | null }>>(['trace', '12-NQ/HU'], {
      data,
    });
    expect(hits).toMatchObject([{ number: '12-NQ/HU', issuedOn: null }]);
  });

  test('what was left out is listed with its reason', async () => {
    const { stdout } = await vankien(['status'], { data });
    expect(stdout).toContain('2 trang bị bỏ qua');
    expect(stdout).toMatch(/binary\.txt {2}Không phải văn bản đọc được \[NOT_TEXT\]: /);
    expect(stdout).toMatch(/blank\.txt {2}Không có nội dung \[EMPTY\]: /);
  });
});

test('the same files once more change nothing; a changed file replaces its article', async () => {
  const data = temporaryFolder();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.txt'), NEWS);
  writeFileSync(join(folder, 'b.txt'), IMPOSSIBLE_DAY);
  const ingest = () => vankien(['ingest', folder], { data });
  expect(await ingest()).toEqual({ status: 0, stdout: 'Đã đọc 2 bài\n', stderr: '' });
  expect(await ingest()).toEqual({ status: 0, stdout: 'Đã đọc 0 bài, 2 bài đã có từ trước\n', stderr: '' });
  writeFileSync(join(folder, 'a.txt'), NEWS.replace('Lê Chân bàn', 'Lê Chân hoãn'));
  expect(await ingest()).toEqual({ status: 0, stdout: 'Đã đọc 1 bài, 1 bài đã có từ trước\n', stderr: '' });
  expect(await urls(data, '"Lê Chân hoãn"')).toEqual(['a.txt']);
  expect(await urls(data, '"Lê Chân bàn"')).toEqual([]);
  expect(await vankienJson(['status'], { data })).toMatchObject({ articles: 2, archived: 2, skipped: 0 });
});

test('files can be added while another process serves the same data', async () => {
  const data = temporaryFolder();
  const file = join(temporaryFolder(), 'bai.txt');
  writeFileSync(file, NEWS);
  const serving = await startVankien([], { data });
  await serving.line(/0 articles/);
  expect(await vankien(['ingest', file], { data })).toEqual({ status: 0, stdout: 'Đã đọc 1 bài\n', stderr: '' });
  const found = await (await fetch(`${serving.address}/api/v1/speeches?q=luong+nhu+ky+su`)).json();
  expect(found).toMatchObject({ total: 1, hits: [{ speech: { speaker: 'Trần Văn Khải' } }] });
  expect(await vankienJson(['status'], { data })).toMatchObject({ articles: 1, jobs: { waiting: 0, active: 0 } });
  expect(await serving.stop()).toBe(0);
});

test('nothing to read at all is exit status 2', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'note.png'), 'x');
  const { status, stdout, stderr } = await vankien(['ingest', folder, '/khong/co'], { data: temporaryFolder() });
  expectLines(stderr, 'NOT_FOUND', 'NOT_FOUND');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

/** Permissions mean nothing to root. */
test.skipIf(process.getuid?.() === 0)(
  'a file or folder without permission is told, and those beside it are taken',
  async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), NEWS);
    writeFileSync(join(folder, 'b.txt'), NEWS);
    mkdirSync(join(folder, 'closed'));
    writeFileSync(join(folder, 'closed', 'c.txt'), NEWS);
    chmodSync(join(folder, 'b.txt'), 0o000);
    chmodSync(join(folder, 'closed'), 0o000);
    const { status, stdout, stderr } = await vankien(['ingest', folder], { data: temporaryFolder() });
    chmodSync(join(folder, 'closed'), 0o700);
    expectLines(stderr, 'UNREADABLE', 'BAD_ARGUMENT');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringContaining('Đã đọc 1 bài, 2 mục không đọc được'),
    });
  },
);
