import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PaperView } from '../../src/model/paper.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

const folder = temporaryFolder();
const data = join(folder, 'data');
const NAMES = ['nghi-quyet-92-nq-tu.pdf', 'nghi-dinh-415-2024-nd-cp.docx', 'nghi-quyet-37-2023-nq-hdnd.html'];

beforeAll(async () => {
  mkdirSync(join(folder, 'van-ban'));
  for (const name of NAMES)
    copyFileSync(join(projectRoot(), 'fixtures', 'papers', name), join(folder, 'van-ban', name));
  const { status, stderr } = await vankien(['ingest', join(folder, 'van-ban')], { data });
  expect([status, stderr]).toEqual([0, '']);
}, 120_000);

const lines = async (...words: string[]) => (await vankien(['show', ...words], { data })).stdout.split('\n');

describe('show prints how the text of a document is built', () => {
  test('that came as PDF', async () => {
    const shown = await lines('92-NQ/TU');
    expect(shown[0]).toMatch(/^Nghị quyết số 92-NQ\/TU ngày 2023-09-12 của Tỉnh ủy Bắc Ninh: về bảo tồn/);
    expect(shown).toEqual(
      expect.arrayContaining([
        'Nơi ban hành: Bắc Ninh',
        'Hiệu lực: từ 2023-09-12',
        '  II- QUAN ĐIỂM, MỤC TIÊU  [muc-ii]',
        '  - thay thế Nghị quyết số 45-NQ/TU từ 2023-09-12 [muc-iv.khoan-3]',
        '  - T/M BAN CHẤP HÀNH, BÍ THƯ, Thạch Văn Chung',
      ]),
    );
  });

  test('that came as DOCX', async () => {
    const shown = await lines('nghị', 'định', '415/2024/NĐ-CP');
    expect(shown).toEqual(
      expect.arrayContaining([
        '  Chương I. QUY ĐỊNH CHUNG  [chuong-i]',
        '          đ) Được cơ quan quản lý đường thủy nội địa chấp thuận bằng văn bản.  [dieu-3.khoan-1.diem-dd]',
        'PHỤ LỤC I: TIÊU CHÍ XẾP HẠNG CHỢ NỔI',
        '  Hạng một | Từ 200 trở lên | Trên 5 héc-ta',
      ]),
    );
  });
});

test('what it replaces, amends and repeals holds from the day that stands beside it, else from when it holds itself', async () => {
  const { paper } = await vankienJson<{ paper: PaperView }>(['show', '415/2024/NĐ-CP'], { data });
  const closing = paper.relations.filter(({ relation }) => relation !== 'căn cứ');
  expect(closing.map(({ relation, surface, anchor, from }) => [relation, surface, anchor, from])).toEqual([
    ['sửa đổi', 'Nghị định số 211/2018/NĐ-CP', 'dieu-6', '2024-12-15'],
    ['thay thế', 'Nghị định số 302/2016/NĐ-CP', 'dieu-7.khoan-2', '2024-12-15'],
    ['bãi bỏ', 'Nghị định số 117/2020/NĐ-CP', 'dieu-7.khoan-3', '2025-01-01'],
  ]);
});

test('its own number, in its head and in the note of its annex, is no citation', async () => {
  const { hits } = await vankienJson<{ hits: { number: string }[] }>(['trace', '415/2024/NĐ-CP'], { data });
  expect(hits).toEqual([]);
});

test('who issued it is who cites in it', async () => {
  const { hits } = await vankienJson<{ hits: { citingUnits: string[]; relation: string }[] }>(['trace', '45-NQ/TU'], {
    data,
  });
  expect(hits).toMatchObject([{ citingUnits: ['Tỉnh ủy Bắc Ninh'], relation: 'thay thế' }]);
});

test('where several documents have the number they are listed by their ids', async () => {
  const shown = await lines('15-NQ/TW');
  expect(shown[0]).toMatch(/^\d văn kiện cùng số 15-NQ\/TW/);
  expect(shown[1]).toMatch(/^ {2}nghi-quyet\.15-nq-tw\.\S+ {2}Nghị quyết số 15-NQ\/TW/);
});

test('a number that nobody knows is one clear line', async () => {
  const { status, stdout, stderr } = await vankien(['show', '9999-NQ/TU'], { data });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^vankien: Không tìm thấy \[NOT_FOUND\]: .*9999-NQ\/TU.*\n$/);
});
