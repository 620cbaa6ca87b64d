import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSites } from '../../crawlers/index.ts';
import { type Api, buildServer } from '../../src/api/server.ts';
import { readConfig } from '../../src/config.ts';
import { ERROR_CODES } from '../../src/errors.ts';
import { openHoldings } from '../../src/holdings.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { pressRecords, writeSettled } from '../support/filledStore.ts';
import { mustNotFail } from '../support/mustNotFail.ts';
import { temporaryFolder } from '../support/vankien.ts';

const records = pressRecords();
/** A person who was merged into another, so that nothing is kept under this id any more. */
const MERGED = { id: 'chu-thanh-huong.noi-khac', into: records.flatMap(({ posts }) => posts)[0]?.officialId ?? '' };

let server: Api;
const closings: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'corrections.json'),
    JSON.stringify([{ merge: [MERGED.into, MERGED.id], reason: 'chuyển công tác', by: 'Trần Hà', on: '2026-11-20' }]),
  );
  const holdings = await openHoldings(readConfig({ VANKIEN_DATA: folder }), {
    sites: { declared: demoSites, watched: demoSites },
  });
  await writeSettled(holdings.store, records);
  server = await buildServer({ ...holdings, adminKey: null, onFailure: mustNotFail });
  closings.push(
    () => server.close(),
    () => holdings.close(),
  );
});
afterAll(async () => {
  for (const close of closings) await close();
});

const get = (url: string) => server.inject({ method: 'GET', url });
const ask = async (path: string, parameters: Record<string, string> = {}) => {
  const response = await get(`/api/v1/${path}?${new URLSearchParams(parameters)}`);
  expect([path, response.statusCode]).toEqual([path, 200]);
  return response.json();
};

describe('every list answers with how many there are, the wanted hits, and counts by facet', () => {
  test.each(['articles', 'speeches', 'citations', 'documents', 'officials', 'units'])('%s', async (list) => {
    const whole = await ask(list, { limit: '100' });
    const folds = ['articles', 'speeches', 'citations'].includes(list);
    expect(whole).toEqual({
      total: expect.any(Number),
      hits: expect.any(Array),
      facets: expect.any(Object),
      ...(folds && { copies: 0 }),
    });
    expect(whole.total).toBeGreaterThan(20);
    const page = await ask(list, { limit: '5', offset: '10' });
    expect(page.hits).toEqual(whole.hits.slice(10, 15));
    expect(page.total).toBe(whole.total);
    expect((await ask(list, { offset: '10000' })).hits).toEqual([]);
  });

  test('a facet counts what choosing it finds', async () => {
    const choices = {
      articles: ['kind', 'site'],
      speeches: ['site', 'kind'],
      citations: ['relation'],
      documents: ['type'],
    };
    for (const [list, names] of Object.entries(choices)) {
      const { facets } = await ask(list);
      for (const name of names) {
        expect(facets[name].length).toBeGreaterThan(1);
        for (const { value, count } of facets[name]) {
          expect([list, name, value, (await ask(list, { [name]: value })).total]).toEqual([list, name, value, count]);
        }
      }
    }
  });
});

describe('a question typed without tone marks finds what the same question with them finds', () => {
  test.each([
    ['words', 'articles', { q: 'học phí' }, { q: 'hoc phi' }],
    ['a phrase', 'articles', { q: '"Luật Thủ đô"' }, { q: '"luat thu do"' }],
    ['đ and capitals', 'articles', { q: 'đầm sen' }, { q: 'DAM SEN' }],
    ['tone marks of the old placement', 'articles', { q: 'văn hóa' }, { q: 'văn hoá' }],
    ['a speaker', 'speeches', { speaker: 'Trịnh Hữu Khôi' }, { speaker: 'trinh huu khoi' }],
    ['a post', 'speeches', { post: 'Bí thư Quận ủy' }, { post: 'bi thu quan uy' }],
    ['a unit', 'citations', { unit: 'Quận ủy Tây Hồ' }, { unit: 'quan uy tay ho' }],
    ['a document', 'documents', { q: 'phát triển Thủ đô' }, { q: 'phat trien thu do' }],
  ])('%s', async (_name, list, marked, plain) => {
    const ids = ({ hits }: { hits: { id?: string; article?: { id: string }; speech?: { id: string } }[] }) =>
      hits.map((hit) => hit.article?.id ?? hit.speech?.id ?? hit.id).sort();
    const found = await ask(list, { ...marked, limit: '100' });
    expect(found.total).toBeGreaterThan(0);
    const again = await ask(list, { ...plain, limit: '100' });
    expect(again.total).toBe(found.total);
    expect(ids(again)).toEqual(ids(found));
  });
});

