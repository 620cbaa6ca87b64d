import { beforeEach, describe, expect, test } from 'vitest';
import { groupCopies } from '../../../src/jobs/groupCopies.ts';
import type { ArticleRecords } from '../../../src/model/article.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import type { Store } from '../../../src/store/store.ts';
import { type Facts, idOf, makeRecords } from '../makeRecords.ts';
import type { GivenStore } from './given.ts';

const SENTENCES = [
  'Sáng 2-5, Quận ủy Ba Đồi khai mạc hội nghị quán triệt Nghị quyết 15-NQ/TW tới 350 cán bộ chủ chốt.',
  'Bí thư Quận ủy Lê Minh An nhấn mạnh: "Mỗi phường phải có kế hoạch riêng trước ngày 30-6".',
  'Theo báo cáo, năm qua quận thu ngân sách 1.250 tỷ đồng, tăng 8,4% so với dự toán được giao.',
  'Tuyến phố Hàng Vôi được chỉnh trang với 42 ngôi nhà cổ, kinh phí do người dân đóng góp một nửa.',
  'Ông Phạm Văn Bình, tổ trưởng dân phố số 7, cho biết bà con mong con ngõ sớm có đèn chiếu sáng.',
  'Trường Tiểu học Hoa Sen sẽ đón thêm 180 học sinh lớp một khi khu nhà mới xong vào tháng Chín.',
];
const SPEECH = 'Mỗi phường phải có kế hoạch riêng trước ngày 30-6';
const said: Facts['speeches'] = [{ text: SPEECH, speaker: 'Lê Minh An', post: 'Bí thư' }];
const cited: Facts['citations'] = [{ surface: 'Nghị quyết 15-NQ/TW', number: '15-NQ/TW' }];

const original: Facts = {
  name: 'goc',
  site: 'thudomoi',
  title: 'Ba Đồi quán triệt nghị quyết',
  body: SENTENCES.join('\n\n'),
  publishedAt: '2024-05-02T08:00:00+07:00',
  speeches: said,
  citations: cited,
};
/** Re-titled, re-ordered, a figure corrected, a sentence added. */
const copy: Facts = {
  ...original,
  name: 'dang-lai',
  site: 'nhipsong',
  title: 'Hội nghị tại Ba Đồi',
  body: [...SENTENCES.slice(3), ...SENTENCES.slice(0, 3), 'Phóng viên Thu Trang đưa tin từ hội trường.']
    .join('\n\n')
    .replace('350', '360'),
  publishedAt: '2024-05-03T09:00:00+07:00',
};
/** Cut to half. */
const cut: Facts = {
  ...original,
  name: 'cat-ngan',
  site: 'kinhbac',
  title: 'Tin Ba Đồi',
  body: SENTENCES.slice(0, 3).join('\n\n'),
  publishedAt: '2024-05-04T10:00:00+07:00',
};
const other: Facts = {
  name: 'khac',
  body: 'Chiều nay mưa to ở nhiều nơi, nước dâng 40 cm trên phố Hàng Vôi. Xe buýt số 9 đổi lộ trình qua cầu Long Biên. Đội thoát nước mở thêm ba trạm bơm, người dân chờ đến tối mới về được nhà.',
};

