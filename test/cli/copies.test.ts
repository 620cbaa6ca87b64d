import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildServer } from '../../src/api/server.ts';
import { readConfig } from '../../src/config.ts';
import { openHoldings } from '../../src/holdings.ts';
import { mustNotFail } from '../support/mustNotFail.ts';
import { temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

const PARAGRAPHS = [
  'Sáng 12-6-2022, Quận ủy Lê Chân tổ chức hội nghị triển khai Nghị quyết số 45-NQ/TW ngày 24-1-2019 của Bộ Chính trị tới 420 cán bộ.',
  'Bí thư Quận ủy Lê Chân Trần Văn Khải nhấn mạnh: “Thợ giỏi phải được trả lương như kỹ sư”.',
  'Quận có 17 xưởng đóng tàu với hơn 2.300 thợ, phần lớn học nghề từ cha anh và chưa qua trường lớp nào.',
  'Trường nghề Sông Cấm sẽ mở thêm 6 lớp hàn và 4 lớp điện tàu, học phí do doanh nghiệp chịu một nửa.',
];

describe('an article that another paper took over', () => {
  const data = temporaryFolder();
  const source = 'Quận ủy Lê Chân bàn việc dạy nghề cho thợ đóng tàu';
  const copy = 'Dạy nghề cho thợ đóng tàu ở Lê Chân';
  const added = 'Phóng viên thường trú đưa tin từ hội trường quận.';

  beforeAll(async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bao'));
    const [first = '', ...rest] = PARAGRAPHS;
    writeFileSync(join(folder, 'bao', 'goc.txt'), [source, ...PARAGRAPHS].join('\n\n'));
    writeFileSync(
      join(folder, 'bao', 'dang-lai.txt'),
      [copy, ...rest.slice(0, 2), first.replace('420', '430'), added].join('\n\n'),
    );
    const { status, stderr } = await vankien(['ingest', folder], { data });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  });

  test('is one hit, and two where every copy is asked for', async () => {
    const folded = await vankienJson<Listed>(['search', 'xưởng đóng tàu'], { data });
    expect(folded).toMatchObject({ total: 1, copies: 1, hits: [{ group: { articles: 2 } }] });
    const every = await vankienJson<Listed>(['search', '--moi-ban', 'xưởng đóng tàu'], { data });
    expect(every).toMatchObject({ total: 2, copies: 1 });
    expect(every.hits.map(({ article }) => article.title).sort()).toEqual([copy, source].sort());
    expect((await vankien(['search', 'xưởng đóng tàu'], { data })).stdout).toContain(
      '1 bài (và 1 ở bản đăng lại: --moi-ban)',
    );
  });

  test('cites a paper once, and twice where every copy is asked for', async () => {
    expect(await vankienJson(['trace', '45-NQ/TW'], { data })).toMatchObject({ total: 1, copies: 1 });
    expect(await vankienJson(['trace', '--moi-ban', '45-NQ/TW'], { data })).toMatchObject({ total: 2, copies: 1 });
  });

  test('is shown beside its copy with what is different', async () => {
    const { hits } = await vankienJson<Listed>(['search', 'xưởng đóng tàu'], { data });
    const { id } = hits[0]!.article;
    const { articles } = await vankienJson<{ articles: { id: string; differences?: object }[] }>(['copies', id], {
      data,
    });
    expect(articles).toHaveLength(2);
    const { stdout } = await vankien(['copies', id], { data });
    expect(stdout).toContain('bản đăng đầu');

    const holdings = await openHoldings(readConfig({ VANKIEN_DATA: data }), { sites: { declared: [], watched: [] } });
    const server = await buildServer({ ...holdings, adminKey: null, onFailure: mustNotFail });
    const get = async (url: string) => (await server.inject({ method: 'GET', url: `/api/v1/${url}` })).json();
    const every = await get('articles?everyCopy=true');
    const idOf = (title: string) =>
      every.hits.find((hit: Listed['hits'][number]) => hit.article.title === title).article.id;
    expect(await get(`articles/${idOf(copy)}/copies`)).toMatchObject({ articles: [{ id: articles[0]!.id }, {}] });
    expect(await get(`articles/${idOf(source)}/differences/${idOf(copy)}`)).toMatchObject({
      title: { before: source, after: copy },
      added: [added],
      cut: [expect.stringContaining('Trường nghề Sông Cấm')],
      reworded: [{ before: PARAGRAPHS[0], after: expect.stringContaining('430 cán bộ') }],
    });
    expect((await server.inject({ method: 'GET', url: '/api/v1/articles/nowhere/copies' })).statusCode).toBe(404);
    await server.close();
    await holdings.close();
  });

  test('that is not held is not found', async () => {
    expect(await vankien(['copies', 'nowhere'], { data })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('[NOT_FOUND]: no article has the id nowhere'),
    });
  });
});

interface Listed {
  readonly total: number;
  readonly copies: number;
  readonly hits: readonly { readonly article: { readonly id: string; readonly title: string } }[];
}