test('a parameter that is left empty asks for nothing, as a form sends it', async () => {
  const of = await ask('citations', { document: '15-NQ/TW' });
  expect(of.total).toBeGreaterThan(5);
  expect((await ask('citations', { document: '15-NQ/TW', unit: '', relation: '' })).total).toBe(of.total);
  expect((await ask('speeches', { q: '', kind: '', from: '' })).total).toBe((await ask('speeches')).total);
});

test('the documents of a number are asked for in any spelling, one document by its id', async () => {
  const all = await ask('citations', { document: '15-NQ/TW' });
  expect(all.total).toBeGreaterThan(20);
  for (const document of ['15-nq/tw', '15 – NQ/TƯ', '15-NQ/T.Ư']) {
    expect((await ask('citations', { document })).total).toBe(all.total);
  }
  const one = await ask('citations', { document: 'nghi-quyet.15-nq-tw.2022-05-05' });
  expect(one.hits.map((hit: { documentId: string }) => hit.documentId)).toEqual(
    one.hits.map(() => 'nghi-quyet.15-nq-tw.2022-05-05'),
  );
  const narrowed = await ask('citations', { document: '15-NQ/TW', unit: 'quan uy', relation: 'quán triệt' });
  expect(narrowed.total).toBeGreaterThan(0);
  for (const { citingUnits, impliedUnit, relation } of narrowed.hits) {
    expect([...citingUnits, impliedUnit].join()).toMatch(/Quận ủy/);
    expect(relation).toBe('quán triệt');
  }
});

test('an article answers with everything found in it; its document, people and speeches can be followed', async () => {
  const { article } = records.find((each) => each.article.url.includes('tay-ho-bao-ton-dam-sen'))!;
  const found = await ask(`articles/${article.id}`);
  expect(Object.keys(found).sort()).toEqual(
    ['article', 'citations', 'documents', 'officials', 'posts', 'speeches', 'units'].sort(),
  );
  const { citations, speeches } = found;
  for (const { documentId } of citations.filter((each: { documentId: string | null }) => each.documentId)) {
    expect(await ask(`documents/${encodeURIComponent(documentId)}`)).toMatchObject({ id: documentId });
  }
  const speech = speeches.find((each: { officialId: string | null }) => each.officialId);
  const official = await ask(`officials/${encodeURIComponent(speech.officialId)}`);
  expect(official).toMatchObject({ id: speech.officialId, name: speech.speaker });
  const said = await ask('speeches', { official: speech.officialId });
  expect(said.hits.map((hit: { speech: { id: string } }) => hit.speech.id)).toContain(speech.id);
});

