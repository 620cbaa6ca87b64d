import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { PaperStructure, Section } from '../../src/model/paper.ts';
import type { Span } from '../../src/model/span.ts';
import { composeText } from '../../src/parse/composeText.ts';
import { readDocx } from '../../src/parse/docx/readDocx.ts';
import { readStructure } from '../../src/parse/paper/readStructure.ts';
import { parseArticle } from '../../src/parse/parseArticle.ts';
import { parsePaper } from '../../src/parse/parsePaper.ts';
import { readPdf } from '../../src/parse/pdf/readPdf.ts';
import { readHeader } from '../../src/parse/readHeader.ts';
import { projectRoot } from '../../src/projectRoot.ts';

const folder = join(projectRoot(), 'fixtures', 'papers');
const FORMS = ['html', 'docx', 'pdf'] as const;
const PAPERS = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));

type Read = Pick<Article, 'text' | 'title' | 'header'>;

async function read(name: string, form: (typeof FORMS)[number]): Promise<Read> {
  const bytes = readFileSync(join(folder, `${name}.${form}`));
  const url = `https://vanban.example/${name}`;
  const parsed =
    form === 'html'
      ? parseArticle(bytes.toString(), { url, contentType: 'text/html', site: null }).article
      : parsePaper(await (form === 'pdf' ? readPdf(bytes) : readDocx(bytes)), url).article;
  return { title: parsed.title, text: composeText(parsed), header: readHeader(parsed) };
}

/** The structure with what is written in the place of where it stands. */
function written({ text, header, ...article }: Read) {
  const structure = readStructure({ text, header, ...article }) as PaperStructure;
  const at = (span: Span) => text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const part = ({ own, parts, start: _, end: __, ...rest }: Section): object => ({
    ...rest,
    own: at(own),
    parts: parts.map(part),
  });
  return {
    header,
    place: structure.place,
    grounds: structure.grounds.map(at),
    parts: structure.parts.map(part),
    signatures: structure.signatures.map(({ start: _, end: __, ...rest }) => rest),
    recipients: structure.recipients.map(at),
    annexes: structure.annexes.map(({ label, anchor, title, rows, parts }) => ({
      label,
      anchor,
      title,
      rows,
      parts: parts.map(part),
    })),
    effect: structure.effect && { on: structure.effect.on, words: at(structure.effect) },
  };
}

describe.each(PAPERS)('%s', (name) => {
  test.each(['docx', 'pdf'] as const)('has the same structure as %s and as a web page', async (form) => {
    expect(written(await read(name, form))).toEqual(written(await read(name, 'html')));
  });

  test.each(FORMS)('reads the whole text, once (%s)', async (form) => {
    const squeezed = (text: string) => text.replace(/[\s|*_-]/g, '');
    const { text, title } = await read(name, form);
    const source = readFileSync(join(folder, `${name}.html`), 'utf8')
      .replace(/^[\s\S]*<main[^>]*>/, '')
      .replace(/<[^>]+>/g, ' ');
    expect(squeezed(text.slice(title?.length ?? 0)).length).toBe(squeezed(source).length);
  });
});

const anchors = (parts: readonly Section[]): string[] =>
  parts.flatMap(({ anchor, parts: inside }) => [anchor, ...anchors(inside)]);

