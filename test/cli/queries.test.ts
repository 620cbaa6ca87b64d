import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CitationRecord } from '../../src/model/citation.ts';
import type { Document } from '../../src/model/document.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import type { ArticleHit, OfficialProfile, SpeechHit } from '../../src/store/store.ts';
import { crawledPress } from '../support/crawledPress.ts';
import { startVankien, vankien, vankienJson } from '../support/vankien.ts';

interface List<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
}

let data: string;
beforeAll(async () => {
  data = await crawledPress();
});

const ask = <Hit>(...words: string[]) => vankienJson<List<Hit>>(words, { data });
const ids = async (...words: string[]) => {
  const { total, hits } = await ask<{ article?: { id: string }; speech?: { id: string }; id?: string }>(...words);
  return { total, ids: hits.map((hit) => hit.article?.id ?? hit.speech?.id ?? hit.id).sort() };
};

describe('a question typed without tone marks finds what the same question with them finds', () => {
  test.concurrent.each([
    ['articles', ['search', 'học phí'], ['search', 'hoc phi']],
    ['speeches', ['search', '--speeches', 'ngăn kéo'], ['search', '--speeches', 'ngan keo']],
    ['a unit', ['unit', 'Quận ủy Tây Hồ'], ['unit', 'quan uy tay ho']],
    ['an official', ['official', 'Chử Thanh Hương'], ['official', 'chu thanh huong']],
    ['a number', ['trace', '15-NQ/TW'], ['trace', '15-nq/tw']],
  ])('%s', async (_name, marked, plain) => {
    const found = await ids(...marked);
    expect(found.total).toBeGreaterThan(0);
    expect(await ids(...plain)).toEqual(found);
  });
});

test('words that all occur are asked for, phrases as they stand, and what is excluded is not there', async () => {
  const all = await ids('search', '--limit', '100', 'nghị quyết');
  const without = await ids('search', '--limit', '100', 'nghị quyết', '-học');
  expect(without.total).toBeLessThan(all.total);
  expect(all.ids).toEqual(expect.arrayContaining(without.ids));
  expect((await ids('search', '"quyết nghị quyết"')).total).toBe(0);
});

test('a speech answers with who said it, holding which post, in which words, and where they matched', async () => {
  const { hits } = await ask<SpeechHit>('search', '--speeches', '"ngăn kéo"');
  expect(hits).toHaveLength(1);
  const [{ speech, snippet }] = hits as [SpeechHit];
  expect(speech).toMatchObject({
    kind: 'reported',
    speaker: 'Lê Anh Thái',
    post: 'Chủ tịch HĐND TP Hà Nội',
    verb: 'yêu cầu',
    saidOn: '2022-07-11',
    site: 'nhipsong',
  });
  expect(speech.text).toContain('ngăn kéo');
  expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end)).join(' ')).toBe('ngăn kéo');
});