describe('what cannot be answered is a problem with a code, and no inner detail', () => {
  test.each([
    ['an unknown parameter, which is named', 'articles?sapo=x', 400, 'BAD_ARGUMENT', 'sapo'],
    ['a limit out of bounds', 'articles?limit=101', 400, 'BAD_ARGUMENT', 'limit'],
    ['a limit that is no number', 'speeches?limit=nhieu', 400, 'BAD_ARGUMENT', 'limit'],
    ['a day that is in no calendar', 'articles?from=2022-02-30', 400, 'BAD_ARGUMENT', '2022-02-30'],
    ['a question of more than 1,000 characters', `articles?q=${'a'.repeat(1_001)}`, 400, 'BAD_ARGUMENT', '1000'],
    ['a parameter given twice', 'articles?q=a&q=b', 400, 'BAD_ARGUMENT', 'q'],
    ['an article that is not held', 'articles/0000000000000000', 404, 'NOT_FOUND', '0000000000000000'],
    ['a document that is not known', 'documents/nghi-quyet', 404, 'NOT_FOUND', 'nghi-quyet'],
    ['a person who is not known', 'officials/khong-co', 404, 'NOT_FOUND', 'khong-co'],
    [
      'a value that is none of the allowed ones, which are named',
      'citations?resolution=x',
      400,
      'BAD_ARGUMENT',
      'ambiguous',
    ],
    ['a day that is not written as one', 'speeches?from=mai', 400, 'BAD_ARGUMENT', 'YYYY-MM-DD'],
    ['an address that is none', '%zz', 400, 'BAD_ARGUMENT', '%zz'],
    ['an address without a resource', 'nothing', 404, 'NOT_FOUND', '/api/v1/nothing'],
  ] as const)('%s', async (_name, path, status, code, names) => {
    const response = await get(`/api/v1/${path}`);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toEqual({
      type: 'about:blank',
      title: ERROR_CODES[code].vi,
      status,
      code,
      detail: expect.stringContaining(names),
    });
    expect(response.statusCode).toBe(status);
  });
});

test.each([
  '"',
  '"""',
  '-',
  '--',
  '*',
  'a* OR b',
  'NEAR(a b, 2)',
  'col:x',
  '\u0000',
  '%',
  '_',
  '😀',
  "'; DROP TABLE articles; --",
])('the question %j is words like any other', async (q) => {
  const response = await get(`/api/v1/articles?q=${encodeURIComponent(q)}`);
  expect(response.statusCode).toBe(200);
});

test('what it could not answer is told with the error and what was asked, and shows no inner detail', async () => {
  const holdings = await openHoldings(readConfig({ VANKIEN_DATA: temporaryFolder() }), {
    sites: { declared: [], watched: [] },
  });
  const told: unknown[] = [];
  const failing = await buildServer({
    ...holdings,
    adminKey: null,
    onFailure: (error, asked) => told.push([asked, error instanceof Error ? error.message : error]),
  });
  await holdings.store.close();
  const answer = await failing.inject({ method: 'GET', url: '/api/v1/articles?q=ai' });
  expect([answer.statusCode, answer.json()]).toEqual([500, expect.objectContaining({ code: 'UNEXPECTED' })]);
  expect(told).toEqual([['GET /api/v1/articles?q=ai', expect.stringContaining('database')]]);
  expect(answer.body).not.toContain('database');
  await failing.close();
});

test('a request that never comes in whole is not waited for for ever', () => {
  expect(server.server.requestTimeout).toBeGreaterThan(0);
});

test('the API describes itself', async () => {
  const { paths } = (await get('/api/docs/json')).json();
  expect(Object.keys(paths).sort()).toEqual(
    [
      '/api/v1/articles',
      '/api/v1/articles/{id}',
      '/api/v1/articles/{id}/copies',
      '/api/v1/articles/{id}/differences/{other}',
      '/api/v1/articles/{id}/revisions',
      '/api/v1/articles/{id}/sections',
      '/api/v1/citations',
      '/api/v1/crawl',
      '/api/v1/crawl/jobs',
      '/api/v1/crawl/jobs/again',
      '/api/v1/crawl/sites/{id}/pause',
      '/api/v1/crawl/sites/{id}/resume',
      '/api/v1/crawl/sites/{id}/run',
      '/api/v1/documents',
      '/api/v1/documents/{id}',
      '/api/v1/documents/{id}/sections',
      '/api/v1/officials',
      '/api/v1/officials/{id}',
      '/api/v1/speeches',
      '/api/v1/status',
      '/api/v1/units',
      '/health',
    ].sort(),
  );
  for (const [path, methods] of Object.entries<Record<string, { responses: Record<string, object> }>>(paths)) {
    for (const { responses } of Object.values(methods)) {
      expect([path, responses.default]).toEqual([
        path,
        { description: expect.any(String), content: { 'application/problem+json': expect.any(Object) } },
      ]);
    }
  }
  expect((await get('/api/docs/')).headers['content-type']).toContain('text/html');
  expect((await get('/health')).json()).toEqual({ status: 'ok' });
});