test('a Party resolution: parts by I, 1, a and dashes; signed for the committee; in force from the day of its head', async () => {
  const paper = written(await read('nghi-quyet-92-nq-tu', 'html'));
  const structure = readStructure(await read('nghi-quyet-92-nq-tu', 'html')) as PaperStructure;
  expect(paper.header).toEqual({
    type: 'Nghị quyết',
    number: '92-NQ/TU',
    issuer: 'Tỉnh ủy Bắc Ninh',
    issuedOn: '2023-09-12',
    title:
      'về bảo tồn và phát triển làng nghề truyền thống gắn với du lịch cộng đồng trên địa bàn tỉnh đến năm 2030, tầm nhìn đến năm 2045',
  });
  expect(paper.place).toBe('Bắc Ninh');
  expect(paper.grounds).toHaveLength(3);
  expect(anchors(structure.parts)).toEqual([
    ...['muc-i', 'muc-ii', 'muc-ii.khoan-1', 'muc-ii.khoan-1.y-1', 'muc-ii.khoan-1.y-1~2', 'muc-ii.khoan-2'],
    ...['muc-ii.khoan-2.diem-a', 'muc-ii.khoan-2.diem-b', 'muc-ii.khoan-2.diem-c', 'muc-ii.khoan-3', 'muc-iii'],
    ...['muc-iii.khoan-1', 'muc-iii.khoan-2', 'muc-iii.khoan-2.diem-a', 'muc-iii.khoan-2.diem-b', 'muc-iii.khoan-3'],
    ...['muc-iv', 'muc-iv.khoan-1', 'muc-iv.khoan-2', 'muc-iv.khoan-3'],
  ]);
  expect(paper.signatures).toEqual([{ behalf: ['T/M BAN CHẤP HÀNH'], post: 'BÍ THƯ', name: 'Thạch Văn Chung' }]);
  expect(paper.recipients).toEqual([
    'Ban Bí thư Trung ương Đảng',
    'Các huyện ủy, thị ủy, thành ủy',
    'Các đảng ủy trực thuộc Tỉnh ủy',
    'Lưu Văn phòng Tỉnh ủy',
  ]);
  expect(paper.effect?.on).toBe('2023-09-12');
});

test('a decree: Chương, Mục, Điều, khoản, điểm with đ behind d; what it quotes of another decree is no part of its own', async () => {
  const read415 = await read('nghi-dinh-415-2024-nd-cp', 'html');
  const paper = written(read415);
  const structure = readStructure(read415) as PaperStructure;
  expect(paper.header).toMatchObject({
    type: 'Nghị định',
    number: '415/2024/NĐ-CP',
    issuer: 'Chính phủ',
    issuedOn: '2024-10-25',
  });
  expect(structure.parts.map(({ label, heading }) => [label, heading])).toEqual([
    ['Chương I', 'QUY ĐỊNH CHUNG'],
    ['Chương II', 'TỔ CHỨC HOẠT ĐỘNG CỦA CHỢ NỔI'],
    ['Chương III', 'ĐIỀU KHOẢN THI HÀNH'],
  ]);
  const all = anchors(structure.parts);
  expect(all.filter((anchor) => /^dieu-\d+$/.test(anchor))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `dieu-${number}`),
  );
  expect(all).toEqual(
    expect.arrayContaining(['chuong-ii.muc-1', 'dieu-3.khoan-1.diem-d', 'dieu-3.khoan-1.diem-dd', 'dieu-7.khoan-3']),
  );
  expect(all).not.toContain('dieu-6.khoan-1');
  expect(paper.signatures).toEqual([
    { behalf: ['TM. CHÍNH PHỦ', 'KT. THỦ TƯỚNG'], post: 'PHÓ THỦ TƯỚNG', name: 'Hà Thế Vinh' },
  ]);
  expect(paper.annexes).toMatchObject([
    {
      label: 'PHỤ LỤC I',
      anchor: 'phu-luc-i',
      title: 'TIÊU CHÍ XẾP HẠNG CHỢ NỔI',
      parts: [{ anchor: 'phu-luc-i.khoan-1' }, { anchor: 'phu-luc-i.khoan-2' }],
      rows: [
        ['Hạng', 'Số phương tiện', 'Diện tích mặt nước'],
        ['Hạng một', 'Từ 200 trở lên', 'Trên 5 héc-ta'],
        ['Hạng hai', 'Từ 80 đến dưới 200', 'Từ 2 đến 5 héc-ta'],
        ['Hạng ba', 'Dưới 80', 'Dưới 2 héc-ta'],
      ],
    },
  ]);
  expect(paper.effect?.on).toBe('2024-12-15');
});