/** Copies of one article are one group, and one hit. */
export function copies(given: GivenStore): void {
  const { search, names } = given;
  let store: Store;
  beforeEach(() => {
    ({ store } = given);
  });

  /** As a worker does. */
  const write = async (...articles: readonly (Facts | ArticleRecords)[]) => {
    for (const each of articles) {
      const records = 'article' in each ? each : makeRecords(each);
      await store.put(records);
      await groupCopies(store, [records.article.id]);
    }
  };
  const groups = async () => {
    const ids = ['goc', 'dang-lai', 'cat-ngan', 'khac'].map(idOf);
    const named = new Map<ArticleId, string>([
      [idOf('goc'), 'goc'],
      [idOf('dang-lai'), 'dang-lai'],
      [idOf('cat-ngan'), 'cat-ngan'],
    ]);
    const found = await store.sketched(ids);
    return Object.fromEntries(
      found
        .filter(({ group }) => group !== null)
        .map(({ id, group }) => [named.get(id) ?? id, named.get(group!) ?? group])
        .sort(),
    );
  };
  const ALL = { goc: 'goc', 'dang-lai': 'goc', 'cat-ngan': 'goc' };

  describe('copies', () => {
    test.each([
      [[original, copy, cut, other]],
      [[cut, copy, other, original]],
      [[other, copy, original, cut]],
      [[copy, cut, original, other]],
    ])('are one group, named after the one published first, whatever the order of writing', async (articles) => {
      await write(...articles);
      expect(await groups()).toEqual(ALL);
      expect((await store.copiesOf(idOf('cat-ngan'))).map(({ id }) => id)).toEqual(
        ['goc', 'dang-lai', 'cat-ngan'].map(idOf),
      );
      expect(await store.copiesOf(idOf('khac'))).toEqual([]);
    });

    test('that two workers write at the same moment are one group', async () => {
      const records = [cut, copy, original, other].map(makeRecords);
      await Promise.all(
        records.map(async (each) => {
          await store.put(each);
          await groupCopies(store, [each.article.id]);
        }),
      );
      expect(await groups()).toEqual(ALL);
    });

    test('that were written by a worker who died before it looked for them are grouped by its next try', async () => {
      await write(original);
      await store.put(makeRecords(copy));
      await groupCopies(store, [idOf('dang-lai')]);
      await groupCopies(store, [idOf('dang-lai')]);
      expect(await groups()).toEqual({ goc: 'goc', 'dang-lai': 'goc' });
    });

    test('that a hundred papers print are one group with what a further one prints of it', async () => {
      const printed = Array.from({ length: 110 }, (_, at) => makeRecords({ ...copy, name: `bao-${at}` }));
      await Promise.all(printed.map((records) => store.put(records)));
      await groupCopies(
        store,
        printed.map(({ article }) => article.id),
      );
      await write(original, { ...cut, body: SENTENCES.slice(0, 5).join(' ') });
      const found = await store.sketched([...printed.map(({ article }) => article.id), idOf('cat-ngan')]);
      expect(new Set(found.map(({ group }) => group))).toEqual(new Set([idOf('goc')]));
    });

    test('are one hit, that of the first publisher, and each its own where every copy is asked for', async () => {
      await write(copy, cut, original, other);
      const folded = await store.searchArticles({ text: 'quán triệt' });
      expect(names(folded)).toEqual(['goc']);
      expect(folded).toMatchObject({ total: 1, copies: 2, hits: [{ group: { first: idOf('goc'), articles: 3 } }] });
      const every = await store.searchArticles({ text: 'quán triệt', everyCopy: true, sort: 'newest' });
      expect(names(every)).toEqual(['cat-ngan', 'dang-lai', 'goc']);
      expect(every).toMatchObject({ total: 3, copies: 2 });
      expect(folded.facets).toEqual(every.facets);
      expect((await store.searchArticles({})).hits.map(({ group }) => group?.articles ?? 1)).toEqual([3, 1]);
    });

    test('are found by what only they say, and at their own site', async () => {
      await write(original, copy, cut);
      expect(await search('"phóng viên thu trang"')).toEqual(['dang-lai']);
      expect(await search({ site: 'kinhbac' })).toEqual(['cat-ngan']);
      expect(await search({ text: 'ngân sách', from: '2024-05-03' })).toEqual(['dang-lai']);
      expect((await store.searchArticles({ text: 'ngân sách', from: '2024-05-03' })).total).toBe(1);
    });

    test('say a speech and cite a paper once, or each for itself', async () => {
      await write(copy, original, cut, { ...other, citations: [{ surface: 'Xe buýt', number: '15-NQ/TW' }] });
      const speeches = await store.searchSpeeches({ text: 'kế hoạch' });
      expect(speeches).toMatchObject({ total: 1, copies: 2, hits: [{ speech: { articleId: idOf('goc') } }] });
      expect((await store.searchSpeeches({ everyCopy: true })).hits).toHaveLength(3);
      const citations = await store.searchCitations({ document: '15-NQ/TW' });
      expect(citations).toMatchObject({ total: 2, copies: 2 });
      expect(citations.hits.map(({ articleId }) => articleId).sort()).toEqual([idOf('goc'), idOf('khac')].sort());
      expect(await store.searchCitations({ everyCopy: true })).toMatchObject({ total: 4, copies: 2 });
    });

    test('that are written anew as something else leave the group, and the rest stays one', async () => {
      await write(original, copy, cut);
      const later = (facts: Facts): ArticleRecords => {
        const records = makeRecords(facts);
        return { ...records, article: { ...records.article, fetchedAt: '2024-07-01T00:00:00Z' } };
      };
      await write(later({ ...other, name: 'goc' }));
      expect(await groups()).toEqual({ 'dang-lai': 'dang-lai', 'cat-ngan': 'dang-lai' });
      await write(later({ ...other, name: 'dang-lai', body: 'Bài đã gỡ.' }));
      expect(await groups()).toEqual({});
      expect((await store.searchArticles({})).total).toBe(3);
    });

    test('keep what their citations are resolved to later, and come back as they were put', async () => {
      await write(original, copy);
      const { citations } = makeRecords(copy);
      const resolution = {
        documentId: null,
        resolution: 'ambiguous',
        resolutionReason: 'several documents fit',
        candidates: [],
      } as const;
      await store.putResolutions([{ id: citations[0]!.id, ...resolution }], new Map());
      expect(await groups()).toEqual({ goc: 'goc', 'dang-lai': 'goc' });
      const records = makeRecords(copy);
      expect(await store.get(idOf('dang-lai'))).toEqual({
        ...records,
        citations: [{ ...records.citations[0], ...resolution }],
      });
      await write(copy);
      expect(await store.searchCitations({})).toMatchObject({ total: 1, copies: 1 });
    });

    test('are passed over page by page, each group once', async () => {
      const many = Array.from({ length: 12 }, (_, at): Facts[] => {
        const body = SENTENCES.map((sentence) => sentence.replaceAll(/\d+/g, (n) => String(Number(n) + 7 * at))).join(
          ' ',
        );
        const own = `${body} ${`Tổ ${at} họp ở nhà số ${31 * at} phố Lê Lai ${at} tối thứ ${at}. `.repeat(1)}`;
        const names_ = ['Hà', 'Bắc', 'Nam', 'Đông', 'Tây', 'Sơn', 'Hải', 'Giang', 'Vân', 'Hồng', 'Thanh', 'Lâm'];
        const text = own
          .replaceAll('Ba Đồi', `${names_[at]} ${names_[(at + 5) % 12]}`)
          .replaceAll(
            /Lê Minh An|Phạm Văn Bình|Hoa Sen|Hàng Vôi/g,
            (name) => `${name} ${names_[at]} ${names_[(at + 3) % 12]}`,
          );
        return [0, 1].map((which) => ({
          name: `bai-${at}-${which}`,
          body: text,
          publishedAt: `2024-0${1 + which}-${10 + at}`,
        }));
      }).flat();
      await write(...many);
      const pages: string[] = [];
      for (let offset = 0; offset < 12; offset += 5)
        pages.push(...(await search({ text: 'hội nghị', limit: 5, offset })));
      expect(pages.sort()).toEqual(Array.from({ length: 12 }, (_, at) => `bai-${at}-0`).sort());
    });

    test('leave no page of speeches short, however far down', async () => {
      const PAIRS = 105;
      const minute = (at: number) => new Date(Date.UTC(2024, 0, 1) + at * 60_000).toISOString();
      const pairs = Array.from({ length: PAIRS }, (_, at) => {
        const text = `Tổ ${at} đã họp xong.`;
        return [2 * at, 2 * at + 1].map((n) =>
          makeRecords({ name: `to-${n}`, body: text, publishedAt: minute(n), speeches: [{ text }] }),
        );
      });
      await Promise.all(pairs.flat().map((records) => store.put(records)));
      await store.putGroups(
        new Map(pairs.flatMap((pair, at) => pair.map(({ article }) => [article.id, idOf(`to-${2 * at}`)]))),
      );
      const { total, hits } = await store.searchSpeeches({ offset: PAIRS - 5, limit: 20 });
      expect(total).toBe(PAIRS);
      expect(hits).toHaveLength(5);
    });
  });
}