test('each list finds something by its own examples', async () => {
  interface Parameter {
    readonly name: string;
    readonly in: string;
    readonly example?: string;
  }
  const { paths } = (await get('/api/docs/json')).json();
  const examples = Object.entries<{ get?: { parameters?: Parameter[] } }>(paths).flatMap(([path, { get: route }]) =>
    (route?.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined)
      .map(({ name, example = '' }) => ({ list: path.replace('/api/v1/', ''), name, example })),
  );
  expect(examples.length).toBeGreaterThan(8);
  for (const { list, name, example } of examples) {
    const { total } = await ask(list, { [name]: example });
    expect([list, name, total > 0]).toEqual([list, name, true]);
  }
});

test('scripts and styles go packed to browsers that take them so, and are kept by them', async () => {
  const [script = ''] = /\/assets\/[\w-]+\.js/.exec((await get('/')).body) ?? [];
  const plain = await get(script);
  const packed = await server.inject({ method: 'GET', url: script, headers: { 'accept-encoding': 'gzip, br' } });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': expect.stringContaining('immutable'),
  });
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(plain.body);
  expect((await get('/')).headers['cache-control']).toBe('public, max-age=0');
});

test('every address outside the API is a page; files outside the pages are not given', async () => {
  const index = readFileSync(join(projectRoot(), 'dist/web/index.html'), 'utf8');
  for (const url of [
    '/',
    '/bai/1',
    '/van-kien/nghi-quyet.15-nq-tw.2022-05-05',
    '/..%2f..%2fpackage.json',
    '/../package.json',
  ]) {
    expect((await get(url)).body).toBe(index);
  }
  const [script = ''] = /\/assets\/[\w-]+\.js/.exec(index) ?? [];
  expect((await get(script)).headers['content-type']).toContain('javascript');
  expect((await get('/assets/older.js')).statusCode).toBe(404);
  const { headers } = await get('/');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining("default-src 'self'"),
  });
});

test('a link to a person who was merged into another leads to that one', async () => {
  expect(await ask(`officials/${MERGED.id}`)).toEqual(await ask(`officials/${MERGED.into}`));
  const articles = await ask('articles', { official: MERGED.into });
  expect(articles.total).toBeGreaterThan(0);
  expect(await ask('articles', { official: MERGED.id })).toEqual(articles);
});

test('a document whose text is held answers how it is built; one that is only cited does not', async () => {
  const { hits } = await ask('documents', { q: '71-NQ/TU' });
  const held = hits.find(({ articleId }: { articleId: string | null }) => articleId !== null);
  const paper = await ask(`documents/${held.id}/sections`);
  expect(paper).toMatchObject({
    articleId: held.articleId,
    header: { number: '71-NQ/TU', issuer: 'Tỉnh ủy Bắc Ninh' },
    place: 'Bắc Ninh',
    parts: [{ anchor: 'khoan-1', kind: 'khoản', label: '1' }, { anchor: 'khoan-2' }, { anchor: 'khoan-3' }],
    signatures: [{ behalf: ['T/M TỈNH ỦY'], post: 'BÍ THƯ', name: 'Thạch Văn Chung' }],
  });
  expect(await ask(`articles/${held.articleId}/sections`)).toEqual(paper);
  const { article } = await ask(`articles/${held.articleId}`);
  for (const { start, end, text } of [...paper.grounds, ...paper.parts])
    expect(article.text.slice(start, end)).toBe(text);
  const { hits: all } = await ask('documents', { limit: '100' });
  const cited = all.find(({ articleId }: { articleId: string | null }) => articleId === null);
  expect((await get(`/api/v1/documents/${cited.id}/sections`)).statusCode).toBe(404);
  const { hits: news } = await ask('articles', { kind: 'news', limit: '1' });
  expect((await get(`/api/v1/articles/${news[0].article.id}/sections`)).statusCode).toBe(404);
});