test('the trace of 15-NQ/TW shows the units that cite it, when, to do what, in which sentence', async () => {
  const { total, hits, documents } = await vankienJson<List<CitationRecord> & { documents: Document[] }>(
    ['trace', '15-NQ/TW'],
    { data },
  );
  expect(hits).toHaveLength(total);
  expect(hits.filter(({ documentId }) => documentId === 'nghi-quyet.15-nq-tw.2022-05-05').length).toBeGreaterThan(20);
  expect(documents.map(({ id }) => id)).toContain('nghi-quyet.15-nq-tw.2022-05-05');
  for (const { surface, sentenceText, on } of hits) {
    expect(sentenceText).toContain(surface);
    expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  const acts = hits.map(({ on, citingUnits, relation }) => `${on} ${citingUnits.join(', ')}: ${relation}`);
  expect(acts).toContain('2022-06-14 Quận ủy Cầu Giấy: quán triệt');
  expect(acts).toContain('2023-02-17 Quận ủy Tây Hồ: cụ thể hóa');
  expect(acts).toContain('2023-05-12 Huyện ủy Gia Lâm: triển khai');
  expect(new Set(hits.flatMap(({ citingUnits }) => citingUnits)).size).toBeGreaterThan(10);
});

test('a number is traced as it is named in a text', async () => {
  expect(await ids('trace', 'Nghị quyết số 15 - NQ/TƯ')).toEqual(await ids('trace', '15-NQ/TW'));
});

test('a document is traced by its id, and by its name where that means one', async () => {
  const byId = await ids('trace', 'nghi-quyet.15-nq-tw.2022-05-05');
  expect(byId.total).toBeGreaterThan(10);
  const byNumber = await ids('trace', '15-NQ/TW');
  expect(byNumber.ids).toEqual(expect.arrayContaining(byId.ids));
  const byName = await ids('trace', 'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII');
  expect(byName).toEqual(await ids('trace', 'nghi-quyet.dai-hoi-xiii.dang'));
  const { status, stderr } = await vankien(['trace', 'nghi quyet dai hoi'], { data });
  expect(status).toBe(2);
  expect(stderr).toMatch(/documents are called nghi quyet dai hoi; name one by its id: .*nghi-quyet\.dai-hoi-/);
});

test('a unit answers with the documents it cited, an official with the posts held and when', async () => {
  const { hits } = await ask<CitationRecord>('unit', 'Quận ủy Tây Hồ');
  expect(hits.map(({ number }) => number)).toContain('18-NQ/QU');
  for (const { citingUnits } of hits) expect(citingUnits.join()).toContain('Quận ủy Tây Hồ');

  const found = await ask<OfficialProfile>('official', 'Chử Thanh Hương');
  expect(found).toMatchObject({
    total: 1,
    hits: [{ name: 'Chử Thanh Hương', posts: [{ post: 'Bí thư Quận ủy Tây Hồ', firstSeen: '2023-02-17' }] }],
  });
});

test('a list comes in pages that, put together, are the whole list', async () => {
  const whole = await ask<ArticleHit>('search', 'Hà Nội', '--limit', '100');
  const pages: ArticleHit[] = [];
  for (let offset = 0; offset < whole.total; offset += 13) {
    const { total, hits } = await ask<ArticleHit>('search', 'Hà Nội', '--limit', '13', '--offset', String(offset));
    expect(total).toBe(whole.total);
    pages.push(...hits);
  }
  expect(pages.map(({ article }) => article.id)).toEqual(whole.hits.map(({ article }) => article.id));
});

test('--json prints what the API answers, and nothing else', async () => {
  const serving = await startVankien([], { data });
  const api = async (path: string) => (await fetch(`${serving.address}/api/v1/${path}`)).json();
  const { facets: _facets, ...articles } = await api('articles?q=h%E1%BB%8Dc+ph%C3%AD');
  expect(await ask('search', 'học phí')).toEqual(articles);
  const { facets: _speakers, ...speeches } = await api('speeches?q=nghi+quyet');
  expect(await ask('search', '--speeches', 'nghi quyet')).toEqual(speeches);
  const { facets: _units, ...citations } = await api('citations?unit=quan+uy&limit=100');
  expect(await ask('unit', 'quan uy')).toEqual(citations);
  const { facets: _posts, ...officials } = await api('officials?q=nguyen');
  expect(await ask('official', 'nguyen')).toEqual(officials);
  const { sites: _sites, ...status } = await api('status');
  expect(await vankienJson(['status'], { data })).toEqual(status);
  await serving.stop();
});

describe('the questions of the guide find something in the made-up press', () => {
  const guide = readFileSync(join(projectRoot(), 'docs/huong-dan.md'), 'utf8');
  const questions = [...guide.matchAll(/^npm run -s vankien -- ((?:search|trace|show|unit|official) [^#\n]*)/gm)].map(
    ([, words = '']) => words.trim(),
  );
  test('it counts what the made-up press holds', async () => {
    const { hits } = await ask<ArticleHit>('search', '', '--limit', '100');
    const news = hits.filter(({ article }) => article.kind === 'news').length;
    expect(guide).toContain(`thu thập ${news} bài báo và ${hits.length - news} văn bản`);
  });
  test('there are some', () => expect(questions.length).toBeGreaterThan(5));
  test.concurrent.each(questions)('%s', async (question) => {
    const words = [...question.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const { status, stdout, stderr } = await vankien(words, { data });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n').length).toBeGreaterThan(1);
  });
});

test('a question that finds nothing is answered, not failed', async () => {
  expect(await ask('search', 'kangaroo')).toEqual({ total: 0, copies: 0, hits: [] });
  expect(await ask('search', '')).toMatchObject({ total: 39 });
  for (const words of [
    ['search', 'kangaroo'],
    ['trace', '999-NQ/TW'],
    ['unit', 'kangaroo'],
    ['official', 'kangaroo'],
  ]) {
    const { status, stdout, stderr } = await vankien(words, { data });
    expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({ status: 0, stderr: '', lines: 2 });
  }
});
