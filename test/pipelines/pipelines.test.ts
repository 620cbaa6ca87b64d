import { describe, expect, test } from 'vitest';
import { definePipeline, step } from '../../src/pipeline.ts';
import { pageReader, pressRecords } from '../support/filledStore.ts';

const read = pageReader();
const file = (text: string) =>
  read({ url: 'file:///bai.txt', site: null, bytes: new TextEncoder().encode(text), contentType: 'text/plain' });

test('the same bytes give the same records', () => {
  expect(pressRecords()).toEqual(pressRecords());
});

describe('the text of a document', () => {
  const plan = `HUYỆN ỦY CÁT HẢI
Số 31-KH/HU

Cát Hải, ngày 4 tháng 4 năm 2022

KẾ HOẠCH
thực hiện Nghị quyết số 45-NQ/TW ngày 24-1-2019 của Bộ Chính trị

Căn cứ Nghị quyết số 45-NQ/TW, Ban Thường vụ Huyện ủy ban hành Kế hoạch số 31-KH/HU với các nội dung sau đây.

1. Mỗi xã đảo chọn một nghề biển để dạy cho thanh niên trong năm 2022.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Bùi Văn Lưới
`;

  test('is known by its header, also where no site says so', () => {
    const { article, documents } = file(plan);
    expect(article.kind).toBe('resolution');
    expect(article.header).toMatchObject({ type: 'Kế hoạch', number: '31-KH/HU', issuedOn: '2022-04-04' });
    expect(article.publishedOn).toBe('2022-04-04');
    expect(documents).toContainEqual(
      expect.objectContaining({ number: '31-KH/HU', issuedOn: '2022-04-04', basis: 'own text', articleId: article.id }),
    );
  });

  test('cites others, not itself', () => {
    const numbers = new Set(file(plan).citations.map(({ number }) => number));
    expect(numbers).toContain('45-NQ/TW');
    expect(numbers).not.toContain('31-KH/HU');
  });

  test('is based on what its grounds name, and its issuer is who cites where no other body acts', () => {
    const { citations } = file(plan);
    const ground = citations.filter(({ sentenceText }) => sentenceText.startsWith('Căn cứ'));
    expect(ground.map(({ number, relation }) => [number, relation])).toEqual([['45-NQ/TW', 'căn cứ']]);
    for (const { citingUnits } of citations) expect(citingUnits).not.toEqual([]);
  });

  test('news that prints a number is no document', () => {
    const { article } = file(
      'Huyện ủy Cát Hải họp bàn Kế hoạch số 31-KH/HU ngày 4-4-2022 về nghề biển của thanh niên.\n',
    );
    expect(article).toMatchObject({ kind: 'news', header: null });
  });
});

describe('people, what they said and what they cited are joined', () => {
  const { article, posts, speeches, citations } = file(
    'Bí thư Huyện ủy Cát Hải, Ủy viên Ban Thường vụ Thành ủy Hải Phòng Bùi Văn Lưới yêu cầu các xã làm theo Kế hoạch số 31-KH/HU. ' +
      'Người dân cho biết nghề lặn nay ít người theo.\n',
  );

  test('a speech carries the id, the posts and the unit of its speaker; one of nobody known carries none', () => {
    expect(speeches.map(({ speaker, officialId, id }) => [speaker, officialId, id])).toEqual([
      ['Bùi Văn Lưới', posts[0]?.officialId, `${article.id}.s0`],
      ['Người dân', null, `${article.id}.s1`],
    ]);
    expect(speeches[0]?.post).toContain('Bí thư Huyện ủy Cát Hải');
  });

  test('each post has a unit of its own', () => {
    expect(posts.map(({ post, unit }) => [post, unit])).toEqual([
      ['Bí thư Huyện ủy Cát Hải', expect.stringContaining('Huyện ủy Cát Hải')],
      ['Ủy viên Ban Thường vụ Thành ủy Hải Phòng', expect.stringContaining('Thành ủy Hải Phòng')],
    ]);
  });

  test('a citation in a speech is by the speaker', () => {
    expect(citations).toMatchObject([{ citingOfficial: 'Bùi Văn Lưới', citingOfficialId: posts[0]?.officialId }]);
  });
});

describe('a pipeline is refused where it is defined', () => {
  interface Sheet {
    text: string;
    words: number;
    lines: number;
  }
  const words = step<Sheet>()({
    name: 'words',
    needs: ['text'],
    adds: ['words'],
    run: ({ text }) => ({ words: text.length }),
  });
  const lines = step<Sheet>()({
    name: 'lines',
    needs: ['words'],
    adds: ['lines'],
    run: ({ words: n }) => ({ lines: n }),
  });

  test('when a step needs what no earlier one adds', () => {
    expect(() => definePipeline('p', ['text'], [lines, words])).toThrow('step lines needs words');
    expect(() => definePipeline('p', [], [words])).toThrow('step words needs text');
  });

  test('when two steps have one name', () => {
    expect(() => definePipeline('p', ['text'], [words, words])).toThrow('two steps are named words');
  });

  test('else it runs its steps in order, and tells how long each took', () => {
    const pipeline = definePipeline('p', ['text'], [words, lines]);
    const told: [string, number][] = [];
    expect(pipeline.run({ text: 'abc' }, (...step) => told.push(step))).toEqual({ text: 'abc', words: 3, lines: 3 });
    expect(told).toEqual([
      ['words', expect.any(Number)],
      ['lines', expect.any(Number)],
    ]);
  });
});