test("a People's Council's resolution: the body that resolves stands under the title; the fees stand in the annex", async () => {
  const paper = written(await read('nghi-quyet-37-2023-nq-hdnd', 'html'));
  expect(paper.header).toMatchObject({
    number: '37/2023/NQ-HĐND',
    issuer: 'Hội đồng nhân dân tỉnh Hà Nam',
    title: 'Quy định mức thu phí tham quan di tích lịch sử, danh lam thắng cảnh trên địa bàn tỉnh Hà Nam',
  });
  expect(paper.grounds.at(-1)).toMatch(/^Xét Tờ trình số 1988\/TTr-UBND/);
  expect(paper.signatures).toEqual([{ behalf: [], post: 'CHỦ TỊCH', name: 'Đinh Thị Nhuần' }]);
  expect(paper.annexes[0]?.rows).toHaveLength(4);
  expect(paper.effect).toMatchObject({ on: '2024-01-01' });
});

test.each([
  [
    'quy-dinh-144-qd-tu',
    '144-QĐ/TU',
    'Tỉnh ủy Thái Bình',
    3,
    ['Đặng Thị Ngát'],
    ['dieu-1.khoan-2', 'dieu-2.khoan-2.diem-c'],
  ],
  ['chi-thi-27-ct-hu', '27-CT/HU', 'Ban Thường vụ Huyện ủy Mộc Châu', 0, ['Lò Văn Sơn'], ['khoan-1', 'khoan-4']],
  [
    'ket-luan-61-kl-tu',
    '61-KL/TU',
    'Ban Thường vụ Thành ủy Hải Phòng',
    1,
    ['Phạm Quang Tuệ'],
    ['muc-ii.khoan-2.diem-c', 'muc-iii'],
  ],
  [
    'huong-dan-09-hd-btctu',
    '09-HD/BTCTU',
    'Ban Tổ chức',
    1,
    ['Hồ Thị Lệ Thủy'],
    ['muc-ii.khoan-1.khoan-1-2.y-1~2.y-1~2'],
  ],
  [
    'thong-tu-08-2024-tt-bvhttdl',
    '08/2024/TT-BVHTTDL',
    'Bộ Văn hóa, Thể thao và Du lịch',
    3,
    ['Trần Lệ Giang'],
    ['chuong-ii.muc-2', 'dieu-3.khoan-1.diem-c'],
  ],
  [
    'cong-dien-21-cd-ubnd',
    '21/CĐ-UBND',
    'Ủy ban nhân dân tỉnh Yên Bái',
    0,
    ['Giàng A Pao'],
    ['khoan-2.diem-b', 'khoan-3'],
  ],
  [
    'ke-hoach-310-kh-ubnd',
    '310/KH-UBND',
    'Ủy ban nhân dân tỉnh Hà Nam',
    1,
    ['Nguyễn Anh Chức'],
    ['muc-i.khoan-1.y-1~2', 'muc-iii.khoan-2'],
  ],
  [
    'nghi-quyet-lien-tich-03-2022',
    '03/2022/NQLT-TĐTN-SGDĐT',
    'Tỉnh đoàn - Sở Giáo dục và Đào tạo tỉnh Bến Tre',
    1,
    ['La Thị Mỹ', 'Nguyễn Phúc Lộc'],
    ['dieu-2.khoan-1.diem-b'],
  ],
  [
    'nghi-quyet-29-nq-hu',
    '29-NQ/HU',
    'Huyện ủy Đam Rông',
    0,
    ['K’Sơn Ha Brin'],
    ['phan-b.muc-ii.khoan-2.y-1~2', 'phan-c.khoan-2'],
  ],
] as const)('%s: number, issuer, grounds, signers, parts', async (name, number, issuer, grounds, signers, parts) => {
  const paper = await read(name, 'docx');
  const structure = readStructure(paper) as PaperStructure;
  expect(paper.header).toMatchObject({ number, issuer });
  expect(structure.grounds).toHaveLength(grounds);
  expect(structure.signatures.map((signature) => signature.name)).toEqual(signers);
  expect(anchors(structure.parts)).toEqual(expect.arrayContaining([...parts]));
});
